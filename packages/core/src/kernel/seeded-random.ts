/**
 * Whole numbers drawn from a seed: the same seed gives the same numbers on every machine.
 *
 * For sampling only; nothing secret may depend on it. The generator is Mulberry32, chosen because it is small, uses only 32-bit
 * whole-number arithmetic and spreads well enough for a few thousand draws.
 */

export interface SeededRandom {
  /** A whole number from 0 to `bound` - 1, all equally likely. Throws unless `bound` is a whole number from 1 to 2^32. */
  below(bound: number): number
}

const SEEDS = 2 ** 32

/** Whether a number can be a seed: whole, from 0 to 2^32 - 1. */
export const isSeed = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < SEEDS

/** Throws when `seed` is none. */
export function createRandom(seed: number): SeededRandom {
  if (!isSeed(seed)) throw new RangeError(`no seed: ${seed}`)
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return {
    below(bound) {
      if (!Number.isInteger(bound) || bound < 1 || bound > SEEDS) throw new RangeError(`no bound: ${bound}`)
      // Draws beyond the last whole multiple would favour small numbers.
      const limit = SEEDS - (SEEDS % bound)
      let drawn = next()
      while (drawn >= limit) drawn = next()
      return drawn % bound
    },
  }
}
