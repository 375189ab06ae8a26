/**
 * What a mentor's calendars elsewhere make of their open times.
 *
 * A calendar that cannot be read might hold anything, so it closes every time: an empty page costs less than two sessions at once. So does
 * a copy that nobody has renewed for hours. Whoever asks learns why, so that the mentor can be told; a candidate sees no open times.
 */
import { createInstantWriter } from './instant-text.ts'
import type { BusyTime } from './slot-case.ts'

/** From `start` to before `end`, milliseconds since 1970. */
export interface BusyInterval {
  readonly start: number
  readonly end: number
}

export interface OutsideCalendar {
  readonly busy: readonly BusyInterval[]
  /** When the last good reading began, milliseconds since 1970. */
  readonly freshAsOf: number
  /** Whether the last reading of all was a good one. */
  readonly isReadable: boolean
}

/** A copy of this age still counts; an older one does not. */
export const STALE_AFTER_MS = 6 * 3_600_000
/** A copy tells of busy times from a day before it was made to this long after. */
export const COPY_REACH = { beforeMs: 86_400_000, afterMs: 400 * 86_400_000 } as const

type OutsideState = 'open' | 'unreadable' | 'stale'

export function judgeOutside({ freshAsOf, isReadable }: Omit<OutsideCalendar, 'busy'>, now: number): OutsideState {
  if (!isReadable) return 'unreadable'
  return now - freshAsOf > STALE_AFTER_MS ? 'stale' : 'open'
}

const LONG_AGO = '1970-01-01T00:00:00.000Z'
const NEVER = '9999-12-31T00:00:00.000Z'

/** Busy times as the slots take them: all of time where one calendar cannot be relied on, and all beyond what a copy reaches. */
export function outsideBusy(calendars: readonly OutsideCalendar[], now: number): readonly BusyTime[] {
  if (calendars.some((each) => judgeOutside(each, now) !== 'open')) return [{ start: LONG_AGO, end: NEVER }]
  const iso = createInstantWriter()
  return calendars.flatMap(({ busy, freshAsOf }) => [
    ...busy.map(({ start, end }) => ({ start: iso(start), end: iso(end) })),
    { start: iso(freshAsOf + COPY_REACH.afterMs), end: NEVER },
  ])
}
