/** Guests through the API, as another user: votes stay sealed, links end, and no link reaches what is not its own. */
import { expect, it } from 'vitest'
import { type ApiBench, idAt, openApi } from './api-bench.contract.ts'
import { type Seated, seat } from './guest-causes.contract.ts'
import { openTimedApi } from './session-causes.contract.ts'

const lock = ({ call }: ApiBench, { token, ballot }: Seated) => call('PUT', `/guest/${token}/vote`, ballot)
const others = ({ call }: ApiBench, { token }: Seated) => call('GET', `/guest/${token}/others`)
const CHANGE = { to: 'yes', why: 'Ben heard the number.' }

/** Ends and reveals the session, and reads its debrief. */
async function debriefOf({ call }: ApiBench, session: string) {
  for (const type of ['begin', 'leave', 'reveal']) {
    const { seq } = (await call('GET', `/sessions/${session}`)).json
    expect((await call('POST', `/sessions/${session}/commands`, { expectedSeq: seq, command: { type } })).status).toBe(200)
  }
  return (await call('GET', `/sessions/${session}/debrief`)).json
}

it('shows nobody another’s vote before the own one is locked', async () => {
  const bench = openApi()
  const ann = await seat(bench)
  const ben = await seat(bench, '', 'Ben', ann.session)
  await lock(bench, ben)
  expect(await others(bench, ann)).toMatchObject({ status: 409, json: { code: 'vote-not-locked' } })
  const seats = await bench.call('GET', `/sessions/${ann.session}/guests`)
  expect(seats.json).toHaveLength(2)
  for (const secret of ['No number held.', ann.token, ben.token]) expect(seats.text).not.toContain(secret)
  await lock(bench, ann)
  expect((await others(bench, ann)).json).toMatchObject({ people: [{ name: 'Ben', ballot: { value: 'no' } }], simulated: [] })
})

it('merges locked votes into the debrief and keeps a changed one beside the first; an open ballot stays out', async () => {
  const bench = openApi()
  const ann = await seat(bench)
  const ben = await seat(bench, '', 'Ben', ann.session)
  await lock(bench, ann)
  await bench.call('PUT', `/guest/${ben.token}/ballot`, ben.ballot)
  expect((await bench.call('PUT', `/guest/${ann.token}/changed-vote`, CHANGE)).status).toBe(204)
  const { guests } = await debriefOf(bench, ann.session)
  expect(guests).toMatchObject([{ observer: 'Ann', value: 'no', revisedTo: 'yes' }])
  expect((await others(bench, ann)).json.simulated).toHaveLength(1)
})

it('ends at its day and when it is taken back', async () => {
  const bench = openTimedApi()
  const ann = await seat(bench)
  const ben = await seat(bench, '', 'Ben', ann.session)
  expect((await bench.call('DELETE', `/sessions/${ann.session}/guests/${ben.seat}`)).status).toBe(204)
  expect((await bench.call('GET', `/guest/${ben.token}`)).status).toBe(404)
  bench.wait(7 * 86_400_000 - 1)
  expect((await bench.call('GET', `/guest/${ann.token}`)).status).toBe(200)
  bench.wait(1)
  const gone = await bench.call('GET', `/guest/${ann.token}`)
  expect([gone.status, gone.json.code, gone.headers.get('cache-control')]).toEqual([404, 'guest-link-unknown', 'no-store'])
})

it('tells the token once', async () => {
  const bench = openApi()
  const { session } = await seat(bench)
  const body = { name: 'Cem', interview: 0, mayRead: false, days: 1 }
  const first = await bench.call('POST', `/sessions/${session}/guests`, body, { 'idempotency-key': 'k' })
  const again = await bench.call('POST', `/sessions/${session}/guests`, body, { 'idempotency-key': 'k' })
  expect(first.json.token).toMatch(/^[0-9a-f]{64}$/)
  expect(again.json).toEqual({ seat: first.json.seat, token: null })
})

it.each([
  ['days', 0],
  ['days', 31],
  ['interview', 1],
  ['interview', -1],
])('refuses %s %i', async (field, value) => {
  const bench = openApi()
  const { session } = await seat(bench)
  const reply = await bench.call('POST', `/sessions/${session}/guests`, { name: 'Dan', [field]: value })
  expect(reply).toMatchObject({ status: 422, json: { code: 'out-of-range', field } })
})

it('lets a guest read along only where the candidate allows it, and nothing else at all', async () => {
  const bench = openApi()
  await bench.call('POST', '/stories', { content: { title: 'My secret story' } })
  const { session, token } = await seat(bench)
  const { json } = await bench.call('POST', `/sessions/${session}/guests`, { name: 'Zoe', interview: 0, mayRead: false })
  const { seq } = (await bench.call('GET', `/sessions/${session}`)).json
  await bench.call('POST', `/sessions/${session}/commands`, { expectedSeq: seq, command: { type: 'begin' } })
  const [reads, does] = [await bench.call('GET', `/guest/${token}`), await bench.call('GET', `/guest/${json.token}`)]
  expect([reads.json.said.length > 0, does.json.said]).toEqual([true, null])
  expect(reads.text).not.toContain('secret story')
})

/** Every route of a guest with links that are not the guest's: each is the same refusal, and nothing changes. */
it.each([
  ['an unknown token', async () => 'f'.repeat(64)],
  ['the id of the seat', async (bench: ApiBench) => (await seat(bench)).seat],
  ['the id of the session', async (bench: ApiBench) => (await seat(bench)).session],
  [
    'a link taken back',
    async (bench: ApiBench) => {
      const ann = await seat(bench)
      await bench.call('DELETE', `/sessions/${ann.session}/guests/${ann.seat}`)
      return ann.token
    },
  ],
  [
    'a link of a deleted session',
    async (bench: ApiBench) => {
      const ann = await seat(bench)
      await bench.call('DELETE', `/sessions/${ann.session}`)
      return ann.token
    },
  ],
])('opens nothing with %s, on any route', async (_, makeToken) => {
  const bench = openApi()
  const token = await makeToken(bench)
  const { ballot } = await seat(bench)
  const calls = [
    bench.call('GET', `/guest/${token}`),
    bench.call('GET', `/guest/${token}/others`),
    bench.call('PUT', `/guest/${token}/ballot`, ballot),
    bench.call('PUT', `/guest/${token}/vote`, ballot),
    bench.call('PUT', `/guest/${token}/changed-vote`, CHANGE),
  ]
  for (const reply of await Promise.all(calls)) expect([reply.status, reply.json.code]).toEqual([404, 'guest-link-unknown'])
})

it('lets no other candidate list, invite or take back', async () => {
  const bench = openApi()
  const { session, seat: id } = await seat(bench)
  await bench.call('PUT', '/example')
  for (const reply of [
    await bench.call('GET', `/example/sessions/${session}/guests`),
    await bench.call('POST', `/example/sessions/${session}/guests`, { name: 'Eve' }),
    await bench.call('DELETE', `/example/sessions/${session}/guests/${id}`),
    await bench.call('DELETE', `/sessions/${session}/guests/${idAt(99)}`),
  ]) {
    expect(reply.status).toBe(404)
  }
  expect((await bench.call('GET', `/sessions/${session}/guests`)).json).toMatchObject([{ name: 'Ann', revokedAt: null }])
})

it.each([
  ['heard', (ballot: Seated['ballot']) => ({ ...ballot, marks: [{ rating: null, heard: 'a\u0000' }] }), 'marks[0].heard'],
  ['reason', (ballot: Seated['ballot']) => ({ ...ballot, reason: 'a\u0000' }), 'reason'],
])('refuses a character that cannot be kept in %s, and keeps what was there', async (_, change, field) => {
  const bench = openApi()
  const { token, ballot } = await seat(bench)
  for (const route of ['ballot', 'vote']) {
    const reply = await bench.call('PUT', `/guest/${token}/${route}`, change(ballot))
    expect(reply).toMatchObject({ status: 422, json: { code: 'unstorable-character', field, at: 1 } })
  }
  expect((await bench.call('GET', `/guest/${token}`)).json).toMatchObject({ lockedAt: null, ballot: { value: null, reason: '' } })
})
