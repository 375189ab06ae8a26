/**
 * Fits linear models on features that are there, there in part, or not: one logistic model, or one softmax over classes.
 *
 * Coordinate descent under a quadratic bound, in a fixed order and for a fixed number of rounds. Each weight is drawn to a prior of its
 * own with a strength of its own: that is how the families keep what they were written for while single words must earn theirs.
 */
import { exp, sigmoid } from './exact-math.ts'

/** Rows and features by number; `rows[i]` lists the features row i has. */
export interface Design {
  readonly rows: readonly (readonly number[])[]
  /** How much of each feature is there, in the order of `rows`. */
  readonly amounts: readonly (readonly number[])[]
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

/** A row that has the feature, and how much of it. */
type Cell = readonly [row: number, amount: number]

function columnsOf(design: Design): readonly (readonly Cell[])[] {
  const columns: Cell[][] = Array.from({ length: design.features }, () => [])
  design.rows.forEach((row, i) => {
    row.forEach((f, j) => {
      columns[f]?.push([i, design.amounts[i]?.[j] ?? 1])
    })
  })
  return columns
}

/** Sums of the model for every row. */
export function scoreDesign({ rows, amounts }: Pick<Design, 'rows' | 'amounts'>, model: Linear): readonly number[] {
  return rows.map((row, i) => row.reduce((z, f, j) => z + (model.weights[f] ?? 0) * (amounts[i]?.[j] ?? 1), model.bias))
}

/** `wanted` runs from 0 to 1 for each row; `prior` gives where each weight starts and is drawn to. */
export function fitLogistic(design: Design, wanted: readonly number[], prior: readonly number[]): Linear {
  const columns = columnsOf(design)
  const model: Linear = { bias: 0, weights: Float64Array.from(prior) }
  const z = [...scoreDesign(design, model)]
  const all = design.rows.map((_, i): Cell => [i, 1])
  const stepFor = (rows: readonly Cell[], pull: number, off: number): number => {
    let slope = pull * off
    let bend = pull
    for (const [i, amount] of rows) {
      const s = design.importance[i] ?? 1
      slope += s * amount * (sigmoid(z[i] ?? 0) - (wanted[i] ?? 0))
      bend += 0.25 * s * amount * amount
    }
    return -slope / bend
  }
  const move = (rows: readonly Cell[], step: number): void => {
    for (const [i, amount] of rows) z[i] = (z[i] ?? 0) + step * amount
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
  const odds = models.map((m) => Float64Array.from(scoreDesign(design, m), exp))
  const total = Float64Array.from(design.rows, (_, i) => odds.reduce((sum, o) => sum + (o[i] ?? 0), 0))
  const all = design.rows.map((_, i): Cell => [i, 1])
  const improve = (k: number, rows: readonly Cell[], pull: number, off: number): number => {
    const own = odds[k] ?? new Float64Array()
    let slope = pull * off
    let bend = pull
    for (const [i, amount] of rows) {
      const s = design.importance[i] ?? 1
      slope += s * amount * ((own[i] ?? 0) / (total[i] ?? 1) - (wanted[i]?.[k] ?? 0))
      bend += 0.5 * s * amount * amount
    }
    const step = -slope / bend
    const factor = exp(step)
    for (const [i, amount] of rows) {
      const before = own[i] ?? 0
      own[i] = before * (amount === 1 ? factor : exp(step * amount))
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
