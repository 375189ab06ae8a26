/**
 * Cuts a text into tokens in one pass over its code units.
 *
 * Never lower-cases the text as a whole (that can change its length); each word is looked up on its own, with curly
 * apostrophes read as straight ones. A run of one punctuation mark is one token, so a megabyte of dots is one token too.
 */
import { findWord, findWritten, flagsOf, guessFlags } from './lexicon.ts'
import { KIND, SHAPE, type Tokens } from './tokens.ts'
import { foldUnit, HASH_START, hashUnit } from './word-table.ts'

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

/** Zeros behind the last token, so that a look at the next tokens never leaves the arrays. */
const SPARE = 8
/** A text of words holds about one token for each four code units. */
const UNITS_PER_TOKEN = 3
const MOST_AT_FIRST = 1 << 13

class Builder {
  count = 0
  capacity: number
  start: Int32Array
  end: Int32Array
  id: Int32Array
  flags: Int32Array
  value: Float64Array
  kind: Uint8Array
  shape: Uint8Array

  constructor(units: number) {
    this.capacity = Math.min(MOST_AT_FIRST, (Math.ceil(units / UNITS_PER_TOKEN) + SPARE + 7) & ~7)
    const memory = new ArrayBuffer(this.capacity * 26)
    this.value = new Float64Array(memory, 0, this.capacity)
    this.start = new Int32Array(memory, this.capacity * 8, this.capacity)
    this.end = new Int32Array(memory, this.capacity * 12, this.capacity)
    this.id = new Int32Array(memory, this.capacity * 16, this.capacity)
    this.flags = new Int32Array(memory, this.capacity * 20, this.capacity)
    this.kind = new Uint8Array(memory, this.capacity * 24, this.capacity)
    this.shape = new Uint8Array(memory, this.capacity * 25, this.capacity)
  }

  add(start: number, end: number, kind: number, id: number, flags: number, shape: number, value: number): void {
    if (this.count + SPARE >= this.capacity) this.grow()
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
    const size = this.capacity * 2
    this.capacity = size
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
export function hashWord(word: string): number {
  let hash = HASH_START
  for (let i = 0; i < word.length; i++) hash = hashUnit(hash, word.charCodeAt(i))
  return hash | 0x80000000
}

/** Longer words are hashed by their beginning: no English word is longer. */
const LONGEST_WORD = 64

/** Shape of a word by its first letters. */
function shapeOf(text: string, start: number, end: number): number {
  if (!isUpper(text.charCodeAt(start))) return 0
  return end - start > 1 && isUpper(text.charCodeAt(start + 1)) ? SHAPE.capital | SHAPE.allCapitals : SHAPE.capital
}

/** A word with letters beyond ASCII: the only kind that has to be cut out and lower-cased. */
function addForeignWord(b: Builder, text: string, start: number, end: number, shape: number): void {
  const word = text
    .slice(start, Math.min(end, start + LONGEST_WORD))
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('ʼ', "'")
  let id = findWord(word)
  if (id === undefined && word.endsWith("'s")) id = findWord(word.slice(0, -2))
  if (id !== undefined) b.add(start, end, KIND.word, id, flagsOf(id), shape, 0)
  else b.add(start, end, KIND.word, hashWord(word), guessFlags(word), shape | SHAPE.unknown, 0)
}

function addWord(b: Builder, text: string, start: number, end: number, spaced: number): void {
  const shape = spaced | shapeOf(text, start, end)
  const stop = Math.min(end, start + LONGEST_WORD)
  let hash = HASH_START
  let hashBeforeTwo = HASH_START
  for (let i = start; i < stop; i++) {
    const unit = foldUnit(text.charCodeAt(i))
    if (unit < 0) {
      addForeignWord(b, text, start, end, shape)
      return
    }
    if (i === stop - 2) hashBeforeTwo = hash
    hash = hashUnit(hash, unit)
  }
  let id = findWritten(text, start, stop, hash)
  if (id < 0 && stop - start > 1 && (text.charCodeAt(stop - 1) | 32) === 115 && foldUnit(text.charCodeAt(stop - 2)) === 39)
    id = findWritten(text, start, stop - 2, hashBeforeTwo)
  if (id >= 0) b.add(start, end, KIND.word, id, flagsOf(id), shape, 0)
  else b.add(start, end, KIND.word, hash | 0x80000000, guessFlagsAt(text, start, stop), shape | SHAPE.unknown, 0)
}

/** The same as `guessFlags`, for a word of ASCII letters in either case. */
function guessFlagsAt(text: string, start: number, stop: number): number {
  const last = text.charCodeAt(stop - 1) | 32
  return last === 100 || last === 103 || last === 121 ? guessFlags(text.slice(start, stop).toLowerCase()) : 0
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
  const b = new Builder(text.length)
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
