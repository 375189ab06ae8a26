/**
 * Finds the sentences of one block as ranges of tokens, and cuts overlong unpunctuated speech where a new statement starts.
 *
 * Abbreviations, initials and ellipses do not end a sentence; a full stop before a lower-case word does (typed speech).
 * Blocks are cut before (split-blocks.ts), so a sentence never crosses a line break.
 */
import { FLAG, findWord, wordsOf } from './lexicon.ts'
import { KIND, SHAPE, type Tokens } from './tokens.ts'

/** Tokens `from` (included) to `to` (not included). */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

/** A sentence above this many words without an end mark is cut as speech. */
export const LONGEST_SENTENCE_WORDS = 45

/** A statement cut out of speech holds at least this many words. */
const SHORTEST_STATEMENT_WORDS = 5

/** No range is longer, whatever the text: keeps every later step linear. */
export const LONGEST_RANGE_TOKENS = 160

const DOT = 46
const CLOSERS = new Set([34, 39, 41, 93, 0x2019, 0x201d])
const ENDERS = new Set([33, 63, 0x2026])

const abbreviations = wordsOf('abbreviation')

const isWordLike = (tokens: Tokens, i: number): boolean => (tokens.kind[i] ?? 9) <= KIND.label && i < tokens.count

function isAbbreviation(tokens: Tokens, dot: number): boolean {
  const i = dot - 1
  if (i < 0 || tokens.kind[i] !== KIND.word || tokens.end[i] !== tokens.start[dot]) return false
  const word = tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase()
  if (word.length === 1 && word !== 'i') return ((tokens.shape[i] ?? 0) & SHAPE.capital) !== 0
  if (!abbreviations.has(word)) return false
  if (word === 'no' || word === 'etc' || word === 'inc' || word === 'corp' || word === 'may') return tokens.kind[dot + 1] === KIND.number
  return true
}

/** Index behind the sentence end at `i` with its closing quotes, or -1. */
function endAt(tokens: Tokens, i: number): number {
  if (tokens.kind[i] !== KIND.punctuation) return -1
  const code = tokens.id[i] ?? 0
  if (code !== DOT && !ENDERS.has(code)) return -1
  let next = i + 1
  while (
    next < tokens.count &&
    CLOSERS.has(tokens.id[next] ?? 0) &&
    tokens.kind[next] === KIND.punctuation &&
    !((tokens.shape[next] ?? 0) & SHAPE.spaceBefore)
  )
    next++
  if (next >= tokens.count) return next
  if (!((tokens.shape[next] ?? 0) & SHAPE.spaceBefore)) return -1
  const isEllipsis = code === 0x2026 || (code === DOT && (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0) > 1)
  if (isEllipsis) return tokens.kind[next] === KIND.word && !((tokens.shape[next] ?? 0) & SHAPE.capital) ? -1 : next
  if (next > i + 1 && code !== DOT && tokens.kind[next] === KIND.word && !((tokens.shape[next] ?? 0) & SHAPE.capital)) return -1
  return code === DOT && isAbbreviation(tokens, i) ? -1 : next
}

const linkers = new Set(['so', 'then', 'but', 'and', 'because', 'anyway', 'um', 'uh', 'eventually', 'finally'].map((w) => findWord(w)))
const SUBJECT = FLAG.self | FLAG.we | FLAG.third
const VERBAL = FLAG.past | FLAG.be | FLAG.have | FLAG.modal | FLAG.adverb | FLAG.do | FLAG.base

/** A pronoun before a verb, where the word in front does not govern it ("that I", "what we", "said he"). */
function startsStatement(tokens: Tokens, i: number): boolean {
  const flags = tokens.flags[i] ?? 0
  const previous = tokens.flags[i - 1] ?? 0
  if (linkers.has(tokens.id[i])) {
    const next = tokens.flags[i + 1] ?? 0
    return (next & (SUBJECT | FLAG.it | FLAG.possessive | FLAG.determiner)) !== 0 || linkers.has(tokens.id[i + 1])
  }
  if (!(flags & (FLAG.self | FLAG.we)) || linkers.has(tokens.id[i - 1])) return false
  if (previous & (FLAG.subordinator | FLAG.past | FLAG.base | FLAG.preposition | FLAG.adverb | FLAG.it | FLAG.conjunction)) return false
  return ((tokens.flags[i + 1] ?? 0) & VERBAL) !== 0
}

function cutSpeech(tokens: Tokens, range: TokenRange, into: TokenRange[]): void {
  let from = range.from
  let words = 0
  for (let i = range.from; i < range.to; i++) {
    if (words >= SHORTEST_STATEMENT_WORDS && range.to - i > SHORTEST_STATEMENT_WORDS && startsStatement(tokens, i)) {
      into.push({ from, to: i })
      from = i
      words = 0
    }
    if (isWordLike(tokens, i)) words++
  }
  into.push({ from, to: range.to })
}

function pushBounded(range: TokenRange, into: TokenRange[]): void {
  for (let from = range.from; from < range.to; from += LONGEST_RANGE_TOKENS)
    into.push({ from, to: Math.min(range.to, from + LONGEST_RANGE_TOKENS) })
}

/** In order, disjoint, together every token. `transcript` lowers the length from which a sentence is read as speech. */
export function splitSentences(tokens: Tokens, transcript: boolean): readonly TokenRange[] {
  const sentences: TokenRange[] = []
  const limit = transcript ? 25 : LONGEST_SENTENCE_WORDS
  let from = 0
  let words = 0
  const close = (to: number): void => {
    if (to <= from) return
    const parts: TokenRange[] = []
    if (words > limit) cutSpeech(tokens, { from, to }, parts)
    else parts.push({ from, to })
    for (const part of parts) pushBounded(part, sentences)
    from = to
    words = 0
  }
  for (let i = 0; i < tokens.count; i++) {
    if (isWordLike(tokens, i)) words++
    const end = endAt(tokens, i)
    if (end < 0) continue
    close(end)
    i = end - 1
  }
  close(tokens.count)
  return sentences
}
