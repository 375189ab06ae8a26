/**
 * Our goals for speed and size, and whether the figures of one run reach them.
 *
 * `short` is over the goal, `missed` over twice the goal: only the second fails the run, because a busy machine moves a figure by as much
 * again. A difference between an open answer and a full run has no noise; one is a miss.
 */
import type { ToolFigures } from './figures.ts'

/** A line of a megabyte; the goal counts the runaway ones, an ordinary text of that length is only shown. */
export interface MegabyteLine {
  readonly name: string
  readonly ms?: number
  /** Why our engine did not judge it; null where it did. */
  readonly why?: string | null
  readonly fault?: string
}

export interface Goal {
  readonly row: string
  readonly what: string
  readonly unit: string
  /** At most. */
  readonly limit: number
  readonly stretch: number
  /** Undefined where nothing was measured. */
  readonly measured: number | undefined
  readonly verdict: 'stretch' | 'ok' | 'short' | 'missed'
}

const MISS = 2

function judge(row: string, what: string, unit: string, measured: number | undefined, limit: number, stretch: number): Goal {
  const value = measured ?? Infinity
  const verdict = value <= stretch ? 'stretch' : value <= limit ? 'ok' : value <= MISS * limit ? 'short' : 'missed'
  return { row, what, unit, limit, stretch, measured, verdict }
}

export function judgeGoals(ours: ToolFigures, gzipKb: number, lines: readonly MegabyteLine[]): readonly Goal[] {
  const { calMs, longMs, keys } = ours
  const multiple = longMs !== undefined && calMs !== undefined ? longMs / calMs : undefined
  const runaway = lines.filter(({ name }) => name !== 'prose')
  const slowest = lines.some(({ fault }) => fault) ? undefined : Math.max(...runaway.map(({ ms }) => ms ?? Infinity))
  return [
    judge('1', '5,000 words, every detector', 'ms', longMs, 10, 5),
    judge('2', 'the same, in multiples of cal', 'x', multiple, 10, 5),
    judge('3', '500 words, warm', 'ms', ours.shortMs, 1.5, 0.8),
    judge('3', '500 words, first run', 'ms', ours.firstMs, 25, 15),
    judge('4', 'keystroke in 1,500 words, median', 'ms', keys?.medianMs, 1, 0.3),
    judge('4', 'keystroke in 1,500 words, p95', 'ms', keys?.p95Ms, 2, 1),
    judge('4', 'keystroke in 1,500 words, max', 'ms', keys?.maxMs, 8, 4),
    judge('5', 'six-pager, 3,000 words', 'ms', ours.sixPagerMs, 6, 3),
    judge('6', 'open answer unlike full run, of 300 edits', '', keys?.differences, 0, 0),
    judge('7', 'load', 'ms', ours.loadMs, 30, 15),
    judge('7', 'code, packs and model, gzip', 'KB', gzipKb, 90, 60),
    judge('-', `slowest of ${runaway.length} megabyte lines`, 'ms', slowest, 1_000, 100),
  ]
}
