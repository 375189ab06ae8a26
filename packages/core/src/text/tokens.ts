/**
 * The tokens of one text as parallel typed arrays: cheap to make, cheap to scan, offsets in UTF-16 units.
 */

export const KIND = {
  word: 1,
  number: 2,
  money: 3,
  percent: 4,
  /** Four digits that read as a year. */
  year: 5,
  /** Looks like a number and measures nothing: `p99`, `Q3`, `v2.0`, `14th`, `10:30`. */
  label: 6,
  punctuation: 7,
  newline: 8,
  symbol: 9,
} as const

export type Kind = (typeof KIND)[keyof typeof KIND]

/** Bits of `Tokens.shape`. */
export const SHAPE = { capital: 1, allCapitals: 2, spaceBefore: 4, unknown: 8 } as const

export interface Tokens {
  readonly text: string
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly kind: Uint8Array
  /** Known word: its small id. Unknown word: a hash of its lower-case letters below zero. Punctuation: its first code unit. */
  readonly id: Int32Array
  /** Flags of the lexicon; 0 where unknown. */
  readonly flags: Int32Array
  readonly shape: Uint8Array
  /** Value of a number, 0 elsewhere; `k`, `m` and `bn` are multiplied out. */
  readonly value: Float64Array
}

export const textOf = (tokens: Tokens, index: number): string => tokens.text.slice(tokens.start[index], tokens.end[index])
