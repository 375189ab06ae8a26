/** Keeps a guest's ballot: as a draft as often as wanted, or locked for good. */
import {
  type BallotRefusal,
  type GuestBallot,
  HEARD_LIMIT,
  REASON_LIMIT,
  refuseBallot,
  refuseLock,
} from '@inclined/core/debrief/guest-ballot'
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import { checkText, type TextRefusal } from '../data/check-text.ts'
import { type GuestLinkUnknown, useLink } from './guest-link.ts'
import { type GuestPorts, openSeat } from './open-guest.ts'

export type SaveBallotRefusal = GuestLinkUnknown | BallotRefusal | TextRefusal | { readonly code: 'vote-locked' }

/** The first text that cannot be kept exactly as it was typed. */
function refuseWords({ marks, reason }: GuestBallot): TextRefusal | null {
  const words: readonly (readonly [string, string, number])[] = [
    ...marks.map(({ heard }, at) => [`marks[${at}].heard`, heard, HEARD_LIMIT] as const),
    ['reason', reason, REASON_LIMIT],
  ]
  for (const [field, text, limit] of words) {
    const checked = checkText(field, text, limit)
    if (!checked.ok) return checked.error
  }
  return null
}

async function keep(
  ports: GuestPorts,
  token: string,
  ballot: GuestBallot,
  refuseFor: (ballot: GuestBallot, questions: number) => BallotRefusal | null,
  write: 'saveBallot' | 'lock',
): Promise<Result<null, SaveBallotRefusal>> {
  const found = await openSeat(ports, token)
  if (!found.ok) return found
  const problem = refuseFor(ballot, found.value.opened.ballot.marks.length) ?? refuseWords(ballot)
  if (problem !== null) return refuse(problem)
  const outcome = await ports.guests[write](useLink(ports, token), ballot)
  if (outcome === 'not-found') return refuse({ code: 'guest-link-unknown' })
  return outcome === 'locked' ? refuse({ code: 'vote-locked' }) : accept(null)
}

export const saveBallot = (ports: GuestPorts, token: string, ballot: GuestBallot): Promise<Result<null, SaveBallotRefusal>> =>
  keep(ports, token, ballot, refuseBallot, 'saveBallot')

/** From here on the ballot stands, and the others' votes can be read. */
export const lockVote = (ports: GuestPorts, token: string, ballot: GuestBallot): Promise<Result<null, SaveBallotRefusal>> =>
  keep(ports, token, ballot, refuseLock, 'lock')
