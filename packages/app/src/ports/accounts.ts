/**
 * Accounts of an installation for several people: who sent a request, and the ways in and out.
 *
 * Every call carries the headers of the request it came with (cookie, origin, address), because limits and sessions hang on
 * them; what changes a session answers with the cookies to set.
 */
import type { Result } from '@inclined/core/kernel/result'

export type PersonId = string

export interface Person {
  readonly id: PersonId
  readonly name: string
  /** Lower case. */
  readonly email: string
  readonly isVerified: boolean
}

export interface SignedIn {
  readonly person: Person
  readonly signInId: string
}

export type AccountRefusal =
  | { readonly code: 'wrong-credentials' }
  | { readonly code: 'email-not-verified' }
  | { readonly code: 'invalid-email' }
  | { readonly code: 'weak-password'; readonly fewest: number; readonly most: number }
  | { readonly code: 'link-not-valid' }
  | { readonly code: 'too-many-requests'; readonly retrySeconds: number }
  | { readonly code: 'sign-in-needed' }

/** The cookies to set, each a whole `Set-Cookie` line. */
export type AccountOutcome = Result<{ readonly cookies: readonly string[] }, AccountRefusal>

export interface SignInRow {
  readonly id: string
  /** ISO instants, UTC. */
  readonly createdAt: string
  readonly expiresAt: string
  readonly userAgent: string
  readonly address: string
  /** Whether it is the one the request came with. */
  readonly isThis: boolean
}

export interface PasskeyRow {
  readonly id: string
  readonly name: string
  readonly createdAt: string | null
}

/** `email` makes the address good, `link` signs in, both once. */
export type LinkKind = 'email' | 'link'

export interface AccountsPort {
  /** Names of the OAuth providers that are set up. */
  readonly providers: readonly string[]
  personOf(headers: Headers): Promise<SignedIn | null>
  find(id: PersonId): Promise<Person | null>
  /** Sends a link to the address; says the same whether or not the address is known. */
  signUp(headers: Headers, fields: { readonly name: string; readonly email: string; readonly password: string }): Promise<AccountOutcome>
  signIn(headers: Headers, fields: { readonly email: string; readonly password: string }): Promise<AccountOutcome>
  /** Mails a link that signs in; says the same whether or not the address is known. */
  sendLink(headers: Headers, email: string): Promise<AccountOutcome>
  confirm(headers: Headers, link: { readonly kind: LinkKind; readonly token: string }): Promise<AccountOutcome>
  sendReset(headers: Headers, email: string): Promise<AccountOutcome>
  resetPassword(headers: Headers, fields: { readonly token: string; readonly password: string }): Promise<AccountOutcome>
  /** Where to send the browser to sign in with another service; `next` is a path of ours to come back to. */
  startProvider(
    headers: Headers,
    provider: string,
    next: string,
  ): Promise<Result<{ readonly url: string; readonly cookies: readonly string[] }, AccountRefusal>>
  signOut(headers: Headers): Promise<AccountOutcome>
  /** Latest first. */
  listSignIns(headers: Headers): Promise<readonly SignInRow[]>
  /** `false` where there is no such sign-in of this person. */
  revokeSignIn(headers: Headers, id: string): Promise<boolean>
  listPasskeys(headers: Headers): Promise<readonly PasskeyRow[]>
  deletePasskey(headers: Headers, id: string): Promise<boolean>
  /** Deletes person, sign-ins, credentials and passkeys for good; the caller deletes the candidate. */
  deletePerson(id: PersonId): Promise<void>
  /** The ceremonies a browser holds with the library itself (passkeys, OAuth); `null` for any other address. */
  handle(request: Request): Promise<Response | null>
}

/** Invented people of a trial installation, one for each side, and the way in as one of them. */
export interface DemoDoor {
  readonly people: readonly {
    readonly id: PersonId
    readonly name: string
    readonly email: string
    readonly role: 'candidate' | 'mentor' | 'host'
  }[]
  enter(headers: Headers, id: PersonId): Promise<AccountOutcome>
}
