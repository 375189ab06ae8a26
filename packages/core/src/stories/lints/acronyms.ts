/**
 * Finds what is written like an acronym, and whether the story spells it out.
 *
 * An acronym is two to six of A-Z, digits and "&", beginning with a capital, in a run with two capitals. Runs are found by
 * one plain pass and looked into by code: asking a pattern for "two capitals somewhere ahead" at every place costs the
 * square of the run. What is jargon and what to say about it is decided in `jargon.ts`.
 */

export interface Acronym {
  readonly term: string
  readonly start: number
}

const RUN = /[A-Z0-9&]+/gu
const [SHORTEST, LONGEST] = [2, 6]
/** A letter, digit, hyphen or underscore before a place: the middle of a name. */
const INSIDE = /[\p{L}\p{N}_-]$/u
const INSIDE_WORD = /[\p{L}\p{N}]$/u
/** The end of a word, its plural allowed. */
const ENDS = /^s?(?![\p{L}\p{N}])/u
/** "NPS (how likely ...)", "NPS, short for ...". */
const INTRODUCED = /^s?(?:\s\(|,? (?:short for|which stands for|meaning|that is)\s)\p{L}/u
/** Longer than anything `INTRODUCED` reads. */
const INTRODUCTION = 24
const SMALL_WORDS = new Set(['of', 'and', 'the', 'for', 'to', 'in', 'on', 'a', 'an', 'by', 'per', 'with'])

const isCapital = (character: string | undefined): boolean => character !== undefined && character >= 'A' && character <= 'Z'

/** In the order of the text, without overlaps, each as long as it can be. */
export function scanAcronyms(text: string): readonly Acronym[] {
  const found: Acronym[] = []
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (run.length < SHORTEST) continue
    const last = lastButOneCapital(run)
    for (let at = 0; at <= last; ) {
      const length = canBegin(text, run, index, at, INSIDE) ? lengthAt(text, run, index, at) : 0
      if (length > 0) found.push({ term: run.slice(at, at + length), start: index + at })
      at += Math.max(1, length)
    }
  }
  return found
}

function lastButOneCapital(run: string): number {
  let capitals = 0
  for (let at = run.length - 1; at >= 0; at--) if (isCapital(run[at]) && ++capitals === 2) return at
  return -1
}

/** Inside a run only "&" sets words apart; `inside` looks at what stands before the run. */
function canBegin(text: string, run: string, index: number, at: number, inside: RegExp): boolean {
  if (!isCapital(run[at])) return false
  return at > 0 ? run[at - 1] === '&' : !inside.test(text.slice(Math.max(0, index - 2), index))
}

function lengthAt(text: string, run: string, index: number, at: number): number {
  for (let length = Math.min(LONGEST, run.length - at); length >= SHORTEST; length--) {
    const next = run[at + length]
    if (next === '&') return length
    if (next === undefined && ENDS.test(text.slice(index + run.length, index + run.length + 3))) return length
  }
  return 0
}

/** Reads the whole story once; the answer is asked for each acronym. */
export function openExpansions(whole: string): (term: string) => boolean {
  const introduced = listIntroduced(whole)
  const words = dropRunsWithSign(whole).match(/\p{L}+/gu) ?? []
  const lower = words.map((word) => word.toLowerCase())
  const startsOf = new Map<string, number[]>()
  for (const [at, word] of lower.entries()) {
    const starts = startsOf.get(word[0]!)
    if (starts === undefined) startsOf.set(word[0]!, [at])
    else starts.push(at)
  }
  return (term) => {
    if (introduced.has(term)) return true
    const letters = term.replace(/[^A-Z]/gu, '').toLowerCase()
    const starts = startsOf.get(letters[0]!) ?? []
    return starts.some((start) => words[start] !== term && spells(words, lower, start, letters, term))
  }
}

/** "Q&B" is no pair of words that begin with its letters. */
function dropRunsWithSign(text: string): string {
  return text.replace(RUN, (run: string, at: number) => {
    const end = at + run.length
    return run.includes('&') && ENDS.test(text.slice(end, end + 3)) ? ' ' : run
  })
}

function listIntroduced(whole: string): ReadonlySet<string> {
  const terms = new Set<string>()
  for (const { 0: run, index } of whole.matchAll(RUN)) {
    const end = index + run.length
    if (!INTRODUCED.test(whole.slice(end, end + INTRODUCTION))) continue
    for (let at = Math.max(0, run.length - LONGEST); at <= run.length - SHORTEST; at++) {
      if (canBegin(whole, run, index, at, INSIDE_WORD)) terms.add(run.slice(at))
    }
  }
  return terms
}

/** Words that begin with the letters in order, small words between them skipped; the term itself is no word of its own name. */
function spells(words: readonly string[], lower: readonly string[], from: number, letters: string, term: string): boolean {
  let next = from
  for (const letter of letters) {
    while (words[next] === term || (next > from && SMALL_WORDS.has(lower[next] ?? '') && !lower[next]!.startsWith(letter))) next++
    if (!lower[next]?.startsWith(letter)) return false
    next++
  }
  return true
}
