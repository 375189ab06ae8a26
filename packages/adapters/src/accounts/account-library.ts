/**
 * The auth library, set up for this product: password, mailed link, passkey, OAuth by configuration; limits counted in the database so
 * that they hold over several processes; nothing reported to anybody.
 *
 * Its own addresses that change something on a GET (confirming an address, signing in by link) are never reached from outside:
 * mail scanners follow links. Our pages ask for a click and call them from here (account-calls.ts).
 */
import { randomUUID } from 'node:crypto'
import { passkey as passkeyPlugin } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { magicLink } from 'better-auth/plugins'
import { credential, passkey, person, requestRate, signIn, verification } from '../postgres/account-schema.ts'
import type { Database } from '../postgres/database.ts'

export interface OAuthClient {
  readonly clientId: string
  readonly clientSecret: string
}

export interface LibrarySettings {
  readonly db: Database
  /** At least 32 random bytes, written as text. */
  readonly secret: string
  /** Where people reach the product: `https://host`, without a slash at the end. */
  readonly url: string
  readonly google: OAuthClient | null
  readonly github: OAuthClient | null
  /** Called with the token of a mailed link. */
  readonly mail: (kind: 'email' | 'link' | 'reset', to: string, token: string) => Promise<void>
}

/** Set by our own server from the connection, after whatever a client sent under this name was removed. */
export const CLIENT_ADDRESS_HEADER = 'x-inclined-client-address'
export const PASSWORD_LENGTH = { fewest: 10, most: 128 }
const LINK_SECONDS = 15 * 60

export function openLibrary({ db, secret, url, google, github, mail }: LibrarySettings) {
  return betterAuth({
    appName: 'Inclined',
    baseURL: url,
    basePath: '/api/auth',
    secret,
    telemetry: { enabled: false },
    // It would write addresses of people into the output of the server.
    logger: { disabled: true },
    trustedOrigins: [url],
    database: drizzleAdapter(db, {
      provider: 'pg',
      transaction: true,
      schema: { user: person, session: signIn, account: credential, verification, passkey, rateLimit: requestRate },
    }),
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      minPasswordLength: PASSWORD_LENGTH.fewest,
      maxPasswordLength: PASSWORD_LENGTH.most,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => mail('reset', user.email, token),
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      expiresIn: LINK_SECONDS * 4,
      sendVerificationEmail: ({ user, token }) => mail('email', user.email, token),
    },
    socialProviders: { ...(google ? { google } : {}), ...(github ? { github } : {}) },
    plugins: [
      magicLink({ expiresIn: LINK_SECONDS, storeToken: 'hashed', sendMagicLink: ({ email, token }) => mail('link', email, token) }),
      passkeyPlugin({ rpID: new URL(url).hostname, rpName: 'Inclined', origin: url }),
    ],
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 100,
      customRules: {
        '/sign-in/email': { window: 60, max: 8 },
        '/sign-up/email': { window: 600, max: 10 },
        '/sign-in/magic-link': { window: 600, max: 6 },
        '/request-password-reset': { window: 600, max: 6 },
      },
    },
    advanced: {
      cookiePrefix: 'inclined',
      useSecureCookies: url.startsWith('https:'),
      database: { generateId: () => randomUUID() },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
  })
}

export type AccountLibrary = ReturnType<typeof openLibrary>
