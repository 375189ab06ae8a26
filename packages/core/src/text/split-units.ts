/**
 * Cuts a sentence into units of judgement: at a semicolon, and where a trailing clause says what came of it
 * ("..., which cut returns by a third"), so that an action and its result can be marked apart.
 */
import { FLAG, internWord } from './lexicon.ts'
import type { TokenRange } from './split-sentences.ts'
import { KIND, type Tokens } from './tokens.ts'

const SEMICOLON = 59
const COMMA = 44
const LEAST_WORDS = 3

const which = internWord('which')
const openers = new Set(
  [
    'resulting',
    'leading',
    'reducing',
    'increasing',
    'cutting',
    'improving',
    'saving',
    'boosting',
    'raising',
    'lowering',
    'driving',
    'generating',
    'enabling',
    'allowing',
    'bringing',
    'eliminating',
    'growing',
  ].map((w) => internWord(w)),
)
const outcomeVerbs = new Set(
  [
    'led',
    'resulted',
    'reduced',
    'increased',
    'cut',
    'improved',
    'saved',
    'boosted',
    'raised',
    'lowered',
    'brought',
    'helped',
    'allowed',
    'enabled',
    'dropped',
    'grew',
    'doubled',
    'generated',
    'eliminated',
  ].map((w) => internWord(w)),
)

function opensResult(tokens: Tokens, i: number, to: number): boolean {
  if (tokens.kind[i] !== KIND.word) return false
  const id = tokens.id[i] ?? 0
  if (openers.has(id)) return true
  if (id !== which) return false
  for (let j = i + 1; j < to && j < i + 5; j++) {
    if (outcomeVerbs.has(tokens.id[j] ?? 0)) return true
    if (tokens.kind[j] !== KIND.word || !((tokens.flags[j] ?? 0) & (FLAG.adverb | FLAG.past))) return false
  }
  return false
}

/** In order, disjoint, together the whole sentence. */
export function splitUnits(tokens: Tokens, sentence: TokenRange): readonly TokenRange[] {
  const units: TokenRange[] = []
  let from = sentence.from
  for (let i = sentence.from + LEAST_WORDS; i < sentence.to - LEAST_WORDS; i++) {
    if (tokens.kind[i] !== KIND.punctuation) continue
    const cuts = tokens.id[i] === SEMICOLON || (tokens.id[i] === COMMA && opensResult(tokens, i + 1, sentence.to))
    if (!cuts || i + 1 - from < LEAST_WORDS) continue
    units.push({ from, to: i + 1 })
    from = i + 1
  }
  units.push({ from, to: sentence.to })
  return units
}
