/**
 * Worlds of bookings run from seeds, with payments, mail and calendars that are late, repeated, out of order and forged; each is judged by
 * its records. A failing world names its seed
 * and is played again by it.
 */
import { expect, it } from 'vitest'
import { BOOKING_STATES } from './booking.ts'
import type { BookingEvent } from './booking-event.ts'
import { findFaults, type History } from './booking-history.contract.ts'
import { World } from './booking-world.contract.ts'

const WORLDS = 2_000
const STEPS = 120

function run(seed: number): World {
  const world = new World(seed)
  for (let step = 0; step < STEPS; step++) world.step()
  world.finish()
  return world
}

it(`keeps every promise in ${WORLDS} worlds, and comes by every state`, { timeout: 120_000 }, () => {
  const reached = new Set<string>()
  for (let seed = 0; seed < WORLDS; seed++) {
    const world = run(seed)
    const faults = findFaults(world.history())
    if (faults.length > 0) throw new Error(`seed ${seed}: ${faults.join('; ')}`)
    for (const name of world.reached) reached.add(name)
  }
  expect(BOOKING_STATES.filter((state) => !reached.has(state))).toEqual([])
})

it('plays the same world again from its seed', () => {
  expect(run(7).records).toEqual(run(7).records)
})

/** A world in which much happened. */
const BUSY = run(1).history()
const lie = (change: Partial<History>): History => ({ ...BUSY, ...change })
const without = <T>(list: readonly T[], at: number): readonly T[] => list.filter((_, i) => i !== at)
const lastOf = (type: BookingEvent['type']): number => BUSY.records.findLastIndex(({ event }) => event.type === type)
const retell = (at: number, change: object) =>
  BUSY.records.map((record, i) => (i === at ? { ...record, event: { ...record.event, ...change } as BookingEvent } : record))
const settled = BUSY.records[lastOf('settled')]!

it.each([
  ['nothing', lie({}), null],
  ['refunds that were never sent', lie({ refunded: [] }), 'were kept'],
  ['a refund sent twice', lie({ refunded: [...BUSY.refunded, BUSY.refunded[0]!] }), 'twice'],
  ['a payout sent twice', lie({ paidOut: [...BUSY.paidOut, { ...BUSY.paidOut[0]!, id: 'again' }] }), 'paid out'],
  ['a charge nobody took', lie({ charged: BUSY.charged.filter(({ chargeId }) => chargeId.startsWith('charge')) }), 'nobody took it'],
  ['a charge nobody heard of', lie({ charged: [...BUSY.charged, { id: 'x', chargeId: 'x', minor: 1, currency: 'EUR' }] }), 'heard of 0'],
  ['a ledger without its last line', lie({ ledger: BUSY.ledger.slice(0, -1) }), 'ends at'],
  ['a division never made', lie({ records: without(BUSY.records, lastOf('settled')) }), 'never divided'],
  [
    'a division of too little',
    lie({ records: retell(lastOf('settled'), { split: { refundMinor: 0, mentorMinor: 0, feeMinor: 0 } }) }),
    'divided 0',
  ],
  [
    'something after the end',
    lie({ records: [...BUSY.records, { ...settled, event: { ...settled.event, type: 'joined' } as BookingEvent }] }),
    'after',
  ],
  [
    'two of everything',
    lie({ records: [...BUSY.records, ...BUSY.records.map((r) => ({ ...r, bookingId: `${r.bookingId}'` }))] }),
    'heard of 2',
  ],
  ['every session at one time', lie({ records: BUSY.records.map((r) => ({ ...r, event: atOnce(r.event) })) }), 'is with'],
  ['no day for two', lie({ sessionsADay: 1 }), 'in a day'],
  ['packages of nothing', lie({ packages: BUSY.packages.map((pack) => ({ ...pack, sessions: 0 })) }), 'is not free'],
  ['no seat for two', lie({ seats: 1 }), 'seats'],
  ['an invite that goes back', lie({ invites: [...BUSY.invites, ...BUSY.invites] }), 'again'],
  ['fewer holds allowed', lie({ holds: 1 }), 'held at once'],
  ['a reminder of another time', lie({ reminded: [{ ...BUSY.reminded[0]!, start: 0 }] }), 'reminds of'],
  ['an empty calendar', lie({ calendar: new Map() }), 'the calendar says'],
] as const)('the judge sees %s', (_, history, fault) => {
  const faults = findFaults(history)
  if (fault === null) expect(faults).toEqual([])
  else expect(faults.join('; ')).toContain(fault)
})

function atOnce(event: BookingEvent): BookingEvent {
  const time = { start: 0, end: 3_600_000 }
  return event.type === 'held' && event.terms.mode === 'live' ? { ...event, terms: { ...event.terms, time } } : event
}
