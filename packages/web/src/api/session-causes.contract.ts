/** What makes each refusal of a practice session happen, once. */
import { type ApiBench, idAt, openApi, type Reply } from './api-bench.contract.ts'
import type { SESSION_PROBLEMS } from './session-problems.ts'

export type Cause = (bench: ApiBench) => Promise<Reply>

const HOUR = 3_600_000

/** An API whose clock can be moved by milliseconds. */
export function openTimedApi(): ApiBench & { readonly wait: (ms: number) => void } {
  let late = 0
  const bench = openApi((ports) => ({ ...ports, clock: { now: () => Date.UTC(2026, 10, 23, 9) + late } }))
  return { ...bench, wait: (ms) => (late += ms) }
}

const ANSWER = { type: 'answer', text: 'I cut 40% of the queue.', seconds: 30, source: 'typed' }

/** Starts a session and gives commands, each on what the one before it showed; the last reply. */
export async function give({ call }: ApiBench, format: string, ...commands: readonly object[]): Promise<Reply> {
  let reply = await call('POST', '/sessions', { format, seed: 1 })
  const { id } = reply.json
  for (const command of commands) {
    const { seq } = (await call('GET', `/sessions/${id}`)).json
    reply = await call('POST', `/sessions/${id}/commands`, { expectedSeq: seq, command })
  }
  return reply
}

const inDrill =
  (...commands: readonly object[]): Cause =>
  (bench) =>
    give(bench, 'drill', ...commands)

const begin = { type: 'begin' }
const leave = { type: 'leave' }
const reveal = { type: 'reveal' }
const bet = { type: 'bet', thread: 0, predicted: 'weak' }
const pause = { type: 'pause' }

export const SESSION_CAUSES: Readonly<Record<keyof typeof SESSION_PROBLEMS, Cause>> = {
  'session-not-found': ({ call }) => call('GET', `/sessions/${idAt(99)}`),
  'session-moved-on': async (bench) => {
    const { json } = await give(bench, 'drill', begin)
    await bench.call('POST', `/sessions/${json.id}/commands`, { expectedSeq: json.seq, command: ANSWER })
    return bench.call('POST', `/sessions/${json.id}/commands`, { expectedSeq: json.seq, command: ANSWER })
  },
  'session-not-revealed': async (bench) => {
    const { json } = await give(bench, 'drill', begin, leave)
    return bench.call('GET', `/sessions/${json.id}/debrief`)
  },
  'unknown-format': ({ call }) => call('POST', '/sessions', { format: 'chat' }),
  'bad-seed': ({ call }) => call('POST', '/sessions', { format: 'drill', seed: -1 }),
  'question-not-choosable': async ({ call }) => {
    const questionId = (await call('GET', '/questions?limit=1')).json.questions[0].id
    return call('POST', '/sessions', { format: 'full-loop', questionId })
  },
  'session-not-plannable': () => {
    const { call } = openApi((ports) => {
      const find: typeof ports.candidates.find = async (id) => {
        const candidate = await ports.candidates.find(id)
        return candidate && { ...candidate, profile: { ...candidate.profile, wordsPerMinute: 0 } }
      }
      return { ...ports, candidates: { ...ports.candidates, find } }
    })
    return call('POST', '/sessions', { format: 'drill' })
  },
  'already-begun': inDrill(begin, begin),
  'not-begun': inDrill(ANSWER),
  'session-over': inDrill(begin, leave, ANSWER),
  'session-not-over': inDrill(begin, reveal),
  'already-revealed': inDrill(begin, leave, reveal, reveal),
  paused: inDrill(begin, pause, ANSWER),
  'not-paused': inDrill(begin, { type: 'resume' }),
  'no-pause-here': (bench) => give(bench, 'phone-screen', begin, pause),
  'no-break-now': inDrill(begin, { type: 'begin-interview' }),
  'nothing-asked': async () => {
    const bench = openTimedApi()
    const { json } = await give(bench, 'mini-loop', begin)
    bench.wait(2 * HOUR)
    const { seq } = (await bench.call('POST', `/sessions/${json.id}/continue`)).json
    return bench.call('POST', `/sessions/${json.id}/commands`, { expectedSeq: seq, command: ANSWER })
  },
  'empty-text': inDrill(begin, { ...ANSWER, text: ' ' }),
  'bad-seconds': inDrill(begin, { ...ANSWER, seconds: -1 }),
  'bad-delivery': inDrill(begin, { ...ANSWER, delivery: { seconds: 9, speech: [] } }),
  'unknown-thread': inDrill(begin, { ...bet, thread: 9 }),
  'not-answered-yet': inDrill(begin, bet),
  'already-bet': inDrill(begin, ANSWER, bet, bet),
  'not-your-turn-to-ask': inDrill(begin, { type: 'finish-asking' }),
  'attempt-not-found': ({ call }) => call('GET', `/attempts/b-ownership-01/comparison?before=${idAt(1)}.0&after=${idAt(2)}.0`),
  'clock-went-back': async () => {
    const bench = openTimedApi()
    const { json } = await give(bench, 'drill', begin)
    bench.wait(-HOUR)
    return bench.call('POST', `/sessions/${json.id}/commands`, { expectedSeq: json.seq, command: ANSWER })
  },
}
