/** What the pages about accounts need: the settings, or "nothing here" where the installation is one person's; and how cookies are handed on. */
import type { AccountSettings } from '@inclined/app/accounts/viewer'
import { data, redirect } from 'react-router'
import { serverContext } from './server-context.ts'

export function accountSettings(): AccountSettings {
  const { accounts } = serverContext()
  if (!accounts) throw data(null, { status: 404 })
  return accounts
}

export function redirectWithCookies(to: string, cookies: readonly string[]): Response {
  const headers = new Headers()
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return redirect(to, { headers })
}

/** A path of ours, or the start: an address of elsewhere is not followed. */
export function safeNext(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) ? next : '/'
}
