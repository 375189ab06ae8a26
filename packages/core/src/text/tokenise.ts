/**
 * Cuts a text into tokens in one pass over its code units.
 *
 * Never lower-cases the text as a whole (that can change its length); each word is looked up on its own, with curly
 * apostrophes read as straight ones. A run of one punctuation mark is one token, so a megabyte of dots is one token too.
 */
import { findWord, flagsOf, guessFlags } from './lexicon.ts'
import { KIND, SHAPE, type Tokens } from './tokens.ts'

const isDigit = (c: number): boolean => c >= 48 && c <= 57
const isUpper = (c: number): boolean => (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0xde && c !== 0xd7)
const isAsciiLetter = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90)
const isApostrophe = (c: number): boolean => c === 39 || c === 0x2019 || c === 0x02bc
const isSpace = (c: number): boolean => c === 32 || c === 9 || c === 0xa0 || c === 0x202f || c === 0x3000 || (c >= 0x2000 && c <= 0x200a)
const isNewline = (c: number): boolean => c === 10 || c === 13 || c === 0x2028 || c === 0x2029
const isCurrency = (c: number): boolean => c === 36 || c === 0x20ac || c === 0xa3 || c === 0xa5 || c === 0x20b9

/** Letters of any script that the engine may meet; symbols, punctuation and emoji are none. */
function isLetter(c: number): boolean {
  if (c < 128) return isAsciiLetter(c)
  if (c < 0xc0) return c === 0xaa || c === 0xb5 || c === 0xba
  if (c === 0xd7 || c === 0xf7) return false
  if (c >= 0x2000 && c <= 0x2bff) return false
  if (c >= 0x3000 && c <= 0x303f) return false
  return !(c >= 0xd800 && c <= 0xf8ff) && c < 0xfe00
}

class Builder {
  count = 0
  start = new Int32Array(256)
  end = new Int32Array(256)
  kind = new Uint8Array(256)
  id = new Int32Array(256)
  flags = new Int32Array(256)
  shape = new Uint8Array(256)
  value = new Float64Array(256)

  add(start: number, end: number, kind: number, id: number, flags: number, shape: number, value: number): void {
    if (this.count === this.start.length) this.grow()
    const i = this.count++
    this.start[i] = start
    this.end[i] = end
    this.kind[i] = kind
    this.id[i] = id
    this.flags[i] = flags
    this.shape[i] = shape
    this.value[i] = value
  }

  grow(): void {
    const wider = <T extends Int32Array | Uint8Array | Float64Array>(old: T, next: T): T => {
      next.set(old)
      return next
    }
    const size = this.start.length * 2
    this.start = wider(this.start, new Int32Array(size))
    this.end = wider(this.end, new Int32Array(size))
    this.kind = wider(this.kind, new Uint8Array(size))
    this.id = wider(this.id, new Int32Array(size))
    this.flags = wider(this.flags, new Int32Array(size))
    this.shape = wider(this.shape, new Uint8Array(size))
    this.value = wider(this.value, new Float64Array(size))
  }
}

/** FNV-1a over lower-case code units, below zero so that it never meets a known id. */
function hashWord(word: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193)
  return h | 0x80000000
}

/** Longer words are hashed by their beginning: no English word is longer. */
const LONGEST_WORD = 64

/** Lower case with straight apostrophes; most words need neither. */
function lowerWord(word: string): string {
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i)
    if (c < 97 || c > 122) return word.toLowerCase().replaceAll('’', "'").replaceAll('ʼ', "'")
  }
  return word
}

function addWord(b: Builder, text: string, start: number, end: number, shape: number): void {
  const word = lowerWord(text.slice(start, Math.min(end, start + LONGEST_WORD)))
  let id = findWord(word)
  if (id === undefined && word.endsWith("'s")) id = findWord(word.slice(0, -2))
  const first = text.charCodeAt(start)
  let s = shape | (isUpper(first) ? SHAPE.capital : 0)
  if (end - start > 1 && isUpper(first) && isUpper(text.charCodeAt(start + 1))) s |= SHAPE.allCapitals
  if (id !== undefined) {
    b.add(start, end, KIND.word, id, flagsOf(id), s, 0)
    return
  }
  b.add(start, end, KIND.word, hashWord(word), guessFlags(word), s | SHAPE.unknown, 0)
}

function scanWord(text: string, from: number): number {
  let i = from + 1
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (isLetter(c) || isDigit(c)) continue
    const joins = isApostrophe(c) || c === 45 || (c === 47 && i === from + 1)
    if (joins && i + 1 < text.length && isLetter(text.charCodeAt(i + 1))) continue
    if (c === 46 && i === from + 1 && isLetter(text.charCodeAt(i + 1)) && text.charCodeAt(i + 2) === 46) {
      i += 2 // e.g. i.e. a.m. U.S.
      return i + 1
    }
    break
  }
  return i
}

const SUFFIX: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mm: 1e6, b: 1e9, bn: 1e9, mn: 1e6, x: 1 }
const LABEL_SUFFIX = new Set(['st', 'nd', 'rd', 'th', 'am', 'pm'])

/** Digits that may be parsed; more of them measure nothing. */
const MOST_DIGITS = 15

function addNumber(b: Builder, text: string, start: number, shape: number, currency: boolean): number {
  let i = currency ? start + 1 : start
  const digits = i
  let dots = 0
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (isDigit(c)) continue
    if ((c === 44 || c === 46 || c === 58) && isDigit(text.charCodeAt(i + 1))) {
      dots += c === 46 ? 1 : c === 58 ? 2 : 0
      continue
    }
    break
  }
  const readable = i - digits <= MOST_DIGITS * 2
  let value =
    readable && dots < 2
      ? Number(i - digits < 4 ? text.slice(digits, i) : text.slice(digits, i).replaceAll(',', '').replaceAll(':', ''))
      : 0
  let kind: number = currency ? KIND.money : KIND.number
  if (!readable || dots > 1 || Number.isNaN(value)) kind = KIND.label
  if (!currency && dots === 0 && i - digits === 4 && value >= 1950 && value <= 2099) kind = KIND.year
  let j = i
  while (j < text.length && j < i + 5 && isLetter(text.charCodeAt(j))) j++
  const suffix = text.slice(i, j).toLowerCase()
  if (j > i && LABEL_SUFFIX.has(suffix)) {
    kind = KIND.label
    i = j
  } else if (j > i && SUFFIX[suffix] !== undefined) {
    value *= SUFFIX[suffix] ?? 1
    i = j
    if (kind === KIND.year) kind = KIND.number
  } else if (text.charCodeAt(i) === 37 && kind !== KIND.label) {
    kind = KIND.percent
    i++
  }
  if (text.charCodeAt(i) === 43 && kind !== KIND.label) i++
  b.add(start, i, kind, -1, 0, shape, kind === KIND.label || Number.isNaN(value) ? 0 : value)
  return i
}

/** `Q3`, `p99`, `v2.0`, `H1`, `FY23`: a short run of letters with digits behind it. */
function looksLikeLabel(text: string, start: number, end: number): boolean {
  for (let i = start; i < end && i < start + 6; i++) if (isDigit(text.charCodeAt(i))) return i > start
  return false
}

export function tokenise(text: string): Tokens {
  const b = new Builder()
  let i = 0
  let shape = 0
  while (i < text.length) {
    const c = text.charCodeAt(i)
    if (isSpace(c)) {
      shape = SHAPE.spaceBefore
      i++
      continue
    }
    const start = i
    if (isLetter(c)) {
      i = scanWord(text, i)
      if (looksLikeLabel(text, start, i)) {
        while (text.charCodeAt(i) === 46 && isDigit(text.charCodeAt(i + 1))) i = scanWord(text, i + 1)
        b.add(start, i, KIND.label, -1, 0, shape, 0)
      } else addWord(b, text, start, i, shape)
    } else if (isDigit(c) || (isCurrency(c) && isDigit(text.charCodeAt(i + 1)))) i = addNumber(b, text, i, shape, !isDigit(c))
    else if (isNewline(c)) {
      i++
      b.add(start, i, KIND.newline, 10, 0, shape, 0)
    } else {
      i++
      while (i < text.length && text.charCodeAt(i) === c) i++
      const kind = c < 128 || (c >= 0x2010 && c <= 0x2027) || c === 0xab || c === 0xbb ? KIND.punctuation : KIND.symbol
      b.add(start, i, kind, c, 0, shape, 0)
    }
    shape = 0
  }
  const { count } = b
  return { text, count, start: b.start, end: b.end, kind: b.kind, id: b.id, flags: b.flags, shape: b.shape, value: b.value }
}
