/**
 * Prints how well weak answers are told from strong ones in a voice the points were not fitted on: `npx tsx training/src/measure-rating.ts`.
 *
 * For each voice the points are fitted on all others; the rating here follows from the sum of points alone. Share of pairs in which the strong
 * answer is rated higher (ties count half), and share of clear errors, each with a 95 % interval by resampling answers with a fixed seed.
 */
import { randomFrom } from './exact-math.ts'
import { auc, clearErrors, type Judged, type Measure } from './measure-answers.ts'
import { fitRating, readRated } from './train-rating.ts'

const ROUNDS = 400
const SEED = 20261124

function describe(rows: readonly Judged[], measure: Measure): string {
  const random = randomFrom(SEED)
  const drawn = Array.from({ length: ROUNDS }, () => measure(rows.flatMap(() => rows[Math.floor(random() * rows.length)] ?? [])))
    .filter((x) => !Number.isNaN(x))
    .sort((a, b) => a - b)
  const at = (share: number) => (drawn[Math.floor(share * drawn.length)] ?? 0).toFixed(2)
  return `${measure(rows).toFixed(3)} (${at(0.025)}-${at(0.975)})`
}

function print(name: string, rows: readonly Judged[]): void {
  process.stdout.write(
    `${name.padEnd(10)} ${rows.length} answers   AUC ${describe(rows, auc)}   clear errors ${describe(rows, clearErrors)}\n`,
  )
}

const rated = readRated()
const all: Judged[] = []
for (const voice of new Set(rated.map(({ answer }) => answer.voice))) {
  const model = fitRating(rated.filter(({ answer }) => answer.voice !== voice))
  const points = Object.values(model.points).map(Math.abs)
  const mine = rated
    .filter(({ answer }) => answer.voice === voice)
    .map(({ answer, report, features }): Judged => {
      const sum = features.reduce((total, feature, i) => total + feature * (points[i] ?? 0), 0)
      const rating = sum >= model.strongFrom ? 'strong' : sum >= model.mixedFrom ? 'mixed' : 'weak'
      return { answer, report: { ...report, rating } }
    })
  all.push(...mine)
  print(voice, mine)
}
print('all', all)
print(
  'fragments',
  all.filter(({ answer }) => answer.scope === 'fragment'),
)
