/**
 * Lists what the section model looks at in one unit: cues, acts, measures, words and length; never its place in the answer.
 *
 * Only whole numbers of rows leave this file; what a row weighs is data (section-model.json). The one who looks rows up decides
 * which names have a row, so that training and judging read a unit by the same code.
 */
import { verbClassOf } from '../text/lexicon.ts'
import type { Subject } from '../text/read-acts.ts'
import type { Tense } from '../text/read-verb-group.ts'
import { CUES } from './cues.ts'
import type { ActWorth, Unit } from './report-unit.ts'

/** Row of a feature, or -1 where it has none. */
export interface FeatureRows {
  plain(name: string): number
  word(id: number): number
  firstWord(id: number): number
  verb(verb: string): number
}

const SUBJECTS: readonly Subject[] = ['self', 'team', 'you', 'person', 'thing']
const TENSES: readonly Tense[] = ['past', 'present', 'perfect', 'progressive', 'modal', 'duty']
const WORTHS: readonly ActWorth[] = ['own', 'weak', 'team', 'person', 'agentless', 'none']
const CLASSES = ['strong', 'weak', 'stative', 'outcome'] as const

/** Names are put together once: judging an answer makes no text. */
const actNames = new Map(SUBJECTS.map((s) => [s, new Map(TENSES.map((t) => [t, `act ${s} ${t}`]))]))
const firstActNames = new Map(SUBJECTS.map((s) => [s, new Map(TENSES.map((t) => [t, `first-act ${s} ${t}`]))]))
const classNames = new Map(SUBJECTS.map((s) => [s, new Map(CLASSES.map((c) => [c, `class ${s} ${c}`]))]))
const worthNames = new Map(WORTHS.map((w) => [w, `worth ${w}`]))

const cueNames: readonly (string | undefined)[] = CUES.map((cue) => {
  if (cue.pack === 'section') return `cue ${cue.label} ${cue.weight}`
  if (cue.pack === 'check') return `rule ${cue.rule.id}`
  return cue.pack === 'principle' ? 'behaviour' : undefined
})

const LENGTHS: readonly (readonly [number, string])[] = [
  [4, 'words 4'],
  [8, 'words 8'],
  [14, 'words 14'],
  [22, 'words 22'],
  [32, 'words 32'],
  [Number.POSITIVE_INFINITY, 'words more'],
]

function nameFacts(unit: Unit, emit: (name: string) => void): void {
  for (const [most, name] of LENGTHS) {
    if (unit.words > most) continue
    emit(name)
    break
  }
  if (unit.names.length) emit('names')
  if (unit.acronyms.length) emit('acronyms')
  if (unit.years.length) emit('years')
  if (unit.hasNumber) emit('number')
  if (!unit.acts.length) emit('no-act')
  for (const metric of unit.metrics) {
    emit(metric.unit === 'time' ? 'metric-time' : metric.direction === 'none' ? 'metric-level' : 'metric-change')
    if (metric.compared) emit('metric-compared')
    if (metric.window) emit('metric-window')
  }
}

function nameActs(unit: Unit, emit: (name: string | undefined) => void): void {
  unit.acts.forEach((act, i) => {
    emit(actNames.get(act.subject)?.get(act.tense))
    emit(classNames.get(act.subject)?.get(verbClassOf(act.verb)))
    emit(worthNames.get(act.worth))
    if (i === 0) emit(firstActNames.get(act.subject)?.get(act.tense))
    if (act.passive) emit(act.subject === 'self' ? 'passive-self' : 'passive')
  })
}

/** Calls `add` with each row of the unit, some of them more than once, -1 for what has no row. */
export function eachSectionRow(unit: Unit, rows: FeatureRows, add: (row: number) => void): void {
  const emit = (name: string | undefined): void => {
    if (name !== undefined) add(rows.plain(name))
  }
  emit('any')
  nameFacts(unit, emit)
  for (const name of unit.features) emit(name)
  for (const hit of unit.hits) emit(cueNames[hit.cue])
  nameActs(unit, emit)
  for (const act of unit.acts) add(rows.verb(act.verb))
  for (const id of unit.wordIds) add(rows.word(id))
  const first = unit.wordIds[0]
  if (first !== undefined) add(rows.firstWord(first))
}
