/** What is hidden until the end, how deep an answer held, and bets beside levels. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createRandom } from '../kernel/seeded-random.ts'
import { PIECES, planOf, rememberEngine } from './any-session.contract.ts'
import { coverSession } from './cover-session.ts'
import { judgeBets, listBets, type Bet } from './judge-bets.ts'
import type { PlannedQuestion } from './session.ts'
import { rateRubric, readRubric } from './read-rubric.ts'
import { revealSession } from './reveal-session.ts'
import { RUBRIC_POINTS, type SessionEvent } from './session-event.ts'
import { walkSession } from './walk-session.contract.ts'

const STORY =
  'In 2024 our checkout lost one order in five on phones. I owned the payment step. I pulled the logs of 400 sessions and found that the address form failed. I rebuilt the form with two engineers. Conversion rose from 61% to 74% within a month.'
const engine = rememberEngine()
const spoken = { lead: '', pauseSeconds: 1 }
const question = { kind: 'question', thread: 0, questionId: 'b-p1-1', text: 'Q?', ...spoken } as const
const probe = { kind: 'probe', thread: 0, family: 'stakes', point: null, gap: 'G', text: 'P?', ...spoken } as const

/** A drill in which `texts` answer the question and its probes in turn, and the candidate leaves. */
function drill(texts: readonly string[]): SessionEvent[] {
  const bodies = [
    { type: 'began' },
    { type: 'interview-began', interview: 0 },
    { type: 'said', interview: 0, utterance: { kind: 'opening', text: 'Hello', ...spoken } },
    ...texts.flatMap((text, i) => [
      { type: 'said', interview: 0, utterance: i === 0 ? question : probe },
      text === ''
        ? { type: 'passed', thread: 0 }
        : { type: 'answered', thread: 0, text, seconds: 9, source: 'typed', storyId: null, draft: null, delivery: null },
    ]),
    { type: 'bet', thread: 0, predicted: 'strong' },
    { type: 'ended', reason: 'left' },
  ]
  return bodies.map((body, i) => ({ ...body, seq: i + 1, at: 1000 + i })) as SessionEvent[]
}

const plan = planOf({ format: 'drill', questionId: 'b-p1-1' })

it.each([
  // answers in turn, the layer at which the facts ran out
  [['No.'], 0],
  [[STORY], null],
  [[STORY, 'No idea.'], 1],
  [[STORY, ''], 1],
  [[STORY, STORY], 1], // the same words again bring nothing
  [[STORY, STORY.toUpperCase()], 1],
  [[STORY, 'If we missed the audit we would have lost the licence of $400,000.', 'No idea.'], 2],
])('%j runs out at layer %s', (texts, ranOutAt) => {
  const events = drill(texts)
  const revealed = revealSession(plan, events, PIECES.principles)
  if (!revealed.ok) throw new Error(revealed.error.code)
  const [thread] = revealed.value.threads
  expect(thread).toMatchObject({ principle: 'p1', bet: 'strong', ranOutAt })
  thread?.layers.forEach((layer, i) => {
    for (const { start, end } of layer.evidence) expect(texts[i]!.slice(start, end).length).toBe(end - start)
  })
})

it('is refused before the end, and then names what each principle is mixed up with', () => {
  const events = drill([STORY])
  expect(revealSession(plan, events.slice(0, -1), PIECES.principles)).toEqual({ ok: false, error: { code: 'session-not-over' } })
  const revealed = revealSession(plan, events, PIECES.principles)
  expect(revealed.ok && revealed.value.interviews[0]?.principles).toEqual([
    { id: 'p1', name: 'Principle 1', gist: 'Gist 1', confusableWith: [{ id: 'p2', name: 'Principle 2', tieBreaker: 'Tie 1' }] },
  ])
})

it('shows no principle, role, temperament, question id or gap before the reveal', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), (seed) => {
      const loop = planOf({ format: 'mini-loop', seed })
      const { events } = walkSession(loop, createRandom(seed), engine)
      const shown = JSON.stringify(coverSession(loop, events).lines.map((line) => ({ ...line, text: '', lead: '' })))
      const rest = JSON.stringify({ ...coverSession(loop, events), lines: [] })
      for (const word of ['"p1', 'b-p', 'f-', 'bar-raiser', 'silent-typist', 'deep-diver', 'gap', 'family', 'insteadOf']) {
        expect(shown + rest).not.toContain(word)
      }
    }),
    { seed: 20261124, numRuns: 40 },
  )
})

const bets = (predicted: Bet['predicted'], actual: Bet['actual'], count: number): Bet[] =>
  Array.from({ length: count }, () => ({ subject: 'p1', predicted, actual }))

it.each([
  [bets('strong', 'weak', 2), 'too-few', 2],
  [bets('strong', 'weak', 3), 'over', 2],
  [bets('weak', 'mixed', 3), 'under', -1],
  [bets('mixed', 'mixed', 3), 'fits', 0],
  [[...bets('strong', 'mixed', 1), ...bets('weak', 'weak', 2)], 'fits', 1 / 3], // exactly the limit
])('judges %j', (given, verdict, meanSteps) => {
  expect(judgeBets(given)).toMatchObject([{ subject: 'p1', bets: given.length, verdict, meanSteps }])
})

it('lists the most over-confident subject first, and leaves out what could not be judged', () => {
  const other: Bet = { subject: 'metrics', predicted: 'weak', actual: 'strong' }
  expect(judgeBets([other, ...bets('strong', 'weak', 3)]).map((r) => r.subject)).toEqual(['p1', 'metrics'])
  expect(judgeBets([])).toEqual([])
  const revealed = revealSession(plan, drill(['No.']), PIECES.principles)
  expect(revealed.ok && listBets(revealed.value, drill(['No.']))).toEqual([])
})

it('dates each bet by when it was made', () => {
  const events = drill([STORY])
  const revealed = revealSession(plan, events, PIECES.principles)
  const made = events.find(({ type }) => type === 'bet')
  expect(revealed.ok && listBets(revealed.value, events)).toMatchObject([{ subject: 'p1', predicted: 'strong', thread: 0, at: made?.at }])
})

const asked = {
  text: 'Improve returns.',
  rubric: { clarify: '', customer: '', options: '', decision: '', metric: '', risk: 'Names drivers, merchants and overflow lockers.' },
}
it.each([
  ['', []],
  ['I like it.', []],
  ['First, the goal is fewer returns.', ['clarify']],
  ['For parents I would compare two options.', ['customer', 'options']],
  ['My recommendation is the first one. The metric is returns per week; the risk is fraud.', ['decision', 'metric', 'risk']],
  ['Overflow at lockers hits merchants.', ['customer', 'risk']], // three words of the rubric line
  ['Risky', ['risk']],
  ['asterisk', []], // a cue is a word of its own
])('%j touches %j', (text, points) => {
  const reading = readRubric(text, asked as unknown as PlannedQuestion)
  expect(RUBRIC_POINTS.filter((p) => reading[p].length > 0)).toEqual(points)
})

it.each([
  [0, 'weak'],
  [2, 'weak'],
  [3, 'mixed'],
  [4, 'mixed'],
  [5, 'strong'],
  [6, 'strong'],
])('%d points are %s', (count, rating) => {
  const reading = Object.fromEntries(RUBRIC_POINTS.map((p, i) => [p, i < count ? [{ start: 0, end: 1 }] : []]))
  expect(rateRubric(reading as unknown as Parameters<typeof rateRubric>[0])).toBe(rating)
})
