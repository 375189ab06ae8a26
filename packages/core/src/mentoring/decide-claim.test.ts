/** Overlap, seats and the mentor's day, each limit from both sides; then any order of wishes against a count minute by minute. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bookingOf, ASYNC_TERMS, CONFIRMED, logOf, START, TERMS, WAYS } from './a-booking.contract.ts'
import { type Claim, claimOf, decideClaim, decideOneMoreHold, MOST_HOLDS } from './decide-claim.ts'

const claim = (bookingId: string, start: number, end: number, more: Partial<Claim> = {}): Claim => ({
  bookingId,
  mentorId: 'milo',
  candidateId: `c-${bookingId}`,
  workshopId: null,
  time: { start, end },
  ...more,
})
const LIMITS = { seats: 1, sessionsADay: null, day: { start: 0, end: 24 } }
const TAKEN = [claim('a', 10, 12)]
const SHOP = { workshopId: 'w', candidateId: 'x' }

it.each([
  [claim('b', 8, 10), TAKEN, LIMITS, 'accepted'],
  [claim('b', 12, 13), TAKEN, LIMITS, 'accepted'],
  [claim('b', 9, 11), TAKEN, LIMITS, 'mentor-busy'],
  [claim('b', 10.5, 11), TAKEN, LIMITS, 'mentor-busy'],
  [claim('b', 10, 12), [], LIMITS, 'accepted'],
  [claim('a', 11, 13), TAKEN, LIMITS, 'accepted'], // a move runs into its own old time
  [claim('b', 11, 13, { mentorId: 'mona', candidateId: 'c-a' }), TAKEN, LIMITS, 'candidate-busy'],
  [claim('b', 11, 13, { mentorId: 'mona', candidateId: 'milo' }), TAKEN, LIMITS, 'candidate-busy'], // a mentor is a candidate elsewhere
  [claim('b', 11, 13, { mentorId: 'c-a' }), TAKEN, LIMITS, 'mentor-busy'],
  [claim('b', 12, 13), TAKEN, { ...LIMITS, sessionsADay: 1 }, 'day-full'],
  [claim('b', 12, 13), TAKEN, { ...LIMITS, sessionsADay: 2 }, 'accepted'],
  [claim('b', 24, 25), TAKEN, { ...LIMITS, sessionsADay: 1, day: { start: 24, end: 48 } }, 'accepted'],
  [claim('b', 10, 12, SHOP), [claim('a', 10, 12, { workshopId: 'w' })], { ...LIMITS, seats: 2, sessionsADay: 1 }, 'accepted'],
  [claim('b', 10, 12, SHOP), [claim('a', 10, 12, { workshopId: 'w' })], LIMITS, 'no-seat'],
  [claim('b', 10, 12, SHOP), [claim('a', 10, 12, { workshopId: 'v' })], { ...LIMITS, seats: 2 }, 'mentor-busy'],
  // The workshop's own claim is in nobody's way and no seat.
  [claim('b', 10, 12, SHOP), [claim('w', 10, 12, { workshopId: 'w', candidateId: 'mentor' })], LIMITS, 'accepted'],
  [claim('b', 10, 12, SHOP), [claim('a', 10, 12, SHOP)], { ...LIMITS, seats: 2 }, 'candidate-busy'], // one seat a person
])('case %#: %o', (wanted, taken, limits, expected) => {
  const decided = decideClaim(wanted, taken, limits)
  expect(decided.ok ? 'accepted' : decided.error.code).toBe(expected)
})

it('a booking takes its time while it is wanted, and work without an appointment takes none', () => {
  expect(claimOf(bookingOf(logOf(TERMS)))?.time.start).toBe(START)
  expect(claimOf(bookingOf(logOf(TERMS, ...CONFIRMED)))?.bookingId).toBe('b1')
  expect(claimOf(bookingOf(logOf(TERMS, ...WAYS['cancelled-by-mentor'])))).toBeNull()
  expect(claimOf(bookingOf(logOf(ASYNC_TERMS, ...CONFIRMED)))).toBeNull()
})

it.each([
  [0, 'accepted'],
  [MOST_HOLDS - 1, 'accepted'],
  [MOST_HOLDS, 'too-many-holds'],
])('with %d times held, one more is %s', (count, expected) => {
  const held = Array.from({ length: count }, () => bookingOf(logOf(TERMS)))
  const others = [bookingOf(logOf(TERMS, ...CONFIRMED)), bookingOf(logOf(TERMS, ...WAYS.released))]
  const decided = decideOneMoreHold([...held, ...others])
  expect(decided.ok ? 'accepted' : decided.error.code).toBe(expected)
})

it('never gives an hour of one person to two bookings, nor more seats or sessions than there are', () => {
  const anyClaim = fc.record({ start: fc.nat(20), hours: fc.integer({ min: 1, max: 4 }), candidate: fc.nat(5), mentor: fc.nat(2) })
  fc.assert(
    fc.property(fc.array(anyClaim, { maxLength: 25 }), fc.integer({ min: 1, max: 5 }), (wishes, most) => {
      const taken: Claim[] = []
      for (const [i, { start, hours, candidate, mentor }] of wishes.entries()) {
        const wanted = claim(`b${i}`, start, start + hours, { candidateId: `p${candidate}`, mentorId: `p${mentor}` })
        const decided = decideClaim(wanted, taken, { ...LIMITS, sessionsADay: most })
        if (decided.ok && candidate !== mentor) taken.push(decided.value)
      }
      for (let person = 0; person < 6; person++) {
        const hours = taken.flatMap(({ mentorId, candidateId, time }) =>
          [mentorId, candidateId].includes(`p${person}`) ? Array.from({ length: time.end - time.start }, (_, h) => time.start + h) : [],
        )
        expect(new Set(hours).size).toBe(hours.length)
        expect(taken.filter(({ mentorId }) => mentorId === `p${person}`).length).toBeLessThanOrEqual(most)
      }
    }),
    { seed: 20261124, numRuns: 500 },
  )
})
