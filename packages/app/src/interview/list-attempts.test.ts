/** Attempts over sessions and saved answers: only what is revealed, only what was tried twice, in the order it was said. */
import { bank } from '../candidates/bench.contract.ts'
import { expect, it } from 'vitest'
import { codeOf, valueOf } from '../candidates/bench.contract.ts'
import { startAnswer } from '../answers/start-answer.ts'
import { compareAttempts } from './compare-attempts.ts'
import { listAttempts } from './list-attempts.ts'
import { ANSWERS, answer, openSession, pieces, wish } from './session-bench.contract.ts'
import { actInSession } from './act-in-session.ts'
import { continueSession } from './continue-session.ts'
import { showConfidence } from './show-confidence.ts'
import { startSession } from './start-session.ts'

const QUESTION = pieces.questions[0]!
const FULL = ANSWERS[0]!
const EMPTY = ANSWERS[2]!

type Bench = Awaited<ReturnType<typeof openSession>>

/** Answers the same question once more in a drill, leaves, and looks it over unless told. */
async function tryAgain({ ports, me }: Bench, key: string, texts: readonly string[], isRevealed = true): Promise<string> {
  const { id } = valueOf(await startSession(ports, me, wish({ questionId: QUESTION.id, idempotencyKey: key }), pieces))
  const act = async (command: Parameters<typeof actInSession>[2]['command']) => {
    const { lastSeq } = (await ports.sessions.find(me, id))!
    valueOf(await actInSession(ports, me, { id, expectedSeq: lastSeq, command }))
    return valueOf(await continueSession(ports, me, id))
  }
  await act({ type: 'begin' })
  for (const text of texts) await act(answer(text))
  await act({ type: 'leave' })
  if (isRevealed) await act({ type: 'reveal' })
  return id
}

it('lists nothing where nothing was tried twice, or where the second try is not revealed', async () => {
  const bench = await openSession()
  expect(await listAttempts(bench.ports, bench.me, pieces.questions)).toEqual([])
  await tryAgain(bench, 'a', [FULL])
  await tryAgain(bench, 'b', [FULL], false)
  expect(await listAttempts(bench.ports, bench.me, pieces.questions)).toEqual([])
})

it('lists attempts in the order they were said, with what was asked and where the facts ran out', async () => {
  const bench = await openSession()
  const first = await tryAgain(bench, 'a', [EMPTY])
  bench.wait(60)
  const second = await tryAgain(bench, 'b', [FULL, EMPTY])
  const [tried, ...others] = await listAttempts(bench.ports, bench.me, pieces.questions)
  expect([tried?.id, tried?.text, others]).toEqual([QUESTION.id, QUESTION.text, []])
  expect(tried?.attempts).toMatchObject([
    { id: `${first}.0`, session: { id: first, format: 'drill', thread: 0 }, seconds: 60, ranOutAt: 0 },
    { id: `${second}.0`, seconds: 120, level: 'strong', ranOutAt: 1 },
  ])
  expect(tried?.attempts[1]?.probes[0]).toMatchObject({ held: false })
})

it('counts a saved answer to the same question, and compares by words and evidence', async () => {
  const bench = await openSession()
  const { ports, me } = bench
  const id = await tryAgain(bench, 'a', [EMPTY])
  bench.wait(60)
  const choice = { questionId: QUESTION.id, questionText: '', text: FULL, idempotencyKey: 'x' }
  const saved = valueOf(await startAnswer(ports, me, choice, pieces.questions))
  valueOf(await startAnswer(ports, me, { ...choice, text: '  ', idempotencyKey: 'blank' }, pieces.questions))
  const [tried] = await listAttempts(ports, me, pieces.questions)
  expect(tried?.attempts.map((each) => [each.id, each.session?.id ?? null, each.level])).toEqual([
    [`${id}.0`, id, 'weak'],
    [saved.id, null, 'strong'],
  ])
  const compared = valueOf(
    await compareAttempts(ports, me, { questionId: QUESTION.id, before: `${id}.0`, after: saved.id }, pieces.questions),
  )
  expect([compared.verdict, compared.texts]).toEqual(['stronger-by-evidence', { before: EMPTY, after: FULL }])
})

it('compares nothing that is hidden, belongs to another question, or is not there', async () => {
  const bench = await openSession()
  const { ports, me } = bench
  const shown = `${await tryAgain(bench, 'a', [FULL])}.0`
  const hidden = `${await tryAgain(bench, 'b', [FULL], false)}.0`
  const compare = async (questionId: string, before: string, after: string) =>
    codeOf(await compareAttempts(ports, me, { questionId, before, after }, pieces.questions))
  expect(await compare(QUESTION.id, shown, shown)).toBe('accepted')
  expect(await compare(QUESTION.id, shown, hidden)).toBe('attempt-not-found')
  expect(await compare(QUESTION.id, 'x', shown)).toBe('attempt-not-found')
  expect(await compare(bank[0]!.id, shown, shown)).toBe('attempt-not-found')
})

it('lists bets of all sessions in the order they were made, whichever session was started last', async () => {
  const bench = await openSession()
  const { ports, me } = bench
  const made: string[] = []
  for (const [minute, predicted] of [
    [30, 'weak'],
    [60, 'strong'],
  ] as const) {
    bench.wait(minute)
    const id = await tryAgain(bench, predicted, [FULL], false)
    const act = async (command: Parameters<typeof actInSession>[2]['command']) =>
      valueOf(await actInSession(ports, me, { id, expectedSeq: (await ports.sessions.find(me, id))!.lastSeq, command }))
    await act({ type: 'bet', thread: 0, predicted })
    await act({ type: 'reveal' })
    made.push(id)
  }
  const { bets, subjects } = await showConfidence(ports, me, pieces.principles)
  expect(bets.map(({ session, predicted }) => [session, predicted])).toEqual([
    [made[0], 'weak'],
    [made[1], 'strong'],
  ])
  expect(subjects).toMatchObject([{ bets: 2, verdict: 'too-few' }])
})
