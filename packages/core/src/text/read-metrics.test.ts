import { expect, it } from 'vitest'
import { readMetrics } from './read-metrics.ts'
import { tokenise } from './tokenise.ts'

const read = (text: string): string[] => {
  const tokens = tokenise(text)
  return readMetrics(tokens, { from: 0, to: tokens.count }).map(
    (m) =>
      `${m.value} ${m.unit} ${m.direction}${m.baseline === null ? '' : ` from ${m.baseline}`}${m.compared ? ' compared' : ''}${m.window ? ' window' : ''}${m.worse ? ' worse' : ''}`,
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
  ['We cut the queue from nine days to two.', ['2 time down from 9 compared window']],
  ['The wait fell from twenty-six weeks to eleven.', ['11 time down from 26 compared window']],
  ['Typing went from five hours to forty minutes.', ['40 time down from 5 compared']],
  ['Returns 120 a month -> 8', ['8 count down from 120 compared window']],
  ['Refunds were 4%, down from 9% in May.', ['4 percent down from 9 compared window']],
  ['In 6 weeks, churn fell from 9% to 4%.', ['6 time none window', '4 percent down from 9 compared window']],
  ['It fell by ten percent in six weeks.', ['10 percent down window']],
  ['I asked three people on nine streets for two days.', []],
  ['Conversion fell from 3% to 2%.', ['2 percent down from 3 compared worse']],
  ['Complaints rose by 12%.', ['12 percent up worse']],
  ['Complaints fell by 12%, and sales rose.', ['12 percent down']],
  ['The queue took 20 percent less time.', ['20 percent down']],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})
