/**
 * Gives rows to columns so that the added-up weight is greatest (the assignment problem, solved exactly).
 *
 * Each row takes at most one column and each column at most one row. Rows are added one at a time along the shortest augmenting
 * path with dual prices (Jonker and Volgenant's form of the Hungarian method), so the answer is the best one after every row and
 * one more row costs one more path: what a story that does not exist yet would bring is asked without solving again. A path may
 * end at a row left over, because leaving it over is free.
 */

/** A weight of 0 says that the row may not take the column. */
export type RowWeights = Float64Array

const FREE = -1
const NONE = -1

export interface RowAssignment {
  readonly weights: RowWeights[]
  /** The row that holds each column, or -1. */
  readonly rowOf: Int32Array
  readonly rowPrice: number[]
  readonly columnPrice: Float64Array
}

export function createAssignment(columnCount: number): RowAssignment {
  return { weights: [], rowOf: new Int32Array(columnCount).fill(FREE), rowPrice: [], columnPrice: new Float64Array(columnCount) }
}

/** A copy to try rows on; the weights themselves are shared. */
export function copyAssignment({ weights, rowOf, rowPrice, columnPrice }: RowAssignment): RowAssignment {
  return { weights: [...weights], rowOf: rowOf.slice(), rowPrice: [...rowPrice], columnPrice: columnPrice.slice() }
}

/** What one search knows: for each column the least cost to reach it, and the column before it on the way. */
interface Search {
  readonly cost: Float64Array
  readonly before: Int32Array
  readonly visited: Uint8Array
  /** The same for leaving a row over. */
  overCost: number
  overBefore: number
}

/** Looks from `row`, reached by way of column `from`, at every column not visited yet; returns the nearest, or -1 for leaving a row over. */
function lookFrom(state: RowAssignment, search: Search, row: number, from: number): number {
  const { cost, before, visited } = search
  const weights = state.weights[row]!
  const price = state.rowPrice[row]!
  if (-price < search.overCost) {
    search.overCost = -price
    search.overBefore = from
  }
  let nearest = NONE
  let least = search.overCost
  for (let column = 0; column < weights.length; column++) {
    if (visited[column]) continue
    const weight = weights[column]!
    if (weight > 0) {
      const reduced = -weight - price - state.columnPrice[column]!
      if (reduced < cost[column]!) {
        cost[column] = reduced
        before[column] = from
      }
    }
    if (cost[column]! < least) {
      least = cost[column]!
      nearest = column
    }
  }
  return nearest
}

/** Moves the prices by the distance to the nearest end, so that every step taken costs nothing. */
function movePrices(state: RowAssignment, search: Search, added: number, step: number): void {
  state.rowPrice[added]! += step
  search.overCost -= step
  for (let column = 0; column < search.cost.length; column++) {
    if (search.visited[column]) {
      state.rowPrice[state.rowOf[column]!]! += step
      state.columnPrice[column]! -= step
    } else search.cost[column]! -= step
  }
}

/** Adds a row and keeps the assignment the best there is. Ties fall the same way for the same rows in the same order. */
export function addRow(state: RowAssignment, weights: RowWeights): void {
  const { rowOf } = state
  const added = state.weights.push(weights) - 1
  state.rowPrice.push(0)
  const search: Search = {
    cost: new Float64Array(rowOf.length).fill(Infinity),
    before: new Int32Array(rowOf.length).fill(NONE),
    visited: new Uint8Array(rowOf.length),
    overCost: Infinity,
    overBefore: NONE,
  }
  let from = NONE
  let row = added
  let end: number
  for (;;) {
    const nearest = lookFrom(state, search, row, from)
    movePrices(state, search, added, nearest === NONE ? search.overCost : search.cost[nearest]!)
    end = nearest === NONE ? search.overBefore : nearest
    if (nearest === NONE || rowOf[nearest] === FREE) break
    search.visited[nearest] = 1
    from = nearest
    row = rowOf[nearest]!
  }
  for (let column = end; column !== NONE; column = search.before[column]!) {
    const previous = search.before[column]!
    rowOf[column] = previous === NONE ? added : rowOf[previous]!
  }
}
