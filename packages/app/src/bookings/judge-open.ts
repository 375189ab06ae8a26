/**
 * Whether a start is open now: the one question that booking and moving ask under the locks, by the rules that the page shows times by.
 */
import type { Claim } from '@inclined/core/mentoring/decide-claim'
import { findSlots } from '@inclined/core/mentoring/find-slots'
import type { BusyTime } from '@inclined/core/mentoring/slot-case'
import { type MentorContent, slotCaseOf } from '@inclined/core/mentoring/mentor'
import { busyOf } from '../mentors/find-open-times.ts'

const MINUTE = 60_000

export interface WantedStart {
  readonly mentorId: string
  readonly content: MentorContent
  readonly minutes: number
  /** Milliseconds since 1970. */
  readonly start: number
  /** When the mentor is busy elsewhere (`findOutsideBusy`), read before the locks. */
  readonly outside: readonly BusyTime[]
}

/** `taken`: times of either person; `except`: the booking that is moved, which is not in its own way. */
export function isOpenStart(
  { mentorId, content, minutes, start, outside }: WantedStart,
  { taken, now }: { readonly taken: readonly Claim[]; readonly now: number },
  except: string | null = null,
): boolean {
  const busy = taken.filter((claim) => claim.bookingId !== except && (claim.mentorId === mentorId || claim.candidateId === mentorId))
  const query = { from: iso(start), to: iso(start + MINUTE), now: iso(now) }
  const found = findSlots(slotCaseOf(content.hours, minutes, [...busyOf(busy, mentorId), ...outside], query))
  return found.ok && found.value.some((slot) => Date.parse(slot) === start)
}

const iso = (at: number): string => new Date(at).toISOString()
