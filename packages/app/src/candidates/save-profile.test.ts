/** Profile and welcome: both sides of each bound, and every question left out. */
import { expect, it } from 'vitest'
import { answerWelcome } from './answer-welcome.ts'
import { codeOf, NOW, openBench, valueOf } from './bench.contract.ts'
import { isCalendarDate, type ProfileFields } from './check-profile.ts'
import { EMPTY_PROFILE, openOwnCandidate } from './own-candidate.ts'
import { saveProfile } from './save-profile.ts'

it.each<[Partial<Record<keyof ProfileFields, unknown>>, string]>([
  [{}, 'accepted'],
  [{ track: 'pmt', level: 'L7', isPeopleManager: true }, 'accepted'],
  [{ track: 'chef' }, 'unknown-value'],
  [{ level: 'L9' }, 'unknown-value'],
  [{ loopDate: '2028-02-29' }, 'accepted'],
  [{ loopDate: '2027-02-29' }, 'not-a-date'],
  [{ loopDate: '2027-2-1' }, 'not-a-date'],
  [{ loopDate: '' }, 'not-a-date'],
  [{ loopDate: null }, 'accepted'],
  [{ weeklyHours: 1 }, 'accepted'],
  [{ weeklyHours: 0.5 }, 'out-of-range'],
  [{ weeklyHours: 7.5 }, 'accepted'],
  [{ weeklyHours: 80 }, 'accepted'],
  [{ weeklyHours: 81 }, 'out-of-range'],
  [{ weeklyHours: Number.NaN }, 'out-of-range'],
  [{ wordsPerMinute: 60 }, 'accepted'],
  [{ wordsPerMinute: 59 }, 'out-of-range'],
  [{ wordsPerMinute: 260 }, 'accepted'],
  [{ wordsPerMinute: 261 }, 'out-of-range'],
  [{ wordsPerMinute: 140.5 }, 'out-of-range'],
])('a profile with %o is %s', async (change, expected) => {
  const { ports, me } = await openBench()
  const outcome = await saveProfile(ports, me, change as Partial<ProfileFields>)
  expect(codeOf(outcome)).toBe(expected)
  if (!outcome.ok && 'field' in outcome.error) expect(change).toHaveProperty(outcome.error.field)
  const kept = (await openOwnCandidate(ports)).profile
  expect(kept).toEqual(outcome.ok ? { ...EMPTY_PROFILE, ...change } : EMPTY_PROFILE)
})

it('agrees with the calendar of the machine on a day of every week of 400 years', () => {
  for (let day = Date.UTC(1900, 0, 1); day < Date.UTC(2300, 0, 1); day += 86_400_000 * 7) {
    expect(isCalendarDate(new Date(day).toISOString().slice(0, 10))).toBe(true)
  }
  for (const year of [1900, 2000, 2023, 2024]) {
    const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
    expect(isCalendarDate(`${year}-02-29`)).toBe(isLeap)
  }
  for (const wrong of ['2026-00-10', '2026-13-10', '2026-04-31', '2026-06-00', '0000-01-01', '2026-01-01T00:00']) {
    expect(isCalendarDate(wrong)).toBe(false)
  }
})

it('refuses a candidate that does not exist', async () => {
  const { ports } = await openBench()
  expect(codeOf(await saveProfile(ports, 'nobody', {}))).toBe('candidate-not-found')
  expect(codeOf(await answerWelcome(ports, 'nobody', { kind: 'skip' }))).toBe('candidate-not-found')
})

it('takes a skipped welcome, a partial one and a late correction, and keeps the first instant', async () => {
  const { ports, me, wait } = await openBench()
  expect(valueOf(await answerWelcome(ports, me, { kind: 'skip' }))).toEqual({ ...EMPTY_PROFILE, welcomedAt: NOW })
  wait(5)
  const later = valueOf(await answerWelcome(ports, me, { kind: 'save', profile: { track: 'pm' } }))
  expect(later).toEqual({ ...EMPTY_PROFILE, track: 'pm', welcomedAt: NOW })
  expect(codeOf(await answerWelcome(ports, me, { kind: 'save', profile: { weeklyHours: 0 } }))).toBe('out-of-range')
  expect((await openOwnCandidate(ports)).profile).toEqual(later)
})
