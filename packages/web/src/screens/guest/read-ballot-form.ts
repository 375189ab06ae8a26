/** Reads the ballot from its form: the same for the draft that is kept while typing and for a plain post. */
import { VOTE_VALUES, type VoteValue } from '@inclined/core/debrief/cast-vote'
import { type GuestBallot, MARK_RATINGS } from '@inclined/core/debrief/guest-ballot'
import { field } from '../../server/form-fields.ts'

export const readVote = (text: string): VoteValue | null => VOTE_VALUES.find((value) => value === text) ?? null

export function readBallotForm(form: FormData, questions: number): GuestBallot {
  const marks = Array.from({ length: questions }, (_, at) => ({
    rating: MARK_RATINGS.find((rating) => rating === field(form, `rating-${at}`)) ?? null,
    heard: field(form, `heard-${at}`),
  }))
  return { marks, value: readVote(field(form, 'value')), reason: field(form, 'reason') }
}
