/**
 * Labels each unit of an answer as situation, task, action, result, learning or other, and joins neighbours into sections.
 *
 * Each unit is scored by what it says (cues and features, weights in sections.json); then the best path through the units is
 * taken with small rewards for staying and for the usual steps. The order of the parts earns next to nothing: a result may
 * come first. A label without a unit that carries it on its own is withdrawn: no section out of thin air.
 */
import type { Span } from '../kernel/span.ts'
import { CUES } from './cues.ts'
import { type Section, SECTION_LABELS, type SectionLabel } from './report.ts'
import type { Unit } from './report-unit.ts'
import model from './sections.json' with { type: 'json' }

type Weights = Readonly<Record<string, Readonly<Partial<Record<SectionLabel, number>>>>>
const features: Weights = model.features
const steps: Readonly<Record<string, number>> = model.step
const COUNT = SECTION_LABELS.length

/** Cue hits of one label in one unit add up to this at most. */
const MOST_BY_CUES = 10

export interface UnitLabel {
  readonly label: SectionLabel
  /** What the unit shows on its own, without its neighbours; undefined where that is too little. */
  readonly own: SectionLabel | undefined
}

function headingOf(unit: Unit, text: string): SectionLabel | undefined {
  const head = text.slice(unit.start, Math.min(unit.end, unit.start + 24))
  const colon = head.indexOf(':')
  if (colon < 3) return undefined
  const word = head.slice(0, colon).replaceAll('*', '').replaceAll('#', '').trim().toLowerCase()
  for (const [label, words] of Object.entries(model.headings)) if (words.split(' ').includes(word)) return label as SectionLabel
  return undefined
}

/** Scores in the order of SECTION_LABELS. */
function scoreUnit(unit: Unit): number[] {
  const byCues: number[] = SECTION_LABELS.map(() => 0)
  for (const hit of unit.hits) {
    const cue = CUES[hit.cue]
    if (cue?.pack !== 'section') continue
    const at = SECTION_LABELS.indexOf(cue.label as SectionLabel)
    byCues[at] = Math.min(MOST_BY_CUES, (byCues[at] ?? 0) + cue.weight)
  }
  for (const name of unit.features) {
    for (const [label, weight] of Object.entries(features[name] ?? {})) {
      const at = SECTION_LABELS.indexOf(label as SectionLabel)
      byCues[at] = (byCues[at] ?? 0) + weight
    }
  }
  return byCues
}

function standsAlone(scores: readonly number[]): { readonly label: SectionLabel; readonly isClear: boolean } | undefined {
  const order = SECTION_LABELS.map((label, i) => ({ label, score: scores[i] ?? 0 })).sort((a, b) => b.score - a.score)
  const [best, second] = order
  if (!best || best.score < model.least[best.label]) return undefined
  const ahead = best.score - (second?.score ?? 0)
  return ahead >= 1 ? { label: best.label, isClear: ahead >= model.clearLead } : undefined
}

const stepWeight = (from: SectionLabel, to: SectionLabel): number =>
  from === to ? model.stay : (steps[`${from}>${to}`] ?? model.elsewhere)

/** Viterbi over the units; ties go to the earlier label, so the path is the same everywhere. */
function bestPath(scores: readonly (readonly number[])[]): number[] {
  const back: number[][] = []
  let reached = SECTION_LABELS.map((label, i) => (scores[0]?.[i] ?? 0) + model.start[label])
  for (let u = 1; u < scores.length; u++) {
    const from: number[] = []
    reached = SECTION_LABELS.map((to, i) => {
      let best = Number.NEGATIVE_INFINITY
      for (let k = 0; k < COUNT; k++) {
        const through = (reached[k] ?? 0) + stepWeight(SECTION_LABELS[k] ?? 'other', to)
        if (through > best) {
          best = through
          from[i] = k
        }
      }
      return best + (scores[u]?.[i] ?? 0)
    })
    back.push(from)
  }
  let at = reached.indexOf(Math.max(...reached))
  const path = [at]
  for (let u = back.length - 1; u >= 0; u--) {
    at = back[u]?.[at] ?? 0
    path.push(at)
  }
  return path.reverse()
}

export function labelUnits(units: readonly Unit[], text: string): readonly UnitLabel[] {
  let heading: SectionLabel | undefined
  let headingBlock = -1
  const scores = units.map((unit) => {
    const own = scoreUnit(unit)
    const named = headingOf(unit, text)
    if (named) {
      heading = named
      headingBlock = unit.block
    } else if (heading && unit.block > headingBlock + 1) heading = undefined
    if (heading) own[SECTION_LABELS.indexOf(heading)] = (own[SECTION_LABELS.indexOf(heading)] ?? 0) + model.headingWeight
    return own
  })
  if (!units.length) return []
  const own = scores.map(standsAlone)
  const present = new Set(own.map((o) => o?.label))
  const path = bestPath(scores)
  return path.map((at, u) => {
    const label = SECTION_LABELS[at] ?? 'other'
    const alone = own[u]
    if (alone?.isClear) return { label: alone.label, own: alone.label }
    return { label: present.has(label) ? label : (alone?.label ?? 'other'), own: alone?.label }
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
