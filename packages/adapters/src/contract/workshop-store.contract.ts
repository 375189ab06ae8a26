/** What every WorkshopStore does: a workshop takes its mentor's time at once, and never has more seats than it has. */
import type { BookingParties } from '@inclined/app/ports/booking-store'
import { decideBooking } from '@inclined/core/mentoring/decide-booking'
import { HOUR } from '@inclined/core/mentoring/instant'
import { DEFAULT_POLICY } from '@inclined/core/mentoring/policy'
import { expect, it } from 'vitest'
import { newCandidate, newId, type StoresUnderTest } from './samples.ts'

const START = Math.ceil(Date.now() / HOUR) * HOUR + 100 * HOUR
const TIME = { start: START, end: START + HOUR }

export function workshopStoreContract(stores: StoresUnderTest): void {
  const newWorkshop = async (seats = 2, mentor: string | null = null) => {
    const mentorId = mentor ?? (await newCandidate(stores()))
    const workshop = { id: newId(), mentorId, serviceId: 'stories', time: TIME, seats }
    expect(await stores().workshops.schedule(workshop)).toBe('scheduled')
    return workshop
  }
  /** Takes a seat, or a session of two where no workshop is named. */
  const take = async (mentorId: string, workshopId: string | null, change: { candidateId?: string; start?: number } = {}) => {
    const { candidateId = newId(), start = START } = change
    const parties: BookingParties = { bookingId: newId(), mentorId, candidateId }
    const terms = {
      ...parties,
      serviceId: 'stories',
      mode: 'live',
      workshopId,
      time: { start, end: start + HOUR },
      slaHours: null,
      confirmation: 'instant',
      place: 'elsewhere',
      price: { minor: 0, currency: 'EUR' },
      payment: { kind: 'free' },
      policy: DEFAULT_POLICY,
    } as const
    const by = { side: 'candidate', id: candidateId } as const
    const command = { type: 'hold', terms, by, commandId: newId(), expectedVersion: null, reason: '' } as const
    const outcome = await stores().bookings.change(parties, ({ log, now }) => decideBooking(log, command, now))
    return { kind: outcome.kind, parties }
  }

  it('keeps a workshop, once for an id, and takes the mentor’s time with no seat given', async () => {
    const workshop = await newWorkshop()
    const { id, mentorId } = workshop
    expect(await stores().workshops.schedule(workshop)).toBe('scheduled')
    expect(await stores().workshops.schedule({ ...workshop, mentorId: await newCandidate(stores()) })).toBe('key-used')
    expect(await stores().workshops.find(id)).toEqual({ ...workshop, isCancelled: false, taken: 0 })
    expect([await stores().workshops.find(newId()), await stores().workshops.find('it')]).toEqual([null, null])
    expect(await stores().bookings.listTaken(mentorId)).toEqual([
      { bookingId: id, workshopId: id, mentorId, candidateId: mentorId, time: TIME },
    ])
    const half = { ...TIME, start: START + HOUR / 2 }
    expect(await stores().workshops.schedule({ ...workshop, id: newId(), time: { ...half, end: half.start + HOUR } })).toBe('taken')
    expect((await take(mentorId, null, { start: half.start })).kind).toBe('taken')
    expect((await take(mentorId, null, { start: TIME.end })).kind).toBe('done')
  })

  it('refuses a time at which the mentor is in a session', async () => {
    const mentorId = await newCandidate(stores())
    await take(mentorId, null)
    expect(await stores().workshops.schedule({ id: newId(), mentorId, serviceId: 'stories', time: TIME, seats: 2 })).toBe('taken')
  })

  it('gives as many seats as there are, one to a person, at the workshop’s time alone', async () => {
    const { id, mentorId } = await newWorkshop(2)
    const first = await take(mentorId, id)
    const kinds = [
      (await take(mentorId, id, { candidateId: first.parties.candidateId })).kind,
      (await take(mentorId, id, { start: START + HOUR })).kind,
      (await take(mentorId, newId())).kind,
      (await take(mentorId, id)).kind,
      (await take(mentorId, id)).kind,
    ]
    expect([first.kind, ...kinds]).toEqual(['done', 'taken', 'taken', 'taken', 'done', 'taken'])
    expect((await stores().workshops.find(id))?.taken).toBe(2)
  })

  it('gives the last seats to three of twenty who want one at once', async () => {
    const { id, mentorId } = await newWorkshop(3)
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => take(mentorId, id)))
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(3)
    expect((await stores().workshops.find(id))?.taken).toBe(3)
  })

  it('lists what is ahead of one mentor; what is cancelled gives no seat, frees the time, and names who is still in it', async () => {
    const { id, mentorId } = await newWorkshop(3)
    const { parties: seat } = await take(mentorId, id)
    const ids = async (now: number) => (await stores().workshops.listAhead(mentorId, now)).map((each) => each.id)
    expect([await ids(START - 1), await ids(START)]).toEqual([[id], []])
    expect([await stores().workshops.cancel(newId(), id), await stores().workshops.cancel(mentorId, newId())]).toEqual([false, false])
    expect([await stores().workshops.cancel(mentorId, id), await stores().workshops.cancel(mentorId, id)]).toEqual([true, true])
    expect([await ids(START - 1), (await take(mentorId, id)).kind]).toEqual([[], 'taken'])
    const stranded = { workshopId: id, mentorId, bookingId: seat.bookingId }
    expect(await stores().workshops.listStranded(500)).toContainEqual(stranded)
    // A seat that was given goes on by itself until it is cancelled: it may be paid for at this moment.
    const submitted = await stores().bookings.change(seat, ({ log, now }) => {
      const by = { side: 'candidate', id: seat.candidateId } as const
      return decideBooking(log, { type: 'submit', by, commandId: 's', expectedVersion: null, reason: '' }, now)
    })
    expect(submitted.kind).toBe('done')
    await stores().bookings.change(seat, ({ log, now }) => {
      const by = { side: 'mentor', id: mentorId } as const
      return decideBooking(log, { type: 'cancel', by, commandId: 'c', expectedVersion: null, reason: 'Ill.' }, now)
    })
    expect(await stores().workshops.listStranded(500)).not.toContainEqual(stranded)
    expect((await take(mentorId, null)).kind).toBe('done')
  })

  it('goes with its mentor', async () => {
    const { id, mentorId } = await newWorkshop()
    await stores().candidates.delete(mentorId)
    expect([await stores().workshops.find(id), await stores().workshops.listAhead(mentorId, 0)]).toEqual([null, []])
  })
}
