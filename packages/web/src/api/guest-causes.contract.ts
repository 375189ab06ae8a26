/** What makes each refusal of a guest's link or ballot happen, once; and an API with a guest invited. */
import { Hono } from 'hono'
import { type ApiBench, idAt, type Reply } from './api-bench.contract.ts'
import { limitGuests, MOST_KNOCKS } from './guest-limit.ts'
import type { GUEST_PROBLEMS } from './guest-problems.ts'
import type { Cause } from './session-causes.contract.ts'

const INVITATION = { name: 'Ann', interview: 0, mayRead: true, days: 7 }
const CHANGE = { to: 'yes', why: 'Ben heard the number.' }

export interface Seated {
  readonly session: string
  readonly token: string
  readonly seat: string
  /** Complete, with a vote of no. */
  readonly ballot: { readonly marks: readonly object[]; readonly value: string | null; readonly reason: string }
}

/** A drill with a guest; `base` is '' or '/example'. */
export async function seat({ call }: ApiBench, base = '', name = 'Ann', session: string | null = null): Promise<Seated> {
  const id = session ?? (await call('POST', `${base}/sessions`, { format: 'drill', seed: 1 })).json.id
  const { token, seat: made } = (await call('POST', `${base}/sessions/${id}/guests`, { ...INVITATION, name })).json
  const { ballot } = (await call('GET', `/guest/${token}`)).json
  return { session: id, token, seat: made.id, ballot: { ...ballot, value: 'no', reason: 'No number held.' } }
}

const locked = async (bench: ApiBench, then: (seated: Seated) => Promise<Reply>): Promise<Reply> => {
  const seated = await seat(bench)
  await bench.call('PUT', `/guest/${seated.token}/vote`, seated.ballot)
  return then(seated)
}

async function knockOften(): Promise<Reply> {
  const app = new Hono()
  app.use(limitGuests({ now: () => 0, addressOf: () => 'here' }))
  const path = '/api/v1/guest/nothing'
  let reply = await app.request(path)
  for (let knocks = 0; reply.status === 404 && knocks < MOST_KNOCKS; knocks++) reply = await app.request(path)
  const text = await reply.text()
  return { status: reply.status, type: reply.headers.get('content-type') ?? '', headers: reply.headers, text, json: JSON.parse(text) }
}

export const GUEST_CAUSES: Readonly<Record<keyof typeof GUEST_PROBLEMS, Cause>> = {
  'guest-link-unknown': ({ call }) => call('GET', '/guest/nothing'),
  'too-many-knocks': () => knockOften(),
  'guest-not-found': async (bench) => bench.call('DELETE', `/sessions/${(await seat(bench)).session}/guests/${idAt(99)}`),
  'guest-name-taken': async (bench) => bench.call('POST', `/sessions/${(await seat(bench)).session}/guests`, INVITATION),
  'guest-name-unusable': async (bench) =>
    bench.call('POST', `/sessions/${(await seat(bench)).session}/guests`, { ...INVITATION, name: 'i1' }),
  'invalid-ballot': async (bench) => {
    const { token, ballot } = await seat(bench)
    return bench.call('PUT', `/guest/${token}/ballot`, { ...ballot, marks: [] })
  },
  'ballot-incomplete': async (bench) => {
    const { token, ballot } = await seat(bench)
    return bench.call('PUT', `/guest/${token}/vote`, { ...ballot, value: null })
  },
  'vote-locked': (bench) => locked(bench, ({ token, ballot }) => bench.call('PUT', `/guest/${token}/ballot`, ballot)),
  'vote-not-locked': async (bench) => bench.call('GET', `/guest/${(await seat(bench)).token}/others`),
  'vote-changed-already': (bench) =>
    locked(bench, async ({ token }) => {
      await bench.call('PUT', `/guest/${token}/changed-vote`, CHANGE)
      return bench.call('PUT', `/guest/${token}/changed-vote`, CHANGE)
    }),
  'reason-missing': (bench) => locked(bench, ({ token }) => bench.call('PUT', `/guest/${token}/changed-vote`, { ...CHANGE, why: ' ' })),
}
