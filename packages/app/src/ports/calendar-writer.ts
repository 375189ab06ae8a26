/** Writes sessions as calendars read them (RFC 5545). All instants are milliseconds since 1970. */
export interface CalendarEntry {
  /** The same for the life of the booking: what a calendar knows the session by. */
  readonly uid: string
  /** Rises with every change; a calendar believes the highest. */
  readonly sequence: number
  readonly start: number
  readonly end: number
  readonly isCancelled: boolean
  /** When this was written. */
  readonly stampedAt: number
  readonly summary: string
  readonly description: string
  /** Page of the session. */
  readonly url: string
}

export interface CalendarWriter {
  /** For one person's calendar, which asks them whether they come; the method follows from the entry. */
  invite(entry: CalendarEntry, attendee: { readonly name: string; readonly email: string }): string
  /** A calendar to subscribe to, or a file of one session to put into one's own. */
  feed(name: string, entries: readonly CalendarEntry[]): string
}
