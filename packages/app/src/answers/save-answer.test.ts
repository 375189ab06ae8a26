/** Answers from the first word to the last: limits, conflicts, both kept, deletion. */
import { expect, it } from 'vitest'
import { bank, codeOf, openBench, valueOf } from '../candidates/bench.contract.ts'
import { analyseAnswer } from './analyse-answer.ts'
import { deleteAnswer } from './delete-answer.ts'
import { keepBoth } from './keep-both.ts'
import { listAllAnswers } from './list-all-answers.ts'
import { listAnswers } from './list-answers.ts'
import { readAnswer } from './read-answer.ts'
import { saveAnswer } from './save-answer.ts'
import { startAnswer } from './start-answer.ts'

const wish = (change: Partial<Parameters<typeof startAnswer>[2]> = {}) => ({
  questionId: null,
  questionText: 'Why?',
  text: 'Because.',
  idempotencyKey: 'k1',
  ...change,
})

it.each([
  [{}, 'accepted'],
  [{ text: '', questionText: '' }, 'accepted'],
  [{ text: 'x'.repeat(200_000) }, 'accepted'],
  [{ text: 'x'.repeat(200_001) }, 'too-long'],
  [{ questionText: 'x'.repeat(2_000) }, 'accepted'],
  [{ questionText: 'x'.repeat(2_001) }, 'too-long'],
  [{ text: 'a\u0000b' }, 'unstorable-character'],
  [{ text: 'half \ud83d pair' }, 'unstorable-character'],
  [{ text: 'whole \u{1f600} pair' }, 'accepted'],
  [{ questionId: 'b-ownership-01', questionText: '' }, 'accepted'],
  [{ questionId: 'b-nothing-99' }, 'question-not-found'],
])('starting an answer (%#) is %s', async (change, expected) => {
  const { ports, me } = await openBench()
  expect(codeOf(await startAnswer(ports, me, wish(change), bank))).toBe(expected)
  expect(await listAllAnswers(ports, me)).toHaveLength(expected === 'accepted' ? 1 : 0)
})

it('names field, limit and length of what is too long', async () => {
  const { ports, me } = await openBench()
  const outcome = await startAnswer(ports, me, wish({ text: 'x'.repeat(200_007) }), bank)
  expect(outcome).toEqual({ ok: false, error: { code: 'too-long', field: 'text', limit: 200_000, found: 200_007 } })
})

it("brings the bank's words, and makes one answer per key", async () => {
  const { ports, me } = await openBench()
  const first = valueOf(await startAnswer(ports, me, wish({ questionId: 'b-ownership-01', questionText: '' }), bank))
  expect(first.questionText).toBe(bank[0]!.text)
  expect(valueOf(await startAnswer(ports, me, wish({ text: 'other' }), bank))).toEqual(first)
})

it('never swallows the earlier of two tabs, and keeps both when asked', async () => {
  const { ports, me, wait } = await openBench()
  const { id } = valueOf(await startAnswer(ports, me, wish(), bank))
  const change = { id, baseRevision: 1, questionId: null, questionText: 'Why?' }
  wait(1)
  const theirs = valueOf(await saveAnswer(ports, me, { ...change, text: 'theirs' }))
  expect(theirs).toMatchObject({ revision: 2, text: 'theirs' })
  const mine = await saveAnswer(ports, me, { ...change, text: 'mine' })
  expect(mine).toEqual({ ok: false, error: { code: 'answer-changed-elsewhere', current: theirs } })
  expect(valueOf(await saveAnswer(ports, me, { ...change, text: 'theirs' }))).toEqual(theirs)
  wait(2)
  const kept = { otherId: id, text: 'mine', questionId: null, questionText: 'Why?', idempotencyKey: 'k2' }
  const both = valueOf(await keepBoth(ports, me, kept))
  expect(both).toMatchObject({ mine: { text: 'mine', revision: 1 }, other: theirs })
  expect(valueOf(await keepBoth(ports, me, kept))).toEqual(both)
  expect(await listAnswers(ports, me, { limit: 10, offset: 0 })).toEqual([both.mine, theirs])
})

it('keeps my text also where the other answer is gone', async () => {
  const { ports, me } = await openBench()
  const { id } = valueOf(await startAnswer(ports, me, wish(), bank))
  expect(valueOf(await deleteAnswer(ports, me, id))).toBeNull()
  const change = { id, baseRevision: 1, text: 'late', questionId: null, questionText: '' }
  for (const outcome of [await saveAnswer(ports, me, change), await readAnswer(ports, me, id), await deleteAnswer(ports, me, id)]) {
    expect(outcome).toEqual({ ok: false, error: { code: 'answer-not-found', id } })
  }
  const both = valueOf(await keepBoth(ports, me, { ...change, otherId: id, idempotencyKey: 'k2' }))
  expect([both.mine.text, both.other]).toEqual(['late', null])
  expect(codeOf(await keepBoth(ports, me, { ...change, text: '\u0000', otherId: id, idempotencyKey: 'k3' }))).toBe('unstorable-character')
})

it('lists more answers than one page of the store holds', async () => {
  const { ports, me } = await openBench()
  for (let at = 0; at < 501; at++) await startAnswer(ports, me, wish({ idempotencyKey: `k${at}` }), bank)
  expect(new Set((await listAllAnswers(ports, me)).map(({ id }) => id)).size).toBe(501)
})

it("analyses at the profile's pace and refuses what it refuses to keep", async () => {
  const { ports, me } = await openBench()
  const ask = (change: object) =>
    analyseAnswer(ports, me, { questionId: null, questionText: '', text: 'I moved the label.', ...change }, bank)
  expect(valueOf(await ask({})).measures.wordsPerMinute).toBe(140)
  expect(valueOf(await ask({ wordsPerMinute: 99 })).measures.wordsPerMinute).toBe(99)
  expect(valueOf(await ask({ text: '' }))).toMatchObject({ scorable: false, why: 'empty' })
  expect(codeOf(await ask({ text: 'x'.repeat(200_001) }))).toBe('too-long')
  expect(codeOf(await ask({ questionId: 'b-nothing-99' }))).toBe('question-not-found')
  expect(await listAllAnswers(ports, me)).toEqual([])
})
