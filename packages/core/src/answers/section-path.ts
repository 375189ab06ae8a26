/**
 * Finds the best labels for all units of an answer together.
 *
 * An answer mostly tells each part in one piece, so the path remembers which parts were told: to begin a part costs something (a
 * part needs evidence to be there at all), to come back to one that was left costs more. Scores are whole numbers and ties go to
 * the state met first, so the path is the same everywhere.
 */

/** Whole numbers in the order of SECTION_LABELS, the last of which is `other`, a label that is neither begun nor returned to. */
export interface PathRules {
  /** By joint (see label-sections.ts), from row, to column. */
  readonly steps: readonly (readonly (readonly number[])[])[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Cost of the first unit of a label. */
  readonly begin: readonly number[]
  /** Cost of coming back to a label. */
  readonly back: readonly number[]
}

const LABELS = 6
const OTHER = 5
const MASKS = 32
const NEVER = -1_000_000_000
/** An answer of more units is no single story: what was told is not remembered, and parts come and go at no cost. */
const MOST_REMEMBERED = 96

/** `scores` holds LABELS numbers for each unit, `joints` the number of the table of steps that leads to each unit. */
export function bestPath(scores: Int32Array, joints: Uint8Array, rules: PathRules): Uint8Array {
  const count = joints.length
  const path = new Uint8Array(count)
  if (count === 0) return path
  const remembers = count <= MOST_REMEMBERED
  const states = remembers ? LABELS * MASKS : LABELS
  const came = new Uint8Array(count * states)
  let reached = new Int32Array(states).fill(NEVER)
  let next = new Int32Array(states)
  for (let k = 0; k < LABELS; k++) {
    const worth = (scores[k] ?? 0) + (rules.starts[k] ?? 0)
    if (remembers) reached[bitOf(k) * LABELS + k] = worth - (rules.begin[k] ?? 0)
    else reached[k] = worth
  }
  for (let u = 1; u < count; u++) {
    next.fill(NEVER)
    const steps = rules.steps[joints[u] ?? 0] ?? []
    const from = came.subarray(u * states, (u + 1) * states)
    if (remembers) stepRemembering(reached, next, from, steps, rules)
    else stepPlain(reached, next, from, steps)
    for (let s = 0, k = 0; s < states; s++, k = k === OTHER ? 0 : k + 1) next[s] = (next[s] ?? 0) + (scores[u * LABELS + k] ?? 0)
    ;[reached, next] = [next, reached]
  }
  let at = 0
  let most = NEVER * 2
  for (let s = 0; s < states; s++) {
    const worth = (reached[s] ?? NEVER) + (rules.ends[s % LABELS] ?? 0)
    if (worth > most) [at, most] = [s, worth]
  }
  for (let u = count - 1; u >= 0; u--) {
    path[u] = at % LABELS
    at = came[u * states + at] ?? 0
  }
  return path
}

/** The bit of a label among those that were told; `other` has none. */
const bitOf = (k: number): number => (k === OTHER ? 0 : 1 << k)

function stepPlain(reached: Int32Array, next: Int32Array, came: Uint8Array, steps: readonly (readonly number[])[]): void {
  for (let from = 0; from < LABELS; from++) {
    const row = steps[from] ?? []
    for (let k = 0; k < LABELS; k++) {
      const worth = (reached[from] ?? NEVER) + (row[k] ?? 0)
      if (worth <= (next[k] ?? NEVER)) continue
      next[k] = worth
      came[k] = from
    }
  }
}

/** A state is the set of labels told so far and the last of them. */
function stepRemembering(
  reached: Int32Array,
  next: Int32Array,
  came: Uint8Array,
  steps: readonly (readonly number[])[],
  rules: PathRules,
): void {
  for (let told = 0; told < MASKS; told++) {
    for (let from = 0; from < LABELS; from++) {
      const before = reached[told * LABELS + from] ?? NEVER
      if (before <= NEVER / 2) continue
      const row = steps[from] ?? []
      for (let k = 0; k < LABELS; k++) {
        const bit = bitOf(k)
        const cost = k === from || k === OTHER ? 0 : told & bit ? (rules.back[k] ?? 0) : (rules.begin[k] ?? 0)
        const worth = before + (row[k] ?? 0) - cost
        const state = (told | bit) * LABELS + k
        if (worth <= (next[state] ?? NEVER)) continue
        next[state] = worth
        came[state] = told * LABELS + from
      }
    }
  }
}
