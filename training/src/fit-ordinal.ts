/**
 * Fits an ordinal model with sign constraints: one weight a feature, two thresholds, three grades.
 *
 * Each weight is drawn to a prior of its own and may never cross zero: more of a strength cannot lower a grade, more of a gap cannot raise it.
 * Coordinate descent under a quadratic bound, in a fixed order and for a fixed number of rounds.
 */
import { sigmoid } from './exact-math.ts'

export interface Graded {
  /** Strengths count up from 0, gaps count down from 0. */
  readonly features: readonly number[]
  /** 0, 1 or 2. */
  readonly grade: number
  readonly importance: number
}

export interface OrdinalFit {
  readonly weights: readonly number[]
  /** Sums from which a grade of 1 and of 2 is more likely than not. */
  readonly thresholds: readonly [number, number]
}

const ROUNDS = 300
const LEVELS = [0, 1] as const

/** `prior` is not below 0, and no weight comes out below 0. */
export function fitOrdinal(rows: readonly Graded[], prior: readonly number[], pull: number): OrdinalFit {
  const weights = [...prior]
  const thresholds: [number, number] = [0, 0]
  const z = rows.map((row) => row.features.reduce((sum, x, f) => sum + x * (weights[f] ?? 0), 0))
  const slopeAt = (i: number, level: 0 | 1): number => {
    const row = rows[i] as Graded
    return row.importance * (sigmoid((z[i] ?? 0) - thresholds[level]) - Number(row.grade > level))
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const level of LEVELS) {
      let slope = 0
      let bend = 0.01
      rows.forEach((row, i) => {
        slope += slopeAt(i, level)
        bend += 0.25 * row.importance
      })
      thresholds[level] += slope / bend
    }
    prior.forEach((wanted, f) => {
      let slope = pull * ((weights[f] ?? 0) - wanted)
      let bend = pull
      rows.forEach((row, i) => {
        const x = row.features[f] ?? 0
        if (x === 0) return
        for (const level of LEVELS) slope += x * slopeAt(i, level)
        bend += 0.5 * x * x * row.importance
      })
      const before = weights[f] ?? 0
      const after = Math.max(0, before - slope / bend)
      weights[f] = after
      rows.forEach((row, i) => {
        z[i] = (z[i] ?? 0) + (after - before) * (row.features[f] ?? 0)
      })
    })
  }
  return { weights, thresholds }
}
