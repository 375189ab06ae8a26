/**
 * `cal`: a fixed piece of JavaScript that measures the machine, timed in the same process as each tool.
 *
 * It does in small what a text engine does: walk over char codes, hash words, look them up in a Map, count. A time in multiples of
 * `cal` moves less than milliseconds do when the machine is slower or busy. About one millisecond on the machine of the first table;
 * changing anything here makes older tables incomparable.
 */
import { median } from './statistics.ts'

const LENGTH = 110_000
const RUNS = 20

function makeCodes(): Uint16Array {
  const codes = new Uint16Array(LENGTH)
  let state = 12345
  for (let i = 0; i < LENGTH; i++) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    codes[i] = state % 6 === 0 ? 32 : 97 + ((state >>> 8) % 26)
  }
  return codes
}

function countWordsByHash(codes: Uint16Array): number {
  const seen = new Map<number, number>()
  let hash = 17
  for (const code of codes) {
    if (code !== 32) {
      hash = Math.imul(hash ^ code, 0x01000193)
      continue
    }
    const short = hash & 1023
    seen.set(short, (seen.get(short) ?? 0) + 1)
    hash = 17
  }
  return seen.size
}

/** Milliseconds of the quietest of 3 rounds, each the median of 20 runs. */
export function calibrate(): number {
  const codes = makeCodes()
  let sum = 0
  const rounds = [0, 1, 2].map(() =>
    median(
      Array.from({ length: RUNS }, () => {
        const began = performance.now()
        sum += countWordsByHash(codes)
        return performance.now() - began
      }),
    ),
  )
  if (sum === 0) throw new Error('the calibration counted nothing')
  return Math.min(...rounds)
}
