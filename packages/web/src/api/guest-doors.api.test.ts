/**
 * Who gets through which door, where several people have accounts: candidates by their sign-in, guests by their link alone. Every route
 * of a guest is tried with every link that is not the guest's, and every route of a candidate by everybody else.
 */
import type { AccountSettings } from '@inclined/app/accounts/viewer'
import { expect, it } from 'vitest'
import { type ApiBench, idAt, openApi, type Reply } from './api-bench.contract.ts'
import { type Seated, seat } from './guest-causes.contract.ts'

const CHANGE = { to: 'strong-yes', why: 'Another reason.' }
const DAY = 86_400_000
type Call = ApiBench['call']

/** Whoever sends `person: NAME` is signed in as NAME. */
const ACCOUNTS = {
  hosts: [],
  accounts: {
    personOf: async (headers: Headers) => {
      const name = headers.get('person')
      const id = { ann: idAt(801), bob: idAt(802) }[name ?? '']
      return id === undefined ? null : { person: { id, name, email: `${name}@example.org`, isVerified: true }, signInId: idAt(803) }
    },
  },
} as unknown as AccountSettings

function openHouse() {
  let late = 0
  const clock = { now: () => Date.UTC(2026, 10, 23, 9) + late }
  const bench = openApi((ports) => ({ ...ports, clock }), ACCOUNTS)
  const as = (person: string): ApiBench => ({
    ...bench,
    call: (method, path, body, headers = {}) => bench.call(method, path, body, { ...headers, ...(person === '' ? {} : { person }) }),
  })
  return { as, wait: (ms: number) => (late += ms) }
}

const knockEverywhere = (call: Call, token: string, ballot: object): Promise<readonly Reply[]> =>
  Promise.all([
    call('GET', `/guest/${token}`),
    call('GET', `/guest/${token}/others`),
    call('PUT', `/guest/${token}/ballot`, ballot),
    call('PUT', `/guest/${token}/vote`, ballot),
    call('PUT', `/guest/${token}/changed-vote`, CHANGE),
  ])

type House = ReturnType<typeof openHouse>
const DEAD_LINKS: readonly (readonly [string, (house: House, ann: Seated) => Promise<string>])[] = [
  ['unknown', async () => 'f'.repeat(64)],
  ['one sign longer', async (_, { token }) => `${token}0`],
  ['cut short', async (_, { token }) => token.slice(1)],
  ['the id of the seat', async (_, ann) => ann.seat],
  ['the id of the session', async (_, ann) => ann.session],
  ['the id of the candidate', async () => idAt(801)],
  [
    'expired',
    async ({ wait }, { token }) => {
      wait(7 * DAY)
      return token
    },
  ],
  [
    'taken back',
    async ({ as }, ann) => {
      await as('ann').call('DELETE', `/sessions/${ann.session}/guests/${ann.seat}`)
      return ann.token
    },
  ],
]

it.each(DEAD_LINKS)('refuses a link that is %s with the very same words, to visitors and people alike', async (_, kill) => {
  const house = openHouse()
  const ann = await seat(house.as('ann'))
  const unknown = await house.as('').call('GET', '/guest/nothing')
  const token = await kill(house, ann)
  for (const person of ['', 'ann', 'bob']) {
    for (const reply of await knockEverywhere(house.as(person).call, token, ann.ballot)) {
      expect([reply.status, reply.text]).toEqual([404, unknown.text])
    }
  }
})

it('needs no account behind a link, and a sign-in adds nothing to it', async () => {
  const { as } = openHouse()
  const ann = await seat(as('ann'))
  const seen = (await as('').call('GET', `/guest/${ann.token}`)).text
  for (const person of ['ann', 'bob']) expect((await as(person).call('GET', `/guest/${ann.token}`)).text).toBe(seen)
  expect((await as('').call('PUT', `/guest/${ann.token}/vote`, ann.ballot)).status).toBe(204)
})

it('opens with a link nothing that is the candidate’s', async () => {
  const { as } = openHouse()
  const { session, seat: id, token } = await seat(as('ann'))
  const tokenHeaders = [{}, { authorization: `Bearer ${token}` }, { cookie: `inclined.session_token=${token}` }]
  for (const headers of tokenHeaders) {
    for (const reply of [
      await as('').call('GET', `/sessions/${session}`, undefined, headers),
      await as('').call('GET', `/sessions/${session}/debrief`, undefined, headers),
      await as('').call('GET', `/sessions/${session}/guests`, undefined, headers),
      await as('').call('POST', `/sessions/${session}/guests`, { name: 'Eve' }, headers),
      await as('').call('DELETE', `/sessions/${session}/guests/${id}`, undefined, headers),
      await as('').call('GET', '/stories', undefined, headers),
      await as('').call('GET', '/export', undefined, headers),
    ]) {
      expect([reply.status, reply.json.code]).toEqual([401, 'sign-in-needed'])
    }
  }
})

it('lets another person neither list, invite nor take back, and leaves the link alive', async () => {
  const { as } = openHouse()
  const { session, seat: id, token } = await seat(as('ann'))
  const bob = as('bob')
  for (const reply of [
    await bob.call('GET', `/sessions/${session}/guests`),
    await bob.call('POST', `/sessions/${session}/guests`, { name: 'Eve' }),
    await bob.call('DELETE', `/sessions/${session}/guests/${id}`),
    await bob.call('GET', `/sessions/${session}/debrief`),
  ]) {
    expect(reply.status).toBe(404)
  }
  expect((await as('').call('GET', `/guest/${token}`)).status).toBe(200)
})

it('keeps what a guest of one session does out of every other session, of the same candidate or another', async () => {
  const { as } = openHouse()
  const ann = await seat(as('ann'))
  const others = [await seat(as('ann'), '', 'Ben'), await seat(as('bob'))]
  const look = () => Promise.all(others.map(({ token }) => as('').call('GET', `/guest/${token}`)))
  const before = (await look()).map(({ text }) => text)
  await as('').call('PUT', `/guest/${ann.token}/vote`, ann.ballot)
  await as('').call('PUT', `/guest/${ann.token}/changed-vote`, CHANGE)
  expect((await look()).map(({ text }) => text)).toEqual(before)
  for (const { token, ballot } of others) {
    await as('').call('PUT', `/guest/${token}/vote`, ballot)
    expect((await as('').call('GET', `/guest/${token}/others`)).json).toEqual({ people: [], simulated: [] })
  }
})

it('changes nothing by looking', async () => {
  const { as } = openHouse()
  const ann = await seat(as('ann'))
  const kept = async () => (await as('ann').call('GET', '/export')).text
  const before = await kept()
  for (let times = 0; times < 3; times++) {
    await as('').call('GET', `/guest/${ann.token}`)
    await as('').call('GET', `/guest/${ann.token}/others`)
  }
  expect(await kept()).toBe(before)
})
