/**
 * Fits a linear chain: scores of labels by binary features of each unit and of its neighbours, and scores of steps from label to
 * label, by the most likely labels of whole answers with a quadratic penalty (a conditional random field).
 *
 * Deterministic: no chance, fixed order of sums, a fixed number of rounds, own exponential.
 */
import { exp } from './exact-math.ts'
import { minimise } from './minimise.ts'

export interface Chain {
  /** Features of all units one after another, unit u from `from[u]` to `from[u + 1]`. */
  readonly features: Int32Array
  readonly from: Int32Array
  /** Scores known before, `labels` for each unit. */
  readonly offsets: Float64Array
  readonly gold: readonly number[]
  /** Which table of steps leads to each unit; that of the first is not read. */
  readonly joints: readonly number[]
  readonly weight: number
}

export interface FitOptions {
  readonly labels: number
  readonly features: number
  readonly joints: number
  /** Penalty of each feature's weights; infinite leaves the feature out. */
  readonly penalty: Float64Array
  readonly stepPenalty: number
  readonly rounds: number
}

export interface ChainModel {
  /** `labels` for each feature. */
  readonly weights: Float64Array
  /** By joint, from row, to column. */
  readonly steps: Float64Array
  readonly starts: Float64Array
  readonly ends: Float64Array
}

const LN2 = 0.6931471805599453
const LN_TERMS = 21

/** Natural logarithm of a number above 0 that is not far from one: a sum for each unit asks for a faster one than exact-math.ts has. */
function ln(x: number): number {
  let doublings = 0
  let rest = x
  for (; rest > 1.4142135; rest /= 2) doublings++
  for (; rest < 0.7071068; rest *= 2) doublings--
  const t = (rest - 1) / (rest + 1)
  let sum = 0
  for (let n = LN_TERMS; n >= 1; n -= 2) sum = 1 / n + t * t * sum
  return 2 * t * sum + doublings * LN2
}

export function scoreChain(chain: Pick<Chain, 'features' | 'from' | 'offsets'>, weights: Float64Array, labels: number): Float64Array {
  const scores = Float64Array.from(chain.offsets)
  const count = chain.from.length - 1
  for (let u = 0; u < count; u++)
    for (let i = chain.from[u]!; i < chain.from[u + 1]!; i++) {
      const f = chain.features[i]! * labels
      for (let k = 0; k < labels; k++) scores[u * labels + k]! += weights[f + k]!
    }
  return scores
}

interface Sums {
  readonly forward: Float64Array
  readonly backward: Float64Array
  readonly emitted: Float64Array
  readonly scale: Float64Array
  readonly logTotal: number
}

/** Forward and backward sums, each unit scaled to one. */
function sumPaths(scores: Float64Array, chain: Chain, steps: Float64Array, labels: number): Sums {
  const count = chain.gold.length
  const emitted = new Float64Array(scores.length)
  const forward = new Float64Array(scores.length)
  const backward = new Float64Array(scores.length).fill(1)
  const scale = new Float64Array(count)
  let logTotal = 0
  for (let u = 0; u < count; u++) {
    const table = chain.joints[u]! * labels * labels
    let most = Number.NEGATIVE_INFINITY
    for (let k = 0; k < labels; k++) most = Math.max(most, scores[u * labels + k]!)
    let total = 0
    for (let k = 0; k < labels; k++) {
      emitted[u * labels + k] = exp(scores[u * labels + k]! - most)
      let reach = u === 0 ? 1 : 0
      if (u > 0) for (let j = 0; j < labels; j++) reach += forward[(u - 1) * labels + j]! * steps[table + j * labels + k]!
      forward[u * labels + k] = reach * emitted[u * labels + k]!
      total += forward[u * labels + k]!
    }
    scale[u] = total
    for (let k = 0; k < labels; k++) forward[u * labels + k]! /= total
    logTotal += ln(total) + most
  }
  for (let u = count - 2; u >= 0; u--) {
    const table = chain.joints[u + 1]! * labels * labels
    for (let j = 0; j < labels; j++) {
      let sum = 0
      for (let k = 0; k < labels; k++)
        sum += steps[table + j * labels + k]! * emitted[(u + 1) * labels + k]! * backward[(u + 1) * labels + k]!
      backward[u * labels + j] = sum / scale[u + 1]!
    }
  }
  return { forward, backward, emitted, scale, logTotal }
}

/** Scores of units with the first and the last one's extra. */
function scoreWhole(chain: Chain, at: Float64Array, tail: number, labels: number): Float64Array {
  const scores = scoreChain(chain, at, labels)
  const last = (chain.gold.length - 1) * labels
  for (let k = 0; k < labels; k++) {
    scores[k]! += at[tail + k]!
    scores[last + k]! += at[tail + labels + k]!
  }
  return scores
}

/** Returns the chain's loss and adds its slope to `slope`. */
function addChain(chain: Chain, at: Float64Array, expSteps: Float64Array, slope: Float64Array, options: FitOptions): number {
  const { labels } = options
  const first = options.features * labels
  const tail = first + options.joints * labels * labels
  const scores = scoreWhole(chain, at, tail, labels)
  const count = chain.gold.length
  const { forward, backward, emitted, scale, logTotal } = sumPaths(scores, chain, expSteps, labels)
  let goldScore = 0
  const error = new Float64Array(labels)
  for (let u = 0; u < count; u++) {
    const gold = chain.gold[u]!
    goldScore += scores[u * labels + gold]!
    for (let k = 0; k < labels; k++) error[k] = chain.weight * (forward[u * labels + k]! * backward[u * labels + k]! - (k === gold ? 1 : 0))
    for (let i = chain.from[u]!; i < chain.from[u + 1]!; i++) {
      const f = chain.features[i]! * labels
      for (let k = 0; k < labels; k++) slope[f + k]! += error[k]!
    }
    if (u === count - 1) for (let k = 0; k < labels; k++) slope[tail + labels + k]! += error[k]!
    if (u === 0) {
      for (let k = 0; k < labels; k++) slope[tail + k]! += error[k]!
      continue
    }
    const table = chain.joints[u]! * labels * labels
    const step = table + chain.gold[u - 1]! * labels + gold
    goldScore += at[first + step]!
    slope[first + step]! -= chain.weight
    for (let j = 0; j < labels; j++) {
      const reached = (chain.weight * forward[(u - 1) * labels + j]!) / scale[u]!
      for (let k = 0; k < labels; k++)
        slope[first + table + j * labels + k]! +=
          reached * expSteps[table + j * labels + k]! * emitted[u * labels + k]! * backward[u * labels + k]!
    }
  }
  return chain.weight * (logTotal - goldScore)
}

export function fitChain(chains: readonly Chain[], options: FitOptions): ChainModel {
  const { labels, features } = options
  const first = features * labels
  const tables = options.joints * labels * labels
  const loss = (at: Float64Array, slope: Float64Array): number => {
    slope.fill(0)
    const expSteps = Float64Array.from({ length: tables }, (_, i) => exp(at[first + i]!))
    let sum = 0
    for (const chain of chains) sum += addChain(chain, at, expSteps, slope, options)
    for (let i = 0; i < at.length; i++) {
      const penalty = i < first ? options.penalty[Math.floor(i / labels)]! : options.stepPenalty
      sum += 0.5 * penalty * at[i]! * at[i]!
      slope[i]! += penalty * at[i]!
    }
    return sum
  }
  const at = minimise(loss, new Float64Array(first + tables + 2 * labels), options.rounds)
  const tail = first + tables
  return {
    weights: at.slice(0, first),
    steps: at.slice(first, tail),
    starts: at.slice(tail, tail + labels),
    ends: at.slice(tail + labels),
  }
}
