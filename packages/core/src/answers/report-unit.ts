/**
 * One unit of an answer as the checks see it: a sentence or clause with its acts, phrase hits and measures, offsets in UTF-16
 * units of the whole answer. No tokens: what the checks need was read once when the block was read.
 */
import type { Span } from '../kernel/span.ts'
import type { Subject } from '../text/read-acts.ts'
import type { Metric } from '../text/read-metrics.ts'
import type { Tense } from '../text/read-verb-group.ts'

/** What an act is worth for ownership; `none` for states, duties, denied and imagined acts. */
export type ActWorth = 'own' | 'weak' | 'team' | 'person' | 'agentless' | 'none'

export interface UnitAct extends Span {
  readonly subject: Subject
  /** Base form of the verb, or the verb as written where no list knows it; lower case. */
  readonly verb: string
  readonly tense: Tense
  readonly worth: ActWorth
  readonly passive: boolean
  readonly elided: boolean
}

export interface UnitHit extends Span {
  /** Index into the cue table (cues.ts). */
  readonly cue: number
}

export interface UnitMetric extends Span, Pick<Metric, 'value' | 'unit' | 'direction' | 'baseline' | 'compared' | 'window' | 'worse'> {}

export interface Unit extends Span {
  readonly words: number
  /** Number of the sentence in its block: units of one sentence share it. */
  readonly sentence: number
  /** Number of the block in the answer. */
  readonly block: number
  readonly acts: readonly UnitAct[]
  readonly hits: readonly UnitHit[]
  readonly metrics: readonly UnitMetric[]
  /** Names of section features that hold (sections.json). The same array wherever the unit moves: a key for what follows from the unit alone. */
  readonly features: readonly string[]
  /** Hash of the words, blind to case and punctuation: equal units say the same. */
  readonly hash: number
  /** Ids of the words and numbers in order: equal ids are equal words. */
  readonly wordIds: readonly number[]
  readonly functionWords: number
  readonly foreignWords: number
  readonly isQuestion: boolean
  /** Named people, products and places inside the unit. */
  readonly names: readonly Span[]
  readonly acronyms: readonly Span[]
  readonly years: readonly number[]
  /** Holds a number in figures or words that is no year and no label. */
  readonly hasNumber: boolean
  /** Every number, amount, year and label, in figures or in words, in order. */
  readonly quantities: readonly Span[]
  /** Holds a double quotation mark: words somebody said. */
  readonly hasSpeech: boolean
}
