/** What a guest's link says: whose seat, as of now. */
import { hashToken } from '../data/link-token.ts'
import type { LinkUse } from '../ports/guest-store.ts'
import type { Ports } from '../ports/ports.ts'

/** Unknown, revoked and expired are refused alike: who has no link learns nothing. */
export type GuestLinkUnknown = { readonly code: 'guest-link-unknown' }

export const useLink = ({ clock }: Pick<Ports, 'clock'>, token: string): LinkUse => ({
  tokenHash: hashToken(token),
  at: new Date(clock.now()).toISOString(),
})
