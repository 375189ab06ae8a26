/**
 * How reliably a person keeps what they booked, told from the logs of their bookings: counts first, a share only from five bookings on.
 *
 * Both sides are measured alike. A report counts once it stands, a dispute by what the host found, and an incident the host forgave not at
 * all: that is the way to appeal. Source of the limits: docs/sources.md#mentoring (J).
 */
import type { Side } from './booking.ts'
import type { BookingEvent, Finding } from './booking-event.ts'
import { DAY, type EpochMs, HOUR } from './instant.ts'

export const INCIDENT_KINDS = ['no-show', 'cancelled', 'late-move', 'late-delivery'] as const
export type IncidentKind = (typeof INCIDENT_KINDS)[number]

export interface Incident {
  readonly bookingId: string
  readonly personId: string
  readonly side: Side
  readonly kind: IncidentKind
  readonly at: EpochMs
}

/** A change less than this before the start is late. */
export const LATE_HOURS = 24
export const RELIABILITY_DAYS = 90
/** Fewer bookings than this say nothing about anybody. */
export const LEAST_BOOKINGS = 5
const STANDING_DAYS = 30
const WARN_AT = 2
const BREAK_AT = 4
const NO_SHOWS_TO_PAUSE = 2

/** `warned`: a second incident in 30 days. `break`: a fourth. `paused`: a second no-show in 90 days; nothing new is booked in the last two. */
export type Standing = 'good' | 'warned' | 'break' | 'paused'

export interface Reliability {
  readonly personId: string
  /** Confirmed and come to an end in the last 90 days. */
  readonly bookings: number
  /** Of them, those without an incident of this person. */
  readonly kept: number
  /** Whether the two may be shown to others. */
  readonly isShown: boolean
  readonly incidents: readonly Incident[]
  readonly standing: Standing
}

const ENDS: readonly BookingEvent['type'][] = ['completed', 'found', 'cancelled', 'resolved']

const termsOf = (log: readonly BookingEvent[]) => (log[0]?.type === 'held' ? log[0].terms : null)

/** Of one booking, in order of time; at most one of a kind for each side. */
export function listIncidents(log: readonly BookingEvent[]): readonly Incident[] {
  const terms = termsOf(log)
  if (terms === null) return []
  const found = log.flatMap((event) => [
    ...incidentsOfChange(event, startBefore(log, event), terms.mode === 'async'),
    ...incidentsOfEnd(event, log),
  ])
  const first = found.filter(({ side, kind }, i) => found.findIndex((other) => other.side === side && other.kind === kind) === i)
  const { bookingId } = terms
  return first.map(({ side, kind, at }) => ({
    bookingId,
    personId: side === 'mentor' ? terms.mentorId : terms.candidateId,
    side,
    kind,
    at,
  }))
}

type Found = Pick<Incident, 'side' | 'kind' | 'at'>

/** When the session was to begin, or the work was due, before this event. */
function startBefore(log: readonly BookingEvent[], { seq }: BookingEvent): EpochMs {
  let start = termsOf(log)?.time.start ?? 0
  for (const event of log) if (event.seq < seq && (event.type === 'confirmed' || event.type === 'moved')) start = event.time.start
  return start
}

function incidentsOfChange(event: BookingEvent, start: EpochMs, isAsync: boolean): readonly Found[] {
  const { at } = event
  if (event.type === 'completed') return isAsync && event.completedAt > start ? [{ side: 'mentor', kind: 'late-delivery', at }] : []
  const isLate = start - at < LATE_HOURS * HOUR
  // Extending work by consent is no late move: the candidate agreed, and it is still delivered.
  if (event.type === 'moved') return isLate && !isAsync ? [{ side: event.side, kind: 'late-move', at }] : []
  if (event.type !== 'cancelled' || event.from === 'requested' || event.to === 'cancelled-by-host') return []
  if (isAsync && at >= start) return [{ side: 'mentor', kind: 'late-delivery', at }]
  if (event.to === 'cancelled-by-mentor') return [{ side: 'mentor', kind: 'cancelled', at }]
  return isLate ? [{ side: 'candidate', kind: 'cancelled', at }] : []
}

/** The last word counts: nothing while a dispute is open, and then what the host found. */
function incidentsOfEnd(event: BookingEvent, log: readonly BookingEvent[]): readonly Found[] {
  const isLast = !log.some(({ seq, type }) => seq > event.seq && ['found', 'disputed', 'resolved', 'completed'].includes(type))
  if (!isLast || (event.type !== 'found' && event.type !== 'resolved')) return []
  const finding: Finding = event.type === 'resolved' ? event.finding : FOUND[event.to]
  return ABSENT[finding].map((side) => ({ side, kind: 'no-show', at: event.at }))
}

const FOUND = {
  'no-show-candidate': 'candidate-absent',
  'no-show-mentor': 'mentor-absent',
  'no-show-both': 'both-absent',
  'technical-failure': 'technical-failure',
} as const

const ABSENT: Readonly<Record<Finding, readonly Side[]>> = {
  none: [],
  'candidate-absent': ['candidate'],
  'mentor-absent': ['mentor'],
  'both-absent': ['candidate', 'mentor'],
  'technical-failure': [],
}

/** `logs` are the person's bookings on either side; `forgiven` are ids of bookings whose incidents the host took back. */
export function judgeReliability(
  personId: string,
  logs: readonly (readonly BookingEvent[])[],
  forgiven: ReadonlySet<string>,
  now: EpochMs,
): Reliability {
  const isRecent = (at: EpochMs): boolean => at <= now && now - at < RELIABILITY_DAYS * DAY
  const ended = logs.filter((log) => {
    const end = log.findLast(({ type }) => ENDS.includes(type))
    return end !== undefined && isRecent(end.at) && log.some(({ type }) => type === 'confirmed')
  })
  const incidents = ended
    .flatMap(listIncidents)
    .filter(({ personId: id, bookingId, at }) => id === personId && !forgiven.has(bookingId) && isRecent(at))
    .toSorted((a, b) => a.at - b.at)
  const kept = ended.length - new Set(incidents.map(({ bookingId }) => bookingId)).size
  return {
    personId,
    bookings: ended.length,
    kept,
    isShown: ended.length >= LEAST_BOOKINGS,
    incidents,
    standing: standingOf(incidents, now),
  }
}

function standingOf(incidents: readonly Incident[], now: EpochMs): Standing {
  if (incidents.filter(({ kind }) => kind === 'no-show').length >= NO_SHOWS_TO_PAUSE) return 'paused'
  const lately = incidents.filter(({ at }) => now - at < STANDING_DAYS * DAY).length
  if (lately >= BREAK_AT) return 'break'
  return lately >= WARN_AT ? 'warned' : 'good'
}

/** Nothing new is booked with, or by, somebody on a break or paused; what is booked stays. */
export const mayBookAnew = ({ standing }: Reliability): boolean => standing === 'good' || standing === 'warned'
