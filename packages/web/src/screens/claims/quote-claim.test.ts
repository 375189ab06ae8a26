import { collectClaims } from '@inclined/core/stories/claims'
import { expect, it } from 'vitest'
import { quoteClaim } from './quote-claim.ts'

const told = (text: string) => ({ kind: 'answer' as const, id: 'a', title: 'A', parts: [{ field: 'text', text }] })

it.each([
  ['Returns fell to 2.1% in May.', 'Returns fell to ', '2.1%', ' in May.'],
  ['We met. Returns fell to 2.1% in May. Then I left.', 'Returns fell to ', '2.1%', ' in May.'],
])('quotes the whole sentence of %j and no other', (text, before, words, after) => {
  const source = told(text)
  const claim = collectClaims([source])[0]
  expect(claim && quoteClaim(claim, source)).toEqual({ before, words, after })
})

it('writes a metric out where the number stands in no sentence', () => {
  const metric = {
    id: 'm1',
    name: 'returns',
    before: '3.4',
    after: '2.1',
    unit: '%',
    window: 'six weeks',
    baselineDate: '',
    source: '',
    attribution: '',
    confidence: null,
    approximate: false,
  }
  const source = { kind: 'story' as const, id: 's', title: 'S', parts: [], metrics: [metric] }
  const claim = collectClaims([source])[0]
  expect(claim && quoteClaim(claim, source)).toEqual({ before: 'returns from 3.4 to ', words: '2.1', after: ' %, six weeks' })
})

it('quotes nothing where the words are gone', () => {
  const source = told('Returns fell to 2.1% in May.')
  const claim = collectClaims([source])[0]
  expect(claim && quoteClaim(claim, told('Short.'))).toBeNull()
})
