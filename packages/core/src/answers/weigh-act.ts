/**
 * Decides what an act is worth for ownership: by its subject and its verb, never by counting pronouns.
 *
 * Duties, wishes, states, denied and imagined acts are worth nothing, and so is a verb without an object ("I led, I drove"):
 * a list of strong verbs is no deed.
 */
import { internWord, verbClassOf } from '../text/lexicon.ts'
import type { Act } from '../text/read-acts.ts'
import { KIND, type Tokens } from '../text/tokens.ts'
import type { ActWorth } from './report-unit.ts'

/** Least words of an act with its subject, and of one that shares the subject before it. */
const LEAST_WORDS = 4
const LEAST_WORDS_SHARED = 3

const by = internWord('by')

function wordsIn(tokens: Tokens, from: number, to: number): number {
  let words = 0
  for (let i = from; i < to; i++) if ((tokens.kind[i] ?? 9) <= KIND.label) words++
  return words
}

function namesAgent(tokens: Tokens, act: Act): boolean {
  for (let i = act.next; i < act.to && i < act.next + 8; i++) if (tokens.kind[i] === KIND.word && tokens.id[i] === by) return true
  return false
}

export function weighAct(act: Act, tokens: Tokens): ActWorth {
  if (act.negated || act.copula || act.tense === 'modal' || act.tense === 'duty' || act.tense === 'present' || act.tense === 'progressive')
    return 'none'
  if (act.base === 'be' || act.base === 'have') return 'none'
  if (act.passive) return act.subject === 'thing' && !namesAgent(tokens, act) ? 'agentless' : 'none'
  const verbClass = verbClassOf(act.base)
  if (act.subject === 'person') return 'person'
  if (act.subject === 'team') return verbClass === 'stative' ? 'none' : 'team'
  if (act.subject !== 'self' || verbClass === 'stative' || act.base === 'work') return 'none'
  const words = wordsIn(tokens, act.from, act.to)
  if (words < (act.shared || act.elided ? LEAST_WORDS_SHARED : LEAST_WORDS)) return 'none'
  return verbClass === 'weak' ? 'weak' : 'own'
}
