/** What an interviewer does with an answer: probe, contradict, ask for a different example, move on. */
import { expect, it } from 'vitest'
import probes from '../answers/probes.json' with { type: 'json' }
import { acceptCommand } from './accept-command.ts'
import { planOf } from './any-session.contract.ts'
import { nextUtterance } from './next-utterance.ts'
import gaps from './probe-gaps.json' with { type: 'json' }
import type { SessionPlan } from './session.ts'
import type { SessionEvent, Utterance } from './session-event.ts'
import type { SessionCommand } from './session-state.ts'
import voices from './interviewer-lines.json' with { type: 'json' }

const MINUTE = 60_000
const STORY =
  'In 2024 our checkout lost one order in five on phones. I owned the payment step with a team of six. I pulled the logs of 400 sessions and found that the address form failed. I rebuilt the form. Conversion rose from 61% to 74% within a month.'
const tell = (text: string, storyId: string | null = null): SessionCommand => ({
  type: 'answer',
  text,
  seconds: 60,
  source: 'typed',
  storyId,
  draft: null,
  delivery: null,
})
const PASS: SessionCommand = { type: 'pass' }

/** Everything said when these commands are given one after another, a minute apart. */
function hear(plan: SessionPlan, commands: readonly SessionCommand[]): readonly Utterance[] {
  const events: SessionEvent[] = []
  let now = 0
  for (const command of [{ type: 'begin' } as const, ...commands]) {
    now += MINUTE
    const accepted = acceptCommand(plan, events, command, now)
    if (!accepted.ok) break
    events.push(...accepted.value)
    for (let step = nextUtterance(plan, events, now); step.kind === 'happens'; step = nextUtterance(plan, events, now))
      events.push(step.event)
  }
  return events.flatMap((e) => (e.type === 'said' ? [e.utterance] : []))
}

const drill = planOf({ format: 'drill', questionId: 'b-p1-1' })

it('takes up two numbers that do not fit', () => {
  const said = hear(drill, [tell(STORY), tell('Conversion rose from 61% to 68% within a month.')])
  expect(said.at(-1)).toMatchObject({ kind: 'probe', family: 'contradiction' })
  expect(said.at(-1)?.text).toMatch(/74%.*68%/)
})

it('prefers the follow-up written for the question while nothing of its family was said', () => {
  const said = hear(drill, [tell(STORY), tell('We wanted it done soon, all of us.'), tell('It was what it was, I would say.')])
  expect(said.some((u) => u.text === 'About the alternatives of b-p1-1, what was it?')).toBe(true)
  expect(said.some((u) => u.text === 'About the result of b-p1-1, what was it?')).toBe(false)
})

it.each([
  ['No.', 'more'],
  ['asdf qwer zxcv hjkl uiop vbnm asdf qwer zxcv hjkl', 'restate'],
] as const)('asks again after %j, without thanks for it', (text, kind) => {
  const last = hear(drill, [tell(text)]).at(-1)
  expect(last).toMatchObject({ kind: 'probe', family: null, lead: '' })
  expect(voices.temperaments[drill.interviews[0]!.interviewer.temperament][kind]).toContain(last?.text)
})

it('gives who has nothing to tell another question, once, and then moves on', () => {
  expect(hear(drill, [PASS]).at(-1)).toMatchObject({ kind: 'different-example', reason: 'passed', insteadOf: 0 })
  expect(
    hear(drill, [PASS, PASS])
      .slice(-2)
      .map((u) => u.kind),
  ).toEqual(['move-on', 'close'])
  expect(
    hear(drill, [tell(STORY), PASS, PASS])
      .slice(-2)
      .map((u) => u.kind),
  ).toEqual(['move-on', 'close'])
})

it.each([
  ['by its id', 's1', 'I also ran the second launch, which had another cause and another end altogether for the people in it.', 's1'],
  ['by its words', null, STORY, null],
])('asks for a different example where a story is told again, known %s', (_, first, text, second) => {
  const plan = planOf({ seed: 3 })
  const firstThread = [tell(STORY, first), ...Array.from({ length: 6 }, (__, i) => (i < 2 ? PASS : tell(text, second)))]
  const different = hear(plan, firstThread).find((u) => u.kind === 'different-example')
  expect(different).toMatchObject({ reason: 'already-told', questionId: plan.interviews[0]!.questions[1]!.id })
})

it('asks for a different example of a weak answer by chance, more often at a higher level', () => {
  const vague = 'We met a lot and we aligned everybody and we were very happy with how it went for the team in the end.'
  const count = (level: 'L4' | 'L8'): number => {
    let asked = 0
    for (let seed = 0; seed < 200; seed++) {
      const plan = planOf({ format: 'drill', questionId: 'b-p1-1', level, seed })
      asked += Number(
        hear(plan, [tell(vague), tell(vague), tell(vague)]).some((u) => u.kind === 'different-example' && u.reason === 'weak'),
      )
    }
    return asked
  }
  expect(count('L4')).toBeGreaterThan(30)
  expect(count('L8')).toBeGreaterThan(count('L4') + 30)
})

it('names the engine’s deeper questions as the engine does', () => {
  for (const { why } of probes.deeper) expect(why).toBe(gaps.deeperGap)
})

it('has words for every temperament, each of which asks the same of the same answer when nothing else differs', () => {
  const families = Object.keys(voices.temperaments).map((temperament) => {
    const [interview] = drill.interviews
    const plan = { ...drill, interviews: [{ ...interview!, interviewer: { ...interview!.interviewer, temperament } }] } as SessionPlan
    const said = hear(plan, [tell(STORY), ...Array.from({ length: 14 }, () => tell('That is all I can say about it today.'))])
    return said.flatMap((u) => (u.kind === 'probe' ? [u.family] : [])).toSorted()
  })
  for (const list of families) expect(list).toEqual(families[0])
})
