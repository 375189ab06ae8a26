/** Practice sessions over HTTP with the playbook as it is: played, kept apart, and closed about what is hidden. */
import { loadPlaybook } from '@inclined/playbook/load-playbook'
import { INTERVIEWER_ROLES, TEMPERAMENTS } from '@inclined/core/interview/session'
import { expect, it } from 'vitest'
import { give, openTimedApi } from './session-causes.contract.ts'

const MINUTE = 60_000
const { principles, questions } = loadPlaybook()
const HIDDEN = new Set<string>([...INTERVIEWER_ROLES, ...TEMPERAMENTS, ...principles.map(({ id }) => id), ...questions.map(({ id }) => id)])

/** Every string that stands as a value in a JSON value. */
function* listValues(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* listValues(inner)
}

it('plays a mini loop to its end, hides what is hidden in every reply, and reveals it on demand', async () => {
  const bench = openTimedApi()
  const { call, ports } = bench
  let { json } = await give(bench, 'mini-loop', { type: 'begin' })
  const { id } = json
  const saw = new Set<string>()
  for (let step = 0; step < 400 && json.phase !== 'ended'; step += 1) {
    expect([...listValues(json)].filter((text) => HIDDEN.has(text))).toEqual([])
    saw.add(json.phase)
    bench.wait(2 * MINUTE)
    const answer = {
      type: 'answer',
      text: `I read ${200 + step} tickets and I cut the queue from 9% to 4%.`,
      seconds: 60,
      source: 'spoken',
    }
    const command = json.phase === 'break' ? { type: 'begin-interview' } : json.phase === 'asking' ? { type: 'finish-asking' } : answer
    const reply = await call('POST', `/sessions/${id}/commands`, { expectedSeq: json.seq, command })
    json = reply.status === 200 ? reply.json : (await call('POST', `/sessions/${id}/continue`)).json
  }
  expect([json.phase, json.reveal, json.next]).toEqual(['ended', null, { kind: 'over' }])
  expect([...saw].toSorted()).toEqual(['asking', 'break', 'questions'])
  const revealed = await call('POST', `/sessions/${id}/commands`, { expectedSeq: json.seq, command: { type: 'reveal' } })
  expect(revealed.json.reveal.interviews).toHaveLength(3)
  expect((await call('GET', `/sessions/${id}`)).json).toEqual(revealed.json)
  const debrief = (await call('GET', `/sessions/${id}/debrief`)).json
  expect(debrief.sealed).toHaveLength(3)
  expect(debrief).toEqual((await call('GET', `/sessions/${id}/debrief`)).json)
  const kept = (await ports.sessions.events((await call('GET', '/profile')).json.id, id)).map((event) => event.seq)
  expect(kept).toEqual(kept.map((_, at) => at + 1))
  expect(bench.errors).toEqual([])
})

it('makes one session per key, and lists it', async () => {
  const { call } = openTimedApi()
  const key = { 'idempotency-key': 'same' }
  const first = await call('POST', '/sessions', { format: 'drill' }, key)
  const second = await call('POST', '/sessions', { format: 'drill' }, key)
  expect([first.status, second.json]).toEqual([201, first.json])
  const { sessions } = (await call('GET', '/sessions')).json
  expect(sessions).toEqual([{ id: first.json.id, format: 'drill', createdAt: '2026-11-23T09:00:00.000Z', endedAt: null, answers: 0 }])
})

it('shows no session of the own candidate in the example, and none of it the other way', async () => {
  const bench = openTimedApi()
  await bench.call('PUT', '/example')
  const { json } = await give(bench, 'drill', { type: 'begin' })
  const path = `/example/sessions/${json.id}`
  const replies = [
    await bench.call('GET', path),
    await bench.call('DELETE', path),
    await bench.call('POST', `${path}/continue`),
    await bench.call('POST', `${path}/commands`, { expectedSeq: json.seq, command: { type: 'leave' } }),
  ]
  for (const reply of replies) expect([reply.status, reply.json.code]).toEqual([404, 'session-not-found'])
  expect((await bench.call('GET', '/example/sessions')).json.sessions).toEqual([])
  expect((await bench.call('GET', `/sessions/${json.id}`)).json.seq).toBe(json.seq)
})

it('gives back how an answer sounded beside its words, and nothing of it where nothing was sent', async () => {
  const answer = { type: 'answer', text: 'I read 300 tickets and I cut the queue from 9% to 4%.', seconds: 9, source: 'spoken' }
  const delivery = {
    seconds: 9.5,
    speech: [
      { start: 0.5, end: 4 },
      { start: 6, end: 9 },
    ],
  }
  const rest = [{ type: 'leave' }, { type: 'reveal' }]
  const [measured, silent] = [openTimedApi(), openTimedApi()]
  const told = (await give(measured, 'drill', { type: 'begin' }, { ...answer, delivery }, ...rest)).json
  const untold = (await give(silent, 'drill', { type: 'begin' }, answer, ...rest)).json
  const deliveriesOf = (json: { lines: { kind: string; delivery: unknown }[] }) =>
    json.lines.map((line) => line.delivery).filter((each) => each !== null)
  expect(deliveriesOf(told)).toEqual([delivery])
  expect(deliveriesOf(untold)).toEqual([])
  expect(JSON.stringify(untold)).not.toContain('speech')
  expect(told.reveal).toEqual(untold.reveal)
  expect((await measured.call('GET', `/sessions/${told.id}`)).json).toEqual(told)
})
