import { expect, it } from 'vitest'
import { readMetrics } from './read-metrics.ts'
import { tokenise } from './tokenise.ts'

const read = (text: string): string[] => {
  const tokens = tokenise(text)
  return readMetrics(tokens, { from: 0, to: tokens.count }).map(
    (m) =>
      `${m.value} ${m.unit} ${m.direction}${m.baseline === null ? '' : ` from ${m.baseline}`}${m.compared ? ' compared' : ''}${m.window ? ' window' : ''}`,
  )
}

it.each<[string, string[]]>([
  ['', []],
  ['Returns fell by 15%.', ['15 percent down']],
  ['Returns fell from 9% to 4% in six weeks.', ['4 percent down from 9 compared window']],
  ['We saved $40,000 a year.', ['40000 money down window']],
  ['Sales rose 12% versus the control.', ['12 percent up compared']],
  ['Sign-ups doubled.', ['2 count up']],
  ['It began in 2019 with v2.0 and p99 in Q3.', []],
  ['I looked at 3 options with 5 engineers.', []],
  ['The queue took 20 percent less time.', ['20 percent down']],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})
