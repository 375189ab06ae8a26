/** What one side may say about how it went: asked of the machine itself, so that the page offers what would be taken. */
import type { BookingTelling } from '@inclined/app/bookings/answer-booking'
import type { Actor } from '@inclined/core/mentoring/booking'
import type { BookingEvent } from '@inclined/core/mentoring/booking-event'
import { decideBooking } from '@inclined/core/mentoring/decide-booking'

/** By the name a form sends. */
const TELLINGS = {
  'report-absence': { type: 'report', kind: 'absence' },
  'report-failure': { type: 'report', kind: 'technical-failure' },
  'agree-to-report': { type: 'answer-report', agrees: true },
  'contradict-report': { type: 'answer-report', agrees: false },
  'dispute-quality': { type: 'dispute', ground: 'quality' },
  'dispute-facts': { type: 'dispute', ground: 'facts' },
  waive: { type: 'waive' },
} as const satisfies Record<string, BookingTelling>
export type TellingName = keyof typeof TELLINGS

const NAMES = Object.keys(TELLINGS) as readonly TellingName[]

export const tellingNamed = (name: string): BookingTelling | null => (Object.hasOwn(TELLINGS, name) ? TELLINGS[name as TellingName] : null)

export function listTellings(log: readonly BookingEvent[], by: Actor, now: number): readonly TellingName[] {
  const rest = { by, commandId: 'looking', expectedVersion: null, reason: 'looking' } as const
  return NAMES.filter((name) => decideBooking(log, { ...TELLINGS[name], ...rest }, now).ok)
}
