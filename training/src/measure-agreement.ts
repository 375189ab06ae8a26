/**
 * Prints how far two readers of the practice corpus agree: `npx tsx training/src/measure-agreement.ts`.
 *
 * The second reader (corpus/second-reader.jsonl) saw eighty answers, ten a voice, cut into segments and without labels. Figures: share of
 * equal labels and Cohen's kappa; for sections also each label against the rest. What they do not show: both readers worked from one
 * guide, and neither is a panel of interviewers.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SECTION_LABELS } from '@inclined/core/answers/report'
import { readCorpus } from './read-corpus.ts'

interface SecondReading {
  readonly id: string
  readonly labels: readonly string[]
  readonly principles: readonly string[]
  readonly quality: string
  readonly type: string
}

type Pair = readonly [first: string, second: string]

const share = (pairs: readonly Pair[]): number => pairs.filter(([a, b]) => a === b).length / pairs.length

/** Cohen 1960: agreement beyond what the readers' habits alone would give; 1 where both always say the same one thing. */
function kappa(pairs: readonly Pair[]): number {
  const rate = (at: 0 | 1, name: string) => pairs.filter((pair) => pair[at] === name).length / pairs.length
  const names = new Set(pairs.flat())
  const byChance = [...names].reduce((sum, name) => sum + rate(0, name) * rate(1, name), 0)
  return byChance === 1 ? 1 : (share(pairs) - byChance) / (1 - byChance)
}

function print(name: string, pairs: readonly Pair[]): void {
  const figures = `equal ${share(pairs).toFixed(3)}  kappa ${kappa(pairs).toFixed(3)}`
  process.stdout.write(`${name.padEnd(28)} ${String(pairs.length).padStart(4)}  ${figures}\n`)
}

function readSecond(): readonly SecondReading[] {
  const path = join(import.meta.dirname, '../corpus/second-reader.jsonl')
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as SecondReading)
}

const first = new Map(readCorpus().map((answer) => [answer.id, answer]))
const both = readSecond().map((second) => {
  const answer = first.get(second.id)
  if (!answer || answer.segments.length !== second.labels.length) throw new Error(`${second.id} is not what the second reader saw`)
  return { answer, second }
})

const sections = both.flatMap(({ answer, second }) => answer.segments.map(({ label }, i): Pair => [label, second.labels[i] ?? '']))
print('section labels', sections)
for (const label of SECTION_LABELS) {
  print(
    `  ${label}`,
    sections.map(([a, b]): Pair => [String(a === label), String(b === label)]),
  )
}
print(
  'quality',
  both.map(({ answer, second }): Pair => [answer.quality, second.quality]),
)
print(
  'answer type',
  both.map(({ answer, second }): Pair => [answer.design.type, second.type]),
)
print(
  'first principle, or none',
  both.map(({ answer, second }): Pair => [answer.principles[0] ?? 'none', second.principles[0] ?? 'none']),
)
