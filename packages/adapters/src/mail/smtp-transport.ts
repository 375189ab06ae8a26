/** Mail over SMTP. An invitation travels as an alternative of the text and as a file, so that every kind of calendar finds it. */
import type { MailMessage, MailTransport } from '@inclined/app/ports/mail'
import { createTransport, type SendMailOptions } from 'nodemailer'

const TIMEOUT_MS = 20_000

function toOptions({ to, subject, text, calendar }: MailMessage, from: string): SendMailOptions {
  const plain = { from, to, subject, text }
  return calendar === null ? plain : { ...plain, icalEvent: { method: calendar.method, filename: 'invite.ics', content: calendar.content } }
}

/** `url`: `smtp://user:password@host:port` or `smtps://…`. `from`: an address that can receive replies. */
export function smtpTransport(url: string, from: string): MailTransport & { close(): void } {
  const transport = createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async deliver(message) {
      try {
        await transport.sendMail(toOptions(message, from))
        return null
      } catch (error) {
        // Whatever the other side said, the message is kept and tried again.
        return error instanceof Error ? error.message : String(error)
      }
    },
    close: () => transport.close(),
  }
}

/** For a trial: mail goes nowhere and is read in the product itself. */
export const keptTransport: MailTransport = { deliver: async () => null }
