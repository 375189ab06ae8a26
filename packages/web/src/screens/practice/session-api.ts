/** The calls the practice room makes: see, act, let time pass. The words of a refusal are the server's. */
import type { SessionView } from '@inclined/app/interview/read-session'
import type { SessionCommand } from '@inclined/core/interview/session-state'

export type SessionReply =
  | { readonly kind: 'seen'; readonly session: SessionView }
  /** It went on elsewhere: another window, or the clock. */
  | { readonly kind: 'moved-on' }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unreachable' }

const addressOf = (base: string, id: string) => `/api/v1${base}/sessions/${id}`
/** Browsers let a page that is closing finish a request of up to 64 KiB. */
const KEEPALIVE_LIMIT = 60_000

async function call(address: string, init: RequestInit): Promise<SessionReply> {
  try {
    const response = await fetch(address, init)
    if (response.ok) return { kind: 'seen', session: (await response.json()) as SessionView }
    const problem = (await response.json()) as { readonly code?: string; readonly detail?: string }
    if (problem.code === 'session-moved-on') return { kind: 'moved-on' }
    if (problem.code === 'session-not-found') return { kind: 'gone' }
    return response.status >= 500 ? { kind: 'unreachable' } : { kind: 'refused', sentence: problem.detail ?? 'That was refused.' }
  } catch {
    return { kind: 'unreachable' }
  }
}

const post = (body: string): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body,
  keepalive: body.length < KEEPALIVE_LIMIT,
})

export const seeSession = (base: string, id: string): Promise<SessionReply> => call(addressOf(base, id), {})

export const continueSession = (base: string, id: string): Promise<SessionReply> => call(`${addressOf(base, id)}/continue`, post('{}'))

export const actInSession = (base: string, id: string, expectedSeq: number, command: SessionCommand): Promise<SessionReply> =>
  call(`${addressOf(base, id)}/commands`, post(JSON.stringify({ expectedSeq, command })))
