/**
 * Trains the rating: how many points a finding of each group is worth, and from which sums an answer is mixed and strong.
 *
 * Findings do not depend on the points, so the features are read from finished reports. The prior is what was set by hand from published
 * descriptions of good answers; it keeps a say because the practice answers are easier to tell apart than other people's.
 */
import { analyseAnswer } from '@inclined/core/answers/analyse-answer'
import anchors from '../../packages/core/src/answers/anchors.json' with { type: 'json' }
import type { AnswerReport } from '@inclined/core/answers/report'
import { fitOrdinal, type Graded, type OrdinalFit } from './fit-ordinal.ts'
import { type CorpusAnswer, layOut, readCorpus } from './read-corpus.ts'

export const RATING_MODEL = 'packages/core/src/answers/rating-model.json'

interface Group {
  /** Points by hand. */
  readonly prior: number
  readonly isGap?: true
}

const GROUPS: Readonly<Record<string, Group>> = {
  own: { prior: 2 },
  hidden: { prior: 1, isGap: true },
  number: { prior: 3 },
  compared: { prior: 2 },
  window: { prior: 1 },
  specific: { prior: 1 },
  vague: { prior: 1, isGap: true },
  uncaused: { prior: 2, isGap: true },
  generic: { prior: 1, isGap: true },
  depth: { prior: 1.5 },
  reflection: { prior: 1.5 },
  setting: { prior: 1.5 },
  action: { prior: 2 },
  result: { prior: 2 },
  blame: { prior: 1, isGap: true },
}
const NAMES = Object.keys(GROUPS)

/** One unit of log odds is so many points: points then have the size of those set by hand. */
const POINTS_PER_UNIT = 2.65
/** Strong: between 10 and 1000 it moves the figures across voices by less than their intervals, and other people's answers are less alike. */
const PULL = 300
interface Rule {
  readonly group?: string
  readonly most: number
}
const RULES: Readonly<Record<string, Rule>> = anchors.points
const GRADES = { weak: 0, mixed: 1, strong: 2 } as const

function readFeatures({ findings }: Pick<AnswerReport, 'findings'>): readonly number[] {
  const counts = new Map<string, number>()
  const sums = NAMES.map(() => 0)
  for (const { check } of findings) {
    const rule = RULES[check]
    const count = counts.get(check) ?? 0
    if (!rule?.group || count >= rule.most) continue
    counts.set(check, count + 1)
    const at = NAMES.indexOf(rule.group)
    sums[at] = (sums[at] ?? 0) + (GROUPS[rule.group]?.isGap ? -1 : 1)
  }
  return sums
}

export interface RatedAnswer extends Graded {
  readonly answer: CorpusAnswer
  readonly report: AnswerReport
}

export const readRated = (): readonly RatedAnswer[] =>
  readCorpus().flatMap((answer) => {
    const report = analyseAnswer(layOut(answer.segments).text)
    if (!report.scorable) return []
    return [{ answer, report, features: readFeatures(report), grade: GRADES[answer.quality], importance: 1 }]
  })

export interface RatingModel {
  readonly points: Readonly<Record<string, number>>
  readonly mixedFrom: number
  readonly strongFrom: number
}

/** Whole points; a strength earns at least 0, a gap costs at least 0. */
function packRating({ weights, thresholds }: OrdinalFit): RatingModel {
  const whole = (x: number): number => Math.round(x * POINTS_PER_UNIT)
  const points = Object.fromEntries(NAMES.map((name, f) => [name, whole(weights[f] ?? 0) * (GROUPS[name]?.isGap ? -1 : 1) + 0]))
  return { points, mixedFrom: whole(thresholds[0]), strongFrom: whole(thresholds[1]) }
}

export const fitRating = (rows: readonly Graded[], pull = PULL): RatingModel =>
  packRating(
    fitOrdinal(
      rows,
      NAMES.map((name) => (GROUPS[name]?.prior ?? 0) / POINTS_PER_UNIT),
      pull,
    ),
  )

/** The grade that a model gives an answer: the same rule as packages/core/src/answers/rate-answer.ts, with points of another fit. */
export function gradeBy(model: RatingModel, { report, features }: RatedAnswer): 0 | 1 | 2 {
  const { fullWords, leastShare } = anchors.rating
  const isOut = report.answerType === 'theory' || report.answerType === 'self-description'
  if (isOut || !report.findings.some((f) => f.check === 'own-act')) return 0
  const points = NAMES.reduce((sum, name, f) => sum + Math.abs(model.points[name] ?? 0) * (features[f] ?? 0), 0)
  const needed = (from: number): number => Math.ceil(from * Math.min(1, Math.max(leastShare, report.measures.words / fullWords)))
  if (points >= needed(model.strongFrom)) return 2
  return points >= needed(model.mixedFrom) ? 1 : 0
}

export function trainRating(): string {
  const rows = readRated()
  const about = `Fitted on ${rows.length} practice answers written for this project; see docs/accuracy.md. Made by npm run train.`
  return `${JSON.stringify({ schema: 1, about, ...fitRating(rows) })}\n`
}
