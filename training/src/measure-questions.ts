/**
 * Prints how well questions are classified in a voice the model has not seen: `npx tsx training/src/measure-questions.ts`.
 *
 * For each voice the models are fitted on all others. A principle counts as hit when the author marked it. Intervals are 95 % by resampling
 * questions with a fixed seed.
 */
import { randomFrom } from './exact-math.ts'
import { type Featured, type Fitted, fitKinds, fitPrinciples, scoreRows, withFeatures } from './fit-questions.ts'
import { readPrincipleIds, readQuestions } from './read-questions.ts'
import { KIND_SETTINGS, PRINCIPLE_SETTINGS } from './train-questions.ts'

type Hits = readonly number[]

const ROUNDS = 400
const SEED = 20261124
const mean = (xs: Hits): number => xs.reduce((a, b) => a + b, 0) / xs.length

function describe(hits: Hits): string {
  const random = randomFrom(SEED)
  const drawn = Array.from({ length: ROUNDS }, () => mean(hits.map(() => hits[Math.floor(random() * hits.length)] ?? 0))).sort(
    (a, b) => a - b,
  )
  const at = (share: number) => (drawn[Math.floor(share * ROUNDS)] ?? 0).toFixed(2)
  return `${mean(hits).toFixed(3)} (${at(0.025)}-${at(0.975)})`
}

/** Whether one of the first `most` is wanted, for each row. */
function hitsOf(fitted: Fitted, rows: readonly Featured[], most: number, wanted: (row: Featured) => readonly string[]): Hits {
  return scoreRows(fitted, rows).map((scores, i) => {
    const order = fitted.classes.map((id, k) => ({ id, score: scores[k] ?? 0 })).toSorted((a, b) => b.score - a.score)
    const row = rows[i]
    return Number(row !== undefined && order.slice(0, most).some(({ id }) => wanted(row).includes(id)))
  })
}

const questions = withFeatures(readQuestions())
const ids = readPrincipleIds()
const all: [number[], number[], number[]] = [[], [], []]
const print = (name: string, figures: readonly Hits[]): void => {
  const [kind = [], first = [], third = []] = figures
  process.stdout.write(
    `${name.padEnd(9)} ${kind.length} questions   kind ${describe(kind)}   principle first ${describe(first)}   among three ${describe(third)}\n`,
  )
}
for (const voice of new Set(questions.map((q) => q.voice))) {
  const others = questions.filter((q) => q.voice !== voice)
  const mine = questions.filter((q) => q.voice === voice)
  const asked = mine.filter((q) => q.principles.length > 0)
  const principles = fitPrinciples(others, ids, PRINCIPLE_SETTINGS)
  const figures = [
    hitsOf(fitKinds(others, KIND_SETTINGS), mine, 1, (q) => [q.kind]),
    hitsOf(principles, asked, 1, (q) => q.principles),
    hitsOf(principles, asked, 3, (q) => q.principles),
  ]
  figures.forEach((hits, i) => all[i]?.push(...hits))
  print(voice, figures)
}
print('all', all)
