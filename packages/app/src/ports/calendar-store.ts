/**
 * Calendars that mentors keep elsewhere: where to read each, the busy times of the last good reading, and what is wrong with it now.
 *
 * Where a calendar lies, and the password to it, are given out to whoever reads it alone; lists do without.
 */
import type { BusyInterval } from '@inclined/core/mentoring/outside-times'
import type { CalendarProblem, CalendarSource } from './calendar-reader.ts'

/** Most for one person. */
export const MOST_CALENDARS = 5

export interface KeptCalendar {
  readonly id: string
  readonly person: string
  readonly label: string
  readonly kind: CalendarSource['kind']
  /** Where it lies, without what makes the address secret. */
  readonly host: string
  /** In order, none meeting another. */
  readonly busy: readonly BusyInterval[]
  /** When the last good reading began, milliseconds since 1970. */
  readonly freshAsOf: number
  /** Null where the last reading was good; `since`: when the first bad one of this row of them began. */
  readonly problem: { readonly code: CalendarProblem; readonly since: number } | null
  /** When the mentor was told of the present problem; null with none, or before they were. */
  readonly toldAt: number | null
}

export interface CalendarToRead {
  readonly calendar: KeptCalendar
  /** Null where what was kept cannot be opened any more. */
  readonly source: CalendarSource | null
}

export interface NewCalendar extends Pick<KeptCalendar, 'id' | 'label' | 'host' | 'busy' | 'freshAsOf'> {
  readonly source: CalendarSource
}

/** `at`: when the reading began. An earlier reading that ends later changes nothing. */
export type Reading =
  | { readonly at: number; readonly busy: readonly BusyInterval[] }
  | { readonly at: number; readonly problem: CalendarProblem }

export interface CalendarStore {
  /** The same id of the same person a second time changes nothing. */
  add(person: string, calendar: NewCalendar): Promise<'added' | 'full' | 'key-used'>
  /** By label. */
  list(person: string): Promise<readonly KeptCalendar[]>
  /** Of several people, in no order. */
  listOf(people: readonly string[]): Promise<readonly KeptCalendar[]>
  find(person: string, id: string): Promise<CalendarToRead | null>
  /** For good; `false` where there was nothing. */
  remove(person: string, id: string): Promise<boolean>
  /** Takes those that are due at `now`, the longest due first, and makes them due again at `again`, so that nobody else takes them. */
  takeDue(now: number, again: number, limit: number): Promise<readonly CalendarToRead[]>
  /** What it is after this reading; null where it is gone. */
  record(id: string, reading: Reading): Promise<KeptCalendar | null>
  told(id: string, at: number): Promise<void>
}
