/** What a candidate sees of a session: nothing hidden before the reveal, all of it after. */
import { INTERVIEWER_ROLES, TEMPERAMENTS } from '@inclined/core/interview/session'
import { expect, it } from 'vitest'
import { codeOf, idAt, openBench, valueOf } from '../candidates/bench.contract.ts'
import type { LoadedSession } from './load-session.ts'
import { readSession } from './read-session.ts'
import { catalogue, openSession, playThrough, SECRET } from './session-bench.contract.ts'

/** Every string of a JSON value, and every key with `"` before it. */
function* walk(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) yield `"${key}`
    yield* walk(inner)
  }
}

const HIDDEN_KEYS = ['interviewer', 'role', 'temperament', 'principle', 'principles', 'functional', 'rubric', 'spares', 'questions']
const HIDDEN_FACTS = ['questionId', 'family', 'point', 'gap', 'insteadOf', 'reason', 'rating', 'layers', 'seed', 'plan', 'phrasings']
const HIDDEN: readonly string[] = [...INTERVIEWER_ROLES, ...TEMPERAMENTS, ...[...HIDDEN_KEYS, ...HIDDEN_FACTS].map((key) => `"${key}`)]

/** Texts of the plan that were not said: spares and questions to come. */
function listUnsaid({ plan, events }: LoadedSession): readonly string[] {
  const said = events.flatMap((event) => (event.type === 'said' ? [event.utterance.text] : []))
  const planned = plan.interviews.flatMap(({ questions, spares }) => [...questions, ...spares].map(({ text }) => text))
  return planned.filter((text) => !said.some((line) => line.includes(text)))
}

it.each(['drill', 'phone-screen', 'mini-loop'])('shows nothing hidden of a %s at any step before the reveal', async (format) => {
  const bench = await openSession({ format, seed: 11 })
  const { ports, me, id } = bench
  let looks = 0
  let unsaid = 0
  const look = async (session: LoadedSession) => {
    const view = valueOf(await readSession(ports, me, id, catalogue))
    const strings = [...walk(JSON.parse(JSON.stringify(view)))]
    expect(strings.filter((text) => text.includes(SECRET) || HIDDEN.includes(text))).toEqual([])
    const kept = listUnsaid(session)
    expect(strings.filter((text) => kept.some((hidden) => text.includes(hidden)))).toEqual([])
    expect([view.reveal, view.seq]).toEqual([null, session.state.seq])
    unsaid = Math.max(unsaid, kept.length)
    looks += 1
  }
  const played = await playThrough(bench, look)
  await look(played)
  expect([looks > 2, unsaid > 0]).toEqual([true, true])
})

it('shows principles, roles and levels after the reveal', async () => {
  const bench = await openSession({ format: 'mini-loop', seed: 11 })
  const { ports, me, id, act } = bench
  const { plan } = await playThrough(bench, async () => {})
  await act({ type: 'reveal' })
  const { phase, reveal } = valueOf(await readSession(ports, me, id, catalogue))
  expect(phase).toBe('revealed')
  expect(reveal?.interviews.map(({ interviewer }) => interviewer)).toEqual(plan.interviews.map(({ interviewer }) => interviewer))
  expect(reveal?.threads.length).toBeGreaterThan(0)
})

it('says what comes next: the candidate, the clock, something due, or nothing', async () => {
  const { ports, me, id, act, goOn } = await openSession({ format: 'mini-loop' })
  const next = async () => valueOf(await readSession(ports, me, id, catalogue)).next
  expect(await next()).toEqual({ kind: 'wait', for: 'begin', until: null })
  await act({ type: 'begin' })
  expect(await next()).toEqual({ kind: 'due' })
  await goOn()
  expect(await next()).toMatchObject({ kind: 'wait', for: 'answer', until: expect.any(Number) })
  await act({ type: 'leave' })
  expect(await next()).toEqual({ kind: 'over' })
})

it("finds no session of another candidate's, and none that is not there", async () => {
  const { ports, id } = await openSession()
  const { me } = await openBench()
  expect(codeOf(await readSession(ports, idAt(500), id, catalogue))).toBe('session-not-found')
  expect(codeOf(await readSession(ports, me, idAt(500), catalogue))).toBe('session-not-found')
})
