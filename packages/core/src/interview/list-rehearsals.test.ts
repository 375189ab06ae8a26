/** Rehearsals of a story out of practice sessions, and that nothing of the reveal leaks before it. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createRandom } from '../kernel/seeded-random.ts'
import { planOf, rememberEngine } from './any-session.contract.ts'
import { listRehearsals } from './list-rehearsals.ts'
import type { SessionEvent } from './session-event.ts'
import { walkSession } from './walk-session.contract.ts'

const STORY = 'In 2024 I owned the payment step. I pulled the logs of 400 sessions. Conversion rose from 61% to 74% within a month.'
const engine = rememberEngine()
const spoken = { lead: '', pauseSeconds: 1 }
const question = { kind: 'question', thread: 0, questionId: 'b-p1-1', text: 'Q?', ...spoken } as const
const probe = (family: string) => ({ kind: 'probe', thread: 0, family, point: null, gap: 'G', text: `About ${family}?`, ...spoken })
const answered = (text: string, storyId: string | null) => ({
  type: 'answered',
  thread: 0,
  text,
  seconds: 40,
  source: 'typed',
  storyId,
  draft: null,
})
const plan = planOf({ format: 'drill', questionId: 'b-p1-1' })

function drill(storyId: string | null, ...tail: readonly string[]): SessionEvent[] {
  const bodies = [
    { type: 'began' },
    { type: 'interview-began', interview: 0 },
    { type: 'said', interview: 0, utterance: { kind: 'opening', text: 'Hello', ...spoken } },
    { type: 'said', interview: 0, utterance: question },
    answered(STORY, storyId),
    { type: 'said', interview: 0, utterance: probe('stakes') },
    answered('If we missed the audit we would have lost the licence of $400,000.', null),
    { type: 'said', interview: 0, utterance: probe('reflection') },
    { type: 'passed', thread: 0 },
    { type: 'said', interview: 0, utterance: probe('scope') },
    ...tail.map((type) => ({ type, reason: 'left' })),
  ]
  return bodies.map((body, i) => ({ ...body, seq: i + 1, at: 1000 + i })) as SessionEvent[]
}

const list = (events: readonly SessionEvent[]) => listRehearsals('s1', { id: 'x', plan, events }, engine)

it.each([
  [drill('s1'), 0], // under way
  [drill('s2', 'ended'), 0],
  [drill(null, 'ended'), 0],
  [drill('s1', 'ended'), 1],
  [[], 0],
])('%#: %d rehearsals', (events, count) => {
  expect(list(events)).toHaveLength(count)
})

it('tells when, how long, and after the reveal which probes brought no fact; one nobody waited for is left out', () => {
  const about = { session: 'x', thread: 0, at: 1004, seconds: 80, listener: 'simulated-interviewer' }
  expect(list(drill('s1', 'ended'))).toMatchObject([{ ...about, probes: null }])
  const [shown] = list(drill('s1', 'ended', 'revealed'))
  expect(shown).toMatchObject(about)
  expect(shown?.probes).toEqual([
    { text: 'About stakes?', family: 'stakes', held: true },
    { text: 'About reflection?', family: 'reflection', held: false },
  ])
})

it('counts the seconds of every thread that names the story, in any session', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), (seed) => {
      const loop = planOf({ format: 'mini-loop', seed })
      const { events } = walkSession(loop, createRandom(seed), engine)
      const firsts = new Map<number, SessionEvent & { type: 'answered' }>()
      for (const event of events) if (event.type === 'answered' && !firsts.has(event.thread)) firsts.set(event.thread, event)
      const named = [...firsts.values()].filter(({ storyId }) => storyId === 's1').map(({ thread }) => thread)
      const seconds = named.map((thread) =>
        events.reduce((sum, event) => sum + (event.type === 'answered' && event.thread === thread ? event.seconds : 0), 0),
      )
      const listed = listRehearsals('s1', { id: 'x', plan: loop, events }, engine)
      expect(listed.map((each) => [each.thread, each.seconds])).toEqual(named.map((thread, i) => [thread, seconds[i]]))
      expect(listed.every(({ probes }) => probes === null)).toBe(true)
    }),
    { seed: 20261124, numRuns: 30 },
  )
})
