/**
 * Reads who does what: the acts of one unit of text, each with its subject, verb, tense and voice.
 *
 * Not a parser: a pronoun or the noun in front of a finite verb is the subject, and a verb after `and` or a comma keeps it.
 * Noted speech without a subject ("Rebuilt the form.") counts as the speaker's own. What an act is worth is decided later.
 */
import { baseOf, FLAG, findWord, wordsOf } from './lexicon.ts'
import { readVerbGroup, type VerbGroup } from './read-verb-group.ts'
import type { TokenRange } from './split-sentences.ts'
import { KIND, SHAPE, type Tokens } from './tokens.ts'

export type Subject = 'self' | 'team' | 'you' | 'person' | 'thing'

export interface Act extends VerbGroup {
  readonly subject: Subject
  /** The subject is not written: notes, or a verb that shares the subject before it. */
  readonly shared: boolean
  readonly elided: boolean
  /** First token of the act: its subject where there is one. */
  readonly from: number
  /** Token behind its clause. */
  readonly to: number
}

const openers = new Set([...wordsOf('participleOpener')].map((w) => findWord(w)))
const to = findWord('to')
const and = findWord('and')
/** "chose email based on": never a finite verb. */
const based = findWord('based')
const COMMA = 44
const MOST_ACTS = 24

function pronounSubject(tokens: Tokens, i: number, from: number): Subject | undefined {
  const f = tokens.flags[i] ?? 0
  const capitalOnly = tokens.kind[i] === KIND.word
  if (!capitalOnly) return undefined
  if (f & FLAG.self)
    return tokens.id[i - 1] === and &&
      i - 2 >= from &&
      tokens.kind[i - 2] === KIND.word &&
      (tokens.flags[i - 2] ?? 0) & (FLAG.person | FLAG.team)
      ? 'team'
      : 'self'
  if (f & FLAG.we) return 'team'
  if (f & FLAG.you) return 'you'
  if (f & FLAG.third) return 'person'
  if (f & FLAG.it) return 'thing'
  return undefined
}

const NOT_A_HEAD =
  FLAG.determiner |
  FLAG.possessive |
  FLAG.preposition |
  FLAG.conjunction |
  FLAG.be |
  FLAG.have |
  FLAG.modal |
  FLAG.subordinator |
  FLAG.negation

/** "64 returned parcels": a participle between a number and its noun is no verb. */
function qualifies(tokens: Tokens, i: number): boolean {
  const f = tokens.flags[i] ?? 0
  const next = tokens.flags[i + 1] ?? 0
  return (
    (f & FLAG.participle) !== 0 &&
    !(f & (FLAG.be | FLAG.have | FLAG.modal)) &&
    tokens.kind[i + 1] === KIND.word &&
    !(next & (NOT_A_HEAD | FLAG.adverb | FLAG.numberWord | FLAG.self | FLAG.we | FLAG.third | FLAG.it))
  )
}

/** Class of the noun right in front of a finite verb, or undefined where no noun stands there. */
function nounSubject(tokens: Tokens, i: number, from: number): Subject | undefined {
  let head = i - 1
  while (
    head >= from &&
    tokens.kind[head] === KIND.word &&
    (tokens.flags[head] ?? 0) & FLAG.adverb &&
    !((tokens.flags[head] ?? 0) & FLAG.team)
  )
    head--
  if (head < from) return undefined
  const kind = tokens.kind[head]
  if (kind === KIND.label || kind === KIND.number) return qualifies(tokens, i) ? undefined : 'thing'
  if (kind !== KIND.word) return undefined
  const f = tokens.flags[head] ?? 0
  if (f & NOT_A_HEAD || tokens.id[head] === to) return undefined
  if (f & FLAG.person) return 'person'
  if (f & FLAG.team) return 'team'
  const shape = tokens.shape[head] ?? 0
  return shape & SHAPE.capital && shape & SHAPE.unknown && head > from ? 'person' : 'thing'
}

const isLink = (tokens: Tokens, i: number): boolean =>
  (tokens.kind[i] === KIND.punctuation && tokens.id[i] === COMMA) ||
  (tokens.kind[i] === KIND.word && ((tokens.flags[i] ?? 0) & FLAG.conjunction) !== 0)

/** True where only links and adverbs stand between a clause start and the verb at `i`. */
function followsLink(tokens: Tokens, i: number, from: number): boolean {
  let j = i - 1
  while (j > from && tokens.kind[j] === KIND.word && (tokens.flags[j] ?? 0) & FLAG.adverb && !isLink(tokens, j)) j--
  return j >= from && isLink(tokens, j)
}

function opensUnit(tokens: Tokens, i: number, from: number): boolean {
  for (let j = from; j < i; j++) {
    if (tokens.kind[j] === KIND.word && !((tokens.flags[j] ?? 0) & (FLAG.adverb | FLAG.conjunction)))
      return tokens.id[j + 1] === 58 && j + 1 === i - 1
    if (tokens.kind[j] === KIND.number && j > from + 1) return false
  }
  return true
}

type Draft = { -readonly [K in keyof Act]: Act[K] }

class Reader {
  readonly acts: Draft[] = []
  subject: Subject | undefined

  constructor(
    readonly tokens: Tokens,
    readonly range: TokenRange,
  ) {}

  push(group: VerbGroup, subject: Subject, from: number, shared: boolean, elided: boolean): number {
    const last = this.acts.at(-1)
    if (last) last.to = Math.min(last.to, from)
    // Written out: a spread of the group costs more than all the rest of the reading.
    const { verb, next, base, tense, passive, negated, copula } = group
    this.acts.push({ verb, next, base, tense, passive, negated, copula, subject, shared, elided, from, to: this.range.to })
    if (subject !== 'thing' || !this.subject) this.subject = subject
    return next
  }

  /** Reads at token `i`; returns the next token to look at. */
  step(i: number): number {
    const { tokens, range } = this
    if (tokens.kind[i] !== KIND.word) return i + 1
    const f = tokens.flags[i] ?? 0
    const pronoun = pronounSubject(tokens, i, range.from)
    if (pronoun) {
      const isContracted = (f & (FLAG.be | FLAG.have | FLAG.modal)) !== 0
      const group = readVerbGroup(tokens, isContracted ? i : i + 1, range.to)
      if (group) return this.push(group, pronoun, i, false, false)
      return i + 1
    }
    if (!(f & (FLAG.past | FLAG.be | FLAG.have | FLAG.modal))) return this.stepBase(i, f)
    const noun = nounSubject(tokens, i, range.from)
    if (noun && !(f & FLAG.ing) && tokens.id[i] !== based) {
      const group = readVerbGroup(tokens, i, range.to)
      if (group) return this.push(group, noun, i - 1, false, false)
    }
    return f & FLAG.past ? this.stepShared(i) : i + 1
  }

  /** A past verb that follows a link keeps the subject; one that opens the unit has none written. */
  stepShared(i: number): number {
    const { tokens, range } = this
    if (this.subject && followsLink(tokens, i, range.from)) {
      const group = readVerbGroup(tokens, i, range.to)
      if (group) return this.push(group, this.subject, i, true, false)
    }
    if (
      this.acts.length === 0 &&
      opensUnit(tokens, i, range.from) &&
      !openers.has(tokens.id[i]) &&
      !(tokens.kind[i + 1] === KIND.punctuation && tokens.id[i + 1] === COMMA)
    ) {
      const group = readVerbGroup(tokens, i, range.to)
      if (group) return this.push(group, 'self', i, false, true)
    }
    return i + 1
  }

  stepBase(i: number, f: number): number {
    if (!(f & FLAG.base) || !(f & FLAG.past) || !baseOf(this.tokens.id[i] ?? -1)) return i + 1
    return this.stepShared(i)
  }
}

/** In order of the text. Linear in the number of tokens of the range. */
export function readActs(tokens: Tokens, range: TokenRange): readonly Act[] {
  const reader = new Reader(tokens, range)
  let i = range.from
  while (i < range.to && reader.acts.length < MOST_ACTS) i = reader.step(i)
  return reader.acts
}
