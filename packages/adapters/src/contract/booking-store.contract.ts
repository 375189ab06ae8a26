/** What every BookingStore does: one winner for a time, ended holds that free it, and all that follows in one write. */
import type { BookingDesk, BookingOutcome, BookingParties } from '@inclined/app/ports/booking-store'
import { accept, refuse, type Result } from '@inclined/core/kernel/result'
import type { Actor, BookingTerms } from '@inclined/core/mentoring/booking'
import type { BookingAsk, BookingRefusal } from '@inclined/core/mentoring/booking-command'
import { type ClaimRefusal, claimOf, decideClaim } from '@inclined/core/mentoring/decide-claim'
import { decideBooking } from '@inclined/core/mentoring/decide-booking'
import { HOUR, MINUTE } from '@inclined/core/mentoring/instant'
import type { Decided } from '@inclined/core/mentoring/pass-time'
import { DEFAULT_POLICY } from '@inclined/core/mentoring/policy'
import { expect, it } from 'vitest'
import { newId, type StoresUnderTest } from './samples.ts'

/** Far enough ahead for every notice; on the hour, so that failures read well. */
const START = Math.ceil(Date.now() / HOUR) * HOUR + 100 * HOUR
const page = { limit: 500, offset: 0 }

type Refusal = BookingRefusal | ClaimRefusal
type Outcome = BookingOutcome<Refusal>
type Decide = (desk: BookingDesk) => Result<Decided, Refusal>

const newParties = (change: Partial<BookingParties> = {}): BookingParties => ({
  bookingId: newId(),
  mentorId: newId(),
  candidateId: newId(),
  ...change,
})

const termsOf = (parties: BookingParties, startsAfter: number, change: Partial<BookingTerms> = {}): BookingTerms => ({
  ...parties,
  serviceId: 'mock',
  mode: 'live',
  workshopId: null,
  time: { start: START + startsAfter, end: START + startsAfter + HOUR },
  slaHours: null,
  confirmation: 'instant',
  place: 'room',
  price: { minor: 0, currency: 'EUR' },
  payment: { kind: 'free' },
  policy: DEFAULT_POLICY,
  ...change,
})

/** A command as a use case gives it; `ago` sets the clock of the decision back. */
const ask = (by: Actor, given: BookingAsk, { ago = 0, commandId = newId() as string } = {}): Decide => {
  const command = { ...given, by, commandId, expectedVersion: null, reason: 'because' } as Parameters<typeof decideBooking>[1]
  return ({ log, now }) => decideBooking(log, command, now - ago)
}

const hold = (terms: BookingTerms, options = {}): Decide =>
  ask({ side: 'candidate', id: terms.candidateId }, { type: 'hold', terms }, options)

/** With the check a use case makes before the database has its say. */
const checked =
  (decide: Decide): Decide =>
  (desk) => {
    const decided = decide(desk)
    const wanted = decided.ok ? claimOf(decided.value.booking) : null
    if (!decided.ok || wanted === null) return decided
    const free = decideClaim(wanted, desk.taken, { seats: 1, sessionsADay: null, day: { start: 0, end: START * 2 } })
    return free.ok ? decided : refuse(free.error)
  }

const countKinds = (outcomes: readonly Outcome[], kind: string) => [
  outcomes.filter((outcome) => outcome.kind === 'done').length,
  outcomes.filter((outcome) => outcome.kind === kind).length,
]

function takesTimes(stores: StoresUnderTest): void {
  const change = (parties: BookingParties, decide: Decide) => stores().bookings.change(parties, decide)

  it.each([
    ['by the check of the use case', checked, 'refused'],
    ['by the constraint alone', (decide: Decide) => decide, 'taken'],
  ])('gives a time to one of twenty people who want it or half an hour of it at once, %s', async (_, guard, kind) => {
    const mentorId = newId()
    const people = Array.from({ length: 20 }, () => newParties({ mentorId }))
    const outcomes = await Promise.all(people.map((each, n) => change(each, guard(hold(termsOf(each, n % 2 ? 30 * MINUTE : 0))))))
    expect(countKinds(outcomes, kind)).toEqual([1, 19])
    expect(await stores().bookings.list(mentorId, page)).toHaveLength(1)
  })

  it('tells the times taken of a person in either role, and of nobody else', async () => {
    const first = newParties()
    await change(first, hold(termsOf(first, 0)))
    const claim = { ...first, workshopId: null, time: { start: START, end: START + HOUR } }
    const taken = (person: string) => stores().bookings.listTaken(person)
    expect([await taken(first.mentorId), await taken(first.candidateId)]).toEqual([[claim], [claim]])
    expect([await taken(newId()), await taken('nobody')]).toEqual([[], []])
    const { listTakenOf } = stores().bookings
    expect([await listTakenOf([first.mentorId, newId(), 'nobody']), await listTakenOf([])]).toEqual([[claim], []])
    await change(first, ask({ side: 'candidate', id: first.candidateId }, { type: 'release' }))
    expect(await taken(first.mentorId)).toEqual([])
  })

  it('lets nobody be in two sessions at once, in whatever role; end to end is no overlap', async () => {
    const first = newParties()
    expect((await change(first, hold(termsOf(first, 0)))).kind).toBe('done')
    const same = newParties({ candidateId: first.candidateId })
    const asMentor = newParties({ mentorId: first.candidateId })
    const mentorAsCandidate = newParties({ candidateId: first.mentorId })
    for (const each of [same, asMentor, mentorAsCandidate]) {
      expect(await change(each, hold(termsOf(each, 59 * MINUTE)))).toEqual({ kind: 'taken' })
      expect((await change(each, hold(termsOf(each, HOUR)))).kind).toBe('done')
      await change(each, ask({ side: 'candidate', id: each.candidateId }, { type: 'release' }))
    }
  })

  it('lists disputes with their whole log, the one that has waited longest first', async () => {
    const told = async (ago: number) => {
      const parties = newParties()
      const terms = termsOf(parties, -102 * HOUR)
      const [candidate, mentor]: readonly [Actor, Actor] = [
        { side: 'candidate', id: parties.candidateId },
        { side: 'mentor', id: parties.mentorId },
      ]
      await change(parties, hold(terms, { ago: 200 * HOUR }))
      await change(parties, ask(candidate, { type: 'submit' }, { ago: 200 * HOUR }))
      await change(parties, ask(candidate, { type: 'report', kind: 'absence' }, { ago }))
      await change(parties, ask(mentor, { type: 'answer-report', agrees: false }, { ago }))
      return parties.bookingId
    }
    const [late, early] = [await told(10 * MINUTE), await told(20 * MINUTE)]
    const disputed = await stores().bookings.listDisputed(500)
    const ours = disputed.filter(({ booking }) => [late, early].includes(booking.terms.bookingId))
    expect(ours.map(({ booking, log }) => [booking.terms.bookingId, log.map(({ type }) => type)])).toEqual(
      [early, late].map((id) => [id, ['held', 'confirmed', 'reported', 'disputed']]),
    )
    expect((await stores().bookings.listDisputed(1)).length).toBe(1)
  })

  it('releases an ended hold for the next who wants its time, and says so in its log', async () => {
    const late = newParties()
    expect((await change(late, hold(termsOf(late, 0), { ago: 20 * MINUTE }))).kind).toBe('done')
    expect(await stores().bookings.listDue(500)).toContainEqual(late)
    const next = newParties({ mentorId: late.mentorId })
    expect((await change(next, checked(hold(termsOf(next, 0))))).kind).toBe('done')
    const read = await stores().bookings.read(late.candidateId, late.bookingId)
    expect(read?.booking.state).toBe('released')
    expect(read?.log.map(({ to }) => to)).toEqual(['held', 'released'])
  })

  it('lets a request that nobody answered in time expire for the next who wants its time', async () => {
    const old = newParties()
    const candidate: Actor = { side: 'candidate', id: old.candidateId }
    const [ago, past] = [50 * HOUR, { ago: 50 * HOUR - MINUTE }]
    await change(old, hold(termsOf(old, 0, { confirmation: 'request' }), { ago }))
    expect(await change(old, ask(candidate, { type: 'submit' }, past))).toMatchObject({ booking: { state: 'requested' } })
    const next = newParties({ mentorId: old.mentorId })
    expect((await change(next, checked(hold(termsOf(next, 0))))).kind).toBe('done')
    expect((await stores().bookings.read(old.candidateId, old.bookingId))?.booking.state).toBe('expired')
  })

  it('moves a session onto a part of its own time, frees what is cancelled, and keeps a move that finds no room where it was', async () => {
    const parties = newParties()
    const mentor: Actor = { side: 'mentor', id: parties.mentorId }
    const candidate: Actor = { side: 'candidate', id: parties.candidateId }
    await change(parties, hold(termsOf(parties, 0)))
    await change(parties, ask(candidate, { type: 'submit' }))
    const toTime = (after: number) => ({ start: START + after, end: START + after + HOUR })
    expect((await change(parties, checked(ask(candidate, { type: 'move', time: toTime(15 * MINUTE) })))).kind).toBe('done')
    const next = newParties({ mentorId: parties.mentorId })
    expect(await change(next, hold(termsOf(next, 0)))).toEqual({ kind: 'taken' })
    expect((await change(next, hold(termsOf(next, 2 * HOUR)))).kind).toBe('done')
    const before = await stores().bookings.read(parties.candidateId, parties.bookingId)
    const third = newParties({ mentorId: parties.mentorId, bookingId: next.bookingId })
    expect(await change(third, hold(termsOf(third, 0)))).toEqual({ kind: 'not-found' })
    expect((await change(parties, ask(mentor, { type: 'cancel' }))).kind).toBe('done')
    expect(before?.booking.time).toEqual(toTime(15 * MINUTE))
    const free = newParties({ mentorId: parties.mentorId })
    expect((await change(free, hold(termsOf(free, 0)))).kind).toBe('done')
  })
}

function keepsLogs(stores: StoresUnderTest): void {
  const change = (parties: BookingParties, decide: Decide) => stores().bookings.change(parties, decide)

  it('keeps log, fold and effects of a change together, each effect once', async () => {
    const parties = newParties()
    const candidate: Actor = { side: 'candidate', id: parties.candidateId }
    const held = await change(parties, hold(termsOf(parties, 0)))
    const submit = ask(candidate, { type: 'submit' }, { commandId: 'submitted' })
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => change(parties, submit)))
    const events = outcomes.flatMap((outcome) => (outcome.kind === 'done' ? outcome.events : []))
    const read = await stores().bookings.read(parties.mentorId, parties.bookingId)
    expect(read?.log).toEqual([...(held.kind === 'done' ? held.events : []), ...events])
    expect(read?.booking).toMatchObject({ state: 'confirmed', version: read?.log.length })
    const effects = await stores().bookings.effects(parties.bookingId)
    expect(effects.map(({ kind }) => kind)).toContain('invite')
    expect(new Set(effects.map(({ id }) => id)).size).toBe(effects.length)
  })

  it('lists each letter of a booking until it is written', async () => {
    const parties = newParties()
    await change(parties, hold(termsOf(parties, 0)))
    await change(parties, ask({ side: 'candidate', id: parties.candidateId }, { type: 'submit' }))
    const mine = async () =>
      (await stores().bookings.listLetters(10_000)).filter(({ booking }) => booking.terms.bookingId === parties.bookingId)
    const letters = await mine()
    expect(letters.map(({ effect }) => [effect.about, effect.to])).toEqual([
      ['confirmed', 'candidate'],
      ['confirmed', 'mentor'],
    ])
    await stores().bookings.letterWritten(letters[0]!.effect.id)
    expect(await mine()).toEqual(letters.slice(1))
    expect(await stores().bookings.effects(parties.bookingId)).toContainEqual(letters[0]!.effect)
  })

  it('lists what is on and near, the next first, and neither what is only asked for nor what is off', async () => {
    const mentorId = newId()
    const made = [2, 1, 3, 9].map((hours) => ({ parties: newParties({ mentorId }), hours }))
    for (const { parties, hours } of made) {
      const candidate: Actor = { side: 'candidate', id: parties.candidateId }
      await change(parties, hold(termsOf(parties, hours * HOUR, hours === 3 ? { confirmation: 'request' } : {})))
      await change(parties, ask(candidate, { type: 'submit' }))
    }
    const near = async (hours: number) =>
      (await stores().bookings.listUpcoming(START + hours * HOUR, 10_000))
        .filter(({ terms }) => terms.mentorId === mentorId)
        .map(({ terms }) => terms.bookingId)
    expect(await near(9)).toEqual([made[1]!.parties.bookingId, made[0]!.parties.bookingId])
    expect(await near(1)).toEqual([])
    await change(made[1]!.parties, ask({ side: 'mentor', id: mentorId }, { type: 'cancel' }))
    expect(await near(9)).toEqual([made[0]!.parties.bookingId])
  })

  it('writes nothing of what is refused, and throws where a decision is about another booking', async () => {
    const parties = newParties()
    const refused = await change(parties, ask({ side: 'mentor', id: parties.mentorId }, { type: 'confirm' }))
    expect(refused).toMatchObject({ kind: 'refused', refusal: { code: 'not-now' } })
    await expect(change(parties, hold(termsOf(newParties(), 0)))).rejects.toThrow(TypeError)
    await expect(change({ ...parties, mentorId: 'milo' }, () => refuse({ code: 'bad-time' }))).rejects.toThrow(TypeError)
    expect(await stores().bookings.read(parties.candidateId, parties.bookingId)).toBeNull()
    expect(await stores().bookings.effects(parties.bookingId)).toEqual([])
  })

  it('shows a booking to its two people alone, the latest time first', async () => {
    const mentorId = newId()
    const made = [3, 1, 2].map((hours) => ({ parties: newParties({ mentorId }), hours }))
    for (const { parties, hours } of made) await change(parties, hold(termsOf(parties, hours * HOUR)))
    const order = [made[0]!, made[2]!, made[1]!].map(({ parties }) => parties.bookingId)
    const idsOf = async (limit: number, offset: number) =>
      (await stores().bookings.list(mentorId, { limit, offset })).map(({ terms }) => terms.bookingId)
    expect(await idsOf(500, 0)).toEqual(order)
    expect([...(await idsOf(2, 0)), ...(await idsOf(2, 2))]).toEqual(order)
    const [{ parties }] = [made[0]!]
    expect(await stores().bookings.list(parties.candidateId, page)).toHaveLength(1)
    for (const stranger of [newId(), made[1]!.parties.candidateId, 'nobody']) {
      expect(await stores().bookings.read(stranger, parties.bookingId)).toBeNull()
    }
    expect(accept(await stores().bookings.read(parties.candidateId, 'no-id'))).toEqual(accept(null))
  })
}

export function bookingStoreContract(stores: StoresUnderTest): void {
  takesTimes(stores)
  keepsLogs(stores)
}
