/**
 * Who a request is from. An installation for one person has no accounts, and every request is that person's; in one for several a
 * request is from somebody who signed in, or from a visitor. Hosts are named by the operator, by an address that is verified.
 */
import { exampleIdOf, OWN_CANDIDATE_ID } from '../candidates/own-candidate.ts'
import type { AccountsPort, DemoDoor, Person } from '../ports/accounts.ts'
import type { CalendarReader } from '../ports/calendar-reader.ts'
import type { CalendarWriter } from '../ports/calendar-writer.ts'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { OutboxStore } from '../ports/outbox.ts'
import type { PaymentSettings } from '../ports/payments.ts'

export type Viewer =
  | { readonly kind: 'solo' }
  | { readonly kind: 'visitor' }
  | { readonly kind: 'person'; readonly person: Person; readonly isHost: boolean }

export interface AccountSettings {
  readonly accounts: AccountsPort
  /** Addresses of the hosts, lower case. */
  readonly hosts: readonly string[]
  /** Null except in a trial. */
  readonly demo: DemoDoor | null
  readonly outbox: OutboxStore
  readonly calendar: CalendarWriter
  readonly calendarReader: CalendarReader
  /** What two browsers find each other by; none where they are in one network. */
  readonly iceServers: readonly IceServer[]
  /** Where the product stands, without a slash at the end. */
  readonly url: string
  readonly payments: PaymentSettings
}

/** As browsers take it (RTCIceServer). */
export interface IceServer {
  readonly urls: string | string[]
  readonly username?: string
  readonly credential?: string
}

/** `settings` is null where there are no accounts. */
export async function readViewer(settings: Pick<AccountSettings, 'accounts' | 'hosts'> | null, headers: Headers): Promise<Viewer> {
  if (settings === null) return { kind: 'solo' }
  const signedIn = await settings.accounts.personOf(headers)
  if (signedIn === null) return { kind: 'visitor' }
  const { person } = signedIn
  return { kind: 'person', person, isHost: person.isVerified && settings.hosts.includes(person.email) }
}

/** The candidate whose material is the viewer's own; null for a visitor. A person's candidate has the person's id. */
export function ownCandidateOf(viewer: Viewer): CandidateId | null {
  if (viewer.kind === 'solo') return OWN_CANDIDATE_ID
  return viewer.kind === 'person' ? viewer.person.id : null
}

export function exampleOf(viewer: Viewer): CandidateId | null {
  const own = ownCandidateOf(viewer)
  return own === null ? null : exampleIdOf(own)
}
