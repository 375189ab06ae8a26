/**
 * Rates an answer weak, mixed or strong from its dimensions.
 *
 * The rule, as printed in anchors.json: the points of structure, ownership, evidence, depth and reflection are added, each up to
 * its cap. Strong from 20, with ownership and evidence at least partial; mixed from 11 (for fewer than 66 words one point for
 * every six words, at least 6), with ownership at least thin; weak below. An answer that is no story, or in which no act is the speaker's, is weak. Relevance, level fit and
 * delivery do not enter: the first two are not always judged, the last is no substance.
 */
import anchors from './anchors.json' with { type: 'json' }
import type { AnswerType, Dimension, DimensionLevel, Rating } from './report.ts'

const ORDER: readonly DimensionLevel[] = ['not-judged', 'missing', 'thin', 'partial', 'clear', 'strong']
const caps: Readonly<Record<string, number>> = anchors.rating.caps

export function ratingPoints(dimensions: readonly Dimension[]): number {
  return dimensions.reduce((sum, d) => sum + Math.min(d.points, caps[d.id] ?? 0), 0)
}

/** A short excerpt cannot show every part, so it needs fewer points for mixed; more words never need fewer. */
const mixedFrom = (words: number): number =>
  Math.min(anchors.rating.mixedFrom, Math.max(anchors.rating.mixedFromShort, Math.ceil(words / 6)))

export function rateAnswer(dimensions: readonly Dimension[], answerType: AnswerType, words: number): Rating {
  const reaches = (id: Dimension['id'], level: DimensionLevel): boolean => {
    const dimension = dimensions.find((d) => d.id === id)
    return dimension !== undefined && ORDER.indexOf(dimension.level) >= ORDER.indexOf(level)
  }
  if (answerType !== 'story' || !reaches('ownership', 'thin')) return 'weak'
  const points = ratingPoints(dimensions)
  if (points >= anchors.rating.strongFrom && reaches('ownership', 'partial') && reaches('evidence', 'partial')) return 'strong'
  return points >= mixedFrom(words) ? 'mixed' : 'weak'
}
