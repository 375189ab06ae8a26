/** The pledge whole and in force, a disclosure that is fresh where it can change, and no posting in common however it is written. */
import { expect, it } from 'vitest'
import { DAY } from './instant.ts'
import { type Disclosure, DISCLOSURE_DAYS, judgeConflict, type Pledge, PLEDGE_POINTS } from './judge-conflict.ts'

const PLEDGE: Pledge = { version: 2, points: PLEDGE_POINTS, signedAt: 0 }
const SAID: Disclosure = {
  isCurrentEmployee: true,
  hiresFor: ['https://jobs.example/en/jobs/2912345/product-manager', 'Team Maple'],
  saidAt: 0,
}
const LEFT: Disclosure = { ...SAID, isCurrentEmployee: false, hiresFor: [] }
const EDGE = DISCLOSURE_DAYS * DAY

it.each([
  [PLEDGE, LEFT, [], 0, 'accepted'],
  [null, LEFT, [], 0, 'no-pledge'],
  [{ ...PLEDGE, version: 1 }, LEFT, [], 0, 'no-pledge'],
  [{ ...PLEDGE, points: PLEDGE_POINTS.slice(1) }, LEFT, [], 0, 'no-pledge'],
  [{ ...PLEDGE, signedAt: 1 }, LEFT, [], 0, 'no-pledge'],
  [PLEDGE, null, [], 0, 'no-disclosure'],
  [PLEDGE, SAID, [], EDGE, 'accepted'],
  [PLEDGE, SAID, [], EDGE + 1, 'old-disclosure'],
  [PLEDGE, LEFT, [], EDGE + 1, 'accepted'],
  [PLEDGE, SAID, ['2912345'], 0, 'hires-for-posting'],
  [PLEDGE, SAID, ['https://jobs.example/jobs/2912345'], 0, 'hires-for-posting'],
  [PLEDGE, SAID, ['2912346'], 0, 'accepted'],
  [PLEDGE, SAID, ['9', ' team  maple '], 0, 'hires-for-posting'],
  [PLEDGE, { ...SAID, hiresFor: ['', ' '] }, ['', ' '], 0, 'accepted'], // nothing named is nothing in common
])('case %#: %s', (pledge, disclosure, postings, now, expected) => {
  const judged = judgeConflict({ pledge, disclosure }, postings, 2, now)
  expect(judged.ok ? 'accepted' : judged.error.code).toBe(expected)
})

it('names what the pledge lacks', () => {
  const judged = judgeConflict({ pledge: { ...PLEDGE, points: ['no-leaked-questions'] }, disclosure: LEFT }, [], 2, 0)
  expect(judged).toMatchObject({ error: { missing: ['no-internal-decisions', 'no-referrals-for-sale'] } })
})
