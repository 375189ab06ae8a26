/** A server that does everything a calendar's server may do wrong. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FetchLimits, guardedFetch } from './guarded-fetch.ts'

const LIMITS: FetchLimits = { mayBePrivate: true, timeoutMs: 300, mostBytes: 1000 }
const servers: Server[] = []
const heard: string[] = []
let url = ''
let other = ''

async function listen(handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(handle)
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const send = (response: ServerResponse, status: number, headers: Record<string, string> = {}, body: string | Buffer = '') => {
  response.writeHead(status, headers)
  response.end(body)
}

const ANSWERS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/good': (response) => send(response, 200, {}, 'a'.repeat(1000)),
  '/packed': (response) => send(response, 200, { 'content-encoding': 'gzip' }, gzipSync('packed')),
  '/bomb': (response) => send(response, 200, { 'content-encoding': 'gzip' }, gzipSync('0'.repeat(100_000))),
  '/large': (response) => send(response, 200, {}, 'a'.repeat(1001)),
  '/hop1': (response) => send(response, 302, { location: '/good' }),
  '/hop2': (response) => send(response, 307, { location: '/hop1' }),
  '/hop3': (response) => send(response, 301, { location: '/hop2' }),
  '/hop4': (response) => send(response, 301, { location: '/hop3' }),
  '/nowhere': (response) => send(response, 302, { location: 'http://[' }),
  '/file': (response) => send(response, 302, { location: 'file:///etc/passwd' }),
  '/away': (response) => send(response, 302, { location: `${other}/good` }),
  '/401': (response) => send(response, 401),
  '/403': (response) => send(response, 403),
  '/404': (response) => send(response, 404),
  '/410': (response) => send(response, 410),
  '/500': (response) => send(response, 500),
  '/400': (response) => send(response, 400),
  '/slow': () => undefined,
  '/cut': (response) => {
    response.writeHead(200, { 'content-length': '500' })
    response.write('a')
    response.destroy()
  },
}

const answer = (request: IncomingMessage, response: ServerResponse) => {
  heard.push(`${request.method} ${request.url} ${request.headers.authorization ?? '-'}`)
  ANSWERS[request.url ?? '']?.(response)
}

beforeAll(async () => {
  other = await listen(answer)
  url = await listen(answer)
})

afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

const ask = (address: string, limits = LIMITS) =>
  guardedFetch({ url: new URL(address), method: 'GET', headers: {}, body: '', authorization: 'Basic c2VjcmV0' }, limits)

it.each<[string, string]>([
  ['/good', 'ok'],
  ['/packed', 'ok'],
  ['/hop3', 'ok'],
  ['/hop4', 'too-many-redirects'],
  ['/large', 'too-large'],
  ['/bomb', 'too-large'],
  ['/nowhere', 'bad-address'],
  ['/file', 'bad-address'],
  ['/401', 'not-let-in'],
  ['/403', 'not-let-in'],
  ['/404', 'not-found'],
  ['/410', 'not-found'],
  ['/500', 'server-failed'],
  ['/400', 'server-failed'],
  ['/slow', 'too-slow'],
  ['/cut', 'unreachable'],
])('%s: %s', async (path, expected) => {
  const got = await ask(`${url}${path}`)
  expect(got.ok ? 'ok' : got.error.code).toBe(expected)
  if (path === '/packed') expect(got).toEqual({ ok: true, value: 'packed' })
})

it('sends the password to the first origin alone', async () => {
  heard.length = 0
  expect((await ask(`${url}/away`)).ok).toBe(true)
  expect(heard).toEqual(['GET /away Basic c2VjcmV0', 'GET /good -'])
})

it.each<[string, string]>([
  ['http://cal.example/a.ics', 'bad-address'],
  ['ftp://cal.example/a.ics', 'bad-address'],
  ['https://127.0.0.1/a.ics', 'address-not-allowed'],
  ['https://[::1]/a.ics', 'address-not-allowed'],
  ['https://2130706433/a.ics', 'address-not-allowed'],
  ['https://localhost/a.ics', 'address-not-allowed'],
])('goes to no address of our own network: %s', async (address, expected) => {
  const got = await ask(address, { ...LIMITS, mayBePrivate: false, timeoutMs: 5000 })
  expect(got.ok ? 'ok' : got.error.code).toBe(expected)
})
