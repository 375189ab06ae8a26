/**
 * A place in a text as UTF-16 offsets, half open: `start` is included, `end` is not. `0 <= start <= end <= text.length`.
 */
export interface Span {
  readonly start: number
  readonly end: number
}
