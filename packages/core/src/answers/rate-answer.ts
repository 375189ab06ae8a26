/**
 * Rates an answer weak, mixed or strong from its dimensions.
 *
 * The rule, as printed in anchors.json: the points of structure, ownership, evidence, depth and reflection are added; strong and
 * mixed begin at fitted sums (rating-model.json). A short text cannot show every part, so it needs less, in proportion to its words;
 * more words never need less. Theory, self-description and an answer in which no act is the speaker's are weak. Relevance, level fit and
 * delivery do not enter: the first two are not always judged, the last is no substance.
 */
import anchors from './anchors.json' with { type: 'json' }
import model from './rating-model.json' with { type: 'json' }
import type { AnswerType, Dimension, Rating } from './report.ts'

const { dimensions: RATED, fullWords, leastShare } = anchors.rating

export const ratingPoints = (dimensions: readonly Dimension[]): number =>
  dimensions.reduce((sum, d) => sum + (RATED.includes(d.id) ? d.points : 0), 0)

const needed = (points: number, words: number): number => Math.ceil(points * Math.min(1, Math.max(leastShare, words / fullWords)))

/** `hasOwnAct`: something is said to be done by the speaker. */
export function rateAnswer(dimensions: readonly Dimension[], answerType: AnswerType, words: number, hasOwnAct: boolean): Rating {
  if (!hasOwnAct || answerType === 'theory' || answerType === 'self-description') return 'weak'
  const points = ratingPoints(dimensions)
  if (points >= needed(model.strongFrom, words)) return 'strong'
  return points >= needed(model.mixedFrom, words) ? 'mixed' : 'weak'
}
