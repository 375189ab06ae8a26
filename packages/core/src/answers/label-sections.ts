/**
 * Labels each unit of an answer as situation, task, action, result, learning or other, and joins neighbours into sections.
 *
 * Each unit is scored by what it and its neighbours say (score-sections.ts); then the best path through the units is taken
 * (section-path.ts). A part needs evidence to be there at all: no section out of thin air.
 */
import type { Span } from '../kernel/span.ts'
import { type Section, SECTION_LABELS, type SectionLabel } from './report.ts'
import type { Unit } from './report-unit.ts'
import { scoresOfUnit } from './score-sections.ts'
import model from './section-model.json' with { type: 'json' }
import { bestPath } from './section-path.ts'
import hand from './sections.json' with { type: 'json' }

const COUNT = SECTION_LABELS.length

export interface UnitLabel {
  readonly label: SectionLabel
  /** What the unit shows on its own, without its neighbours; undefined where that is too little. */
  readonly own: SectionLabel | undefined
}

/** Longest beginning of a unit that can hold a heading. */
const HEADING = 24
const headings: ReadonlyMap<string, number> = new Map(
  Object.entries(hand.headings).flatMap(([label, words]) =>
    words.split(' ').map((word) => [word, SECTION_LABELS.indexOf(label as SectionLabel)]),
  ),
)

/** Number of the label that a heading at the start of the unit names, -1 without one. */
function headingOf(unit: Unit, text: string): number {
  const head = text.slice(unit.start, Math.min(unit.end, unit.start + HEADING))
  const colon = head.indexOf(':')
  if (colon < 3) return -1
  const word = head.slice(0, colon).replaceAll('*', '').replaceAll('#', '').trim().toLowerCase()
  return headings.get(word) ?? -1
}

/** Number of the table of steps from one unit to the next: in a sentence, between sentences, between blocks. */
export const jointOf = (before: Unit | undefined, unit: Unit): number =>
  before === undefined || before.block !== unit.block ? 2 : before.sentence === unit.sentence ? 0 : 1

/** Enough by the hand-set cues alone, and ahead of every other label: the same wherever the unit stands. */
function standsAlone(scores: readonly number[]): SectionLabel | undefined {
  let best = 0
  for (let k = 1; k < COUNT; k++) if ((scores[k] ?? 0) > (scores[best] ?? 0)) best = k
  const label = SECTION_LABELS[best] ?? 'other'
  const score = scores[best] ?? 0
  if (score < hand.least[label]) return undefined
  for (let k = 0; k < COUNT; k++) if (k !== best && (scores[k] ?? 0) >= score) return undefined
  return label
}

export function labelUnits(units: readonly Unit[], text: string): readonly UnitLabel[] {
  const scores = new Int32Array(units.length * COUNT)
  const joints = new Uint8Array(units.length)
  const read = units.map(scoresOfUnit)
  const heads = new Int8Array(units.length)
  let heading = -1
  let headingBlock = -1
  units.forEach((unit, u) => {
    const named = headingOf(unit, text)
    if (named >= 0) {
      heading = named
      headingBlock = unit.block
    } else if (heading >= 0 && unit.block > headingBlock + 1) heading = -1
    heads[u] = heading
    joints[u] = jointOf(units[u - 1], unit)
    const before = read[u - 1]?.forNext
    const behind = read[u + 1]?.forPrevious
    for (let k = 0; k < COUNT; k++)
      scores[u * COUNT + k] = (read[u]?.own[k] ?? 0) + (before?.[k] ?? 0) + (behind?.[k] ?? 0) + (k === heading ? model.headingWeight : 0)
  })
  const path = bestPath(scores, joints, model)
  return read.map(({ byHand }, u) => {
    const head = heads[u] ?? -1
    const alone = head < 0 ? byHand : byHand.map((score, k) => (k === head ? score + hand.headingWeight : score))
    return { label: SECTION_LABELS[path[u] ?? 0] ?? 'other', own: standsAlone(alone) }
  })
}

/** Neighbours of one label become one section; a section starts at its first unit and ends with its last. */
export function joinSections(units: readonly Unit[], labels: readonly UnitLabel[]): readonly Section[] {
  const sections: (Span & { label: SectionLabel; end: number })[] = []
  units.forEach((unit, i) => {
    const label = labels[i]?.label ?? 'other'
    const last = sections.at(-1)
    if (last && last.label === label) last.end = unit.end
    else sections.push({ label, start: unit.start, end: unit.end })
  })
  return sections
}
