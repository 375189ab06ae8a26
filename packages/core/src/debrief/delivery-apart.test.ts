/** How an answer sounded moves no vote: the same words give the same debrief, typed or spoken with any pauses. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { planOf, rememberEngine } from '../interview/any-session.contract.ts'
import type { SessionEvent } from '../interview/session-event.ts'
import { foldSession } from '../interview/fold-session.ts'
import { walkSession } from '../interview/walk-session.contract.ts'
import { createRandom } from '../kernel/seeded-random.ts'
import { holdDebrief } from './hold-debrief.ts'

type Delivery = Extract<SessionEvent, { readonly type: 'answered' }>['delivery']

const engine = rememberEngine()

it('votes, meeting and decision are byte for byte the same with and without delivery', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 1, max: 600 }),
      fc.integer({ min: 1, max: 60 }),
      (seed, talk, pause) => {
        const plan = planOf({ format: 'mini-loop', seed })
        const { events } = walkSession(plan, createRandom(seed), engine)
        const spoken: Delivery = { seconds: talk + pause, speech: [{ start: pause, end: talk + pause }] }
        const debriefs = [null, spoken].map((delivery) => {
          const told = events.map((event) => (event.type === 'answered' ? { ...event, delivery } : event))
          return JSON.stringify(holdDebrief(plan, foldSession(plan, told), [], 0, engine))
        })
        expect(debriefs[0]).toContain('"ok":true')
        expect(debriefs[1]).toBe(debriefs[0])
      },
    ),
    { seed: 20261124, numRuns: 20 },
  )
})
