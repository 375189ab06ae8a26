/**
 * Decides whether a profile can be kept: real dates, known tracks and levels, numbers inside their bounds.
 *
 * Reports the first field that fails, in the order of the form. A loop date in the past is fine: the loop is over then, and
 * what follows from that is the plan's to say.
 */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import { LEVELS, TRACKS } from '@inclined/core/questions/track'
import type { Profile } from '../ports/candidate-store.ts'

/** What the person may set; the rest of a profile is kept by the product. */
export type ProfileFields = Omit<Profile, 'welcomedAt'>

export type ProfileRefusal =
  | { readonly code: 'unknown-value'; readonly field: 'track' | 'level'; readonly found: string; readonly allowed: readonly string[] }
  | { readonly code: 'not-a-date'; readonly field: 'loopDate'; readonly found: string }
  | {
      readonly code: 'out-of-range'
      readonly field: 'weeklyHours' | 'wordsPerMinute'
      readonly found: number
      readonly least: number
      readonly most: number
      /** Whether only whole numbers will do. */
      readonly whole: boolean
    }

/** Both ends included. */
export const WEEKLY_HOURS = { least: 1, most: 80, whole: false } as const
export const WORDS_PER_MINUTE = { least: 60, most: 260, whole: true } as const

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** True for a day that exists in the Gregorian calendar, written `YYYY-MM-DD`, from the year 1 on. */
export function isCalendarDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (parts === null) return false
  const [year = 0, month = 0, day = 0] = parts.slice(1).map(Number)
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

const isWithin = (value: number, bounds: { readonly least: number; readonly most: number; readonly whole: boolean }): boolean =>
  value >= bounds.least && value <= bounds.most && (!bounds.whole || Number.isInteger(value))

export function checkProfile(profile: ProfileFields): Result<ProfileFields, ProfileRefusal> {
  const { track, level, loopDate, weeklyHours, wordsPerMinute } = profile
  if (track !== null && !TRACKS.includes(track)) return refuse({ code: 'unknown-value', field: 'track', found: track, allowed: TRACKS })
  if (level !== null && !LEVELS.includes(level)) return refuse({ code: 'unknown-value', field: 'level', found: level, allowed: LEVELS })
  if (loopDate !== null && !isCalendarDate(loopDate)) return refuse({ code: 'not-a-date', field: 'loopDate', found: loopDate })
  if (weeklyHours !== null && !isWithin(weeklyHours, WEEKLY_HOURS)) {
    return refuse({ code: 'out-of-range', field: 'weeklyHours', found: weeklyHours, ...WEEKLY_HOURS })
  }
  if (!isWithin(wordsPerMinute, WORDS_PER_MINUTE)) {
    return refuse({ code: 'out-of-range', field: 'wordsPerMinute', found: wordsPerMinute, ...WORDS_PER_MINUTE })
  }
  return accept(profile)
}
