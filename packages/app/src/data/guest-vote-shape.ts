/** The shape of a guest's locked vote in a candidate document. Whether it fits the interview is for `import-candidate.ts`. */
import { VOTE_VALUES } from '@inclined/core/debrief/cast-vote'
import { type GuestBallot, type GuestMark, HEARD_LIMIT, MARK_RATINGS, REASON_LIMIT } from '@inclined/core/debrief/guest-ballot'
import { GUEST_NAME_LIMIT, isGuestName } from '../guests/invite-guest.ts'
import type { GuestVoteRecord } from '../ports/guest-store.ts'
import { isNormalInstant, isUuid } from './check-value.ts'
import { list, nullOr, number, oneOf, type Shape, shapeOf, string, text, where } from './value-shape.ts'

const id = where(string, 'bad-id', (value) => isUuid(value as string))
const instant = where(string, 'bad-instant', (value) => isNormalInstant(value as string))
const vote = oneOf(VOTE_VALUES)

const mark = shapeOf({ rating: nullOr(oneOf(MARK_RATINGS)), heard: text(HEARD_LIMIT) } satisfies Record<keyof GuestMark, Shape>)
const ballot = shapeOf({ marks: list(mark), value: vote, reason: text(REASON_LIMIT) } satisfies Record<keyof GuestBallot, Shape>)

export const guestVote = shapeOf({
  id,
  session: id,
  createdAt: instant,
  name: where(text(GUEST_NAME_LIMIT), 'not-allowed', (value) => isGuestName(value as string)),
  interview: where(number, 'bad-number', (value) => Number.isSafeInteger(value) && (value as number) >= 0),
  ballot,
  lockedAt: instant,
  revision: nullOr(shapeOf({ to: vote, why: text(REASON_LIMIT), at: instant })),
} satisfies Record<keyof GuestVoteRecord, Shape>)
