import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bestPath, type PathRules } from './section-path.ts'

const S = 0
const A = 2
const R = 3
const OTHER = 5
const zeros = [0, 0, 0, 0, 0, 0]
const table = (stay: number): readonly (readonly number[])[] => zeros.map((_, j) => zeros.map((_to, k) => (j === k ? stay : 0)))
const rules = (stay: number, begin: number, back: number): PathRules => ({
  steps: [table(stay), table(stay), table(stay)],
  starts: zeros,
  ends: zeros,
  begin: zeros.map((_, k) => (k === OTHER ? 0 : begin)),
  back: zeros.map((_, k) => (k === OTHER ? 0 : back)),
})
/** Units that show one label by so many points. */
const scoresOf = (units: readonly (readonly [number, number])[]): Int32Array => {
  const scores = new Int32Array(units.length * 6)
  units.forEach(([k, points], u) => {
    scores[u * 6 + k] = points
  })
  return scores
}
const pathOf = (units: readonly (readonly [number, number])[], by: PathRules): readonly number[] => [
  ...bestPath(scoresOf(units), new Uint8Array(units.length), by),
]

it.each([
  ['nothing', [], rules(0, 0, 0), []],
  ['one unit', [[R, 5]], rules(0, 0, 0), [R]],
  [
    'each by itself',
    [
      [R, 5],
      [S, 5],
      [A, 5],
    ],
    rules(0, 0, 0),
    [R, S, A],
  ],
  [
    'a weak unit follows its neighbours',
    [
      [A, 5],
      [S, 1],
      [A, 5],
    ],
    rules(2, 0, 0),
    [A, A, A],
  ],
  [
    'a clear one does not',
    [
      [A, 5],
      [S, 9],
      [A, 5],
    ],
    rules(2, 0, 0),
    [A, S, A],
  ],
  [
    'unless coming back costs more',
    [
      [A, 9],
      [S, 9],
      [A, 9],
    ],
    rules(2, 0, 6),
    [A, A, A],
  ],
  [
    'a label needs more than it costs to begin',
    [
      [A, 9],
      [R, 5],
    ],
    rules(0, 5, 0),
    [A, A],
  ],
  [
    'and is there with more',
    [
      [A, 9],
      [R, 6],
    ],
    rules(0, 5, 0),
    [A, R],
  ],
] as const)('%s', (_, units, by, expected) => {
  expect(pathOf(units as readonly (readonly [number, number])[], by)).toEqual(expected)
})

const anyRules = fc.record({ stay: fc.nat(9), begin: fc.nat(9), back: fc.nat(9) })
const anyScores = fc.array(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 5 })

/** What a path is worth, told by the definition. */
function worthOf(scores: readonly (readonly number[])[], path: readonly number[], by: PathRules): number {
  const told = new Set<number>()
  return path.reduce((sum, k, u) => {
    const from = path[u - 1]
    const isBegun = told.has(k)
    told.add(k)
    const step = from === undefined ? 0 : (by.steps[0]?.[from]?.[k] ?? 0)
    const cost = k === from ? 0 : isBegun ? (by.back[k] ?? 0) : (by.begin[k] ?? 0)
    return sum + (scores[u]?.[k] ?? 0) + step - cost
  }, 0)
}

it('finds no worse a path than trying them all', () => {
  fc.assert(
    fc.property(anyScores, anyRules, (scores, { stay, begin, back }) => {
      const by = rules(stay, begin, back)
      const found = [...bestPath(Int32Array.from(scores.flat()), new Uint8Array(scores.length), by)]
      let most = Number.NEGATIVE_INFINITY
      for (let n = 0; n < 6 ** scores.length; n++) {
        const path = scores.map((_, u) => Math.floor(n / 6 ** u) % 6)
        most = Math.max(most, worthOf(scores, path, by))
      }
      return worthOf(scores, found, by) === most
    }),
    { seed: 20261124, numRuns: 40 },
  )
})

it('labels an answer longer than any story in one walk', () => {
  const units = Array.from({ length: 3000 }, (_, u) => [u % 2 === 0 ? A : S, 9] as const)
  expect(pathOf(units, rules(2, 50, 50))).toEqual(units.map(([k]) => k))
})
