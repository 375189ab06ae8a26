/**
 * What a question for free slots is made of, what may be wrong with it, and why a start is not offered.
 *
 * Hours are wall-clock times in the mentor's zone; everything else is instants. Rules: docs/decisions/0008-slots-by-rule.md.
 */

/** From `start` to before `end`, both "HH:MM". An `end` of "24:00" is the start of the next date; an `end` before `start` lies on the next date. */
export interface HourRange {
  readonly start: string
  readonly end: string
}

export interface WeeklyHours extends HourRange {
  /** 0 is Sunday, 6 is Saturday. */
  readonly days: readonly number[]
}

/** Takes the place of the weekly hours of its whole date; several of one date add up, and no ranges means no time. */
export interface HourOverride {
  /** "YYYY-MM-DD" in the mentor's zone. */
  readonly date: string
  readonly ranges: readonly HourRange[]
}

export interface BusyTime {
  /** Both instants ("2026-03-29T09:00:00Z", or with an offset), or both dates in the mentor's zone, the last one excluded. */
  readonly start: string
  readonly end: string
  /** "booking" counts against the daily limit, on the date it starts. */
  readonly kind?: string | null
}

export interface SlotService {
  readonly durationMin: number
  /** The duration, where it is left out. The other minutes are none then, and a limit is no limit. */
  readonly slotIntervalMin?: number | null
  /** Kept free of busy times before and after; they need not lie in the hours. */
  readonly bufferBeforeMin?: number | null
  readonly bufferAfterMin?: number | null
  /** Elapsed minutes from `now`. */
  readonly minNoticeMin?: number | null
  /** Counted in dates of the mentor, from the date of `now`. */
  readonly maxDaysAhead?: number | null
  readonly dailyLimit?: number | null
}

export interface SlotCase {
  readonly mentor: {
    /** An IANA name; old names are allowed, offsets are none. */
    readonly timeZone: string
    readonly weekly: readonly WeeklyHours[]
    readonly overrides?: readonly HourOverride[] | null
  }
  readonly busy?: readonly BusyTime[] | null
  readonly service: SlotService
  /** Starts from `from` to before `to`. The viewer's zone changes nothing about the slots. */
  readonly query: { readonly from: string; readonly to: string; readonly viewerTimeZone?: string | null; readonly now: string }
}

/** What cannot be read or is beyond a limit; `field` is a path such as `busy[3].start`. */
export type SlotRefusal =
  | { readonly code: 'unknown-zone' | 'bad-instant' | 'bad-date' | 'bad-time'; readonly field: string; readonly found: string }
  | { readonly code: 'bad-number'; readonly field: string; readonly found: number; readonly least: number; readonly most: number }
  | { readonly code: 'too-many'; readonly field: string; readonly found: number; readonly limit: number }
  | { readonly code: 'ends-before-start' | 'mixed-busy'; readonly field: string }
  | { readonly code: 'year-out-of-range'; readonly field: string; readonly least: number; readonly most: number }
  | { readonly code: 'query-too-wide'; readonly limitDays: number }
  | { readonly code: 'too-many-starts'; readonly found: number; readonly limit: number }

/** Why a start is not offered. */
export type SlotReason =
  /** Before `earliest`, the end of the notice. */
  | { readonly code: 'too-soon'; readonly earliest: string }
  /** On a date of the mentor after `lastDate`. */
  | { readonly code: 'too-far'; readonly lastDate: string }
  /** It starts or ends outside the hours. */
  | { readonly code: 'outside-hours' }
  | { readonly code: 'off-grid' }
  | { readonly code: 'busy' }
  | { readonly code: 'day-full'; readonly date: string; readonly limit: number }
