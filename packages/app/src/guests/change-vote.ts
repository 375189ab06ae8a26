/** Changes a locked vote once, after reading the others. Both stay. */
import type { VoteValue } from '@inclined/core/debrief/cast-vote'
import { REASON_LIMIT } from '@inclined/core/debrief/guest-ballot'
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import { checkText, type TextRefusal } from '../data/check-text.ts'
import type { Ports } from '../ports/ports.ts'
import { type GuestLinkUnknown, useLink } from './guest-link.ts'

export type ChangeVoteRefusal =
  | GuestLinkUnknown
  | TextRefusal
  | { readonly code: 'vote-not-locked' }
  | { readonly code: 'vote-changed-already' }
  | { readonly code: 'reason-missing' }

export async function changeVote(
  ports: Pick<Ports, 'guests' | 'clock'>,
  token: string,
  change: { readonly to: VoteValue; readonly why: string },
): Promise<Result<null, ChangeVoteRefusal>> {
  const why = change.why.trim()
  const checked = checkText('why', why, REASON_LIMIT)
  if (!checked.ok) return checked
  if (why === '') return refuse({ code: 'reason-missing' })
  switch (await ports.guests.revise(useLink(ports, token), { to: change.to, why })) {
    case 'done':
      return accept(null)
    case 'not-locked':
      return refuse({ code: 'vote-not-locked' })
    case 'revised':
      return refuse({ code: 'vote-changed-already' })
    case 'not-found':
      return refuse({ code: 'guest-link-unknown' })
  }
}
