import fc from 'fast-check'
import { expect, it } from 'vitest'
import { joinSections, labelUnits } from './label-sections.ts'
import { readUnits } from './read-units.ts'

const PASSAGES = {
  situation:
    'Two years ago I was the product manager of a parcel app at a small courier. Customers were complaining that the map showed the van in the wrong street.',
  task: 'My goal was to halve those complaints before the winter season.',
  action:
    'I rode along with three drivers and pulled the position logs of one week. Then I proposed to show a time window in place of a dot, tested it on two routes and convinced the depot lead with the figures.',
  result: 'As a result, complaints fell from 310 a week to 120 within two months, and the depot kept the window for all routes.',
} as const
type Part = keyof typeof PASSAGES
const PARTS = Object.keys(PASSAGES) as readonly Part[]

const sectionsOf = (text: string): readonly (readonly [string, string])[] => {
  const units = readUnits(text, false)
  return joinSections(units, labelUnits(units, text)).map((s) => [s.label, text.slice(s.start, s.end)])
}
const tell = (parts: readonly Part[]): string => parts.map((part) => PASSAGES[part]).join(' ')

it.each([
  ['', []],
  ['Situation: the shop lost orders.', ['situation']],
  ['Result: the shop lost orders.', ['result']],
  ['I learned that a lab never shows what a street shows, and since then I ride along before I plan.', ['learning']],
  ['As a result, refunds fell by 40% in one quarter.', ['result']],
  ['I was asked to bring the refunds under 2% by the end of June.', ['task']],
  ['I called ten customers, built a prototype and tested it with two of them.', ['action']],
])('"%s" is %j', (text, labels) => {
  expect(sectionsOf(text).map(([label]) => label)).toEqual(labels)
})

it.each([
  [['situation', 'task', 'action', 'result']],
  [['result', 'situation', 'task', 'action']],
  [['situation', 'action', 'result']],
  [['situation', 'task', 'action']],
  [['situation', 'task', 'result']],
] as const)('each passage keeps its label in the order %j, and none is made up', (order) => {
  expect(sectionsOf(tell(order))).toEqual(order.map((part) => [part, PASSAGES[part]]))
})

it('gives each unit one label, whatever the text, and the same label to the same text', () => {
  const anyText = fc.array(
    fc.oneof(fc.constantFrom(...Object.values(PASSAGES), '\n\n', 'Task:', '…', '🎉'), fc.string({ maxLength: 12 })),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(anyText, (parts) => {
      const text = parts.join(' ')
      const units = readUnits(text, false)
      const labels = labelUnits(units, text)
      return labels.length === units.length && JSON.stringify(labels) === JSON.stringify(labelUnits(readUnits(text, false), text))
    }),
    { seed: 20261124, numRuns: 60 },
  )
})

it('adds no part to a passage that is told twice', () => {
  for (const part of PARTS) {
    const labels = new Set(sectionsOf(`${PASSAGES[part]} ${PASSAGES[part]}`).map(([label]) => label))
    expect([...labels]).toEqual([part])
  }
})
