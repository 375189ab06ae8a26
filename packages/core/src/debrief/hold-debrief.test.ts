/** A debrief of driven loops: every word is literal, votes hang on what their own interviewer heard, people merge, and nothing else counts. */
import { expect, it } from 'vitest'
import { foldSession } from '../interview/fold-session.ts'
import type { SessionState } from '../interview/session-state.ts'
import { TEMPERAMENTS } from '../interview/session.ts'
import type { EvidenceNote, Quote } from './evidence.ts'
import { type Debrief, type GuestVote, holdDebrief } from './hold-debrief.ts'
import { type DrivenLoop, driveLoop, REMEMBERED } from './simulated-candidate.contract.ts'

function hold({ plan, state }: Pick<DrivenLoop, 'plan' | 'state'>, guests: readonly GuestVote[] = []): Debrief {
  const held = holdDebrief(plan, state, guests, 0, REMEMBERED)
  if (!held.ok) throw new Error(held.error.code)
  return held.value
}

const loop = driveLoop('honest', 1, 'L6')
const debrief = hold(loop)

/** Our own look: the words as they stand in what was said. */
const stands = (state: SessionState, { thread, turn, start, end, words }: Quote): boolean =>
  state.threads[thread]?.turns[turn]?.answer?.text.slice(start, end) === words && words !== ''

it('quotes only words that were said, in notes and in the minutes', () => {
  const quotes = [
    ...debrief.sealed.flatMap(({ notes }) => notes.flatMap((note) => note.quotes)),
    ...debrief.minutes.flatMap((entry) => entry.quotes),
  ]
  expect(quotes.length).toBeGreaterThan(50)
  expect(quotes.filter((quote) => !stands(loop.state, quote))).toEqual([])
  for (const { text, quotes: said } of debrief.minutes) for (const { words } of said) expect(text).toContain(words)
})

it('lets each interviewer write on their own questions alone', () => {
  for (const { interview, notes } of debrief.sealed) {
    const own = new Set(loop.state.threads.filter((thread) => thread.interview === interview).map(({ index }) => index))
    expect(notes.filter(({ thread }) => thread === null || !own.has(thread))).toEqual([])
  }
})

it('seals each vote from what that interviewer heard: silence elsewhere changes no other', () => {
  for (const silent of [0, 2, 4]) {
    const events = loop.events.map((event) =>
      event.type === 'answered' && loop.state.threads[event.thread]?.interview === silent
        ? { ...event, text: 'No comment on that.' }
        : event,
    )
    const other = hold({ plan: loop.plan, state: foldSession(loop.plan, events) })
    const apart = (one: Debrief) => one.sealed.filter(({ interview }) => interview !== silent)
    expect(apart(other)).toEqual(apart(debrief))
    expect(other.sealed[silent]?.vote.points).not.toBe(debrief.sealed[silent]?.vote.points)
  }
})

it('is the same to the letter a second time, whatever the temperaments and however it sounded', () => {
  const { plan, events } = loop
  const turned = TEMPERAMENTS.toReversed()
  const moods = plan.interviews.map((one, i) => ({ ...one, interviewer: { ...one.interviewer, temperament: turned[i % turned.length]! } }))
  const spoken = events.map((event) =>
    event.type === 'answered' ? { ...event, source: 'spoken' as const, delivery: { seconds: 9, speech: [{ start: 1, end: 8 }] } } : event,
  )
  expect(hold({ plan: { ...plan, interviews: moods }, state: foldSession(plan, spoken) })).toEqual(debrief)
})

it('is chaired by the bar raiser, who asks the bar once and after the split', () => {
  const raiser = loop.plan.interviews.find(({ interviewer }) => interviewer.role === 'bar-raiser')?.interviewer.id
  expect(debrief.chair).toBe(raiser)
  const steps = debrief.minutes.map(({ step }) => step)
  const order = ['silent-read', 're-vote', 'split', 'bar', 'decision']
  expect(steps.map((step) => order.indexOf(step))).toEqual(steps.map((step) => order.indexOf(step)).toSorted((a, b) => a - b))
  expect(debrief.minutes.filter(({ step }) => step === 'decision')).toHaveLength(1)
})

const note = (change: Partial<EvidenceNote>): EvidenceNote => ({
  subject: { kind: 'bar' },
  valence: 'concern',
  quotes: [],
  heard: null,
  why: 'I doubt it.',
  source: 'person',
  thread: null,
  ...change,
})
const guest = (change: Partial<GuestVote> = {}): GuestVote => ({
  observer: 'Ann',
  value: 'yes',
  notes: [],
  lockedAt: 5,
  revisedTo: null,
  ...change,
})
const said = debrief.sealed[0]!.notes[0]!.quotes[0]!

it.each([
  ['literal words', note({ quotes: [said] }), true],
  ['words that were not said', note({ quotes: [{ ...said, words: 'never said' }] }), false],
  ['nothing', note({}), false],
  ['words heard and written down', note({ heard: 'She told me about the audit.' }), true],
  ['blanks', note({ heard: '  ' }), false],
  ['nothing, and it is mixed', note({ valence: 'mixed' }), true],
])('a person’s note with %s holds: %s', (_, written, holds) => {
  const held = hold(loop, [guest({ notes: [written] })])
  expect([held.guests[0]?.notes.length, held.voidNotes.length]).toEqual(holds ? [1, 0] : [0, 1])
})

it('counts a person’s vote like any other, the changed one where it was changed, and keeps both', () => {
  const nos = ['Ann', 'Ben', 'Cem', 'Dan'].map((observer) => guest({ observer, value: 'yes', revisedTo: 'strong-no' }))
  const yes = hold(
    driveLoop('data-rich', 1, 'L6'),
    nos.map((one) => ({ ...one, revisedTo: null })),
  )
  const no = hold(driveLoop('data-rich', 1, 'L6'), nos)
  expect([yes.decision.outcome, no.decision.outcome]).toEqual(['yes', 'no'])
  expect(no.guests.map(({ value, revisedTo }) => [value, revisedTo])).toEqual(nos.map(() => ['yes', 'strong-no']))
  expect(no.sealed).toEqual(yes.sealed)
})

it.each([
  [
    'a session that goes on',
    () => holdDebrief(loop.plan, foldSession(loop.plan, loop.events.slice(0, 20)), [], 0, REMEMBERED),
    'session-not-over',
  ],
  ['a vote that is open', () => holdDebrief(loop.plan, loop.state, [guest({ lockedAt: null })], 0, REMEMBERED), 'vote-not-locked'],
  ['two votes of one person', () => holdDebrief(loop.plan, loop.state, [guest(), guest()], 0, REMEMBERED), 'voted-twice'],
  [
    'a person under an interviewer’s name',
    () => holdDebrief(loop.plan, loop.state, [guest({ observer: 'i1' })], 0, REMEMBERED),
    'voted-twice',
  ],
])('refuses %s', (_, held, code) => {
  expect(held()).toMatchObject({ ok: false, error: { code } })
})

it('cannot decide where nobody heard anything, and then nothing is named that would turn it', () => {
  const { plan } = loop
  const events = loop.events.filter(({ type }) => type === 'began').concat([{ type: 'ended', reason: 'left', seq: 2, at: 1 }])
  const held = hold({ plan, state: foldSession(plan, events) })
  expect([held.decision.outcome, held.sealed.map(({ vote }) => vote.value)]).toEqual(['cannot-decide', plan.interviews.map(() => null)])
})
