/** The token in a guest's link, and how it is looked up: only its hash is kept, so what lies on a disk opens nothing. */
import { createHash } from 'node:crypto'
import type { LinkUse } from '../ports/guest-store.ts'
import type { Ports } from '../ports/ports.ts'

/** Unknown, revoked and expired are refused alike: who has no link learns nothing. */
export type GuestLinkUnknown = { readonly code: 'guest-link-unknown' }

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Two random ids: more than 240 bits that nobody can guess. */
export const newToken = ({ ids }: Pick<Ports, 'ids'>): string => `${ids.next()}${ids.next()}`.replaceAll('-', '')

export const useLink = ({ clock }: Pick<Ports, 'clock'>, token: string): LinkUse => ({
  tokenHash: hashToken(token),
  at: new Date(clock.now()).toISOString(),
})
