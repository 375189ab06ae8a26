/**
 * Prints how well sections are told in a voice the model has not seen: `npx tsx training/src/measure-sections.ts` (some minutes).
 *
 * For each voice a model is fitted on all others and labels this one. "Sentences": the six labels as written down, macro F1. "Passages":
 * the four parts as an adviser marks them, in the usual order and with the result first. Intervals are 95 % by resampling answers
 * with a fixed seed.
 */
import { SECTION_LABELS } from '@inclined/core/answers/report'
import { randomFrom } from './exact-math.ts'
import { readCorpus } from './read-corpus.ts'
import { type Example, readExamples, RowNames } from './section-examples.ts'
import { fitSections, labelExample } from './section-fit.ts'
import { SECTION_SETTINGS } from './train-sections.ts'

type Pairs = readonly (readonly [gold: number, found: number])[]

const LEARNING = SECTION_LABELS.indexOf('learning')
const RESULT = SECTION_LABELS.indexOf('result')
const ROUNDS = 400
const SEED = 20261124

/** Macro F1 over the labels that are there. */
function macroF1(pairs: Pairs): number {
  const labels = [...new Set(pairs.map(([gold]) => gold))]
  const each = labels.map((label) => {
    const right = pairs.filter(([gold, found]) => gold === label && found === label).length
    const wrong = pairs.filter(([gold, found]) => (gold === label) !== (found === label)).length
    return right === 0 ? 0 : (2 * right) / (2 * right + wrong)
  })
  return each.reduce((a, b) => a + b, 0) / each.length
}

function describe(answers: readonly Pairs[]): string {
  if (answers.length === 0) return 'none'
  const random = randomFrom(SEED)
  const drawn = Array.from({ length: ROUNDS }, () =>
    macroF1(answers.flatMap(() => answers[Math.floor(random() * answers.length)] ?? [])),
  ).sort((a, b) => a - b)
  const at = (share: number) => (drawn[Math.floor(share * ROUNDS)] ?? 0).toFixed(2)
  return `${macroF1(answers.flat()).toFixed(3)} (${at(0.025)}-${at(0.975)}, ${answers.length} answers)`
}

const VIEWS: readonly { readonly name: string; readonly holds: (example: Example) => boolean }[] = [
  { name: 'sentences', holds: (e) => e.kind === 'fine' && e.way === 'told' },
  { name: 'passages', holds: (e) => e.kind === 'passages' && e.way === 'STAR' },
  { name: 'result first', holds: (e) => e.kind === 'passages' && e.way === 'RSTA' },
]

const names = new RowNames()
const examples = readExamples(readCorpus(), names)
const all = VIEWS.map((): Pairs[] => [])
for (const voice of new Set(examples.map((e) => e.answer.voice))) {
  const model = fitSections(
    examples.filter((e) => e.answer.voice !== voice),
    names,
    SECTION_SETTINGS,
  )
  const figures = VIEWS.map(({ name, holds }, i) => {
    const mine = examples
      .filter((e) => e.answer.voice === voice && holds(e))
      .map((e): Pairs => {
        const found = labelExample(e, model, SECTION_SETTINGS)
        // Learning counts as result where passages are marked: advisers have four parts.
        const merge = (label: number) => (name !== 'sentences' && label === LEARNING ? RESULT : label)
        return [...e.gold].map((gold, u) => [merge(gold), merge(found[u] ?? -1)] as const)
      })
    all[i]?.push(...mine)
    return `${name} ${describe(mine)}`
  })
  process.stdout.write(`${voice.padEnd(8)} ${figures.join('   ')}\n`)
}
process.stdout.write(`all      ${VIEWS.map(({ name }, i) => `${name} ${describe(all[i] ?? [])}`).join('   ')}\n`)
