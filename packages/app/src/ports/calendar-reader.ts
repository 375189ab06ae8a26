/** Where a calendar lies, what is read there, and why it cannot be. */
import type { Result } from '@inclined/core/kernel/result'
import type { BusyInterval } from '@inclined/core/mentoring/outside-times'

export interface CalendarSource {
  readonly kind: 'ics' | 'caldav'
  readonly address: string
  /** Both empty where none is needed. */
  readonly userName: string
  readonly password: string
}

export type CalendarProblem =
  | 'bad-address'
  | 'address-not-allowed'
  | 'unreachable'
  | 'too-slow'
  | 'too-large'
  | 'too-many-redirects'
  | 'not-let-in'
  | 'not-found'
  | 'server-failed'
  | 'not-a-calendar'
  | 'too-many-times'
  | 'source-lost'

export interface CalendarFrame {
  /** IANA name: for whole days, and for times that name no zone. */
  readonly zone: string
  /** Milliseconds since 1970. */
  readonly from: number
  readonly to: number
  /** Addresses of the owner, lower case: what they declined does not block. */
  readonly emails: readonly string[]
  /** Whether an event is one of ours by its UID: those are counted already. */
  readonly isOwn: (uid: string) => boolean
}

export interface CalendarReader {
  /** In order, none meeting another. Takes some seconds where the other side does. */
  read(source: CalendarSource, frame: CalendarFrame): Promise<Result<readonly BusyInterval[], { readonly code: CalendarProblem }>>
}
