/** Practice sessions in the export: back exactly, deleted with everything, and refused at the place where they do not hold together. */
import { expect, it } from 'vitest'
import { codeOf, openBench, valueOf } from '../candidates/bench.contract.ts'
import { listAllSessions } from '../interview/list-all-sessions.ts'
import { openSession, playThrough } from '../interview/session-bench.contract.ts'
import type { SessionRecord } from '../ports/session-store.ts'
import type { CandidateDocument } from './candidate-document.ts'
import { deleteEverything } from './delete-everything.ts'
import { exportCandidate } from './export-candidate.ts'
import { importCandidate } from './import-candidate.ts'

/** A mini loop played to its end and revealed, as it is exported. */
async function exportPlayed(): Promise<CandidateDocument> {
  const bench = await openSession({ format: 'mini-loop', seed: 3 })
  const { ports, me, act } = bench
  await playThrough(bench, async () => {})
  await act({ type: 'bet', thread: 0, predicted: 'mixed' })
  await act({ type: 'reveal' })
  return JSON.parse(JSON.stringify(valueOf(await exportCandidate(ports, me)))) as CandidateDocument
}

it('brings sessions back exactly, and a second time without harm', async () => {
  const document = await exportPlayed()
  expect(document.sessions[0]!.events.length).toBeGreaterThan(20)
  const { ports, me } = await openBench()
  const wish = { document, mode: 'empty' } as const
  expect(valueOf(await importCandidate(ports, me, wish)).added).toMatchObject({ sessions: 1 })
  expect(valueOf(await exportCandidate(ports, me)).sessions).toEqual(document.sessions)
  expect(valueOf(await importCandidate(ports, me, wish))).toMatchObject({ added: { sessions: 0 }, kept: { sessions: 1 } })
  const other = [{ ...document.sessions[0]!, events: document.sessions[0]!.events.slice(0, -1) }]
  const outcome = await importCandidate(ports, me, { document: { ...document, sessions: other }, mode: 'add' })
  expect(outcome).toEqual({ ok: false, error: { code: 'clash', what: 'session', id: document.sessions[0]!.id } })
})

it('reads an export from before there were sessions', async () => {
  const { sessions: _, ...older } = await exportPlayed()
  const { ports, me } = await openBench()
  expect(codeOf(await importCandidate(ports, me, { document: older, mode: 'empty' }))).toBe('accepted')
  expect(await listAllSessions(ports, me)).toEqual([])
})

it('reads an export from before answers were spoken, and gives it back with nothing measured', async () => {
  const document = await exportPlayed()
  const older = structuredClone(document) as unknown as { sessions: { events: Record<string, unknown>[] }[] }
  for (const event of older.sessions.flatMap(({ events }) => events)) delete event['delivery']
  const { ports, me } = await openBench()
  expect(codeOf(await importCandidate(ports, me, { document: older, mode: 'empty' }))).toBe('accepted')
  expect(valueOf(await exportCandidate(ports, me)).sessions).toEqual(document.sessions)
})

it('deletes sessions with everything else', async () => {
  const { ports, me } = await openSession()
  await deleteEverything(ports, me)
  expect(await listAllSessions(ports, me)).toEqual([])
})

type Change = (session: SessionRecord) => unknown

const firstOf = (session: SessionRecord, type: string): number => session.events.findIndex((event) => event.type === type)
const changeEvent =
  (type: string, change: object): Change =>
  (session) => ({
    ...session,
    events: session.events.map((event, at) => (at === firstOf(session, type) ? { ...event, ...change } : event)),
  })
const changePlan =
  (change: object): Change =>
  (session) => ({ ...session, plan: { ...session.plan, ...change } })
const strange = { kind: 'question', thread: 0, questionId: 'nobody', lead: '', text: 'x', pauseSeconds: 0 }

it.each<[name: string, Change, at: RegExp, problem: string]>([
  ['no id', (s) => ({ ...s, id: 'one' }), /\.id$/, 'bad-id'],
  ['a stranger', (s) => ({ ...s, more: 1 }), /\.more$/, 'unknown-field'],
  ['another plan version', changePlan({ version: 2 }), /plan\.version$/, 'bad-number'],
  ['no interviews', changePlan({ interviews: [] }), /plan\.interviews$/, 'empty'],
  ['a seed out of bounds', changePlan({ seed: 2 ** 32 }), /plan\.seed$/, 'bad-number'],
  ['no pace', changePlan({ wordsPerMinute: 0 }), /plan\.wordsPerMinute$/, 'bad-number'],
  ['an unknown level', changePlan({ level: 'L9' }), /plan\.level$/, 'not-allowed'],
  ['a missing phrasing', changePlan({ phrasings: {} }), /plan\.phrasings\.\w+$/, 'missing-field'],
  ['an unknown event', changeEvent('answered', { type: 'sung' }), /events\[\d+\]\.type$/, 'not-allowed'],
  ['an unknown utterance', changeEvent('said', { utterance: { kind: 'sung' } }), /utterance\.kind$/, 'not-allowed'],
  ['a broken character', changeEvent('answered', { text: '\u0000' }), /\.text$/, 'unstorable-character'],
  ['an empty answer', changeEvent('answered', { text: '' }), /\.text$/, 'empty'],
  [
    'a delivery out of order',
    changeEvent('answered', { delivery: { seconds: 9, speech: [{ start: 5, end: 2 }] } }),
    /\.delivery$/,
    'bad-delivery',
  ],
  [
    'a delivery with a stranger',
    changeEvent('answered', { delivery: { seconds: 9, speech: [], audio: '' } }),
    /\.delivery\.audio$/,
    'unknown-field',
  ],
  ['a gap', (s) => ({ ...s, events: s.events.slice(1) }), /events\[0\]\.seq$/, 'event-missing'],
  ['a repeat', (s) => ({ ...s, events: [s.events[0], ...s.events] }), /events\[1\]\.seq$/, 'event-missing'],
  ['a clock that goes back', changeEvent('interview-began', { at: 0 }), /events\[1\]\.at$/, 'clock-went-back'],
  ['an interview that is not planned', changeEvent('interview-began', { interview: 9 }), /\.interview$/, 'unknown-interview'],
  ['a thread that was not opened', changeEvent('answered', { thread: 99 }), /\.thread$/, 'unknown-thread'],
  ['a question that is not planned', changeEvent('said', { utterance: strange }), /questionId$/, 'unknown-question'],
])('refuses a session with %s at the place, and writes nothing', async (_, change, at, problem) => {
  const document = await exportPlayed()
  const { ports, me } = await openBench()
  const broken = { ...document, sessions: document.sessions.map(change) }
  const outcome = await importCandidate(ports, me, { document: broken, mode: 'empty' })
  expect(outcome).toMatchObject({ ok: false, error: { code: 'invalid-document', at: expect.stringMatching(at), problem } })
  expect(await listAllSessions(ports, me)).toEqual([])
})

it('refuses one session twice', async () => {
  const document = await exportPlayed()
  const { ports, me } = await openBench()
  const twice = { ...document, sessions: [...document.sessions, ...document.sessions] }
  expect(await importCandidate(ports, me, { document: twice, mode: 'empty' })).toMatchObject({ ok: false, error: { at: 'sessions[1].id' } })
})
