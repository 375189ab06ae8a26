/**
 * Asks the auth library over its own HTTP door, so that its limits and checks of the origin hold for our pages as well, and turns its
 * answers into outcomes. Anything it says that is not known here is a fault and throws.
 */
import type { AccountOutcome, AccountRefusal } from '@inclined/app/ports/accounts'
import { accept, refuse } from '@inclined/core/kernel/result'
import { type AccountLibrary, CLIENT_ADDRESS_HEADER, PASSWORD_LENGTH } from './account-library.ts'

const PASSED_ON = ['cookie', 'origin', 'user-agent', CLIENT_ADDRESS_HEADER]

export interface LibraryCall {
  readonly path: string
  readonly method: 'GET' | 'POST'
  readonly body?: Readonly<Record<string, string>>
}

/** `url`: where people reach the product. */
export function asker(library: AccountLibrary, url: string) {
  return async (headers: Headers, { path, method, body }: LibraryCall): Promise<Response> => {
    const passed = new Headers({ 'content-type': 'application/json', origin: url })
    for (const name of PASSED_ON) {
      const value = headers.get(name)
      if (value !== null) passed.set(name, value)
    }
    const request = new Request(`${url}/api/auth${path}`, {
      method,
      headers: passed,
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return library.handler(request)
  }
}

const KNOWN: Readonly<Record<string, AccountRefusal>> = {
  INVALID_EMAIL_OR_PASSWORD: { code: 'wrong-credentials' },
  EMAIL_NOT_VERIFIED: { code: 'email-not-verified' },
  INVALID_EMAIL: { code: 'invalid-email' },
  VALIDATION_ERROR: { code: 'invalid-email' },
  PASSWORD_TOO_SHORT: { code: 'weak-password', ...PASSWORD_LENGTH },
  PASSWORD_TOO_LONG: { code: 'weak-password', ...PASSWORD_LENGTH },
  INVALID_TOKEN: { code: 'link-not-valid' },
  TOKEN_EXPIRED: { code: 'link-not-valid' },
  EXPIRED_TOKEN: { code: 'link-not-valid' },
  USER_NOT_FOUND: { code: 'link-not-valid' },
  UNAUTHORIZED: { code: 'sign-in-needed' },
}

const cookiesOf = (response: Response): readonly string[] => response.headers.getSetCookie()

async function codeOf(response: Response): Promise<string> {
  const text = await response.text()
  try {
    const { code } = JSON.parse(text) as { readonly code?: unknown }
    return typeof code === 'string' ? code : ''
  } catch {
    return ''
  }
}

/** A redirect is how the library answers a link: with `error` in the address where it was not good. */
export async function readOutcome(response: Response): Promise<AccountOutcome> {
  if (response.status === 429) {
    const seconds = Number(response.headers.get('x-retry-after') ?? 60)
    return refuse({ code: 'too-many-requests', retrySeconds: Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : 60 })
  }
  if (response.status >= 300 && response.status < 400) {
    const to = response.headers.get('location') ?? ''
    return /[?&]error=/.test(to) ? refuse({ code: 'link-not-valid' }) : accept({ cookies: cookiesOf(response) })
  }
  if (response.ok) return accept({ cookies: cookiesOf(response) })
  const code = await codeOf(response)
  const known = KNOWN[code]
  if (known) return refuse(known)
  throw new Error(`the auth library answered ${response.status} ${code}`)
}
