/** A booking for the contracts of what belongs to one. */
import { decideBooking } from '@inclined/core/mentoring/decide-booking'
import { HOUR } from '@inclined/core/mentoring/instant'
import { DEFAULT_POLICY } from '@inclined/core/mentoring/policy'
import { newId, type StoresUnderTest } from './samples.ts'

export const START = Math.ceil(Date.now() / HOUR) * HOUR + 100 * HOUR

export async function newBooking(stores: StoresUnderTest) {
  const parties = { bookingId: newId(), mentorId: newId(), candidateId: newId() }
  const terms = {
    ...parties,
    serviceId: 'mock',
    mode: 'live',
    workshopId: null,
    time: { start: START, end: START + HOUR },
    slaHours: null,
    confirmation: 'instant',
    place: 'room',
    price: { minor: 0, currency: 'EUR' },
    payment: { kind: 'free' },
    policy: DEFAULT_POLICY,
  } as const
  const by = { side: 'candidate', id: parties.candidateId } as const
  const command = { type: 'hold', terms, by, commandId: newId(), expectedVersion: null, reason: '' } as const
  await stores().bookings.change(parties, ({ log, now }) => decideBooking(log, command, now))
  return parties
}
