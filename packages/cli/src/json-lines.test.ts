/** Lines in, lines out: one for one, in order, whatever a line holds. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LINE_LIMIT_BYTES } from './input.ts'
import { TEXT_LIMIT } from './json-lines.ts'
import { runCaptured } from './testing/run-captured.ts'

const parseOut = (out: string) =>
  out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as { id: unknown; error?: { code: string } })
const classify = async (input: string | readonly Uint8Array[]) => runCaptured(['classify', '--jsonl'], input)
const GOOD = '{"id":"a","question":"Why Amazon?"}'

it.each([
  // line, id, code
  ['{"id":1,"question":"Why?"}', 1, undefined],
  ['{"question":"Why?"}', null, undefined],
  ['{"id":"","question":""}', '', undefined],
  ['{"id":null,"question":"Why?"}', null, undefined],
  ['{"id":"x"', null, 'bad-json'],
  ['', null, 'bad-json'],
  ['   ', null, 'bad-json'],
  ['[1]', null, 'not-an-object'],
  ['null', null, 'not-an-object'],
  ['"text"', null, 'not-an-object'],
  ['{"id":"x"}', 'x', 'missing-text'],
  ['{"id":"x","question":null}', 'x', 'missing-text'],
  ['{"id":"x","question":3}', 'x', 'wrong-type'],
  ['{"id":{},"question":"Why?"}', null, 'wrong-type'],
  [`{"id":"x","question":"${'a'.repeat(TEXT_LIMIT)}"}`, 'x', undefined],
  [`{"id":"x","question":"${'a'.repeat(TEXT_LIMIT + 1)}"}`, 'x', 'too-long'],
  [`{"id":"x","question":"${'a'.repeat(LINE_LIMIT_BYTES)}"}`, null, 'too-long'],
])('answers %.60s in its place', async (line, id, code) => {
  const { code: exit, out, err } = await classify(`${GOOD}\n${line}\n${GOOD}\n`)
  const rows = parseOut(out)
  expect(rows).toHaveLength(3)
  expect(rows[1]!.id).toBe(id)
  expect(rows[1]!.error?.code).toBe(code)
  expect([rows[0]!.id, rows[2]!.id]).toEqual(['a', 'a'])
  expect(exit).toBe(0)
  expect(err).toBe(code === undefined ? '' : '1 of 3 lines could not be answered: 2\n')
})

it.each([
  ['', 0],
  ['\n', 1],
  [GOOD, 1],
  [`${GOOD}\n`, 1],
  [`${GOOD}\r\n${GOOD}\r\n`, 2],
  [`\uFEFF${GOOD}\n`, 1],
  [`${GOOD}\n\n`, 2],
])('%j gives %d lines', async (input, count) => {
  expect(parseOut((await classify(input)).out)).toHaveLength(count)
})

it.each([
  [{ id: 1, text: 'x', question: 3 }, 'wrong-type'],
  [{ id: 1, text: 'x', transcript: 'yes' }, 'wrong-type'],
  [{ id: 1, text: 'x', level: 'L9' }, 'wrong-type'],
  [{ id: 1, text: ['x'] }, 'wrong-type'],
  [{ id: 1, question: 'x' }, 'missing-text'],
  [{ id: 1, text: 'x', level: 'L6', transcript: true, question: 'Why?' }, undefined],
  [{ id: 1, text: 'x', level: null, transcript: null, question: null }, undefined],
])('analyse judges %j', async (row, code) => {
  const { out } = await runCaptured(['analyse', '--jsonl'], JSON.stringify(row))
  expect(parseOut(out)[0]!.error?.code).toBe(code)
})

it('says that a line is not UTF-8 and goes on', async () => {
  const { out } = await classify([Buffer.from([0x7b, 0xff, 0x7d, 0x0a]), Buffer.from(GOOD)])
  expect(parseOut(out).map(({ error }) => error?.code)).toEqual(['bad-json', undefined])
})

it('names the first ten refused lines and says that there are more', async () => {
  const { err } = await classify('x\n'.repeat(12))
  expect(err).toBe('12 of 12 lines could not be answered: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 ...\n')
})

it('answers 10,000 lines in order', async () => {
  const input = Array.from({ length: 10_000 }, (_, id) => JSON.stringify({ id, question: 'Tell me about a time you failed.' })).join('\n')
  const ids = parseOut((await classify(input)).out).map(({ id }) => id)
  expect(ids).toEqual(Array.from({ length: 10_000 }, (_, id) => id))
})

it('prints the same however the input is cut into pieces', async () => {
  const lines = ['{"id":"ä€😀","question":"Why?"}', 'x', '', '{"id":2,"question":"How?"}\r']
  const bytes = Buffer.from(lines.join('\n'))
  const whole = (await classify([bytes])).out
  const cuts = fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(cuts, async (places) => {
      const ends = [...places.toSorted((a, b) => a - b), bytes.length]
      const pieces = ends.map((end, at) => bytes.subarray(at === 0 ? 0 : ends[at - 1], end))
      expect((await classify(pieces)).out).toBe(whole)
    }),
    { seed: 20260823, numRuns: 60 },
  )
})
