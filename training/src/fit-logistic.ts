/**
 * Fits linear models on features that are there or not: one logistic model, or one softmax over classes.
 *
 * Coordinate descent under a quadratic bound, in a fixed order and for a fixed number of rounds. Each weight is drawn to a prior of its
 * own with a strength of its own: that is how the families keep what they were written for while single words must earn theirs.
 */
import { exp, sigmoid } from './exact-math.ts'

/** Rows and features by number; `rows[i]` lists the features row i has. */
export interface Design {
  readonly rows: readonly (readonly number[])[]
  readonly features: number
  /** Weight of each row. */
  readonly importance: readonly number[]
  /** Pull of each feature's weight towards its prior. */
  readonly pull: readonly number[]
}

export interface Linear {
  bias: number
  readonly weights: Float64Array
}

const ROUNDS = 30
const BIAS_PULL = 0.01

function columnsOf(design: Design): readonly (readonly number[])[] {
  const columns: number[][] = Array.from({ length: design.features }, () => [])
  design.rows.forEach((row, i) => {
    for (const f of row) columns[f]?.push(i)
  })
  return columns
}

export function scoreOf(row: readonly number[], model: Linear): number {
  let z = model.bias
  for (const f of row) z += model.weights[f] ?? 0
  return z
}

/** `wanted` runs from 0 to 1 for each row; `prior` gives where each weight starts and is drawn to. */
export function fitLogistic(design: Design, wanted: readonly number[], prior: readonly number[]): Linear {
  const columns = columnsOf(design)
  const model: Linear = { bias: 0, weights: Float64Array.from(prior) }
  const z = design.rows.map((row) => scoreOf(row, model))
  const all = design.rows.map((_, i) => i)
  const stepFor = (rows: readonly number[], pull: number, off: number): number => {
    let slope = pull * off
    let bend = pull
    for (const i of rows) {
      const s = design.importance[i] ?? 1
      slope += s * (sigmoid(z[i] ?? 0) - (wanted[i] ?? 0))
      bend += 0.25 * s
    }
    return -slope / bend
  }
  const move = (rows: readonly number[], step: number): void => {
    for (const i of rows) z[i] = (z[i] ?? 0) + step
  }
  for (let round = 0; round < ROUNDS; round++) {
    const step = stepFor(all, BIAS_PULL, model.bias)
    model.bias += step
    move(all, step)
    columns.forEach((rows, f) => {
      const at = model.weights[f] ?? 0
      const change = stepFor(rows, design.pull[f] ?? 1, at - (prior[f] ?? 0))
      model.weights[f] = at + change
      move(rows, change)
    })
  }
  return model
}

/** `wanted[i][k]` are shares that sum to 1; `priors[k]` belongs to class k. */
export function fitSoftmax(
  design: Design,
  wanted: readonly (readonly number[])[],
  priors: readonly (readonly number[])[],
): readonly Linear[] {
  const columns = columnsOf(design)
  const models: Linear[] = priors.map((prior) => ({ bias: 0, weights: Float64Array.from(prior) }))
  const odds = models.map((m) => Float64Array.from(design.rows, (row) => exp(scoreOf(row, m))))
  const total = Float64Array.from(design.rows, (_, i) => odds.reduce((sum, o) => sum + (o[i] ?? 0), 0))
  const all = design.rows.map((_, i) => i)
  const improve = (k: number, rows: readonly number[], pull: number, off: number): number => {
    const own = odds[k] ?? new Float64Array()
    let slope = pull * off
    let bend = pull
    for (const i of rows) {
      const s = design.importance[i] ?? 1
      slope += s * ((own[i] ?? 0) / (total[i] ?? 1) - (wanted[i]?.[k] ?? 0))
      bend += 0.5 * s
    }
    const step = -slope / bend
    const factor = exp(step)
    for (const i of rows) {
      const before = own[i] ?? 0
      own[i] = before * factor
      total[i] = (total[i] ?? 0) + (own[i] ?? 0) - before
    }
    return step
  }
  for (let round = 0; round < ROUNDS; round++) {
    models.forEach((model, k) => {
      model.bias += improve(k, all, BIAS_PULL, model.bias)
      columns.forEach((rows, f) => {
        const at = model.weights[f] ?? 0
        model.weights[f] = at + improve(k, rows, design.pull[f] ?? 1, at - (priors[k]?.[f] ?? 0))
      })
    })
  }
  return models
}
