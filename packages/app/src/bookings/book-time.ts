/**
 * Books a service: a time of a live one, a seat in a workshop, or work that is delivered within its hours. Free, or paid directly to the mentor: held and asked for, or confirmed at once, in one step. Paid through
 * the provider: held, and asked for once it is paid (`settle-checkout.ts`); a new hold takes the place of one with the same mentor.
 *
 * Whether the time is open is decided under the locks, by the rules and the hours that the page showed it by; the start that was sent is
 * never trusted. The key is the id of the booking, so a double click books once.
 */
import { foldBooking } from '@inclined/core/mentoring/fold-booking'
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { Booking, BookingTerms, PaymentWay } from '@inclined/core/mentoring/booking'
import type { BookingAsk, BookingRefusal } from '@inclined/core/mentoring/booking-command'
import { type ClaimRefusal, claimOf, decideClaim, decideOneMoreHold, type HoldRefusal } from '@inclined/core/mentoring/decide-claim'
import { decideBooking } from '@inclined/core/mentoring/decide-booking'
import type { SessionTime } from '@inclined/core/mentoring/instant'
import { type MentorContent, type MentorService, SERVICE_KINDS } from '@inclined/core/mentoring/mentor'
import type { BusyTime } from '@inclined/core/mentoring/slot-case'
import type { Decided } from '@inclined/core/mentoring/pass-time'
import { findOutsideBusy } from '../calendars/outside-times.ts'
import { isNormalInstant, isUuid } from '../data/check-value.ts'
import type { BookingDesk, BookingOutcome } from '../ports/booking-store.ts'
import type { PaymentSettings } from '../ports/payments.ts'
import type { Ports } from '../ports/ports.ts'
import { isOpenStart } from './judge-open.ts'

export interface BookTimeWish {
  readonly handle: string
  readonly service: string
  /** ISO instant, UTC; empty for work without an appointment, and for a seat. */
  readonly start: string
  /** A fresh UUID for each booking that is meant. */
  readonly key: string
  /** Id of the workshop a seat is wanted in. */
  readonly workshop?: string
}

export type BookTimeRefusal =
  | { readonly code: 'mentor-not-found' }
  | { readonly code: 'service-not-found' }
  | { readonly code: 'own-service' }
  /** Nothing takes payments here. */
  | { readonly code: 'payment-not-set-up' }
  | { readonly code: 'time-not-open' }
  | { readonly code: 'key-used' }
  /** Another time with this mentor is held, and could not be let go. */
  | { readonly code: 'holds-another'; readonly bookingId: string }
  | HoldRefusal
  | BookingRefusal
  | ClaimRefusal

const MINUTE = 60_000
const HOUR = 60 * MINUTE

interface Meant {
  readonly terms: BookingTerms
  readonly content: MentorContent
  readonly outside: readonly BusyTime[]
  /** How many candidates the session takes. */
  readonly seats: number
}

const isPaidHere = ({ payment }: BookingTerms): boolean => payment.kind === 'money' && payment.purse === 'provider'

/** Held; and submitted too where no payment has to come first: two commands of one intention. */
function decideBoth({ terms }: Meant, { log, now }: BookingDesk): Result<Decided, BookingRefusal> {
  const by = { side: 'candidate', id: terms.candidateId } as const
  const step = (given: BookingAsk, commandId: string) => ({ ...given, commandId, by, expectedVersion: null, reason: '' }) as const
  const held = decideBooking(log, step({ type: 'hold', terms }, 'hold'), now)
  if (!held.ok || isPaidHere(terms)) return held
  const submitted = decideBooking([...log, ...held.value.events], step({ type: 'submit' }, 'submit'), now)
  if (!submitted.ok) return submitted
  return accept({ events: [...held.value.events, ...submitted.value.events], booking: submitted.value.booking })
}

/** Nobody keeps many times from others while paying: one with each mentor, and few in all. */
function judgeHold({ mentorId }: BookingTerms, { held }: BookingDesk): Result<null, BookTimeRefusal> {
  const same = held.find(({ terms }) => terms.mentorId === mentorId)
  return same === undefined ? decideOneMoreHold(held) : refuse({ code: 'holds-another', bookingId: same.terms.bookingId })
}

/** Work without an appointment takes no time, and a workshop has its time already. */
function isOpen({ terms, content, outside }: Meant, desk: BookingDesk): boolean {
  if (terms.mode === 'async' || terms.workshopId !== null) return true
  const { start, end } = terms.time
  return isOpenStart({ content, outside, minutes: (end - start) / MINUTE, mentorId: terms.mentorId, start }, desk)
}

const decide =
  (meant: Meant) =>
  (desk: BookingDesk): Result<Decided, BookTimeRefusal> => {
    const there = foldBooking(desk.log)
    if (there !== null) return accept({ events: [], booking: there })
    if (!isOpen(meant, desk)) return refuse({ code: 'time-not-open' })
    const mayHold = isPaidHere(meant.terms) ? judgeHold(meant.terms, desk) : accept(null)
    if (!mayHold.ok) return mayHold
    const decided = decideBoth(meant, desk)
    const wanted = decided.ok ? claimOf(decided.value.booking) : null
    if (!decided.ok || wanted === null) return decided
    // The daily limit is part of the slots; what is left are the candidate's own times and the seats.
    const free = decideClaim(wanted, desk.taken, { seats: meant.seats, sessionsADay: null, day: wanted.time })
    return free.ok ? decided : refuse(free.error)
  }

type Payments = Pick<PaymentSettings, 'ways' | 'policy'>

/** Null where nothing takes payments. */
function paymentFor({ price }: MentorService, { ways }: Payments): PaymentWay | null {
  if (price.minor === 0) return { kind: 'free' }
  return ways.kind === 'none' ? null : { kind: 'money', purse: ways.kind }
}

type Frozen = Pick<BookingTerms, 'mentorId' | 'candidateId' | 'payment' | 'policy' | 'place' | 'workshopId'>

/** Null where the start cannot be read. */
function timeFor({ minutes, deliveryHours }: MentorService, { start }: BookTimeWish, now: number): SessionTime | null {
  if (minutes === null) {
    const due = now + (deliveryHours ?? 0) * HOUR
    return { start: due, end: due }
  }
  if (!isNormalInstant(start)) return null
  return { start: Date.parse(start), end: Date.parse(start) + minutes * MINUTE }
}

function termsOf(frozen: Frozen, service: MentorService, time: SessionTime, wish: BookTimeWish): BookingTerms {
  return {
    ...frozen,
    bookingId: wish.key,
    serviceId: service.id,
    mode: SERVICE_KINDS[service.kind],
    time,
    slaHours: service.deliveryHours,
    confirmation: service.confirmation,
    price: service.price,
  }
}

const MOST_TRIES = 3

/** Lets go of the hold that is in the way, then tries again. */
async function holdOnly(bookings: Ports['bookings'], meant: Meant): Promise<BookingOutcome<BookTimeRefusal>> {
  const { bookingId, mentorId, candidateId, mode, time, workshopId } = meant.terms
  const wanted = mode === 'live' && workshopId === null ? time : undefined
  for (let tries = 1; ; tries += 1) {
    const outcome = await bookings.change({ bookingId, mentorId, candidateId }, decide(meant), wanted)
    if (outcome.kind !== 'refused' || outcome.refusal.code !== 'holds-another' || tries === MOST_TRIES) return outcome
    const other = outcome.refusal.bookingId
    const by = { side: 'candidate', id: candidateId } as const
    const command = { type: 'release', commandId: `release:${bookingId}`, by, expectedVersion: null, reason: '' } as const
    await bookings.change({ bookingId: other, mentorId, candidateId }, ({ log, now }) => decideBooking(log, command, now))
  }
}

/** In a meeting of the mentor's own nobody here sees who comes. */
const placeOf = ({ meetingLink }: MentorContent): BookingTerms['place'] => (meetingLink ? 'elsewhere' : 'room')

type BookPorts = Pick<Ports, 'mentors' | 'bookings' | 'workshops' | 'calendars' | 'clock'>

/** Null where it is not one of this service, or cannot be joined any more. */
async function findWorkshop({ workshops, clock }: BookPorts, mentorId: string, { workshop: id, service }: BookTimeWish) {
  const found = id === undefined ? null : await workshops.find(id)
  if (found === null || found.mentorId !== mentorId || found.serviceId !== service) return null
  return found.isCancelled || found.time.start <= clock.now() ? null : found
}

export async function bookTime(
  ports: BookPorts,
  candidate: string,
  wish: BookTimeWish,
  payments: Payments,
): Promise<Result<Booking, BookTimeRefusal>> {
  const mentor = await ports.mentors.findByHandle(wish.handle)
  if (mentor === null || !mentor.content.isListed) return refuse({ code: 'mentor-not-found' })
  if (mentor.person === candidate) return refuse({ code: 'own-service' })
  const service = mentor.content.services.find(({ id, isOffered }) => id === wish.service && isOffered)
  if (service === undefined) return refuse({ code: 'service-not-found' })
  const payment = paymentFor(service, payments)
  if (payment === null) return refuse({ code: 'payment-not-set-up' })
  const workshop = service.kind === 'workshop' ? await findWorkshop(ports, mentor.person, wish) : null
  const time = service.kind === 'workshop' ? (workshop?.time ?? null) : timeFor(service, wish, ports.clock.now())
  if (time === null) return refuse({ code: 'time-not-open' })
  if (!isUuid(wish.key)) return refuse({ code: 'key-used' })
  const people = { mentorId: mentor.person, candidateId: candidate, workshopId: workshop?.id ?? null }
  const frozen = { ...people, payment, policy: payments.policy, place: placeOf(mentor.content) }
  const outside = await findOutsideBusy(ports, mentor.person)
  const terms = termsOf(frozen, service, time, wish)
  const outcome = await holdOnly(ports.bookings, { terms, content: mentor.content, outside, seats: workshop?.seats ?? 1 })
  if (outcome.kind === 'done') return accept(outcome.booking)
  if (outcome.kind === 'refused') return refuse(outcome.refusal)
  return refuse({ code: outcome.kind === 'taken' ? 'time-not-open' : 'key-used' })
}
