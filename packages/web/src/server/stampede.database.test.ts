/**
 * Many people want one time at once, over HTTP, on PostgreSQL: real processes of the built product, one of them and then two on the same
 * database. One wins each time; the others are told what is open, and quickly.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { CLIENT_ADDRESS_HEADER } from '@inclined/adapters/accounts/account-library'
import { openDatabase } from '@inclined/adapters/postgres/open-database'
import { runStatement, type ServerDatabase, serverDatabase, testServerUrl } from '@inclined/adapters/testing/server-database'
import { openOwnCandidate } from '@inclined/app/candidates/own-candidate'
import type { MentorContent } from '@inclined/core/mentoring/mentor'
import { afterAll, beforeAll, expect, it } from 'vitest'

const MAIN = fileURLToPath(new URL('../../dist/main.mjs', import.meta.url))
const CLIENTS = 32
const ROUNDS = 200
/** First rounds whose times are not counted: the code is not compiled yet. Who wins is checked in them as well. */
const WARM_UP = 10
/** Nobody waits a second. What was measured stands in docs/performance.md beside its goal of 250 ms; other work on the machine moves it. */
const SLOWEST_P99_MS = 1000
const HALF_HOUR = 1_800_000
const FIRST = Math.ceil(Date.now() / 86_400_000) * 86_400_000 + 2 * 86_400_000

const MENTOR: MentorContent = {
  handle: 'wanted-one',
  name: 'Wanted',
  headline: 'Everybody wants the same time',
  about: '',
  languages: ['en'],
  tracks: [],
  principles: [],
  hasPledged: true,
  isListed: true,
  services: [
    {
      id: 'call',
      kind: 'call',
      title: 'A call',
      about: '',
      minutes: 30,
      deliveryHours: null,
      price: { minor: 0, currency: 'EUR' },
      confirmation: 'instant',
      seats: 1,
      isOffered: true,
    },
  ],
  hours: { timeZone: 'UTC', weekly: [{ days: [0, 1, 2, 3, 4, 5, 6], start: '00:00', end: '24:00' }], overrides: [] },
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('the system gave no port')
  return address.port
}

async function startServer(databaseUrl: string): Promise<{ readonly url: string; readonly child: ChildProcess }> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const child = spawn(process.execPath, [MAIN, '--port', String(port), '--host', '127.0.0.1', '--no-open', '--demo', '--url', url], {
    env: { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (let tries = 0; tries < 300; tries += 1) {
    const isUp = await fetch(`${url}/api/v1/health`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isUp) return { url, child }
    await new Promise((goOn) => setTimeout(goOn, 100))
  }
  throw new Error('the server did not answer')
}

/** Signs people up in the database itself; the cookie of each is good in every process. */
async function openPeople(databaseUrl: string): Promise<readonly string[]> {
  const opened = await openDatabase({ databaseUrl, dataDir: '' })
  if (!opened.ok) throw new Error(opened.error.code)
  const database = opened.value
  try {
    const { accounts } = await database.openHosted({ url: 'http://localhost', google: null, github: null, isDemo: false })
    const ports = { ...database.stores, clock: { now: () => Date.now() } }
    const cookies: string[] = []
    const people = Array.from({ length: CLIENTS + 1 }, (_, nr) => ({
      headers: new Headers({ [CLIENT_ADDRESS_HEADER]: `10.0.0.${nr}` }),
      fields: { name: `Person ${nr}`, email: `person-${nr}@example.test`, password: `long-enough-${nr}-word` },
    }))
    for (const { headers, fields } of people) await accounts.signUp(headers, fields)
    await runStatement(databaseUrl, 'update person set email_verified = true')
    for (const { headers, fields } of people) {
      const signedIn = await accounts.signIn(headers, fields)
      if (!signedIn.ok) throw new Error(signedIn.error.code)
      const cookie = signedIn.value.cookies.map((each) => each.split(';')[0]).join('; ')
      const id = (await accounts.personOf(new Headers({ cookie })))?.person.id ?? ''
      await openOwnCandidate(ports, id)
      if (cookies.push(cookie) > 1) continue
      await ports.mentors.save(id, { baseRevision: 0, content: MENTOR, savedAt: new Date().toISOString() })
    }
    return cookies.slice(1)
  } finally {
    await database.close()
  }
}

interface Told {
  readonly status: number
  readonly code: string | undefined
  readonly openTimes: readonly string[] | undefined
  readonly ms: number
}

async function want(url: string, cookie: string, start: string): Promise<Told> {
  const began = performance.now()
  const reply = await fetch(`${url}/api/v1/bookings`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ handle: MENTOR.handle, service: 'call', start }),
  })
  const { code, openTimes } = (await reply.json()) as Omit<Told, 'status' | 'ms'>
  return { status: reply.status, code, openTimes, ms: performance.now() - began }
}

const serverUrl = testServerUrl()
let database: ServerDatabase | null = null
let cookies: readonly string[] = []
const servers: Awaited<ReturnType<typeof startServer>>[] = []

beforeAll(async () => {
  if (serverUrl === null) return
  if (!existsSync(MAIN)) throw new Error('build the product first: node scripts/build.mjs web')
  database = await serverDatabase(serverUrl)
  cookies = await openPeople(database.url)
  for (let nr = 0; nr < 2; nr += 1) servers.push(await startServer(database.url))
}, 120_000)

afterAll(async () => {
  for (const { child } of servers) {
    child.kill('SIGTERM')
    if (child.exitCode === null) await once(child, 'exit')
  }
  await database?.drop()
}, 60_000)

it.runIf(serverUrl !== null).each([
  [1, 0],
  [2, ROUNDS],
])(
  'gives each of many times to one of 32 people, with %i server processes',
  async (processes, skipped) => {
    const told: Told[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = new Date(FIRST + (skipped + round) * HALF_HOUR).toISOString()
      const replies = await Promise.all(cookies.map((cookie, nr) => want(servers[nr % processes]!.url, cookie, start)))
      expect(replies.filter(({ status }) => status === 201)).toHaveLength(1)
      const losers = replies.filter(({ status }) => status !== 201)
      for (const loser of losers) expect(loser).toMatchObject({ status: 409, code: 'time-not-open' })
      for (const { openTimes } of losers) expect([openTimes?.includes(start), (openTimes?.length ?? 0) > 0]).toEqual([false, true])
      if (round >= WARM_UP) told.push(...replies)
    }
    const sorted = told.map(({ ms }) => ms).toSorted((a, b) => a - b)
    const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)
    console.log(`stampede, ${processes} process(es): ${ROUNDS} x ${CLIENTS}, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`)
    expect(at(0.99)).toBeLessThan(SLOWEST_P99_MS)
  },
  240_000,
)
