/**
 * Scores a unit for each section label by what the unit and its neighbours say: the hand-set cues (sections.json) and, on top of
 * them, the weights fitted on the practice corpus (section-model.json, made by training/src/train-sections.ts).
 *
 * Whole numbers only, so the sums are the same everywhere. Place and order are left to the path (section-path.ts).
 */
import { tokenise } from '../text/tokenise.ts'
import { CUES } from './cues.ts'
import { SECTION_LABELS, type SectionLabel } from './report.ts'
import type { Unit } from './report-unit.ts'
import { eachSectionRow, type FeatureRows } from './section-features.ts'
import model from './section-model.json' with { type: 'json' }
import hand from './sections.json' with { type: 'json' }

const COUNT = SECTION_LABELS.length
/** Cue hits of one label in one unit add up to this at most. */
const MOST_BY_CUES = 10

const labelOfCue: readonly number[] = CUES.map((cue) => (cue.pack === 'section' ? SECTION_LABELS.indexOf(cue.label as SectionLabel) : -1))
const weightOfCue: readonly number[] = CUES.map((cue) => (cue.pack === 'section' ? cue.weight : 0))
const handRows: ReadonlyMap<string, readonly number[]> = new Map(
  Object.entries(hand.features as Readonly<Record<string, Readonly<Partial<Record<SectionLabel, number>>>>>).map(([name, row]) => [
    name,
    SECTION_LABELS.map((label) => row[label] ?? 0),
  ]),
)

function addTo(sums: number[], row: readonly number[] | undefined): void {
  if (row) for (let k = 0; k < COUNT; k++) sums[k] = (sums[k] ?? 0) + (row[k] ?? 0)
}

/** Scores by the hand-set weights alone, in the order of SECTION_LABELS. */
export function scoreByHand(unit: Unit): number[] {
  const scores: number[] = SECTION_LABELS.map(() => 0)
  for (const hit of unit.hits) {
    const at = labelOfCue[hit.cue] ?? -1
    if (at >= 0) scores[at] = Math.min(MOST_BY_CUES, (scores[at] ?? 0) + (weightOfCue[hit.cue] ?? 0))
  }
  for (const name of unit.features) addTo(scores, handRows.get(name))
  return scores
}

/** What a unit says for its own label and for those of the units before and behind it, in the order of SECTION_LABELS. */
export interface UnitScores {
  readonly byHand: readonly number[]
  readonly own: readonly number[]
  readonly forNext: readonly number[]
  readonly forPrevious: readonly number[]
}

interface Row {
  readonly own: readonly number[] | undefined
  readonly forNext: readonly number[] | undefined
  readonly forPrevious: readonly number[] | undefined
}

type Table = Readonly<Record<string, readonly number[]>>
const rows: Row[] = []
const addRow = (own: Row['own'], forNext?: Row['own'], forPrevious?: Row['own']): number => rows.push({ own, forNext, forPrevious }) - 1

const plain: Table = model.plain
const asPrevious: Table = model.previous
const asNext: Table = model.next
const plainRows = new Map(
  [...new Set([...Object.keys(plain), ...Object.keys(asPrevious), ...Object.keys(asNext)])].map((name) => [
    name,
    addRow(plain[name], asPrevious[name], asNext[name]),
  ]),
)

function numberRows<Key>(table: Table, keyOf: (name: string) => Key): ReadonlyMap<Key, number> {
  return new Map(Object.entries(table).map(([name, row]) => [keyOf(name), addRow(row)]))
}

/** Words are known by the id the tokeniser gives them. */
const idOf = (word: string): number => tokenise(word).id[0] ?? 0

const verbRows = numberRows(model.verbs, (name) => name)
const wordRows = numberRows(model.words, idOf)
const firstWordRows = numberRows(model.firstWords, idOf)

const ROWS: FeatureRows = {
  plain: (name) => plainRows.get(name) ?? -1,
  word: (id) => wordRows.get(id) ?? -1,
  firstWord: (id) => firstWordRows.get(id) ?? -1,
  verb: (verb) => verbRows.get(verb) ?? -1,
}

function readScores(unit: Unit): UnitScores {
  const byHand = scoreByHand(unit)
  const own = byHand.map((score) => score * model.handWeight)
  const forNext: number[] = SECTION_LABELS.map(() => 0)
  const forPrevious: number[] = SECTION_LABELS.map(() => 0)
  const seen = new Set<number>()
  eachSectionRow(unit, ROWS, (number) => {
    if (number < 0 || seen.has(number)) return
    seen.add(number)
    const row = rows[number]
    addTo(own, row?.own)
    addTo(forNext, row?.forNext)
    addTo(forPrevious, row?.forPrevious)
  })
  return { byHand, own, forNext, forPrevious }
}

/** What follows from the unit alone is kept by its list of features, which is the same wherever the unit moves. */
const kept = new WeakMap<readonly string[], UnitScores>()

/** In units of `model.scale`, `byHand` in points of the cues. */
export function scoresOfUnit(unit: Unit): UnitScores {
  const before = kept.get(unit.features)
  if (before) return before
  const scores = readScores(unit)
  kept.set(unit.features, scores)
  return scores
}
