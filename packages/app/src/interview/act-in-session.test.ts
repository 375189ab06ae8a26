/** Commands in a session: what is refused, two tabs at once, and that nothing said is lost or moved to another question. */
import { expect, it } from 'vitest'
import { bundle, codeOf, idAt, openBench, valueOf } from '../candidates/bench.contract.ts'
import { createStory } from '../stories/create-story.ts'
import { actInSession } from './act-in-session.ts'
import { continueSession } from './continue-session.ts'
import { deleteSession } from './delete-session.ts'
import { listSessions } from './list-sessions.ts'
import { ANSWERS, answer, openSession, pieces, playThrough, type SessionBench, wish } from './session-bench.contract.ts'
import { showConfidence } from './show-confidence.ts'
import { startSession } from './start-session.ts'

/** A drill whose question waits for the answer. */
async function openAsked(): Promise<SessionBench & { readonly seq: number }> {
  const bench = await openSession()
  await bench.act({ type: 'begin' })
  const { state } = await bench.goOn()
  return { ...bench, seq: state.seq }
}

it.each([
  [{ format: 'drill' }, 'accepted'],
  [{ format: 'full-loop' }, 'accepted'],
  [{ format: 'debrief' }, 'unknown-format'],
  [{ format: '' }, 'unknown-format'],
  [{ seed: 0 }, 'accepted'],
  [{ seed: 2 ** 32 - 1 }, 'accepted'],
  [{ seed: 2 ** 32 }, 'bad-seed'],
  [{ seed: 0.5 }, 'bad-seed'],
  [{ questionId: pieces.questions[0]!.id }, 'accepted'],
  [{ questionId: 'b-nothing' }, 'question-not-found'],
  [{ questionId: pieces.questions[0]!.id, format: 'mini-loop' }, 'question-not-choosable'],
])('starting %o is %s', async (change, expected) => {
  const { ports, me } = await openBench()
  expect(codeOf(await startSession(ports, me, wish(change), pieces))).toBe(expected)
  expect(await listSessions(ports, me, { limit: 10, offset: 0 })).toHaveLength(expected === 'accepted' ? 1 : 0)
})

it('says why a playbook gives no session, and that a candidate is gone', async () => {
  const { ports, me } = await openBench()
  const outcome = await startSession(ports, me, wish({ format: 'mini-loop' }), { ...pieces, principles: [] })
  expect(outcome).toMatchObject({ ok: false, error: { code: 'session-not-plannable', because: { code: 'too-few-principles' } } })
  expect(codeOf(await startSession(ports, idAt(99), wish(), pieces))).toBe('candidate-not-found')
})

it('makes one session per key, and asks other questions the next time while there are any', async () => {
  const bench = await openSession({ format: 'mini-loop', seed: 5 })
  const { ports, me } = bench
  await playThrough(bench, async () => {})
  const asked = new Set(await ports.sessions.askedQuestions(me))
  expect(asked.size).toBeGreaterThan(2)
  const again = valueOf(await startSession(ports, me, wish({ format: 'mini-loop', seed: 5 }), pieces))
  expect(again.id).toBe(bench.id)
  const next = valueOf(await startSession(ports, me, wish({ format: 'mini-loop', seed: 5, idempotencyKey: 'k2' }), pieces))
  const planned = next.plan.interviews.flatMap((interview) => interview.questions)
  expect(planned.filter(({ id, kind }) => kind === 'behavioural' && asked.has(id))).toEqual([])
})

it('does nothing by itself before the candidate begins', async () => {
  const { goOn, tryTo, wait } = await openSession()
  wait(60)
  expect((await goOn()).events).toEqual([])
  expect(await tryTo(answer('x'))).toBe('not-begun')
})

it.each([
  [answer(''), 'empty-text'],
  [answer('x'.repeat(200_001)), 'too-long'],
  [answer('half \ud800 pair'), 'unstorable-character'],
  [answer('x', { draft: '\u0000' }), 'unstorable-character'],
  [answer('x', { draft: 'x'.repeat(200_001) }), 'too-long'],
  [answer('x', { seconds: -1 }), 'bad-seconds'],
  [answer('x', { storyId: idAt(77) }), 'story-not-found'],
  [{ type: 'begin' }, 'already-begun'],
  [{ type: 'resume' }, 'not-paused'],
  [{ type: 'reveal' }, 'session-not-over'],
  [{ type: 'begin-interview' }, 'no-break-now'],
  [{ type: 'finish-asking' }, 'not-your-turn-to-ask'],
  [{ type: 'bet', thread: 9, predicted: 'weak' }, 'unknown-thread'],
  [{ type: 'bet', thread: 0, predicted: 'weak' }, 'not-answered-yet'],
  [{ type: 'draft', text: 'so far', source: 'typed' }, 'accepted'],
  [answer('x'), 'accepted'],
] as const)('%o after the first question is %s, and a refusal writes nothing', async (command, expected) => {
  const { ports, me, id, seq, tryTo } = await openAsked()
  expect(await tryTo(command)).toBe(expected)
  expect((await ports.sessions.find(me, id))?.lastSeq).toBe(expected === 'accepted' ? seq + 1 : seq)
})

it('takes a story of the candidate along', async () => {
  const { ports, me, act } = await openAsked()
  const story = valueOf(await createStory(ports, me, { content: bundle.stories[0]!.content, idempotencyKey: 's' }))
  expect((await act(answer('x', { storyId: story.id }))).events.at(-1)).toMatchObject({ type: 'answered', storyId: story.id })
})

it('keeps words to the question they were meant for', async () => {
  const { seq, act, tryTo, goOn } = await openAsked()
  await act({ type: 'draft', text: 'so far', source: 'typed' })
  // The other tab drafted meanwhile: the question is still the one that was seen.
  await act(answer(ANSWERS[2]!), seq)
  await goOn()
  // Now a probe waits. What was meant for the question before it is not taken as an answer to this.
  for (const command of [answer('late'), { type: 'pass' }, { type: 'draft', text: 'late', source: 'typed' }] as const) {
    expect(await tryTo(command, seq)).toBe('session-moved-on')
    expect(await tryTo(command, seq + 100)).toBe('session-moved-on')
  }
  expect(await tryTo({ type: 'bet', thread: 0, predicted: 'weak' }, seq)).toBe('accepted')
  expect(await tryTo({ type: 'leave' }, seq)).toBe('accepted')
})

it('takes one of ten answers given at once, and tells the other nine how far the session has come', async () => {
  const { ports, me, id, seq } = await openAsked()
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, tab) => actInSession(ports, me, { id, expectedSeq: seq, command: answer(`tab ${tab}`) })),
  )
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  for (const outcome of outcomes) if (!outcome.ok) expect(outcome.error).toEqual({ code: 'session-moved-on', seq: seq + 1 })
  const said = (await ports.sessions.events(me, id)).filter((event) => event.type === 'answered')
  expect(said).toHaveLength(1)
})

it('takes all of ten drafts that cross: none of them moves the session on', async () => {
  const { ports, me, id, seq } = await openAsked()
  const overtaken = async (text: string) => {
    let once = false
    const append: typeof ports.sessions.append = async (...mine) => {
      if (!once) {
        once = true
        await actInSession(ports, me, { id, expectedSeq: seq, command: { type: 'draft', text: `${text} elsewhere`, source: 'typed' } })
      }
      return ports.sessions.append(...mine)
    }
    const crossed = { ...ports, sessions: { ...ports.sessions, append } }
    return codeOf(await actInSession(crossed, me, { id, expectedSeq: seq, command: { type: 'draft', text, source: 'typed' } }))
  }
  for (const text of ['a', 'b', 'c']) expect(await overtaken(text)).toBe('accepted')
  expect((await ports.sessions.events(me, id)).filter((event) => event.type === 'drafted')).toHaveLength(6)
})

it('continues once where ten continue at once, and goes on after a process that died in between', async () => {
  const { ports, me, id, act } = await openSession({ format: 'phone-screen' })
  await act({ type: 'begin' })
  const all = await Promise.all(Array.from({ length: 10 }, () => continueSession(ports, me, id)))
  const events = await ports.sessions.events(me, id)
  for (const outcome of all) expect(valueOf(outcome).events).toEqual(events)
  expect(events.filter((event) => event.type === 'said').map((event) => event.utterance.kind)).toEqual(['opening', 'question'])
  await act(answer(ANSWERS[0]!))
  // The answer is kept and nobody has replied yet; the next caller finds that due.
  expect(valueOf(await continueSession(ports, me, id)).events.length).toBeGreaterThan(events.length + 1)
})

it('lets a clock stand still that is a little behind, and refuses one that went back', async () => {
  const { wait, tryTo } = await openAsked()
  wait(-1 / 60)
  expect(await tryTo({ type: 'draft', text: 'x', source: 'typed' })).toBe('accepted')
  wait(-1)
  expect(await tryTo({ type: 'draft', text: 'x', source: 'typed' })).toBe('clock-went-back')
})

it('compares bets with levels over the sessions that were revealed', async () => {
  const bench = await openSession()
  const { ports, me, act } = bench
  await playThrough(bench, async () => {})
  await act({ type: 'bet', thread: 0, predicted: 'strong' })
  expect(await showConfidence(ports, me, pieces.principles)).toEqual({ subjects: [], bets: [] })
  await act({ type: 'reveal' })
  const { subjects, bets } = await showConfidence(ports, me, pieces.principles)
  expect(subjects.map(({ bets: made, verdict }) => [made, verdict])).toEqual([[1, 'too-few']])
  expect(bets).toMatchObject([{ session: bench.id, thread: 0, predicted: 'strong', at: ports.clock.now() }])
})

it('deletes a session, and finds nothing of it afterwards', async () => {
  const { ports, me, id, tryTo } = await openAsked()
  expect(valueOf(await deleteSession(ports, me, id))).toBeNull()
  for (const outcome of [await deleteSession(ports, me, id), await continueSession(ports, me, id)]) {
    expect(outcome).toEqual({ ok: false, error: { code: 'session-not-found', id } })
  }
  expect(await tryTo({ type: 'leave' }, 0)).toBe('session-not-found')
})
