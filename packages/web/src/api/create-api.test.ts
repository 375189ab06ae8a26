/** The happy path of every route, in both spaces where there are two; each reply has the shape the description promises. */
import { BOOKING_CALLS } from './booking-causes.contract.ts'
import { unknownLoop } from '@inclined/core/allocation/kept-loop'
import { emptyStory } from '@inclined/core/stories/empty-story'
import { soundStory } from '@inclined/core/stories/any-story.contract'
import { expect, it } from 'vitest'
import { type ApiBench, idAt, openApi, type Reply } from './api-bench.contract.ts'
import { API_ROUTES } from './api-table.ts'
import { seat } from './guest-causes.contract.ts'
import { listMounted } from './list-mounted.ts'

const LOOP = unknownLoop('December', 5, 7)

/** Calls a route with what it needs; `base` is '' or '/example'. */
const CALLS: Readonly<Record<string, (bench: ApiBench, base: string) => Promise<Reply>>> = {
  'GET /profile': ({ call }, base) => call('GET', `${base}/profile`),
  'PATCH /profile': ({ call }, base) => call('PATCH', `${base}/profile`, { track: 'pmt', loopDate: '2026-12-14' }),
  'PUT /welcome': ({ call }, base) => call('PUT', `${base}/welcome`, { kind: 'save', profile: { level: 'L6' } }),
  ...BOOKING_CALLS,
  'GET /answers': ({ call }, base) => call('GET', `${base}/answers?limit=1`),
  'POST /answers': ({ call }, base) => call('POST', `${base}/answers`, { questionText: 'Why?', text: 'I cut 40% of it.' }),
  'POST /answers/keep-both': ({ call }, base) =>
    call('POST', `${base}/answers/keep-both`, { otherId: idAt(77), text: 'mine', questionId: null, questionText: '' }),
  'GET /answers/{id}': async (bench, base) => bench.call('GET', `${base}/answers/${await makeAnswer(bench, base)}`),
  'PUT /answers/{id}': async (bench, base) =>
    bench.call('PUT', `${base}/answers/${await makeAnswer(bench, base)}`, {
      baseRevision: 1,
      text: 'two',
      questionId: null,
      questionText: '',
    }),
  'DELETE /answers/{id}': async (bench, base) => bench.call('DELETE', `${base}/answers/${await makeAnswer(bench, base)}`),
  'POST /analyse': ({ call }, base) => call('POST', `${base}/analyse`, { text: 'I read 40 tickets. I cut the queue from 9% to 4%.' }),
  'GET /stories': ({ call }, base) => call('GET', `${base}/stories`),
  'POST /stories': ({ call }, base) => call('POST', `${base}/stories`, { content: { title: 'Labels' } }),
  'POST /stories/from-answer': async (bench, base) =>
    bench.call('POST', `${base}/stories/from-answer`, { answerId: await makeAnswer(bench, base) }),
  'GET /stories/{id}': async (bench, base) => bench.call('GET', `${base}/stories/${await makeStory(bench, base)}`),
  'PUT /stories/{id}': async (bench, base) =>
    bench.call('PUT', `${base}/stories/${await makeStory(bench, base)}`, { baseVersion: 1, content: emptyStory() }),
  'DELETE /stories/{id}': async (bench, base) => bench.call('DELETE', `${base}/stories/${await makeStory(bench, base)}`),
  'PUT /stories/{id}/status': async (bench, base) =>
    bench.call('PUT', `${base}/stories/${await makeStory(bench, base)}/status`, { version: 1, to: 'ready' }),
  'GET /coverage': async (bench, base) => {
    await makeStory(bench, base)
    return bench.call('GET', `${base}/coverage`)
  },
  'GET /stories/{id}/versions': async (bench, base) => bench.call('GET', `${base}/stories/${await makeStory(bench, base)}/versions`),
  'GET /stories/{id}/comparison': async (bench, base) =>
    bench.call('GET', `${base}/stories/${await makeStory(bench, base)}/comparison?from=1&to=1`),
  'POST /stories/{id}/restore': async (bench, base) =>
    bench.call('POST', `${base}/stories/${await makeStory(bench, base)}/restore`, { version: 1, baseVersion: 1 }),
  'GET /stories/export': ({ call }, base) => call('GET', `${base}/stories/export?format=json`),
  'POST /stories/import': async (bench, base) => {
    await makeStory(bench, base)
    const { text } = await bench.call('GET', `${base}/stories/export?format=md`)
    return openApi().call('POST', '/stories/import', { format: 'md', text })
  },
  'GET /claims': async (bench, base) => {
    await makeAnswer(bench, base)
    return bench.call('GET', `${base}/claims`)
  },
  'PUT /claims/mark': async (bench, base) => {
    await makeAnswer(bench, base)
    const { json } = await bench.call('GET', `${base}/claims`)
    return bench.call('PUT', `${base}/claims/mark`, { key: json.claims[0].claim.key, canDefend: 'yes', note: 'the ticket log' })
  },
  'GET /loops': ({ call }, base) => call('GET', `${base}/loops`),
  'POST /loops': ({ call }, base) => call('POST', `${base}/loops`, { content: LOOP }),
  'GET /loops/{id}': async (bench, base) => bench.call('GET', `${base}/loops/${await makeLoop(bench, base)}`),
  'GET /loops/{id}/board': async (bench, base) => bench.call('GET', `${base}/loops/${await makeLoop(bench, base)}/board`),
  'PUT /loops/{id}': async (bench, base) =>
    bench.call('PUT', `${base}/loops/${await makeLoop(bench, base)}`, { baseRevision: 1, content: { ...LOOP, seed: 8 } }),
  'DELETE /loops/{id}': async (bench, base) => bench.call('DELETE', `${base}/loops/${await makeLoop(bench, base)}`),
  'GET /sessions': async (bench, base) => {
    await bench.call('POST', `${base}/sessions`, { format: 'drill' })
    return bench.call('GET', `${base}/sessions?limit=1`)
  },
  'POST /sessions': ({ call }, base) => call('POST', `${base}/sessions`, { format: 'full-loop', seed: 7 }),
  'GET /sessions/{id}': async (bench, base) => bench.call('GET', `${base}/sessions/${await endSession(bench, base)}`),
  'POST /sessions/{id}/commands': async (bench, base) => {
    const { json } = await bench.call('POST', `${base}/sessions`, { format: 'phone-screen' })
    return bench.call('POST', `${base}/sessions/${json.id}/commands`, { expectedSeq: 0, command: { type: 'begin' } })
  },
  'POST /sessions/{id}/continue': async (bench, base) => bench.call('POST', `${base}/sessions/${await endSession(bench, base)}/continue`),
  'DELETE /sessions/{id}': async (bench, base) => bench.call('DELETE', `${base}/sessions/${await endSession(bench, base)}`),
  'GET /sessions/{id}/debrief': async (bench, base) => bench.call('GET', `${base}/sessions/${await endSession(bench, base)}/debrief`),
  'GET /sessions/{id}/guests': async (bench, base) => bench.call('GET', `${base}/sessions/${(await seat(bench, base)).session}/guests`),
  'POST /sessions/{id}/guests': async (bench, base) =>
    bench.call('POST', `${base}/sessions/${await endSession(bench, base)}/guests`, { name: 'Ann' }),
  'DELETE /sessions/{id}/guests/{guestId}': async (bench, base) => {
    const { session, seat: id } = await seat(bench, base)
    return bench.call('DELETE', `${base}/sessions/${session}/guests/${id}`)
  },
  'GET /guest/{token}': async (bench) => bench.call('GET', `/guest/${(await seat(bench)).token}`),
  'PUT /guest/{token}/ballot': async (bench) => {
    const { token, ballot } = await seat(bench)
    return bench.call('PUT', `/guest/${token}/ballot`, ballot)
  },
  'PUT /guest/{token}/vote': async (bench) => {
    const { token, ballot } = await seat(bench)
    return bench.call('PUT', `/guest/${token}/vote`, ballot)
  },
  'PUT /guest/{token}/changed-vote': async (bench) =>
    bench.call('PUT', `/guest/${await lockedToken(bench)}/changed-vote`, { to: 'yes', why: 'The number held.' }),
  'GET /guest/{token}/others': async (bench) => bench.call('GET', `/guest/${await lockedToken(bench)}/others`),
  'GET /confidence': async (bench, base) => {
    await endSession(bench, base)
    return bench.call('GET', `${base}/confidence`)
  },
  'GET /stories/{id}/log': async (bench, base) => bench.call('GET', `${base}/stories/${await makeStory(bench, base)}/log`),
  'GET /attempts': async (bench, base) => {
    await tryTwice(bench, base)
    return bench.call('GET', `${base}/attempts`)
  },
  'GET /attempts/{questionId}/comparison': async (bench, base) => {
    const questionId = await tryTwice(bench, base)
    const [before, after] = (await bench.call('GET', `${base}/attempts`)).json.questions[0].attempts
    return bench.call('GET', `${base}/attempts/${questionId}/comparison?before=${before.id}&after=${after.id}`)
  },
  'GET /export': ({ call }, base) => call('GET', `${base}/export`),
  'POST /import': async (bench, base) => {
    await makeStory(bench, base)
    return openApi().call('POST', '/import?mode=empty', (await bench.call('GET', `${base}/export`)).json)
  },
  'POST /delete-everything': ({ call }, base) => call('POST', `${base}/delete-everything`, { confirm: 'delete everything' }),
  'GET /playbook': ({ call }) => call('GET', '/playbook'),
  'GET /playbook/{section}': ({ call }) => call('GET', '/playbook/principles'),
  'GET /questions': ({ call }) => call('GET', '/questions?principle=ownership&kind=behavioural&limit=2'),
  'GET /questions/{id}': async ({ call }) => call('GET', `/questions/${(await call('GET', '/questions?limit=1')).json.questions[0].id}`),
  'POST /classify': ({ call }) => call('POST', '/classify', { question: 'Tell me about a time you missed a deadline.' }),
  'GET /example': ({ call }) => call('GET', '/example'),
  'PUT /example': ({ call }) => call('PUT', '/example'),
  'DELETE /example': ({ call }) => call('DELETE', '/example'),
  'GET /health': ({ call }) => call('GET', '/health'),
}

const makeAnswer = async ({ call }: ApiBench, base: string): Promise<string> =>
  (await call('POST', `${base}/answers`, { text: 'I cut 40% of the queue.', questionText: 'What?' })).json.id

const makeStory = async ({ call }: ApiBench, base: string): Promise<string> =>
  (await call('POST', `${base}/stories`, { content: soundStory() })).json.id

const makeLoop = async ({ call }: ApiBench, base: string): Promise<string> =>
  (await call('POST', `${base}/loops`, { content: LOOP })).json.id

async function lockedToken(bench: ApiBench): Promise<string> {
  const { token, ballot } = await seat(bench)
  await bench.call('PUT', `/guest/${token}/vote`, ballot)
  return token
}

/** A drill answered, bet on, left and revealed. */
async function endSession({ call }: ApiBench, base: string, questionId: string | null = null): Promise<string> {
  let { json } = await call('POST', `${base}/sessions`, { format: 'drill', questionId })
  const answer = { type: 'answer', text: 'I cut 40% of the queue by reading 200 tickets.', seconds: 30, source: 'typed' }
  const bet = { type: 'bet', thread: 0, predicted: 'strong' }
  for (const command of [{ type: 'begin' }, answer, bet, { type: 'leave' }, { type: 'reveal' }]) {
    json = (await call('POST', `${base}/sessions/${json.id}/commands`, { expectedSeq: json.seq, command })).json
  }
  return json.id
}

/** Answers one question in two drills; its id. */
async function tryTwice(bench: ApiBench, base: string): Promise<string> {
  const { id } = (await bench.call('GET', '/questions?kind=behavioural&limit=1')).json.questions[0]
  await endSession(bench, base, id)
  await endSession(bench, base, id)
  return id
}

it('has a call for every route and a route for every call', () => {
  const routes = API_ROUTES.map(({ method, path }) => `${method} ${path}`)
  expect(Object.keys(CALLS).toSorted()).toEqual(routes.toSorted())
})

it.each(listMounted().map(({ route, space }) => [`${route.method} ${route.path}`, space, route] as const))(
  '%s of the %s candidate answers as described',
  async (name, space, route) => {
    const bench = openApi()
    await bench.call('PUT', '/example')
    const reply = await CALLS[name]!(bench, space === 'example' ? '/example' : '')
    expect([reply.text, reply.status]).toEqual([expect.any(String), route.status])
    expect(bench.errors).toEqual([])
    expect(reply.headers.get('cache-control')).toBe('no-store')
    if (route.reply !== null) expect(route.reply.safeParse(reply.json).error).toBeUndefined()
    if (route.files !== undefined) {
      expect(route.files).toContain(reply.type.split(';')[0])
      expect(reply.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z0-9.-]+"$/)
    }
    if (route.status === 204) expect(reply.text).toBe('')
  },
)

it('keeps the two candidates apart', async () => {
  const bench = openApi()
  await bench.call('PUT', '/example')
  await makeStory(bench, '')
  expect((await bench.call('GET', '/answers')).json.answers).toEqual([])
  expect((await bench.call('GET', '/example/answers')).json.answers).toHaveLength(1)
  expect((await bench.call('GET', '/stories')).json.stories).toHaveLength(1)
  await bench.call('DELETE', '/example')
  expect((await bench.call('GET', '/example/answers')).json.code).toBe('example-not-entered')
})

it('makes one thing per key, and gives it back for the same key', async () => {
  const { call } = openApi()
  const key = { 'idempotency-key': 'same' }
  const first = await call('POST', '/answers', { text: 'one' }, key)
  const second = await call('POST', '/answers', { text: 'one' }, key)
  expect([first.status, second.json]).toEqual([201, first.json])
  expect((await call('GET', '/answers')).json.answers).toHaveLength(1)
})

it('takes the same import twice without a key, and adds nothing the second time', async () => {
  const full = openApi()
  await full.call('POST', '/stories', { content: { title: 'One' } })
  const document = (await full.call('GET', '/export')).json
  const { call } = openApi()
  for (const [mode, added] of [
    ['empty', 1],
    ['empty', 0],
    ['add', 0],
  ] as const) {
    const reply = await call('POST', `/import?mode=${mode}`, document, { 'idempotency-key': '' })
    expect([reply.status, reply.json.added.stories, reply.json.kept.stories]).toEqual([200, added, 1 - added])
  }
  expect((await call('GET', '/stories')).json.stories).toHaveLength(1)
})

it('says what a lint says in words', async () => {
  const { call } = openApi()
  const { json } = await call('POST', '/stories', {})
  const { lints } = (await call('GET', `/stories/${json.id}`)).json
  expect(lints.length).toBeGreaterThan(0)
  for (const lint of lints) expect([lint.message, lint.fix]).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/\w/)])
})
