import type { DebriefView } from '@inclined/app/debrief/read-debrief'
import type { EvidenceNote } from '@inclined/core/debrief/evidence'
import type { VoteValue } from '@inclined/core/debrief/cast-vote'
import { KIND_NAME } from '../../parts/names.ts'
import { ROLE_WORD } from '../practice/practice-wording.ts'

const VOTE_WORD: Readonly<Record<VoteValue, string>> = { 'strong-no': 'strong no', no: 'no', yes: 'yes', 'strong-yes': 'strong yes' }

export const wordVote = (value: VoteValue | null): string => (value === null ? 'cannot vote' : VOTE_WORD[value])

export const VALENCE_WORD: Readonly<Record<EvidenceNote['valence'], string>> = {
  'strong-concern': 'strong concern',
  concern: 'concern',
  mixed: 'mixed',
  strength: 'strength',
  'strong-strength': 'strong strength',
}

/** The decision in one sentence. A practice decision: it says nothing about an offer. */
export function wordDecision({ outcome, level, suggestedLevel, functional }: DebriefView['decision']): string {
  const at = level === null ? '' : ` at ${level}`
  switch (outcome) {
    case 'yes':
      return `The interviewers are inclined${at}.`
    case 'no':
      return `The interviewers are not inclined${at}.`
    case 'under-level':
      return `Not${at}. The same evidence carries ${suggestedLevel}.`
    case 'other-role':
      return `The stories carry. The ${(functional?.weak ?? []).map((kind) => KIND_NAME[kind].toLowerCase()).join(' and ')} answers do not: another role fits better.`
    case 'cannot-decide':
      return 'Nothing was heard that can be judged, so there is nothing to decide.'
  }
}

/** Who speaks: a simulated interviewer by role, a person by name. */
export function nameObserver(view: Pick<DebriefView, 'interviewers'>, observer: string): string {
  const at = view.interviewers.findIndex(({ id }) => id === observer)
  const role = view.interviewers[at]?.role
  if (role === undefined) return `${observer}, a guest`
  return view.interviewers.length > 1 ? `Interviewer ${at + 1}, ${ROLE_WORD[role]}` : 'Your interviewer'
}

export function nameSubject(subject: EvidenceNote['subject'], principleNames: Readonly<Record<string, string>>): string {
  if (subject.kind === 'principle') return principleNames[subject.id] ?? subject.id
  if (subject.kind === 'rubric') return `${KIND_NAME[subject.id]}${subject.point ? `: ${subject.point}` : ''}`
  return 'The bar'
}
