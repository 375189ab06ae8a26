/** How a guest's page words votes, marks and parts. */
import type { VoteValue } from '@inclined/core/debrief/cast-vote'
import type { MarkRating } from '@inclined/core/debrief/guest-ballot'
import type { PartId } from '@inclined/core/interview/session'
import type { RubricPoint } from '@inclined/core/interview/session-event'

export const VOTE_SAYS: Readonly<Record<VoteValue, string>> = {
  'strong-no': 'Strong no: what I heard speaks against it',
  no: 'No: too little, or too thin',
  yes: 'Yes: what I heard carries it',
  'strong-yes': 'Strong yes: better than most I would hear',
}

export const MARK_SAYS: Readonly<Record<MarkRating, string>> = { weak: 'Weak', mixed: 'Mixed', strong: 'Strong' }

export const PART_SAYS: Readonly<Record<PartId, string>> = {
  open: 'Say who you are and how it goes. Let them settle.',
  questions: 'Ask the questions below. Follow up where the answer leaves something open; then move on in time.',
  'your-questions': 'Let them ask you.',
  close: 'Thank them. Say nothing about how it went.',
}

export const POINT_SAYS: Readonly<Record<RubricPoint, string>> = {
  clarify: 'Clarifies',
  customer: 'Customer',
  options: 'Options',
  decision: 'Decides',
  metric: 'Measures',
  risk: 'Risk',
}
