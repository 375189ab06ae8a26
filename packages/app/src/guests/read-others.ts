/** The other votes, for a guest whose own is locked: other guests', and the program's once the candidate has looked the session over. */
import type { VoteValue } from '@inclined/core/debrief/cast-vote'
import type { SealedBallot } from '@inclined/core/debrief/guest-ballot'
import { holdDebrief } from '@inclined/core/debrief/hold-debrief'
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import { type GuestLinkUnknown, useLink } from './guest-link.ts'
import { type GuestPorts, openSeat } from './open-guest.ts'

export interface OthersVotes {
  readonly people: readonly SealedBallot[]
  /** Simulated interviewers; empty until the session was revealed. */
  readonly simulated: readonly { readonly interview: number; readonly value: VoteValue | null }[]
}

export type ReadOthersRefusal = GuestLinkUnknown | { readonly code: 'vote-not-locked' }

export async function readOthers(ports: GuestPorts, token: string): Promise<Result<OthersVotes, ReadOthersRefusal>> {
  const found = await openSeat(ports, token)
  if (!found.ok) return found
  const { opened, loaded } = found.value
  if (opened.seat.lockedAt === null) return refuse({ code: 'vote-not-locked' })
  const people = await ports.guests.others(useLink(ports, token))
  const held = loaded.state.phase === 'revealed' ? holdDebrief(loaded.plan, loaded.state, [], 0) : null
  const simulated = held?.ok ? held.value.sealed.map(({ interview, vote }) => ({ interview, value: vote.value })) : []
  return accept({ people, simulated })
}
