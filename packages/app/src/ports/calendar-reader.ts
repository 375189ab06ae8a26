/** Where a calendar lies, and why it cannot be read there. */

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
