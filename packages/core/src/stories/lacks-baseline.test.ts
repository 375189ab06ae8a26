import { expect, it } from 'vitest'
import { collectClaims } from './claims.ts'
import { lacksBaseline } from './lacks-baseline.ts'

const lacking = (field: string, text: string) =>
  collectClaims([{ kind: 'story', id: 's', title: 'S', parts: [{ field, text }] }])
    .filter(lacksBaseline)
    .map(({ written }) => written)

it.each([
  // field, text, numbers that lack a baseline
  ['result', 'Refunds fell by 12% in a month.', 1],
  ['result', 'Refunds fell from 3.4% to 2.1% in a month.', 0],
  ['result', 'We ended the year at 2.1% of orders.', 1],
  ['situation', 'At that time 2.1% of orders came back.', 0], // how things stood is itself a baseline
  ['actions', 'I read forty tickets in two weeks.', 0],
  ['result', 'It took three weeks.', 0],
  ['result', 'Nobody was surprised.', 0],
])('in %s: %s', (field, text, count) => {
  expect(lacking(field, text)).toHaveLength(count)
})
