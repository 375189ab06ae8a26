/** Accounts over the auth library and our database: implements the port and knows no page. */
import type { AccountsPort, Person, SignedIn } from '@inclined/app/ports/accounts'
import { accept } from '@inclined/core/kernel/result'
import { and, desc, eq, gt } from 'drizzle-orm'
import { passkey, person, signIn } from '../postgres/account-schema.ts'
import type { Database, Housekeeping } from '../postgres/database.ts'
import { isIdentifier } from '../storable/identifier.ts'
import { asker, readOutcome } from './account-calls.ts'
import { type AccountLibrary, type LibrarySettings, openLibrary } from './account-library.ts'

/** Ceremonies that a browser holds with the library directly. */
const OPEN_PATHS = /^\/api\/auth\/(passkey\/[a-z-]+|sign-in\/(social|passkey)|callback\/[a-z]+|error)$/

type PersonRow = Pick<typeof person.$inferSelect, 'id' | 'name' | 'email' | 'emailVerified'>
const toPerson = ({ id, name, email, emailVerified }: PersonRow): Person => ({ id, name, email, isVerified: emailVerified })

async function readSignedIn(library: AccountLibrary, headers: Headers): Promise<SignedIn | null> {
  if (!headers.has('cookie')) return null
  const found = await library.api.getSession({ headers })
  return found ? { person: toPerson(found.user), signInId: found.session.id } : null
}

function signInLists(db: Database, library: AccountLibrary): Pick<AccountsPort, 'listSignIns' | 'revokeSignIn'> {
  return {
    async listSignIns(headers) {
      const me = await readSignedIn(library, headers)
      if (!me) return []
      const rows = await db
        .select()
        .from(signIn)
        .where(and(eq(signIn.userId, me.person.id), gt(signIn.expiresAt, new Date())))
        .orderBy(desc(signIn.createdAt))
        .limit(50)
      return rows.map((row) => ({
        id: row.id,
        createdAt: row.createdAt.toISOString(),
        expiresAt: row.expiresAt.toISOString(),
        userAgent: row.userAgent ?? '',
        address: row.ipAddress ?? '',
        isThis: row.id === me.signInId,
      }))
    },
    async revokeSignIn(headers, id) {
      const me = await readSignedIn(library, headers)
      if (!me || !isIdentifier(id)) return false
      const gone = await db
        .delete(signIn)
        .where(and(eq(signIn.userId, me.person.id), eq(signIn.id, id)))
        .returning({ id: signIn.id })
      return gone.length > 0
    },
  }
}

function passkeyLists(db: Database, library: AccountLibrary): Pick<AccountsPort, 'listPasskeys' | 'deletePasskey'> {
  return {
    async listPasskeys(headers) {
      const me = await readSignedIn(library, headers)
      if (!me) return []
      const rows = await db.select().from(passkey).where(eq(passkey.userId, me.person.id)).orderBy(desc(passkey.createdAt)).limit(50)
      return rows.map(({ id, name, createdAt }) => ({ id, name: name ?? '', createdAt: createdAt?.toISOString() ?? null }))
    },
    async deletePasskey(headers, id) {
      const me = await readSignedIn(library, headers)
      if (!me || !isIdentifier(id)) return false
      const gone = await db
        .delete(passkey)
        .where(and(eq(passkey.userId, me.person.id), eq(passkey.id, id)))
        .returning({ id: passkey.id })
      return gone.length > 0
    },
  }
}

export function openAccounts(settings: LibrarySettings, housekeeping: Housekeeping): AccountsPort {
  const { db, url } = settings
  const library = openLibrary(settings)
  const ask = asker(library, url)
  const post = async (headers: Headers, path: string, body: Readonly<Record<string, string>>) =>
    readOutcome(await ask(headers, { path, method: 'POST', body }))
  const find = async (id: string) => {
    if (!isIdentifier(id)) return null
    const [row] = await db.select().from(person).where(eq(person.id, id))
    return row ? toPerson(row) : null
  }
  return {
    providers: [settings.google ? 'google' : null, settings.github ? 'github' : null].filter((name) => name !== null),
    personOf: (headers) => readSignedIn(library, headers),
    find,
    signUp: (headers, { name, email, password }) => post(headers, '/sign-up/email', { name, email, password }),
    signIn: (headers, { email, password }) => post(headers, '/sign-in/email', { email, password }),
    sendLink: (headers, email) => post(headers, '/sign-in/magic-link', { email, name: email.split('@')[0] ?? email }),
    async confirm(headers, { kind, token }) {
      const where = kind === 'email' ? '/verify-email' : '/magic-link/verify'
      return readOutcome(await ask(headers, { path: `${where}?token=${encodeURIComponent(token)}&callbackURL=%2F`, method: 'GET' }))
    },
    async sendReset(headers, email) {
      const outcome = await post(headers, '/request-password-reset', { email })
      return outcome.ok || outcome.error.code !== 'link-not-valid' ? outcome : accept({ cookies: [] })
    },
    resetPassword: (headers, { token, password }) => post(headers, '/reset-password', { token, newPassword: password }),
    async startProvider(headers, provider, next) {
      const body = { provider, callbackURL: next, errorCallbackURL: '/account/sign-in' }
      const response = await ask(headers, { path: '/sign-in/social', method: 'POST', body })
      const copy = response.clone()
      const outcome = await readOutcome(response)
      if (!outcome.ok) return outcome
      const { url: to } = (await copy.json()) as { readonly url: string }
      return accept({ url: to, cookies: outcome.value.cookies })
    },
    signOut: (headers) => post(headers, '/sign-out', {}),
    ...signInLists(db, library),
    ...passkeyLists(db, library),
    async deletePerson(id) {
      if (!isIdentifier(id)) return
      await db.delete(person).where(eq(person.id, id))
      await housekeeping.deleted()
    },
    handle: async (request) => (OPEN_PATHS.test(new URL(request.url).pathname) ? library.handler(request) : null),
  }
}
