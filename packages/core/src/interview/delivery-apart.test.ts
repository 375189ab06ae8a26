/** How an answer sounded changes nothing that is judged: the same words earn the same, spoken fast, slow, with pauses or typed. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Delivery } from '../delivery/delivery.ts'
import { createRandom } from '../kernel/seeded-random.ts'
import { PIECES, planOf, rememberEngine } from './any-session.contract.ts'
import { completeEvent } from './complete-event.ts'
import { coverSession } from './cover-session.ts'
import { foldSession } from './fold-session.ts'
import { nextStep } from './next-utterance.ts'
import { revealSession } from './reveal-session.ts'
import type { SessionEvent } from './session-event.ts'
import { walkSession } from './walk-session.contract.ts'

const engine = rememberEngine()

const anyDelivery: fc.Arbitrary<Delivery | null> = fc.option(
  fc.record({ lead: fc.integer({ min: 0, max: 60 }), talk: fc.integer({ min: 1, max: 900 }), pause: fc.integer({ min: 1, max: 60 }) }).map(
    ({ lead, talk, pause }): Delivery => ({
      seconds: lead + 2 * talk + pause,
      speech: [
        { start: lead, end: lead + talk },
        { start: lead + talk + pause, end: lead + 2 * talk + pause },
      ],
    }),
  ),
)

const deliver = (events: readonly SessionEvent[], deliveries: readonly (Delivery | null)[]): readonly SessionEvent[] =>
  events.map((event, i) => (event.type === 'answered' ? { ...event, delivery: deliveries[i % deliveries.length] ?? null } : event))

it('ratings, depth and what the interviewer says next are byte for byte the same with and without delivery', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), fc.array(anyDelivery, { minLength: 1, maxLength: 7 }), (seed, deliveries) => {
      const plan = planOf({ format: 'mini-loop', seed })
      const { events, now } = walkSession(plan, createRandom(seed), engine)
      const [silent, sounding] = [deliver(events, [null]), deliver(events, deliveries)]
      const reveals = [silent, sounding].map((each) => JSON.stringify(revealSession(plan, each, PIECES.principles, engine)))
      expect(reveals[1]).toBe(reveals[0])
      const half = events.findLastIndex((event) => event.type === 'answered') + 1
      const next = [silent, sounding].map((each) => JSON.stringify(nextStep(plan, foldSession(plan, each.slice(0, half)), now, engine)))
      expect(next[1]).toBe(next[0])
    }),
    { seed: 20261124, numRuns: 40 },
  )
})

it('shows the delivery beside the words of its answer and nowhere else', () => {
  const plan = planOf({ format: 'mini-loop', seed: 3 })
  const { events } = walkSession(plan, createRandom(3), engine)
  const delivery: Delivery = { seconds: 77.25, speech: [{ start: 1, end: 70 }] }
  const { lines, ...rest } = coverSession(plan, deliver(events, [delivery]))
  expect(lines.filter((line) => line.delivery !== null).map(({ kind }) => kind)).toEqual(
    events.filter(({ type }) => type === 'answered').map(() => 'answer'),
  )
  expect(JSON.stringify(rest)).not.toContain('77.25')
})

const answered = { seq: 1, at: 1, type: 'answered', thread: 0, text: 'x', seconds: 1, source: 'typed', storyId: null, draft: null }

it.each([
  [answered, { ...answered, delivery: null }],
  [
    { ...answered, delivery: { seconds: 1, speech: [] } },
    { ...answered, delivery: { seconds: 1, speech: [] } },
  ],
  [
    { seq: 1, at: 1, type: 'began' },
    { seq: 1, at: 1, type: 'began' },
  ],
  [null, null],
  ['answered', 'answered'],
])('completes %j to %j', (kept, complete) => {
  expect(completeEvent(kept as unknown)).toEqual(complete)
})
