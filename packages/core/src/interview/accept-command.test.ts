/** Which command is taken where, and why not. */
import { expect, it } from 'vitest'
import { acceptCommand, LONGEST_TEXT } from './accept-command.ts'
import { planOf } from './any-session.contract.ts'
import { applyEvent, foldSession } from './fold-session.ts'
import { nextUtterance } from './next-utterance.ts'
import type { SessionEvent } from './session-event.ts'
import type { SessionCommand } from './session-state.ts'

const START = 1000
const answer = { type: 'answer', text: 'I did it.', seconds: 5, source: 'typed', storyId: null, draft: null, delivery: null } as const
const bet = { type: 'bet', thread: 0, predicted: 'mixed' } as const

/** Does each command in turn, and lets the interviewer speak after each; throws where one is refused. */
function play(format: string, commands: readonly SessionCommand[]) {
  const plan = planOf({ format })
  const events: SessionEvent[] = []
  for (const command of commands) {
    const accepted = acceptCommand(plan, events, command, START)
    if (!accepted.ok) throw new Error(accepted.error.code)
    events.push(...accepted.value)
    for (let step = nextUtterance(plan, events, START); step.kind === 'happens'; step = nextUtterance(plan, events, START)) {
      events.push(step.event)
    }
  }
  return { plan, events }
}

const begin = { type: 'begin' } as const
const leave = { type: 'leave' } as const
const reveal = { type: 'reveal' } as const
const pause = { type: 'pause' } as const
const rows: readonly (readonly [string, string, readonly SessionCommand[], SessionCommand, string])[] = [
  ['a first begin', 'drill', [], begin, 'accepted'],
  ['a second begin', 'drill', [begin], begin, 'already-begun'],
  ['an answer before the begin', 'drill', [], answer, 'not-begun'],
  ['an answer to a question', 'drill', [begin], answer, 'accepted'],
  ['an answer after the end', 'drill', [begin, leave], answer, 'session-over'],
  ['an answer without words', 'drill', [begin], { ...answer, text: ' \n' }, 'empty-text'],
  ['the longest answer', 'drill', [begin], { ...answer, text: 'a'.repeat(LONGEST_TEXT) }, 'accepted'],
  ['a longer one', 'drill', [begin], { ...answer, text: 'a'.repeat(LONGEST_TEXT + 1) }, 'text-too-long'],
  ['an answer with a longer draft', 'drill', [begin], { ...answer, draft: 'a'.repeat(LONGEST_TEXT + 1) }, 'text-too-long'],
  ['an answer of negative length', 'drill', [begin], { ...answer, seconds: -1 }, 'bad-seconds'],
  ['an answer without a length', 'drill', [begin], { ...answer, seconds: Number.NaN }, 'bad-seconds'],
  ['an answer with how it sounded', 'drill', [begin], { ...answer, delivery: { seconds: 9, speech: [{ start: 1, end: 5 }] } }, 'accepted'],
  ['a delivery without speech', 'drill', [begin], { ...answer, delivery: { seconds: 9, speech: [] } }, 'bad-delivery'],
  ['an empty draft', 'drill', [begin], { type: 'draft', text: '', source: 'typed' }, 'accepted'],
  ['a pause in a drill', 'drill', [begin], pause, 'accepted'],
  ['a pause in a pause', 'drill', [begin, pause], pause, 'paused'],
  ['an answer in a pause', 'drill', [begin, pause], answer, 'paused'],
  ['leaving in a pause', 'drill', [begin, pause], leave, 'accepted'],
  ['a resume without a pause', 'drill', [begin], { type: 'resume' }, 'not-paused'],
  ['a pause in an interview', 'loop-interview', [begin], pause, 'no-pause-here'],
  ['a next interview in an interview', 'mini-loop', [begin], { type: 'begin-interview' }, 'no-break-now'],
  ['a question of one’s own too early', 'loop-interview', [begin], { type: 'ask-back', text: 'Why?' }, 'not-your-turn-to-ask'],
  ['a bet before the answer', 'drill', [begin], bet, 'not-answered-yet'],
  ['a bet on no thread', 'drill', [begin], { ...bet, thread: 9 }, 'unknown-thread'],
  ['a bet after the answer', 'drill', [begin, answer], bet, 'accepted'],
  ['a second bet', 'drill', [begin, answer, bet], bet, 'already-bet'],
  ['a bet after the end', 'drill', [begin, answer, leave], bet, 'accepted'],
  ['a bet after the reveal', 'drill', [begin, answer, leave, reveal], bet, 'already-revealed'],
  ['a reveal before the end', 'drill', [begin], reveal, 'session-not-over'],
  ['a second reveal', 'drill', [begin, leave, reveal], reveal, 'already-revealed'],
]
it.each(rows)('%s', (_, format, before, command, expected) => {
  const { plan, events } = play(format, before)
  const outcome = acceptCommand(plan, events, command, START)
  expect(outcome.ok ? 'accepted' : outcome.error.code).toBe(expected)
})

it('refuses a clock that went back, and takes one that stands', () => {
  const { plan, events } = play('drill', [begin])
  expect(acceptCommand(plan, events, answer, START - 1)).toEqual({ ok: false, error: { code: 'clock-went-back', last: START } })
  expect(acceptCommand(plan, events, answer, START).ok).toBe(true)
})

it('refuses an event twice, and one that leaves a gap', () => {
  const { plan, events } = play('drill', [begin])
  const state = foldSession(plan, events)
  const last = events.at(-1)!
  expect(applyEvent(plan, state, last)).toMatchObject({ ok: false, error: { code: 'already-applied' } })
  expect(applyEvent(plan, state, { ...last, seq: last.seq + 2 })).toMatchObject({ ok: false, error: { code: 'event-missing' } })
  expect(() => foldSession(plan, [...events, last])).toThrow(RangeError)
})
