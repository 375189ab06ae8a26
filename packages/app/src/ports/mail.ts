/** Mail as the product writes it; it waits in the outbox (outbox.ts) until a transport takes it. */
export interface MailMessage {
  readonly to: string
  readonly subject: string
  /** Plain text; lines end in a line feed. */
  readonly text: string
  /** An invitation, for calendars that read it from the mail. */
  readonly calendar: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string } | null
}

/** Carries one message out of the house. */
export interface MailTransport {
  /** Null when it was taken; else why not, in the words of the other side. */
  deliver(message: MailMessage): Promise<string | null>
}
