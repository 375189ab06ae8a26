/**
 * Measures how answers are judged on the practice corpus: rating, principles and type, each voice apart and all together, with intervals.
 *
 * Weak against strong as everywhere in this project: the share of pairs in which the strong one is rated higher (ties count half), and the share of
 * clear errors (weak called strong or the reverse). Intervals are 95 % by resampling answers with a fixed seed.
 */
import type { AnswerReport } from '../../packages/core/src/answers/report.ts'
import { randomFrom } from './exact-math.ts'
import type { CorpusAnswer } from './read-corpus.ts'

export interface Judged {
  readonly answer: CorpusAnswer
  readonly report: Pick<AnswerReport, 'scorable' | 'rating' | 'answerType' | 'principles'>
}

export type Measure = (rows: readonly Judged[]) => number

const VALUE = { weak: 0, mixed: 1, strong: 2 } as const
const valueOf = ({ report }: Judged): number => (report.scorable && report.rating ? VALUE[report.rating] : 0)
const mean = (xs: readonly number[]): number => (xs.length ? xs.reduce((a, b) => a + b, 0) / xs.length : Number.NaN)
const valuesOf = (rows: readonly Judged[], quality: string): readonly number[] =>
  rows.filter((r) => r.answer.quality === quality).map(valueOf)

export const auc: Measure = (rows) => {
  const weak = valuesOf(rows, 'weak')
  return mean(valuesOf(rows, 'strong').flatMap((s) => weak.map((w) => (s > w ? 1 : s === w ? 0.5 : 0))))
}

export const clearErrors: Measure = (rows) =>
  mean([...valuesOf(rows, 'strong').map((v) => Number(v === 0)), ...valuesOf(rows, 'weak').map((v) => Number(v === 2))])

/** Share of answers with a principle whose first `most` found hold the one marked first, or any that is marked. */
export const principleHit =
  (most: number, any: boolean): Measure =>
  (rows) =>
    mean(
      rows
        .filter((r) => r.answer.principles.length > 0)
        .map(({ answer, report }) => {
          const wanted = any ? answer.principles : answer.principles.slice(0, 1)
          return Number(report.principles.slice(0, most).some((p) => wanted.includes(p.id)))
        }),
    )

export const typeAccuracy: Measure = (rows) => mean(rows.map((r) => Number(r.answer.design.type === r.report.answerType)))

/** The mean over the types of the share found. */
export const typeRecall: Measure = (rows) => {
  const types = [...new Set(rows.map((r) => r.answer.design.type))]
  return mean(types.map((type) => typeAccuracy(rows.filter((r) => r.answer.design.type === type))))
}

const RESAMPLES = 1000

/** Bounds between which 95 % of the resampled values lie. */
export function interval(rows: readonly Judged[], measure: Measure, seed = 20261124): readonly [low: number, high: number] {
  const random = randomFrom(seed)
  const values: number[] = []
  for (let i = 0; i < RESAMPLES; i++) {
    const drawn = rows.map(() => rows[Math.floor(random() * rows.length)] as Judged)
    const value = measure(drawn)
    if (!Number.isNaN(value)) values.push(value)
  }
  values.sort((a, b) => a - b)
  return [values[Math.floor(values.length * 0.025)] ?? Number.NaN, values[Math.floor(values.length * 0.975)] ?? Number.NaN]
}

/** By what is marked, then by what is found. */
export function confusion(rows: readonly Judged[], marked: (r: Judged) => string, found: (r: Judged) => string): string {
  const counts = new Map<string, number>()
  for (const r of rows) {
    const key = `${marked(r)} > ${found(r)}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, n]) => `${key}: ${n}`)
    .join('\n')
}
