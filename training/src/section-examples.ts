/**
 * Turns practice answers into what the section model is fitted on: units as the engine reads them, their features as numbers of
 * rows, and the label that covers most of each.
 */
import { jointOf } from '@inclined/core/answers/label-sections'
import { readUnits } from '@inclined/core/answers/read-units'
import { SECTION_LABELS, type SectionLabel } from '@inclined/core/answers/report'
import type { Unit } from '@inclined/core/answers/report-unit'
import { scoreByHand } from '@inclined/core/answers/score-sections'
import { eachSectionRow, type FeatureRows } from '@inclined/core/answers/section-features'
import { tokenise } from '@inclined/core/text/tokenise'
import { KIND } from '@inclined/core/text/tokens'
import type { Chain } from './fit-chain.ts'
import { type CorpusAnswer, type Laid, labelOf, layOut, type Segment } from './read-corpus.ts'
import { passagesOf, tellInOrder } from './section-passages.ts'

/** Gives every name a row. */
export class RowNames implements FeatureRows {
  readonly names: string[] = []
  /** Of each row the answers in which it is met. */
  readonly answers: Set<string>[] = []
  readonly written = new Map<number, string>()
  private readonly rows = new Map<string, number>()
  /** Answer that is being read. */
  answer = ''

  rowOf(name: string): number {
    let row = this.rows.get(name)
    if (row === undefined) {
      row = this.names.length
      this.rows.set(name, row)
      this.names.push(name)
      this.answers.push(new Set())
    }
    this.answers[row]?.add(this.answer)
    return row
  }

  plain(name: string): number {
    return this.rowOf(name)
  }

  word(id: number): number {
    const word = this.written.get(id)
    return word === undefined ? -1 : this.rowOf(`w:${word}`)
  }

  firstWord(id: number): number {
    const word = this.written.get(id)
    return word === undefined ? -1 : this.rowOf(`f:${word}`)
  }

  verb(verb: string): number {
    return this.rowOf(`v:${verb}`)
  }
}

export type Way = 'told' | 'STAR' | 'RSTA' | 'SAR' | 'STR' | 'STA' | 'TAR'

export interface Example extends Chain {
  readonly answer: CorpusAnswer
  readonly kind: 'fine' | 'passages'
  readonly way: Way
  readonly laid: Laid
  readonly units: readonly Unit[]
}

function noteWords(text: string, names: RowNames): void {
  const tokens = tokenise(text)
  for (let i = 0; i < tokens.count; i++)
    if (tokens.kind[i] === KIND.word)
      names.written.set(tokens.id[i] ?? 0, text.slice(tokens.start[i], tokens.end[i]).toLowerCase().replaceAll('’', "'"))
}

const isWord = (name: string): boolean => /^[wfv]:/.test(name)

function rowsOf(units: readonly Unit[], names: RowNames): { features: Int32Array; from: Int32Array } {
  const own = units.map((unit) => {
    const found = new Set<number>()
    eachSectionRow(unit, names, (row) => row >= 0 && found.add(row))
    return [...found].sort((a, b) => a - b)
  })
  const near = own.map((rows) => rows.map((r) => names.names[r] ?? '').filter((n) => !isWord(n) && n !== 'any'))
  const all: number[] = []
  const from = [0]
  own.forEach((rows, u) => {
    all.push(...rows)
    for (const name of near[u - 1] ?? []) all.push(names.rowOf(`<${name}`))
    for (const name of near[u + 1] ?? []) all.push(names.rowOf(`>${name}`))
    from.push(all.length)
  })
  return { features: Int32Array.from(all), from: Int32Array.from(from) }
}

function readExample(answer: CorpusAnswer, segments: readonly Segment[], kind: Example['kind'], way: Way, names: RowNames): Example {
  const laid = layOut(segments)
  noteWords(laid.text, names)
  names.answer = answer.id
  const units = readUnits(laid.text, false)
  return {
    answer,
    kind,
    way,
    laid,
    units,
    ...rowsOf(units, names),
    offsets: Float64Array.from(units.flatMap((unit) => scoreByHand(unit))),
    gold: units.map((unit) => SECTION_LABELS.indexOf(labelOf(unit, laid.gold))),
    joints: units.map((unit, u) => jointOf(units[u - 1], unit)),
    weight: 1,
  }
}

const LABEL: Readonly<Record<string, SectionLabel>> = { S: 'situation', T: 'task', A: 'action', R: 'result' }

/** Each answer as told, and as passages: as told, in order, result first, and with a part left out. */
export function readExamples(answers: readonly CorpusAnswer[], names: RowNames): readonly Example[] {
  return answers.flatMap((answer) => {
    const examples = [readExample(answer, answer.segments, 'fine', 'told', names)]
    const passages = passagesOf(answer)
    if (!passages) return examples
    examples.push(readExample(answer, passages, 'passages', 'told', names))
    const isComplete = [...'STAR'].every((l) => passages.some((p) => p.label === LABEL[l]))
    const ways: Way[] = isComplete ? ['STAR', 'RSTA', 'SAR', 'STR', 'STA', 'TAR'] : ['STAR']
    for (const way of ways)
      examples.push(
        readExample(
          answer,
          tellInOrder(
            passages,
            [...way].map((l) => LABEL[l] ?? 'other'),
          ),
          'passages',
          way,
          names,
        ),
      )
    return examples
  })
}
