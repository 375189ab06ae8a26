/**
 * Reads one verb group: auxiliaries, adverbs and the verb they belong to ("had to quickly rewrite", "was not approved").
 */
import { baseOf, FLAG, findWord } from './lexicon.ts'
import { KIND, type Tokens } from './tokens.ts'

export type Tense = 'past' | 'present' | 'perfect' | 'progressive' | 'modal' | 'duty'

export interface VerbGroup {
  /** Index of the deciding verb's token. */
  readonly verb: number
  /** Index behind the group. */
  readonly next: number
  /** Base form; of an unknown verb the empty string. */
  readonly base: string
  readonly tense: Tense
  readonly passive: boolean
  readonly negated: boolean
  /** The verb is only a form of `be`: a state, not an act. */
  readonly copula: boolean
}

const MOST_TOKENS = 9
const to = findWord('to')
const got = findWord('got')

interface State {
  modal: boolean
  be: number
  bePast: boolean
  have: number
  havePast: boolean
  do: boolean
  did: boolean
  negated: boolean
  duty: boolean
}

const had = new Set(['had', "i'd"].map((w) => findWord(w)))
const contracted = new Set(["i'd", "we'd", "they'd", "he'd", "she'd", "you'd"].map((w) => findWord(w)))
const did = new Set(['did', "didn't"].map((w) => findWord(w)))
const dutyVerbs = new Set(['need', 'have', 'want', 'try', 'hope', 'plan', 'aim', 'intend'])

function group(tokens: Tokens, s: State, verb: number, next: number, kind: 'finite' | 'participle' | 'ing' | 'bare'): VerbGroup {
  const id = tokens.id[verb] ?? -1
  const base = id >= 0 ? baseOf(id) : ''
  const flags = tokens.flags[verb] ?? 0
  const passive = s.be >= 0 && kind === 'participle' && !(flags & FLAG.adjectivalParticiple)
  const copula = s.be >= 0 && kind === 'participle' && !passive
  let tense: Tense = kind === 'finite' ? 'past' : 'present'
  if (s.duty) tense = 'duty'
  else if (s.modal) tense = 'modal'
  else if (s.do) tense = s.did ? 'past' : 'present'
  else if (kind === 'ing') tense = 'progressive'
  else if (s.be >= 0) tense = s.bePast || s.havePast ? 'past' : 'present'
  else if (s.have >= 0) tense = s.havePast ? 'past' : 'perfect'
  return { verb, next, base, tense, passive, negated: s.negated, copula }
}

/** "I'd pasted" is `had`, "I'd paste" is `would`: told by the verb, where it has a participle of its own. */
function saysHad(tokens: Tokens, i: number, stop: number): boolean {
  if (!((tokens.flags[i] ?? 0) & FLAG.modal) || !contracted.has(tokens.id[i])) return false
  let j = i + 1
  while (j < stop && tokens.kind[j] === KIND.word && (tokens.flags[j] ?? 0) & (FLAG.adverb | FLAG.negation)) j++
  const f = j < stop && tokens.kind[j] === KIND.word ? (tokens.flags[j] ?? 0) : 0
  return (f & FLAG.participle) !== 0 && (f & FLAG.base) === 0
}

/** Reads from token `at`; undefined where no verb stands there. Skips adverbs, never punctuation. */
export function readVerbGroup(tokens: Tokens, at: number, to_: number): VerbGroup | undefined {
  const s: State = { modal: false, be: -1, bePast: false, have: -1, havePast: false, do: false, did: false, negated: false, duty: false }
  const stop = Math.min(to_, at + MOST_TOKENS)
  for (let i = at; i < stop; i++) {
    if (tokens.kind[i] !== KIND.word) break
    const f = tokens.flags[i] ?? 0
    const id = tokens.id[i]
    const afterAux = s.be >= 0 || s.have >= 0
    if (f & FLAG.negation) s.negated = true
    if (f & FLAG.modal && !afterAux && !s.duty && !saysHad(tokens, i, stop)) s.modal = true
    else if (f & FLAG.be) {
      s.be = i
      s.bePast ||= (f & FLAG.bePast) !== 0
    } else if ((f & FLAG.have || saysHad(tokens, i, stop)) && !s.duty && !(s.be >= 0 && f & FLAG.ing)) {
      s.have = i
      s.havePast ||= had.has(id) || contracted.has(id)
    } else if (id === to && dutyVerbs.has(lastBase(tokens, i - 1))) s.duty = true
    else if (f & FLAG.do && !(f & FLAG.ing) && i + 1 < stop && (tokens.flags[i + 1] ?? 0) & (FLAG.negation | FLAG.base) && !afterAux) {
      s.do = true
      s.did = did.has(id)
    } else if (afterAux && f & FLAG.participle) {
      if (id === got && i + 1 < stop && (tokens.flags[i + 1] ?? 0) & FLAG.participle) continue
      return group(tokens, s, i, i + 1, 'participle')
    } else if (s.be >= 0 && f & FLAG.ing) return group(tokens, s, i, i + 1, 'ing')
    else if ((s.modal || s.do || s.duty) && f & FLAG.base) return group(tokens, s, i, i + 1, 'bare')
    else if (!afterAux && f & FLAG.past) {
      if (tokens.id[i + 1] === to && dutyVerbs.has(lastBase(tokens, i))) continue
      return group(tokens, s, i, i + 1, 'finite')
    } else if (!afterAux && f & FLAG.base && !(f & FLAG.adverb)) return group(tokens, s, i, i + 1, 'bare')
    else if (!(f & (FLAG.adverb | FLAG.negation))) break
  }
  return auxiliaryAlone(tokens, s)
}

const lastBase = (tokens: Tokens, i: number): string => baseOf(tokens.id[i] ?? -1) || ((tokens.flags[i] ?? 0) & FLAG.have ? 'have' : '')

function auxiliaryAlone(tokens: Tokens, s: State): VerbGroup | undefined {
  const verb = s.be >= 0 ? s.be : s.have
  if (verb < 0) return undefined
  const tense: Tense = s.duty ? 'duty' : s.modal ? 'modal' : s.be >= 0 ? (s.bePast ? 'past' : 'present') : s.havePast ? 'past' : 'present'
  return { verb, next: verb + 1, base: s.be >= 0 ? 'be' : 'have', tense, passive: false, negated: s.negated, copula: s.be >= 0 }
}
