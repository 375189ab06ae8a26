/** The words of the mails that accounts send, and the addresses in them: pages of ours that ask for a click, because scanners follow links. */
import type { MailMessage } from '@inclined/app/ports/mail'

export type AccountMailKind = 'email' | 'link' | 'reset'

const SUBJECT: Readonly<Record<AccountMailKind, string>> = {
  email: 'Confirm your address for Inclined',
  link: 'Your link to sign in to Inclined',
  reset: 'Choose a new password for Inclined',
}
const ASK: Readonly<Record<AccountMailKind, string>> = {
  email: 'Open this page and confirm that the address is yours. The link is good for one hour.',
  link: 'Open this page to sign in. The link is good for 15 minutes and works once.',
  reset: 'Open this page to choose a new password. The link is good for one hour.',
}

export function writeAccountMail(kind: AccountMailKind, to: string, token: string, url: string): MailMessage {
  const page = kind === 'reset' ? 'new-password' : 'confirm'
  const query = new URLSearchParams(kind === 'reset' ? { token } : { kind, token })
  const text = [
    ASK[kind],
    '',
    `${url}/account/${page}?${query}`,
    '',
    'If you did not ask for this, do nothing: without the click nothing happens.',
    '',
  ].join('\n')
  return { to, subject: SUBJECT[kind], text, calendar: null }
}
