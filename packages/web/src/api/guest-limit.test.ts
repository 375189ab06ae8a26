import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { limitGuests, MISS_COST, MOST_KNOCKS } from './guest-limit.ts'

const MINUTE = 60_000

function openDoor() {
  let at = 10 * MINUTE
  const app = new Hono()
  app.use('*', limitGuests({ now: () => at, addressOf: (headers) => headers.get('from') ?? '' }))
  app.get('/api/v1/guest/gone', (context) => context.text('', 404))
  app.all('*', (context) => context.text('open'))
  const knock = (path: string, from = 'here') => app.request(path, { headers: { from } })
  const often = async (times: number, path: string, from?: string) => {
    const seen = []
    for (let n = 0; n < times; n++) seen.push((await knock(path, from)).status)
    return seen
  }
  return { knock, often, wait: (ms: number) => (at += ms) }
}

it('lets a guest write as fast as anybody can, and then says when to come back', async () => {
  const { knock, often, wait } = openDoor()
  expect(new Set(await often(MOST_KNOCKS, '/api/v1/guest/mine'))).toEqual(new Set([200]))
  wait(MINUTE - 500)
  const refused = await knock('/api/v1/guest/mine')
  expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('cache-control')]).toEqual([429, '1', 'no-store'])
  expect(await refused.json()).toMatchObject({ code: 'too-many-knocks', retrySeconds: 1 })
  expect(await (await knock('/guest/mine')).text()).toBe('Wait 1 seconds, then load the page again. What is saved stays saved.')
  expect((await knock('/api/v1/guest/mine', 'elsewhere')).status).toBe(200)
  wait(500)
  expect((await knock('/api/v1/guest/mine')).status).toBe(200)
})

it('stops who tries links that open nothing much sooner, at every link', async () => {
  const { knock, often } = openDoor()
  const tries = await often(MOST_KNOCKS / MISS_COST, '/api/v1/guest/gone')
  expect(new Set(tries)).toEqual(new Set([404]))
  expect((await knock('/api/v1/guest/gone')).status).toBe(429)
  expect((await knock('/api/v1/guest/mine')).status).toBe(429)
})
