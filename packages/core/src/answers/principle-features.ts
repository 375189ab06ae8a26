/**
 * What a unit says for or against a principle: its cues and its words, as features of the fitted model.
 *
 * The trainer and the analysis share this file, so that what was learned is what is read. A feature is there or not, however often. Units that
 * tell nothing that happened have none, and words that stand beside the name of a principle are left out: naming earns nothing.
 */
import { findWord, formsOf } from '../text/lexicon.ts'
import { hashWord } from '../text/tokenise.ts'
import { CUES, MASKED_CUE } from './cues.ts'
import type { Unit } from './report-unit.ts'

/** By the id a word has in `Unit.wordIds`: the number of the feature. */
export type Vocabulary = ReadonlyMap<number, number>

/** Every form of a verb and the plural of a noun count as the word. Built when all tables are loaded: ids depend on them. */
export function makeVocabulary(words: readonly string[]): Vocabulary {
  const vocabulary = new Map<number, number>()
  const idOf = (word: string): number => findWord(word) ?? hashWord(word)
  words.forEach((word, i) => vocabulary.set(idOf(word), i))
  words.forEach((word, i) => {
    for (const form of [...formsOf(word), `${word}s`]) if (!vocabulary.has(idOf(form))) vocabulary.set(idOf(form), i)
  })
  return vocabulary
}

/** Told as something that happened. */
export const isTold = (unit: Unit): boolean =>
  unit.acts.some((a) => a.tense === 'past' || a.tense === 'perfect' || a.tense === 'progressive')

/** `id+` is a strong cue of the principle, `id-` a weak one. */
export function readCues(unit: Unit): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { cue } of unit.hits) {
    const entry = CUES[cue]
    if (entry?.pack === 'principle') found.add(`${entry.principle}${entry.strong ? '+' : '-'}`)
  }
  return found
}

export function readWordFeatures(unit: Unit, vocabulary: Vocabulary): ReadonlySet<number> {
  const found = new Set<number>()
  if (unit.hits.some((h) => h.cue === MASKED_CUE)) return found
  for (const id of unit.wordIds) {
    const feature = vocabulary.get(id)
    if (feature !== undefined) found.add(feature)
  }
  return found
}
