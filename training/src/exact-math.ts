/**
 * Exponential, logarithm and seeded random numbers made of additions and multiplications only, so that training gives the same bytes on every
 * engine: `Math.exp` may differ in its last bit between versions.
 */

const LN2 = 0.6931471805599453
const TERMS = 14
const LARGEST = 40

/** e to the power x, x limited to -40 .. 40; relative error below 1e-12. */
export function exp(x: number): number {
  const limited = Math.max(-LARGEST, Math.min(LARGEST, x))
  const doublings = Math.round(limited / LN2)
  const rest = limited - doublings * LN2
  let sum = 1
  for (let n = TERMS; n >= 1; n--) sum = 1 + (sum * rest) / n
  for (let i = 0; i < Math.abs(doublings); i++) sum *= doublings > 0 ? 2 : 0.5
  return sum
}

const LOG_STEPS = 40

/** Natural logarithm of a number from 1e-15 to 1e15, by Halley's steps on `exp`. */
export function log(x: number): number {
  let y = 0
  for (let i = 0; i < LOG_STEPS; i++) y += (2 * (x - exp(y))) / (x + exp(y))
  return y
}

export const sigmoid = (x: number): number => 1 / (1 + exp(-x))

/** Numbers from 0 (included) to 1 (not included), the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
