/**
 * Finds the least of a smooth convex function by limited-memory BFGS with a backtracking search: deterministic, no tuning.
 */

/** Writes the slope at `at` into `slope` and returns the value there. */
export type Loss = (at: Float64Array, slope: Float64Array) => number

const REMEMBERED = 8
const DECREASE = 1e-4

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

interface Step {
  readonly moved: Float64Array
  readonly turned: Float64Array
  readonly curvature: number
}

function chooseDirection(slope: Float64Array, steps: readonly Step[]): Float64Array {
  const direction = slope.map((x) => -x)
  const shares: number[] = []
  for (let s = steps.length - 1; s >= 0; s--) {
    const { moved, turned, curvature } = steps[s]!
    const share = dot(moved, direction) / curvature
    shares[s] = share
    for (let i = 0; i < direction.length; i++) direction[i]! -= share * turned[i]!
  }
  const last = steps.at(-1)
  const scale = last ? last.curvature / dot(last.turned, last.turned) : 1 / Math.max(1, Math.sqrt(dot(slope, slope)))
  for (let i = 0; i < direction.length; i++) direction[i]! *= scale
  steps.forEach(({ moved, turned, curvature }, s) => {
    const share = shares[s]! - dot(turned, direction) / curvature
    for (let i = 0; i < direction.length; i++) direction[i]! += share * moved[i]!
  })
  return direction
}

/** Ends after `rounds`, or where no step makes it less. */
export function minimise(loss: Loss, start: Float64Array, rounds: number): Float64Array {
  let at = start
  let slope = new Float64Array(at.length)
  let value = loss(at, slope)
  const steps: Step[] = []
  for (let round = 0; round < rounds; round++) {
    const direction = chooseDirection(slope, steps)
    const descent = dot(direction, slope)
    if (!(descent < -1e-9)) break
    let size = 1
    const nextSlope = new Float64Array(at.length)
    let next = at
    let nextValue = Number.POSITIVE_INFINITY
    for (let tries = 0; tries < 30; tries++, size /= 2) {
      next = at.map((x, i) => x + size * direction[i]!)
      nextValue = loss(next, nextSlope)
      if (nextValue <= value + DECREASE * size * descent) break
    }
    if (!(nextValue < value)) break
    const moved = next.map((x, i) => x - at[i]!)
    const turned = nextSlope.map((x, i) => x - slope[i]!)
    const curvature = dot(moved, turned)
    if (curvature > 1e-12) steps.push({ moved, turned, curvature })
    if (steps.length > REMEMBERED) steps.shift()
    ;[at, slope, value] = [next, nextSlope, nextValue]
  }
  return at
}
