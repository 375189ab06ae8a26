/**
 * Trains the section model on the whole practice corpus and gives the text of its file: the same bytes for the same answers, on
 * every machine.
 *
 * The settings were chosen by leaving out voices of the corpus, not on answers of other authors.
 */
import { SECTION_LABELS } from '@inclined/core/answers/report'
import { readCorpus } from './read-corpus.ts'
import { readExamples, RowNames } from './section-examples.ts'
import { fitSections, rulesOf, SCALE, type Settings } from './section-fit.ts'

export const SECTION_MODEL = 'packages/core/src/answers/section-model.json'

export const SECTION_SETTINGS: Settings = {
  handWeight: 5,
  penalty: 3,
  wordPenalty: 4,
  nearPenalty: 16,
  stepPenalty: 2,
  leastAnswers: 4,
  fine: 0.7,
  passages: { told: 0.3, STAR: 0.3, RSTA: 0.55, SAR: 0.2, STR: 0.2, STA: 0.2, TAR: 0.15 },
  begin: [0, 0, 0, 0, 0, 0],
  back: 48,
}

/** A heading decides alone. */
const HEADING_WEIGHT = 6 * SCALE
/** Rows whose weights are all smaller are left out. */
const LEAST_WEIGHT = 5

type Rows = ReadonlyMap<string, readonly number[]>

function tableOf(rows: Rows, prefix: string): Record<string, readonly number[]> {
  const names = [...rows.keys()].filter((name) => (prefix === '' ? !/^(?:[wfv]:|[<>])/.test(name) : name.startsWith(prefix)))
  return Object.fromEntries(names.sort((a, b) => (a < b ? -1 : 1)).map((name) => [name.slice(prefix.length), rows.get(name) ?? []]))
}

export function trainSections(): string {
  const answers = readCorpus()
  const names = new RowNames()
  const model = fitSections(readExamples(answers, names), names, SECTION_SETTINGS)
  const rows = new Map<string, readonly number[]>()
  names.names.forEach((name, f) => {
    const row = SECTION_LABELS.map((_, k) => Math.round((model.weights[f * SECTION_LABELS.length + k] ?? 0) * SCALE) + 0)
    if (row.some((x) => Math.abs(x) >= LEAST_WEIGHT)) rows.set(name, row)
  })
  const source = `Fitted on ${answers.length} practice answers written for this project; see docs/accuracy.md. Made by npm run train.`
  const file = {
    schema: 1,
    source,
    scale: SCALE,
    handWeight: SECTION_SETTINGS.handWeight,
    headingWeight: HEADING_WEIGHT,
    ...rulesOf(model, SECTION_SETTINGS),
    plain: tableOf(rows, ''),
    previous: tableOf(rows, '<'),
    next: tableOf(rows, '>'),
    verbs: tableOf(rows, 'v:'),
    words: tableOf(rows, 'w:'),
    firstWords: tableOf(rows, 'f:'),
  }
  return `${JSON.stringify(file)}\n`
}
