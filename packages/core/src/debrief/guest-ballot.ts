/**
 * What a person who interviews writes down: a mark and the words heard for each question, a vote on the practice scale, and why.
 *
 * A ballot is a draft until it is locked. From then on it stands; a vote changed after reading the others is kept beside it.
 */
import type { EpochMs, PlannedQuestion } from '../interview/session.ts'
import { VOTE_VALUES, type VoteValue } from './cast-vote.ts'
import type { EvidenceNote, NoteSubject, Valence } from './evidence.ts'
import type { GuestVote } from './hold-debrief.ts'

export const MARK_RATINGS = ['weak', 'mixed', 'strong'] as const
export type MarkRating = (typeof MARK_RATINGS)[number]

/** UTF-16 units. */
export const HEARD_LIMIT = 4000
export const REASON_LIMIT = 2000

export interface GuestMark {
  /** Null while nothing was judged. */
  readonly rating: MarkRating | null
  /** What the candidate said or did, in the guest's words. */
  readonly heard: string
}

export interface GuestBallot {
  /** One for each planned question of the interview, in its order. */
  readonly marks: readonly GuestMark[]
  readonly value: VoteValue | null
  readonly reason: string
}

/** A vote that was locked, and what it was changed to. Instants are ISO, UTC. */
export interface SealedBallot {
  readonly name: string
  readonly interview: number
  readonly ballot: GuestBallot
  readonly lockedAt: string
  readonly revision: { readonly to: VoteValue; readonly why: string; readonly at: string } | null
}

export type BallotRefusal =
  | { readonly code: 'invalid-ballot'; readonly at: string; readonly problem: 'marks-and-questions' | 'too-long' | 'unknown-value' }
  | { readonly code: 'ballot-incomplete'; readonly at: string; readonly problem: 'no-vote' | 'no-reason' | 'no-words' }

export const emptyBallot = (questions: number): GuestBallot => ({
  marks: Array.from({ length: questions }, () => ({ rating: null, heard: '' })),
  value: null,
  reason: '',
})

/** Whether a draft can be kept. */
export function refuseBallot({ marks, value, reason }: GuestBallot, questions: number): BallotRefusal | null {
  if (marks.length !== questions) return { code: 'invalid-ballot', at: 'marks', problem: 'marks-and-questions' }
  const long = marks.findIndex(({ heard }) => heard.length > HEARD_LIMIT)
  if (long >= 0) return { code: 'invalid-ballot', at: `marks[${long}].heard`, problem: 'too-long' }
  if (reason.length > REASON_LIMIT) return { code: 'invalid-ballot', at: 'reason', problem: 'too-long' }
  const unknown = marks.findIndex(({ rating }) => rating !== null && !MARK_RATINGS.includes(rating))
  if (unknown >= 0) return { code: 'invalid-ballot', at: `marks[${unknown}].rating`, problem: 'unknown-value' }
  return value !== null && !VOTE_VALUES.includes(value) ? { code: 'invalid-ballot', at: 'value', problem: 'unknown-value' } : null
}

/** Whether it can be locked: a vote with a reason, and words for every mark that is not mixed. No score without evidence. */
export function refuseLock(ballot: GuestBallot, questions: number): BallotRefusal | null {
  const kept = refuseBallot(ballot, questions)
  if (kept !== null) return kept
  const bare = ballot.marks.findIndex(({ rating, heard }) => rating !== null && rating !== 'mixed' && heard.trim() === '')
  if (bare >= 0) return { code: 'ballot-incomplete', at: `marks[${bare}].heard`, problem: 'no-words' }
  if (ballot.value === null) return { code: 'ballot-incomplete', at: 'value', problem: 'no-vote' }
  return ballot.reason.trim() === '' ? { code: 'ballot-incomplete', at: 'reason', problem: 'no-reason' } : null
}

const VALENCE: Readonly<Record<MarkRating, Valence>> = { weak: 'concern', mixed: 'mixed', strong: 'strength' }
const WHY: Readonly<Record<MarkRating, string>> = {
  weak: 'Marked weak by the person who asked.',
  mixed: 'Marked mixed by the person who asked.',
  strong: 'Marked strong by the person who asked.',
}

const subjectOf = ({ principle, kind }: PlannedQuestion): NoteSubject =>
  principle === null ? { kind: 'rubric', id: kind, point: null } : { kind: 'principle', id: principle }

/** As the debrief takes it; `lockedAt` is the ballot's own, in milliseconds. Throws where the ballot was never complete. */
export function toGuestVote(sealed: SealedBallot, questions: readonly PlannedQuestion[], lockedAt: EpochMs): GuestVote {
  const { name, ballot, revision } = sealed
  if (ballot.value === null) throw new RangeError('a vote was locked without a value')
  const notes = ballot.marks.flatMap(({ rating, heard }, at): EvidenceNote[] => {
    const question = questions[at]
    if (rating === null || question === undefined) return []
    const written = heard.trim()
    return [
      {
        subject: subjectOf(question),
        valence: VALENCE[rating],
        quotes: [],
        heard: written === '' ? null : written,
        why: WHY[rating],
        source: 'person',
        thread: null,
      },
    ]
  })
  return { observer: name, value: ballot.value, notes, lockedAt, revisedTo: revision?.to ?? null }
}
