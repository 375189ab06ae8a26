/**
 * What lies on the table of a session: the question and the timer both see, and the mentor's own notes, marks and vote.
 *
 * Marks and votes keep to the rules of practice: held against the same anchors, no mark but "mixed" without the words heard, no vote without
 * a reason. A vote that is sealed stands; the candidate reads it with the written feedback and not before.
 */
import { VOTE_VALUES, type VoteValue } from '../debrief/cast-vote.ts'
import { HEARD_LIMIT, MARK_RATINGS, type MarkRating, REASON_LIMIT } from '../debrief/guest-ballot.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { PrincipleId } from '../questions/principle.ts'
import { type EpochMs, MINUTE } from './instant.ts'

export interface RoomTable {
  /** Empty while none is asked. */
  readonly question: string
  /** Null while it does not run. */
  readonly timer: { readonly startedAt: EpochMs; readonly minutes: number } | null
}

export const EMPTY_TABLE: RoomTable = { question: '', timer: null }

export const NOTE_PARTS = ['situation', 'task', 'action', 'result'] as const
export type NotePart = (typeof NOTE_PARTS)[number]

export interface RoomMark {
  readonly principle: PrincipleId
  readonly rating: MarkRating
  /** What the candidate said or did, in the mentor's words. */
  readonly heard: string
}

export interface RoomNotes {
  readonly parts: Readonly<Record<NotePart, string>>
  readonly marks: readonly RoomMark[]
  readonly value: VoteValue | null
  readonly reason: string
}

export const EMPTY_NOTES: RoomNotes = { parts: { situation: '', task: '', action: '', result: '' }, marks: [], value: null, reason: '' }

export const QUESTION_LIMIT = 2000
export const PART_LIMIT = 6000
export const MOST_MARKS = 16
export const TIMER_MINUTES = [1, 120] as const

export type RoomRefusal =
  | { readonly code: 'room-too-long'; readonly at: string; readonly limit: number }
  | { readonly code: 'room-unknown'; readonly at: string }
  | { readonly code: 'room-incomplete'; readonly at: string; readonly problem: 'no-vote' | 'no-reason' | 'no-words' }

const tooLong = (at: string, text: string, limit: number): RoomRefusal | null =>
  text.length > limit ? { code: 'room-too-long', at, limit } : null

export function checkTable(table: RoomTable): Result<RoomTable, RoomRefusal> {
  const long = tooLong('question', table.question, QUESTION_LIMIT)
  if (long !== null) return refuse(long)
  const minutes = table.timer?.minutes ?? TIMER_MINUTES[0]
  const fits = Number.isInteger(minutes) && minutes >= TIMER_MINUTES[0] && minutes <= TIMER_MINUTES[1]
  return fits ? accept(table) : refuse({ code: 'room-unknown', at: 'timer' })
}

/** A draft may be unfinished; what is sealed (`isWhole`) may not. Reports the first thing wrong. */
export function checkNotes(notes: RoomNotes, principles: readonly PrincipleId[], isWhole: boolean): Result<RoomNotes, RoomRefusal> {
  const { parts, marks, value, reason } = notes
  const problem =
    NOTE_PARTS.map((part) => tooLong(part, parts[part], PART_LIMIT)).find((each) => each !== null) ??
    tooLong('reason', reason, REASON_LIMIT) ??
    (marks.length > MOST_MARKS || new Set(marks.map(({ principle }) => principle)).size < marks.length
      ? ({ code: 'room-unknown', at: 'marks' } as const)
      : null) ??
    marks.map((mark, nr) => refuseMark(mark, `marks[${nr}]`, principles)).find((each) => each !== null) ??
    (value !== null && !VOTE_VALUES.includes(value) ? ({ code: 'room-unknown', at: 'value' } as const) : null) ??
    (isWhole ? refuseSeal(notes) : null)
  return problem === null ? accept(notes) : refuse(problem)
}

function refuseMark({ principle, rating, heard }: RoomMark, at: string, principles: readonly PrincipleId[]): RoomRefusal | null {
  if (!principles.includes(principle)) return { code: 'room-unknown', at: `${at}.principle` }
  if (!MARK_RATINGS.includes(rating)) return { code: 'room-unknown', at: `${at}.rating` }
  return tooLong(`${at}.heard`, heard, HEARD_LIMIT)
}

function refuseSeal({ marks, value, reason }: RoomNotes): RoomRefusal | null {
  const bare = marks.findIndex(({ rating, heard }) => rating !== 'mixed' && heard.trim() === '')
  if (bare >= 0) return { code: 'room-incomplete', at: `marks[${bare}].heard`, problem: 'no-words' }
  if (value === null) return { code: 'room-incomplete', at: 'value', problem: 'no-vote' }
  return reason.trim() === '' ? { code: 'room-incomplete', at: 'reason', problem: 'no-reason' } : null
}

/** Whole seconds left, negative once it is over; null where no timer runs. */
export function secondsLeft({ timer }: RoomTable, now: EpochMs): number | null {
  return timer === null ? null : Math.ceil((timer.startedAt + timer.minutes * MINUTE - now) / 1000)
}
