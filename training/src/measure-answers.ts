/**
 * Measures how answers are judged on the practice corpus: rating, principles and type, each voice apart and all together, with intervals.
 *
 * Weak against strong as everywhere in this project: the share of pairs in which the strong one is rated higher (ties count half), and the share of
 * clear errors (weak called strong or the reverse). Intervals are 95 % by resampling answers with a fixed seed. Each voice is judged by models
 * that have not seen it: run `npx tsx training/src/measure-answers.ts`.
 */
import { analyseAnswer } from '@inclined/core/answers/analyse-answer'
import type { AnswerType } from '@inclined/core/answers/report'
import { randomFrom } from './exact-math.ts'
import { type CorpusAnswer, layOut, readCorpus } from './read-corpus.ts'
import { fitStoryPrinciples, rankPrinciples, readPrincipleRows } from './train-principles.ts'
import { fitRating, gradeBy, readRated } from './train-rating.ts'

interface Judged {
  readonly answer: CorpusAnswer
  /** 0 weak or not to be judged, 1 mixed, 2 strong. */
  readonly grade: number
  readonly answerType: AnswerType
  readonly principles: readonly string[]
}

type Measure = (rows: readonly Judged[]) => number

const mean = (xs: readonly number[]): number => (xs.length ? xs.reduce((a, b) => a + b, 0) / xs.length : Number.NaN)
const valuesOf = (rows: readonly Judged[], quality: string): readonly number[] =>
  rows.filter((r) => r.answer.quality === quality).map((r) => r.grade)

const auc: Measure = (rows) => {
  const weak = valuesOf(rows, 'weak')
  return mean(valuesOf(rows, 'strong').flatMap((s) => weak.map((w) => (s > w ? 1 : s === w ? 0.5 : 0))))
}

const clearErrors: Measure = (rows) =>
  mean([...valuesOf(rows, 'strong').map((v) => Number(v === 0)), ...valuesOf(rows, 'weak').map((v) => Number(v === 2))])

/** Share of answers with a principle whose first `most` found hold the one marked first, or any that is marked. */
const principleHit =
  (most: number, any: boolean): Measure =>
  (rows) =>
    mean(
      rows
        .filter((r) => r.answer.principles.length > 0)
        .map(({ answer, principles }) => {
          const wanted = any ? answer.principles : answer.principles.slice(0, 1)
          return Number(principles.slice(0, most).some((id) => wanted.includes(id)))
        }),
    )

const typeAccuracy: Measure = (rows) => mean(rows.map((r) => Number(r.answer.design.type === r.answerType)))

/** The mean over the types of the share found. */
const typeRecall: Measure = (rows) => {
  const types = [...new Set(rows.map((r) => r.answer.design.type))]
  return mean(types.map((type) => typeAccuracy(rows.filter((r) => r.answer.design.type === type))))
}

const RESAMPLES = 1000

/** Bounds between which 95 % of the resampled values lie. */
function interval(rows: readonly Judged[], measure: Measure, seed = 20261124): readonly [low: number, high: number] {
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

/** Everything that is fitted is fitted without the voice it judges. */
function judgeOutOfVoice(): readonly Judged[] {
  const corpus = readCorpus()
  const rated = readRated()
  const stories = readPrincipleRows()
  return [...new Set(corpus.map((a) => a.voice))].flatMap((voice) => {
    const rating = fitRating(rated.filter((r) => r.answer.voice !== voice))
    const principles = fitStoryPrinciples(stories.filter((r) => r.voice !== voice))
    const known = new Map(rated.map((r) => [r.answer.id, r]))
    return corpus
      .filter((a) => a.voice === voice)
      .map((answer) => {
        const { text } = layOut(answer.segments)
        const row = known.get(answer.id)
        const { answerType } = row?.report ?? analyseAnswer(text)
        return { answer, grade: row ? gradeBy(rating, row) : 0, answerType, principles: rankPrinciples(principles, text) }
      })
  })
}

const MEASURES: Readonly<Record<string, Measure>> = {
  'weak against strong': auc,
  'clear errors': clearErrors,
  'first principle is the first marked': principleHit(1, false),
  'first principle is one marked': principleHit(1, true),
  'one of three is marked': principleHit(3, true),
  'answer type': typeAccuracy,
  'answer type, mean over types': typeRecall,
}

const shown = (x: number): string => x.toFixed(3)

function print(title: string, rows: readonly Judged[]): void {
  process.stdout.write(`\n${title}: ${rows.length} answers\n`)
  for (const [name, measure] of Object.entries(MEASURES)) {
    const bounds = ` (${interval(rows, measure).map(shown).join(' to ')})`
    process.stdout.write(`  ${name.padEnd(38)} ${shown(measure(rows))}${bounds}\n`)
  }
}

const judged = judgeOutOfVoice()
print('all voices', judged)
const fragments = judged.filter((r) => r.answer.scope === 'fragment')
print('fragments', fragments)
for (const voice of new Set(judged.map((r) => r.answer.voice))) {
  const own = judged.filter((r) => r.answer.voice === voice)
  print(voice, own)
}
