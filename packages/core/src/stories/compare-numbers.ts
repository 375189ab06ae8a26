/**
 * Decides whether two written numbers can be the same number, one of them rounded.
 */

export interface WrittenNumber {
  readonly value: number
  /** Smallest step as written, above 0. */
  readonly step: number
  readonly approximate: boolean
}

/** Difference that is still the same number, as a share of the larger one, from 0 to 1, included. */
export const ROUNDING_SHARE = 0.01

/** True where they differ by at most half a step of the coarser writing, or by at most 1 % of the larger value. */
export function agrees(a: WrittenNumber, b: WrittenNumber): boolean {
  const difference = Math.abs(a.value - b.value)
  const larger = Math.max(Math.abs(a.value), Math.abs(b.value))
  const rounded = a.step !== b.step || a.approximate || b.approximate
  const halfStep = rounded ? Math.max(writtenStep(a), writtenStep(b)) / 2 : 0
  const dust = 1e-9 * larger // what binary fractions lose
  return difference <= Math.max(halfStep, ROUNDING_SHARE * larger) + dust
}

/** "About 40" is written in tens: the zeros at the end of an approximate whole number carry no meaning. */
function writtenStep(number: WrittenNumber): number {
  if (!number.approximate || number.value === 0) return number.step
  let step = number.step
  while (Number.isInteger(number.value / (step * 10)) && step < 1e12) step *= 10
  return step
}
