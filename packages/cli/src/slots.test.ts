/** `inclined slots`: the case of its help, its answers and its refusals. */
import { expect, it } from 'vitest'
import { runCaptured } from './testing/run-captured.ts'

const MENTOR = { timeZone: 'Asia/Kolkata', weekly: [{ days: [1], start: '09:00', end: '11:00' }] }
const QUERY = { from: '2026-03-02T00:00:00Z', to: '2026-03-03T00:00:00Z', now: '2026-03-01T00:00:00Z' }
const CASE = { id: 'a', mentor: MENTOR, service: { durationMin: 60 }, query: QUERY }
const SLOTS = ['2026-03-02T03:30:00Z', '2026-03-02T04:30:00Z']

it('solves the case of its help as the help says', async () => {
  const { out } = await runCaptured(['slots', '--help'])
  const cases = [...out.matchAll(/^ {2}echo '(.*)' \| npx --no-install inclined (.*)\n {2}# (.*)$/gm)]
  expect(cases).toHaveLength(2)
  const [all, one] = await Promise.all(cases.map(([, input, args]) => runCaptured(args!.split(' '), input)))
  expect(all).toEqual({
    code: 0,
    err: '',
    out: `5 slots, in the time of Europe/Paris.

Sat, 28 Mar 2026
  09:00  2026-03-28T08:00:00Z
  11:00  2026-03-28T10:00:00Z

Sun, 29 Mar 2026
  09:00  2026-03-29T07:00:00Z
  10:00  2026-03-29T08:00:00Z
  11:00  2026-03-29T09:00:00Z
`,
  })
  expect(one).toEqual({ code: 0, err: '', out: '2026-03-28T09:00:00Z is not offered: the mentor is busy. (busy)\n' })
})

it.each<[object, string | undefined]>([
  [CASE, undefined],
  [{ ...CASE, busy: null, mentor: { ...MENTOR, overrides: null }, service: { durationMin: 60, dailyLimit: null } }, undefined],
  [{ ...CASE, mentor: undefined }, 'missing-field'],
  [{ ...CASE, service: {} }, 'missing-field'],
  [{ ...CASE, query: { ...QUERY, now: undefined } }, 'missing-field'],
  [{ ...CASE, service: { durationMin: '60' } }, 'wrong-type'],
  [{ ...CASE, busy: [{ start: 1, end: 2 }] }, 'wrong-type'],
  [{ ...CASE, service: { durationMin: -60 } }, 'bad-number'],
  [{ ...CASE, mentor: { ...MENTOR, timeZone: 'Mars/Olympus' } }, 'unknown-zone'],
  [{ ...CASE, query: { ...QUERY, to: '2126-03-03T00:00:00Z' } }, 'query-too-wide'],
])('answers %j', async (row, code) => {
  const lines = await runCaptured(['slots', '--jsonl'], `${JSON.stringify(row)}\n${JSON.stringify({ ...CASE, id: 'b' })}\n`)
  const [first, second] = lines.out.split('\n').map((line) => (line === '' ? null : (JSON.parse(line) as object)))
  expect(lines.code).toBe(0)
  expect(second).toEqual({ id: 'b', slots: SLOTS })
  if (code === undefined) expect(first).toEqual({ id: 'a', slots: SLOTS })
  else expect(first).toMatchObject({ id: 'a', error: { code } })
  const one = await runCaptured(['slots', '--json'], JSON.stringify(row))
  expect(one.code).toBe(code === undefined ? 0 : 1)
  if (code === undefined) expect(JSON.parse(one.out)).toEqual({ id: 'a', slots: SLOTS })
  else expect(one.err).toContain(`(${code})`)
})

it.each([
  ['2026-03-02T03:30:00Z', 0, { offered: true, reason: null }],
  ['2026-03-02T04:00:00Z', 0, { offered: false, reason: { code: 'off-grid' } }],
  ['2026-03-02', 1, null],
])('says of the start %s what is to be said', async (start, code, told) => {
  const { code: ended, out } = await runCaptured(['slots', '--start', start, '--json'], JSON.stringify(CASE))
  expect(ended).toBe(code)
  expect(out === '' ? null : JSON.parse(out)).toEqual(told === null ? null : { id: 'a', start, ...told })
})

it.each([
  [['slots', '--json', '--jsonl'], 2],
  [['slots', '--jsonl', '--start', '2026-03-02T03:30:00Z'], 2],
  [['slots', '/nonexistent/case.json'], 1],
  [['slots'], 1],
])('%j ends with %d', async (argv, code) => {
  expect((await runCaptured(argv)).code).toBe(code)
})
