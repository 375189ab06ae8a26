/**
 * Makes the shipped model of fitted ones: small integers, weights too small to matter left out, scores as log odds.
 *
 * The same file is read by packages/core/src/questions/classify-question.ts. Feature `f` has a row of pairs: class, weight.
 */
import { sigmoid } from './exact-math.ts'
import { type Featured, type Fitted, fitPrinciples, type Settings, scoreRows } from './fit-questions.ts'

/** Slope and offset that turn a score into log odds. */
export interface Calibration {
  readonly slope: number
  readonly offset: number
}

export interface PackedModel {
  readonly classes: readonly string[]
  readonly bias: readonly number[]
  /** By feature: class, weight, class, weight ... */
  readonly weights: Readonly<Record<string, readonly number[]>>
}

/** One unit of log odds is so many points. */
export const POINTS = 16
const LARGEST_WEIGHT = 127
/** Weights below this many points are left out. */
const LEAST_FAMILY_POINTS = 2
const LEAST_POINTS = 4
const ROUNDS = 40
const FOLDS = 5

/** Leaves scores as they are. */
export const NO_CALIBRATION: Calibration = { slope: 1, offset: 0 }

/** Newton's method on two numbers, with a light pull towards slope 1. */
export function fitCalibration(scores: readonly number[], wanted: readonly number[]): Calibration {
  let slope = 1
  let offset = 0
  for (let round = 0; round < ROUNDS; round++) {
    let [gs, go, ss, so, oo] = [slope - 1, 0, 1, 0, 0.01]
    scores.forEach((z, i) => {
      const p = sigmoid(slope * z + offset)
      const off = p - (wanted[i] ?? 0)
      const bend = p * (1 - p)
      gs += off * z
      go += off
      ss += bend * z * z
      so += bend * z
      oo += bend
    })
    const det = ss * oo - so * so
    slope -= (gs * oo - go * so) / det
    offset -= (go * ss - gs * so) / det
  }
  return { slope: Math.max(0.3, Math.min(3, slope)), offset: Math.max(-6, Math.min(6, offset)) }
}

/**
 * One calibration for all principles, from scores of models that have not seen the row, so that it never changes their order. One for
 * each principle was measured as well and ranks worse (docs/accuracy.md). Rows go to folds by their order.
 */
export function calibratePrinciples(rows: readonly Featured[], ids: readonly string[], settings: Settings): Calibration {
  const asked = rows.filter((r) => r.principles.length > 0)
  const scores: (readonly number[])[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeld = (_: unknown, i: number): boolean => i % FOLDS === fold
    const held = asked.filter(isHeld)
    const fitted = fitPrinciples(
      asked.filter((row, i) => !isHeld(row, i)),
      ids,
      settings,
    )
    scoreRows(fitted, held).forEach((row, i) => {
      scores[i * FOLDS + fold] = row
    })
  }
  return fitCalibration(
    scores.flat(),
    asked.flatMap((row) => ids.map((id) => (row.principles.includes(id) ? 1 : 0))),
  )
}

const points = (x: number): number => Math.max(-LARGEST_WEIGHT, Math.min(LARGEST_WEIGHT, Math.round(x * POINTS)))

/** `calibration` leaves the order of the classes as it is. */
export function packModel({ names, classes, models }: Fitted, calibration: Calibration): PackedModel {
  const weights: Record<string, number[]> = {}
  names.forEach((name, f) => {
    const least = name.startsWith('@') ? LEAST_FAMILY_POINTS : LEAST_POINTS
    const row = classes.flatMap((_, k) => {
      const w = points((models[k]?.weights[f] ?? 0) * calibration.slope)
      return Math.abs(w) >= least ? [k, w] : []
    })
    if (row.length) weights[name] = row
  })
  const bias = models.map((m) => Math.round((m.bias * calibration.slope + calibration.offset) * POINTS))
  return { classes, bias, weights }
}
