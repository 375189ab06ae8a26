/** Sentences about bets: counts on both sides of each limit, and no decimals anywhere. */
import { type DatedBet, judgeBets } from '@inclined/core/interview/judge-bets'
import type { Rating } from '@inclined/core/answers/report'
import { expect, it } from 'vitest'
import { wordLatest, wordMissing, wordPicture, wordRecord } from './bet-wording.ts'

const DAY = 86_400_000
const made = (...pairs: readonly (readonly [Rating, Rating])[]): readonly DatedBet[] =>
  pairs.map(([predicted, actual], thread) => ({ subject: 'p', predicted, actual, thread, at: Date.UTC(2026, 10, 3) + thread * DAY }))

const over = ['strong', 'mixed'] as const
const right = ['mixed', 'mixed'] as const
const under = ['weak', 'mixed'] as const

it.each([
  [made(over, over, right), '2 of 3 bets were higher than what the words showed.'],
  [made(over, over, over, over, right, under), '4 of 6 bets were higher than what the words showed, 1 lower.'],
  [made(under, under, right), '2 of 3 bets were lower than what the words showed.'],
  [made(under, under, under, over), '3 of 4 bets were lower than what the words showed, 1 higher.'],
  [made(right, right, right), '3 of 3 bets were what the words showed.'],
  [made(right, right, over, under), '2 of 4 bets were what the words showed; 1 too high, 1 too low.'],
  [made(right, over, under), 'On the whole neither too sure nor too unsure: 1 too high, 1 too low, 1 right.'],
])('%# %s', (bets, sentence) => {
  const [record] = judgeBets(bets)
  expect(wordRecord(record!)).toBe(sentence)
  expect(sentence).not.toMatch(/\d[.,]\d/)
})

it.each([
  [made(over, over, over, over, over), ''],
  [made(over, over, over, right, right, right), 'Of the last 3, every one was right.'],
  [made(right, right, right, over, right, right), 'Of the last 3, 1 too high.'],
  [made(right, right, right, over, under, under), 'Of the last 3, 1 too high and 2 too low.'],
])('%# looks back: %s', (bets, sentence) => {
  expect(wordLatest(bets)).toBe(sentence)
})

it('says what is missing, and tells the picture in words', () => {
  expect([wordMissing(1), wordMissing(2)]).toEqual(['1 bet was made; 2 more to go.', '2 bets were made; 1 more to go.'])
  expect(wordPicture(made(over, right))).toBe('Earliest first: 3 Nov bet strong, shown mixed; 4 Nov mixed, as bet.')
})
