/** The clock of an interview: who keeps to the limits is asked everything and ends in time; who runs over is warned once. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { acceptInState } from './accept-command.ts'
import { SAYINGS } from './any-person.contract.ts'
import { FORMAT_IDS, planOf, rememberEngine } from './any-session.contract.ts'
import { applyEvent, startState } from './fold-session.ts'
import { nextStep } from './next-utterance.ts'
import type { SessionPlan } from './session.ts'
import type { SessionEvent } from './session-event.ts'
import type { SessionCommand, SessionState } from './session-state.ts'

const engine = rememberEngine()
const MINUTE = 60_000

/** A session with a clock in the hand of the test. */
function open(plan: SessionPlan) {
  let state: SessionState = startState(plan)
  let now = 1_750_000_000_000
  const events: SessionEvent[] = []
  const append = (event: SessionEvent) => {
    const next = applyEvent(plan, state, event)
    if (!next.ok) throw new Error(next.error.code)
    state = next.value
    events.push(event)
  }
  return {
    events,
    state: () => state,
    now: () => now,
    sleep: (minutes: number) => void (now += minutes * MINUTE),
    do(command: SessionCommand) {
      const accepted = acceptInState(plan, state, command, now)
      if (!accepted.ok) throw new Error(accepted.error.code)
      accepted.value.forEach(append)
    },
    /** Lets the interviewer speak until the candidate is due. */
    listen() {
      for (;;) {
        const step = nextStep(plan, state, now, engine)
        if (step.kind !== 'happens') return step
        append(step.event)
      }
    },
  }
}

const answer = (text: string, seconds: number): SessionCommand => ({
  type: 'answer',
  text,
  seconds,
  source: 'spoken',
  storyId: null,
  draft: null,
  delivery: null,
})
const kindsOf = (events: readonly SessionEvent[]) => events.flatMap((e) => (e.type === 'said' ? [e.utterance.kind] : []))

it('asks every planned question of who keeps to the limits, invites their own, and ends in time', () => {
  const timed = FORMAT_IDS.filter((id) => id !== 'drill')
  fc.assert(
    fc.property(fc.constantFrom(...timed), fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.nat(), (format, seed, start) => {
      const plan = planOf({ format, seed })
      const session = open(plan)
      session.do({ type: 'begin' })
      for (let n = start; ; n++) {
        const step = session.listen()
        if (step.kind === 'over') break
        if (step.for === 'answer') {
          const thread = session.state().threads[session.state().waitsFor!]!
          const isCase = thread.question.rubric !== null
          // Five minutes for a story, fifteen for a case, three after a probe: the red limits.
          const minutes = thread.turns.length > 1 ? 3 : isCase ? 15 : thread.question.kind === 'background' ? 3 : 5
          session.sleep(minutes)
          session.do(answer(SAYINGS[n % SAYINGS.length]!.text, minutes * 60))
        } else if (step.for === 'your-questions') session.do({ type: 'finish-asking' })
        else session.do({ type: 'begin-interview' })
      }
      const { interviews, threads } = session.state()
      expect(interviews.map((i) => i.questionsAsked)).toEqual(plan.interviews.map((i) => i.questions.length))
      expect(kindsOf(session.events).filter((k) => k === 'invitation')).toHaveLength(interviews.length)
      for (const { endedAt, endsAt } of interviews) expect(endedAt).toBeLessThanOrEqual(endsAt!)
      expect(threads.every((t) => !t.isOpen)).toBe(true)
    }),
    { seed: 20261124, numRuns: 150 },
  )
})

it.each([
  // minutes under way, warning
  [3.99, null],
  [4, 'amber'],
  [4.99, 'amber'],
  [5, 'red'],
  [60, 'interview'],
])('after %d minutes of a first answer: %s', (minutes, over) => {
  const session = open(planOf())
  session.do({ type: 'begin' })
  session.listen()
  session.sleep(minutes)
  session.listen()
  const warnings = session.events.flatMap((e) => (e.type === 'said' && e.utterance.kind === 'time-warning' ? [e.utterance.over] : []))
  expect(warnings).toEqual(over === null ? [] : [over])
  session.sleep(0.5)
  session.listen()
  expect(kindsOf(session.events).filter((k) => k === 'time-warning').length).toBeLessThanOrEqual(1)
})

it.each([
  [559, []],
  [560, ['amber']],
  [700, ['red']],
])('counts %d typed words by their length when spoken', (words, over) => {
  const session = open(planOf())
  session.do({ type: 'begin' })
  session.listen()
  session.sleep(20)
  session.do({ type: 'draft', text: 'word '.repeat(words), source: 'typed' })
  session.listen()
  expect(session.events.flatMap((e) => (e.type === 'said' && e.utterance.kind === 'time-warning' ? [e.utterance.over] : []))).toEqual(over)
})

it('waits ten minutes beyond the end for who is still writing, then goes, and takes a late answer before that', () => {
  const session = open(planOf())
  session.do({ type: 'begin' })
  session.listen()
  session.sleep(60)
  session.do({ type: 'draft', text: 'I was about to', source: 'typed' })
  session.sleep(9.9)
  expect(session.listen()).toMatchObject({ kind: 'wait', for: 'answer' })
  session.sleep(0.1)
  expect(session.listen().kind).toBe('over')
  expect(session.state().threads[0]).toMatchObject({ closedBy: 'gave-up', turns: [{ draft: { text: 'I was about to' } }] })
})

it('lets the next interviewer come in when the break is over, later by every pause in it', () => {
  const session = open(planOf({ format: 'mini-loop' }))
  session.do({ type: 'begin' })
  session.listen()
  session.sleep(120)
  expect(session.listen()).toMatchObject({ for: 'break', until: session.now() + 15 * MINUTE })
  session.do({ type: 'pause' })
  session.sleep(100)
  expect(session.listen()).toMatchObject({ for: 'resume' })
  session.do({ type: 'resume' })
  expect(session.listen()).toMatchObject({ for: 'break', until: session.now() + 15 * MINUTE })
  session.sleep(15)
  expect(session.listen()).toMatchObject({ for: 'answer' })
  expect(session.state().interview).toBe(1)
})
