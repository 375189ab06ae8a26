/** Every refusal code: made to happen once, as problem+json with its status, a sentence, and its facts. */
import type { AccountSettings } from '@inclined/app/accounts/viewer'
import { unknownLoop } from '@inclined/core/allocation/kept-loop'
import { OWN_CANDIDATE_ID } from '@inclined/app/candidates/own-candidate'
import { soundStory } from '@inclined/core/stories/any-story.contract'
import { IdempotencyKeyReused, MissingObject, UnstorableText } from '@inclined/app/ports/store-error'
import { expect, it } from 'vitest'
import { type ApiBench, idAt, openApi, type Reply } from './api-bench.contract.ts'
import { BOOKING_CAUSES } from './booking-causes.contract.ts'
import { GUEST_CAUSES } from './guest-causes.contract.ts'
import { judgeOrigin } from './origin-guard.ts'
import { type Cause, SESSION_CAUSES } from './session-causes.contract.ts'
import { PROBLEM_CODES, PROBLEMS, type ProblemCode } from './problems.ts'

const LOOP = unknownLoop('December', 2, 1)
const answer = (change: object = {}) => ({ text: 'I cut 40%.', ...change })
const make = async ({ call }: ApiBench, kind: 'answers' | 'stories', body: object = {}): Promise<string> =>
  (await call('POST', `/${kind}`, body)).json.id

const exported = async (change: object): Promise<Reply> => {
  const { call } = openApi()
  return call('POST', '/import', { ...(await call('GET', '/export')).json, ...change })
}

/** Imports the one sound story after a change of the file. */
const importChanged = async (from: string, to: string): Promise<Reply> => {
  const bench = openApi()
  await make(bench, 'stories', { content: soundStory() })
  const { text } = await bench.call('GET', '/stories/export?format=json')
  return openApi().call('POST', '/stories/import', { format: 'json', text: text.replaceAll(from, to) })
}

const NOBODY_SIGNED_IN = { accounts: { personOf: async () => null }, hosts: [] } as unknown as AccountSettings
const failing = (error: Error) => openApi((ports) => ({ ...ports, answers: { ...ports.answers, list: () => Promise.reject(error) } }))

const CAUSES: Readonly<Record<Exclude<ProblemCode, 'foreign-host' | 'foreign-origin'>, Cause>> = {
  'invalid-path': ({ call }) => call('GET', '/answers/one'),
  'invalid-query': ({ call }) => call('GET', '/answers?limit=501'),
  'invalid-body': ({ call }) => call('POST', '/answers', answer({ more: 1 })),
  'body-not-json': ({ call }) => call('POST', '/answers', '{'),
  'unsupported-media-type': ({ call }) => call('POST', '/answers', '{}', { 'content-type': 'text/plain' }),
  'body-too-large': ({ call }) => call('POST', '/answers', answer({ text: 'x'.repeat(5 * 1024 * 1024) })),
  'idempotency-key-missing': ({ call }) => call('POST', '/answers', answer(), { 'idempotency-key': '' }),
  'idempotency-key-invalid': ({ call }) => call('POST', '/answers', answer(), { 'idempotency-key': 'x'.repeat(121) }),
  'idempotency-key-reused': async ({ call }) => {
    await call('POST', '/answers', answer(), { 'idempotency-key': 'k' })
    return call('POST', '/stories', {}, { 'idempotency-key': 'k' })
  },
  'gone-meanwhile': () => failing(new MissingObject('story', idAt(1))).call('GET', '/answers'),
  'sign-in-needed': () => openApi(undefined, NOBODY_SIGNED_IN).call('GET', '/answers'),
  'not-confirmed': ({ call }) => call('POST', '/delete-everything', { confirm: 'yes' }),
  'route-not-found': ({ call }) => call('GET', '/nothing/here'),
  'method-not-allowed': ({ call }) => call('DELETE', '/answers'),
  'internal-error': () => failing(new Error('the disk is full')).call('GET', '/answers'),
  'example-not-entered': ({ call }) => call('GET', '/example/profile'),
  'candidate-not-found': () => {
    const { call } = openApi((ports) => {
      const { find, ...candidates } = ports.candidates
      let calls = 0
      return { ...ports, candidates: { ...candidates, find: (id) => (calls++ === 0 ? find(id) : Promise.resolve(null)) } }
    })
    return call('PATCH', '/profile', {})
  },
  'unknown-value': ({ call }) => call('PATCH', '/profile', { track: 'chef' }),
  'not-a-date': ({ call }) => call('PATCH', '/profile', { loopDate: '2026-02-30' }),
  'out-of-range': ({ call }) => call('PATCH', '/profile', { weeklyHours: 81 }),
  'too-long': ({ call }) => call('POST', '/answers', answer({ text: 'x'.repeat(200_001) })),
  'unstorable-character': ({ call }) => call('POST', '/answers', answer({ text: '\u0000' })),
  'question-not-found': ({ call }) => call('GET', '/questions/b-nothing-99'),
  'section-not-found': ({ call }) => call('GET', '/playbook/secrets'),
  'answer-not-found': ({ call }) => call('GET', `/answers/${idAt(99)}`),
  'answer-changed-elsewhere': async (bench) => {
    const path = `/answers/${await make(bench, 'answers', answer())}`
    await bench.call('PUT', path, { baseRevision: 1, text: 'theirs', questionId: null, questionText: '' })
    return bench.call('PUT', path, { baseRevision: 1, text: 'mine', questionId: null, questionText: '' })
  },
  'story-not-found': ({ call }) => call('GET', `/stories/${idAt(99)}`),
  'story-changed-elsewhere': async (bench) =>
    bench.call('PUT', `/stories/${await make(bench, 'stories')}`, { baseVersion: 2, content: soundStory() }),
  'version-not-found': async (bench) => bench.call('GET', `/stories/${await make(bench, 'stories')}/comparison?from=1&to=2`),
  blocked: async (bench) => bench.call('PUT', `/stories/${await make(bench, 'stories')}/status`, { version: 1, to: 'ready' }),
  'back-to-draft-first': async (bench) => {
    const path = `/stories/${await make(bench, 'stories')}/status`
    await bench.call('PUT', path, { version: 1, to: 'retired' })
    return bench.call('PUT', path, { version: 1, to: 'ready' })
  },
  'answer-empty': async (bench) => bench.call('POST', '/stories/from-answer', { answerId: await make(bench, 'answers') }),
  'story-exists': async (bench) => {
    await make(bench, 'stories')
    const { text } = await bench.call('GET', '/stories/export?format=md')
    return bench.call('POST', '/stories/import', { format: 'md', text })
  },
  'unreadable-stories': ({ call }) => call('POST', '/stories/import', { format: 'md', text: 'hello' }),
  'bad-id': () => importChanged(idAt(1), 'one'),
  'bad-instant': () => importChanged('00.000Z', '00Z'),
  'bad-versions': () =>
    importChanged(
      '"versions": []',
      `"versions": [${JSON.stringify({ version: 1, content: soundStory(), savedAt: '2026-11-23T09:00:00.000Z' })}]`,
    ),
  'invalid-document': () => exported({ answers: 'none' }),
  'newer-document': () => exported({ version: 2 }),
  'not-empty': async (bench) => {
    const { json } = await bench.call('GET', '/export')
    await make(bench, 'stories')
    return bench.call('POST', '/import', json)
  },
  clash: async (bench) => {
    await make(bench, 'answers', answer())
    const { json } = await bench.call('GET', '/export')
    return bench.call('POST', '/import?mode=add', { ...json, answers: [{ ...json.answers[0], text: 'else' }] })
  },
  'invalid-loop': ({ call }) => call('POST', '/loops', { content: { ...LOOP, interviewers: [] } }),
  'loop-not-found': ({ call }) => call('GET', `/loops/${idAt(99)}`),
  'loop-changed-elsewhere': async (bench) => {
    const { id } = (await bench.call('POST', '/loops', { content: LOOP })).json
    return bench.call('PUT', `/loops/${id}`, { baseRevision: 2, content: { ...LOOP, seed: 2 } })
  },
  'loop-not-solvable': async ({ call, ports }) => {
    const { id } = (await call('POST', '/loops', { content: LOOP })).json
    const [interviewer] = LOOP.interviewers
    const principles = Array.from({ length: 129 }, (_, n) => `principle-${n}`)
    const content = { ...LOOP, interviewers: [{ ...interviewer!, kind: 'known' as const, principles }] }
    await ports.loops.save(OWN_CANDIDATE_ID, { id, baseRevision: 1, content, savedAt: '2026-11-23T09:00:00.000Z' })
    return call('GET', `/loops/${id}/board`)
  },
  ...SESSION_CAUSES,
  ...GUEST_CAUSES,
  ...BOOKING_CAUSES,
  'claim-not-found': ({ call }) => call('PUT', '/claims/mark', { key: 'none', canDefend: 'yes', note: '' }),
}

it('has a cause for every code', () => {
  expect([...Object.keys(CAUSES), 'foreign-host', 'foreign-origin'].toSorted()).toEqual([...PROBLEM_CODES].toSorted())
  expect(judgeOrigin({ method: 'GET', host: 'x', origin: undefined, fetchSite: undefined, contentType: undefined }, 1)).toBe('foreign-host')
})

it.each(Object.entries(CAUSES).filter(([code]) => code !== 'unknown-value'))(
  'says %s as a problem that can be acted on',
  async (code, cause) => {
    const { status, type, json, headers } = await cause(openApi())
    expect(json.code).toBe(code)
    expect(type).toBe('application/problem+json; charset=utf-8')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(status).toBe(PROBLEMS[code as ProblemCode].status)
    expect(json).toMatchObject({ type: `/api/v1/docs#problem-${code}`, status, title: expect.stringMatching(/^[A-Z]/) })
    expect(json.detail).toMatch(/^[A-Z].*\.$/)
    expect(json.detail).not.toMatch(/undefined|\bis null|\[object|NaN/)
  },
)

it('refuses an unknown track at the door already', async () => {
  expect((await CAUSES['unknown-value'](openApi())).json).toMatchObject({ code: 'invalid-body', where: [expect.stringContaining('track')] })
})

it('carries the facts of a refusal: what is there, which methods, which lints', async () => {
  expect((await CAUSES['answer-changed-elsewhere'](openApi())).json.current).toMatchObject({ text: 'theirs', revision: 2 })
  expect((await CAUSES.blocked(openApi())).json.by.length).toBeGreaterThan(0)
  const reply = await CAUSES['method-not-allowed'](openApi())
  expect([reply.headers.get('allow'), reply.json.allowed]).toEqual(['GET, POST', ['GET', 'POST']])
})

it('tells the reporter of faults only, and nobody else what they were', async () => {
  const broken = failing(new Error('the disk is full'))
  expect((await broken.call('GET', '/answers')).text).not.toContain('disk')
  expect(broken.errors).toHaveLength(1)
  const named = [new IdempotencyKeyReused('k', 'create-answer', 'create-story'), new UnstorableText('text', 3, 'nul')]
  for (const error of named) {
    const bench = failing(error)
    expect((await bench.call('GET', '/answers')).status).toBeLessThan(500)
    expect(bench.errors).toEqual([])
  }
})

it('takes an import that is larger than the usual door, and bodies up to the very limit', async () => {
  const bench = openApi()
  for (let at = 0; at < 30; at++) await make(bench, 'answers', answer({ text: `${at} ${'x'.repeat(199_000)}` }))
  const { text } = await bench.call('GET', '/export')
  expect(text.length).toBeGreaterThan(5 * 1024 * 1024)
  expect((await openApi().call('POST', '/import', text)).json.added.answers).toBe(30)
})
