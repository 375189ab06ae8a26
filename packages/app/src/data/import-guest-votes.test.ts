/** Votes of guests through export and import: whole, tied to their interview, and with no link that opens. */
import { expect, it } from 'vitest'
import { codeOf, idAt, valueOf } from '../candidates/bench.contract.ts'
import { changeVote } from '../guests/change-vote.ts'
import { inviteGuest } from '../guests/invite-guest.ts'
import { openGuest } from '../guests/open-guest.ts'
import { saveBallot, lockVote } from '../guests/save-ballot.ts'
import { catalogue, openSession } from '../interview/session-bench.contract.ts'
import { exportCandidate } from './export-candidate.ts'
import { importCandidate } from './import-candidate.ts'

async function openWithVotes() {
  const bench = await openSession()
  const { ports, me, id } = bench
  const tokens: string[] = []
  for (const name of ['Ann', 'Ben']) {
    const wish = { session: id, interview: 0, name, mayRead: false, days: 7, idempotencyKey: name }
    tokens.push(valueOf(await inviteGuest(ports, me, wish)).token!)
  }
  const [ann, ben] = tokens as [string, string]
  const { ballot } = valueOf(await openGuest(ports, ann, catalogue))
  const full = { ...ballot, value: 'no' as const, reason: 'No number held.' }
  valueOf(await lockVote(ports, ann, full))
  valueOf(await changeVote(ports, ann, { to: 'yes', why: 'Ben heard it.' }))
  valueOf(await saveBallot(ports, ben, full))
  return { ...bench, ann, document: valueOf(await exportCandidate(ports, me)) }
}

it('carries locked votes with their change and no draft; no token comes along', async () => {
  const { document, ann, me, id } = await openWithVotes()
  expect(document.guestVotes).toMatchObject([{ name: 'Ann', session: id, ballot: { value: 'no' }, revision: { to: 'yes' } }])
  expect(JSON.stringify(document)).not.toContain(ann)
  const fresh = await openSession()
  await fresh.ports.sessions.delete(fresh.me, fresh.id)
  const wish = { document: JSON.parse(JSON.stringify(document)), mode: 'add' as const }
  expect(valueOf(await importCandidate(fresh.ports, fresh.me, wish)).added).toMatchObject({ sessions: 1, guestVotes: 1 })
  expect(valueOf(await importCandidate(fresh.ports, fresh.me, wish)).kept).toMatchObject({ sessions: 1, guestVotes: 1 })
  expect(valueOf(await exportCandidate(fresh.ports, fresh.me)).guestVotes).toEqual(document.guestVotes)
  expect(codeOf(await openGuest(fresh.ports, ann, catalogue))).toBe('guest-link-unknown')
  expect(me).toBe(fresh.me)
})

it('takes a document from before there were guests, and refuses a vote on what is not there', async () => {
  const { document } = await openWithVotes()
  const { guestVotes, ...before } = document
  const vote = guestVotes[0]!
  const load = async (change: object) => {
    const { ports, me, id } = await openSession()
    await ports.sessions.delete(me, id)
    return importCandidate(ports, me, { document: { ...before, ...change }, mode: 'add' })
  }
  expect(valueOf(await load({})).added).toMatchObject({ sessions: 1, guestVotes: 0 })
  const refusal = (at: string, problem: string) => ({ ok: false, error: { code: 'invalid-document', at, problem } })
  const cases: readonly (readonly [object, string, string])[] = [
    [{ session: idAt(99) }, 'guestVotes[0]', 'interview-not-found'],
    [{ interview: 9 }, 'guestVotes[0]', 'interview-not-found'],
    [{ ballot: { ...vote.ballot, marks: [] } }, 'guestVotes[0].ballot.marks', 'marks-and-questions'],
    [{ ballot: { ...vote.ballot, reason: ' ' } }, 'guestVotes[0].ballot.reason', 'no-reason'],
    [{ ballot: { ...vote.ballot, value: null } }, 'guestVotes[0].ballot.value', expect.any(String)],
    [{ name: 'i1' }, 'guestVotes[0].name', 'not-allowed'],
    [{ lockedAt: 'today' }, 'guestVotes[0].lockedAt', 'bad-instant'],
  ]
  for (const [change, at, problem] of cases)
    expect(await load({ guestVotes: [{ ...vote, ...change }] })).toMatchObject(refusal(at, problem))
  expect(await load({ guestVotes: [vote, vote] })).toMatchObject(refusal('guestVotes[1].id', 'repeated-id'))
})
