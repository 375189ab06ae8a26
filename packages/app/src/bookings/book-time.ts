/**
 * Books a time of a free live service: held and asked for, or confirmed at once, in one step.
 *
 * Whether the time is open is decided under the locks, by the rules and the hours that the page showed it by; the start that was sent is
 * never trusted. The key is the id of the booking, so a double click books once.
 */
import { foldBooking } from '@inclined/core/mentoring/fold-booking'
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { Booking, BookingTerms } from '@inclined/core/mentoring/booking'
import type { BookingAsk, BookingRefusal } from '@inclined/core/mentoring/booking-command'
import { type ClaimRefusal, claimOf, decideClaim } from '@inclined/core/mentoring/decide-claim'
import { decideBooking } from '@inclined/core/mentoring/decide-booking'
import type { MentorContent, MentorService } from '@inclined/core/mentoring/mentor'
import type { Decided } from '@inclined/core/mentoring/pass-time'
import { DEFAULT_POLICY } from '@inclined/core/mentoring/policy'
import { isNormalInstant, isUuid } from '../data/check-value.ts'
import type { BookingDesk } from '../ports/booking-store.ts'
import type { Ports } from '../ports/ports.ts'
import { isOpenStart } from './judge-open.ts'

export interface BookTimeWish {
  readonly handle: string
  readonly service: string
  /** ISO instant, UTC. */
  readonly start: string
  /** A fresh UUID for each booking that is meant. */
  readonly key: string
}

export type BookTimeRefusal =
  | { readonly code: 'mentor-not-found' }
  | { readonly code: 'service-not-found' }
  | { readonly code: 'own-service' }
  /** Nothing takes payments yet. */
  | { readonly code: 'payment-not-set-up' }
  | { readonly code: 'time-not-open' }
  | { readonly code: 'key-used' }
  | BookingRefusal
  | ClaimRefusal

const MINUTE = 60_000

interface Meant {
  readonly terms: BookingTerms
  readonly content: MentorContent
  readonly minutes: number
}

/** Held, then submitted, as two commands of one intention. */
function decideBoth({ terms }: Meant, { log, now }: BookingDesk): Result<Decided, BookingRefusal> {
  const by = { side: 'candidate', id: terms.candidateId } as const
  const step = (given: BookingAsk, commandId: string) => ({ ...given, commandId, by, expectedVersion: null, reason: '' }) as const
  const held = decideBooking(log, step({ type: 'hold', terms }, 'hold'), now)
  if (!held.ok) return held
  const submitted = decideBooking([...log, ...held.value.events], step({ type: 'submit' }, 'submit'), now)
  if (!submitted.ok) return submitted
  return accept({ events: [...held.value.events, ...submitted.value.events], booking: submitted.value.booking })
}

const decide =
  (meant: Meant) =>
  (desk: BookingDesk): Result<Decided, BookTimeRefusal> => {
    const there = foldBooking(desk.log)
    if (there !== null) return accept({ events: [], booking: there })
    const { mentorId, time } = meant.terms
    if (!isOpenStart({ mentorId, content: meant.content, minutes: meant.minutes, start: time.start }, desk))
      return refuse({ code: 'time-not-open' })
    const decided = decideBoth(meant, desk)
    const wanted = decided.ok ? claimOf(decided.value.booking) : null
    if (!decided.ok || wanted === null) return decided
    // The daily limit is part of the slots; what is left are the candidate's own times.
    const free = decideClaim(wanted, desk.taken, { seats: 1, sessionsADay: null, day: wanted.time })
    return free.ok ? decided : refuse(free.error)
  }

function termsOf(mentorId: string, candidateId: string, service: MentorService, minutes: number, wish: BookTimeWish): BookingTerms {
  const start = Date.parse(wish.start)
  return {
    bookingId: wish.key,
    serviceId: service.id,
    candidateId,
    mentorId,
    mode: 'live',
    workshopId: null,
    time: { start, end: start + minutes * MINUTE },
    slaHours: null,
    confirmation: service.confirmation,
    place: 'elsewhere',
    price: service.price,
    payment: { kind: 'free' },
    policy: DEFAULT_POLICY,
  }
}

export async function bookTime(
  ports: Pick<Ports, 'mentors' | 'bookings'>,
  candidate: string,
  wish: BookTimeWish,
): Promise<Result<Booking, BookTimeRefusal>> {
  const mentor = await ports.mentors.findByHandle(wish.handle)
  if (mentor === null || !mentor.content.isListed) return refuse({ code: 'mentor-not-found' })
  if (mentor.person === candidate) return refuse({ code: 'own-service' })
  const service = mentor.content.services.find(({ id, isOffered }) => id === wish.service && isOffered)
  const minutes = service?.minutes ?? null
  if (service === undefined || minutes === null || service.kind === 'workshop') return refuse({ code: 'service-not-found' })
  if (service.price.minor > 0) return refuse({ code: 'payment-not-set-up' })
  if (!isNormalInstant(wish.start)) return refuse({ code: 'time-not-open' })
  if (!isUuid(wish.key)) return refuse({ code: 'key-used' })
  const terms = termsOf(mentor.person, candidate, service, minutes, wish)
  const parties = { bookingId: wish.key, mentorId: mentor.person, candidateId: candidate }
  const outcome = await ports.bookings.change(parties, decide({ terms, content: mentor.content, minutes }))
  if (outcome.kind === 'done') return accept(outcome.booking)
  if (outcome.kind === 'refused') return refuse(outcome.refusal)
  return refuse({ code: outcome.kind === 'taken' ? 'time-not-open' : 'key-used' })
}
