/** Bookings in memory, with the last word the tables have: nobody is in two sessions at once, and a log only grows. */
import type { BookingDesk, BookingOutcome, BookingParties, BookingStore } from '@inclined/app/ports/booking-store'
import type { NewWorkshop } from '@inclined/app/ports/workshop-store'
import type { Result } from '@inclined/core/kernel/result'
import type { Booking } from '@inclined/core/mentoring/booking'
import { type BookingEffect, effectsOf } from '@inclined/core/mentoring/booking-effects'
import type { BookingEvent } from '@inclined/core/mentoring/booking-event'
import { type Claim, claimOf } from '@inclined/core/mentoring/decide-claim'
import { nextDueAt } from '@inclined/core/mentoring/next-due'
import { type Decided, passTime } from '@inclined/core/mentoring/pass-time'
import { assertIdentifier, assertPage } from '../storable/identifier.ts'
import { assertStorableJson } from '../storable/storable-text.ts'
import { type MemoryLedger, memoryLedger } from './memory-ledger.ts'
import { copy } from './memory-state.ts'

export interface BookingRow {
  readonly booking: Booking
  readonly log: readonly BookingEvent[]
  readonly effects: readonly BookingEffect[]
}

type BookingRows = Map<string, BookingRow>

export type KeptWorkshop = NewWorkshop & { readonly isCancelled: boolean }

/** Bookings and the ledger they post to, for the stores that share them. */
export interface MemoryBooks {
  readonly rows: BookingRows
  readonly workshops: Map<string, KeptWorkshop>
  readonly ledger: MemoryLedger
}

export const memoryBooks = (): MemoryBooks => ({ rows: new Map(), workshops: new Map(), ledger: memoryLedger() })

export const seatsIn = ({ rows }: MemoryBooks): readonly Claim[] =>
  [...rows.values()].map(({ booking }) => claimOf(booking)).filter((claim) => claim !== null)

function claimsIn(books: MemoryBooks): readonly Claim[] {
  const on = [...books.workshops.values()].filter(({ isCancelled }) => !isCancelled)
  const own = on.map(({ id, mentorId, time }) => ({ bookingId: id, workshopId: id, mentorId, candidateId: mentorId, time }))
  return [...seatsIn(books), ...own]
}

/** As the trigger puts it: a seat that was given stays given. */
function hasSeat(books: MemoryBooks, { workshopId, bookingId, time }: Claim): boolean {
  if (workshopId === null) return true
  const given = seatsIn(books).filter((claim) => claim.workshopId === workshopId)
  if (given.some((claim) => claim.bookingId === bookingId)) return true
  const workshop = books.workshops.get(workshopId)
  const isOn = workshop !== undefined && !workshop.isCancelled && workshop.time.start === time.start && workshop.time.end === time.end
  return isOn && given.length < workshop.seats
}

/** Whether the mentor is free for a workshop then. */
export const isFreeFor = (books: MemoryBooks, { id, mentorId, time }: NewWorkshop): boolean =>
  !claimsIn(books).some((claim) => overlaps(claim, { bookingId: id, workshopId: id, mentorId, candidateId: mentorId, time }))

const keyOf = ({ workshopId, bookingId }: Claim): string => workshopId ?? bookingId

/** As the constraints of the tables put it. */
function overlaps(a: Claim, b: Claim): boolean {
  const isSame = keyOf(a) === keyOf(b)
  if (isSame) return a.candidateId === b.candidateId
  const meets = a.time.start < b.time.end && b.time.start < a.time.end
  return meets && [a.mentorId, a.candidateId].some((person) => person === b.mentorId || person === b.candidateId)
}

/** False where the booking would overlap; then nothing was written. */
function write(books: MemoryBooks, log: readonly BookingEvent[], { events, booking }: Decided): boolean {
  const { rows, ledger } = books
  const [first] = events
  if (first === undefined) return true
  assertStorableJson('events', events)
  const wanted = claimOf(booking)
  const others = claimsIn(books).filter(({ bookingId }) => bookingId !== booking.terms.bookingId)
  if (wanted !== null && (others.some((claim) => overlaps(claim, wanted)) || !hasSeat(books, wanted))) return false
  const whole = [...log, ...events]
  const before = rows.get(booking.terms.bookingId)?.effects ?? []
  const fresh = effectsOf(whole, first.seq).filter(({ id }) => !before.some((effect) => effect.id === id))
  for (const effect of fresh) if (effect.kind === 'ledger') ledger.post(effect.transaction)
  rows.set(booking.terms.bookingId, copy({ booking, log: whole, effects: [...before, ...fresh] }))
  return true
}

function releaseEnded(books: MemoryBooks, { bookingId, mentorId, candidateId }: BookingParties, now: number): void {
  const people = [mentorId, candidateId]
  for (const [id, { booking, log }] of books.rows) {
    const { terms, state } = booking
    if (id === bookingId || (state !== 'held' && (nextDueAt(booking) ?? Infinity) > now)) continue
    if (!people.includes(terms.mentorId) && !people.includes(terms.candidateId)) continue
    const passed = passTime(log, now)
    if (passed !== null) write(books, log, passed)
  }
}

function change<Refusal>(
  books: MemoryBooks,
  parties: BookingParties,
  decide: (desk: BookingDesk) => Result<Decided, Refusal>,
): BookingOutcome<Refusal> {
  for (const [what, id] of Object.entries(parties)) assertIdentifier(what, id)
  const { rows } = books
  const { bookingId, mentorId, candidateId } = parties
  const there = rows.get(bookingId)?.booking.terms
  if (there && (there.mentorId !== mentorId || there.candidateId !== candidateId)) return { kind: 'not-found' }
  const now = Date.now()
  releaseEnded(books, parties, now)
  const people = [mentorId, candidateId]
  const taken = claimsIn(books).filter((claim) => people.includes(claim.mentorId) || people.includes(claim.candidateId))
  const log = rows.get(bookingId)?.log ?? []
  const isHeldHere = ({ state, terms }: Booking) => state === 'held' && terms.candidateId === candidateId && terms.bookingId !== bookingId
  const held = [...rows.values()].map(({ booking }) => booking).filter(isHeldHere)
  const decided = decide(copy({ log, taken, held, now }))
  if (!decided.ok) return { kind: 'refused', refusal: decided.error }
  const { terms } = decided.value.booking
  if (terms.bookingId !== bookingId || terms.mentorId !== mentorId || terms.candidateId !== candidateId) {
    throw new TypeError('the decision is about another booking')
  }
  return write(books, log, decided.value) ? { kind: 'done', ...copy(decided.value) } : { kind: 'taken' }
}

const isPartyOf = ({ booking: { terms } }: BookingRow, person: string): boolean => terms.mentorId === person || terms.candidateId === person

function memoryLogs(rows: BookingRows): Pick<BookingStore, 'listLogs' | 'listDisputed'> {
  const ofPerson = (person: string) => [...rows.values()].filter((row) => isPartyOf(row, person))
  return {
    async listLogs(person, limit) {
      const latestFirst = ofPerson(person).toSorted((a, b) => b.booking.time.start - a.booking.time.start)
      return copy(latestFirst.slice(0, limit).map(({ log }) => log))
    },
    async listDisputed(limit) {
      const disputed = [...rows.values()].filter(({ booking }) => booking.state === 'disputed')
      const order = (a: BookingRow, b: BookingRow) =>
        a.booking.since - b.booking.since || (a.booking.terms.bookingId < b.booking.terms.bookingId ? -1 : 1)
      return copy(
        disputed
          .toSorted(order)
          .slice(0, limit)
          .map(({ booking, log }) => ({ booking, log })),
      )
    },
  }
}

export function memoryBookings(books: MemoryBooks): BookingStore {
  const { rows } = books
  const written = new Set<string>()
  const ofPerson = (person: string) => [...rows.values()].filter((row) => isPartyOf(row, person))
  return {
    change: async (parties, decide) => change(books, parties, decide),
    async read(person, id) {
      const row = ofPerson(person).find(({ booking }) => booking.terms.bookingId === id)
      return row === undefined ? null : copy({ booking: row.booking, log: row.log })
    },
    listTakenOf: async (people) =>
      copy(claimsIn(books).filter(({ mentorId, candidateId }) => people.includes(mentorId) || people.includes(candidateId))),
    listTaken: async (person) => copy(claimsIn(books).filter(({ mentorId, candidateId }) => mentorId === person || candidateId === person)),
    async list(person, page) {
      assertPage(page)
      const latestFirst = (a: Booking, b: Booking) => b.time.start - a.time.start || (a.terms.bookingId < b.terms.bookingId ? 1 : -1)
      const all = ofPerson(person).map(({ booking }) => booking)
      return copy(all.toSorted(latestFirst).slice(page.offset, page.offset + page.limit))
    },
    async listDue(limit) {
      const due = [...rows.values()].map(({ booking }) => ({ at: nextDueAt(booking) ?? Infinity, ...booking.terms }))
      return due
        .filter(({ at }) => at <= Date.now())
        .toSorted((a, b) => a.at - b.at || (a.bookingId < b.bookingId ? -1 : 1))
        .slice(0, limit)
        .map(({ bookingId, mentorId, candidateId }) => ({ bookingId, mentorId, candidateId }))
    },
    ...memoryLogs(rows),
    async listUpcoming(until, limit) {
      const isNear = ({ state, time }: Booking) =>
        ['confirmed', 'reschedule-requested'].includes(state) && time.start > Date.now() && time.start < until
      const near = [...rows.values()].map(({ booking }) => booking).filter(isNear)
      const order = (a: Booking, b: Booking) => a.time.start - b.time.start || (a.terms.bookingId < b.terms.bookingId ? -1 : 1)
      return copy(near.toSorted(order).slice(0, limit))
    },
    async listLetters(limit) {
      const letters = [...rows.values()].flatMap(({ booking, effects }) =>
        effects.flatMap((effect) => (effect.kind === 'mail' && !written.has(effect.id) ? [{ effect, booking }] : [])),
      )
      return copy(letters.slice(0, limit))
    },
    async letterWritten(effectId) {
      written.add(effectId)
    },
    effects: async (bookingId) => copy(rows.get(bookingId)?.effects ?? []),
  }
}
