/**
 * An installation with people and what is theirs, behind the real server and the real accounts: somebody who prepares and books, the mentor
 * of their sessions, and others who have nothing to do with either. Each private text has a word in it that stands nowhere else.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { calendarWriter } from '@inclined/adapters/calendar/calendar-writer'
import { watchedDatabase } from '@inclined/adapters/testing/watched-database'
import { systemClock } from '@inclined/adapters/system/clock'
import { randomIds } from '@inclined/adapters/system/ids'
import type { AccountSettings } from '@inclined/app/accounts/viewer'
import { openOwnCandidate } from '@inclined/app/candidates/own-candidate'
import type { Person } from '@inclined/app/ports/accounts'
import { refuse } from '@inclined/core/kernel/result'
import { DEFAULT_POLICY } from '@inclined/core/mentoring/policy'
import { loadExample } from '@inclined/playbook/load-example'
import { loadPlaybook } from '@inclined/playbook/load-playbook'
import type { ServerBuild } from 'react-router'
import { createServer } from './create-server.ts'
import { plantObjects } from './planted-objects.contract.ts'

const PORT = 4114
const URL_HERE = `http://localhost:${PORT}`
const BUILD = fileURLToPath(new URL('../../build', import.meta.url))

export type Role = 'nobody' | 'stranger' | 'otherMentor' | 'host' | 'mentor' | 'owner'
type Named = Exclude<Role, 'nobody'>
const NAMED: readonly Named[] = ['stranger', 'otherMentor', 'host', 'mentor', 'owner']

type Opened = Awaited<ReturnType<typeof watchedDatabase>>

async function signUp({ hosted }: Opened, role: Named, nr: number): Promise<{ person: Person; cookie: string }> {
  const headers = new Headers({ 'x-inclined-client-address': `10.1.0.${nr}`, 'user-agent': 'test' })
  const email = `${role.toLowerCase()}@example.org`
  const made = await hosted.accounts.signUp(headers, { name: `Person ${role}`, email, password: 'a long enough password' })
  if (!made.ok) throw new Error(made.error.code)
  const mail = (await hosted.outbox.listMail(100)).find(({ message }) => message.to === email)
  const token = new URL(/https?:\S+/.exec(mail?.message.text ?? '')?.[0] ?? URL_HERE).searchParams.get('token') ?? ''
  const confirmed = await hosted.accounts.confirm(headers, { kind: 'email', token })
  if (!confirmed.ok) throw new Error(confirmed.error.code)
  const cookie = confirmed.value.cookies.map((line) => line.split(';')[0]).join('; ')
  const signedIn = await hosted.accounts.personOf(new Headers({ cookie }))
  if (signedIn === null) throw new Error(`${role} is not signed in`)
  return { person: signedIn.person, cookie }
}

export interface Answer {
  readonly status: number
  readonly location: string
  readonly text: string
}

export async function openPageWorld() {
  if (!existsSync(`${BUILD}/server/index.js`)) throw new Error('build the pages first: node scripts/build.mjs web')
  const build = (await import(`${BUILD}/server/index.js`)) as ServerBuild
  const database = await watchedDatabase({ url: URL_HERE, google: null, github: null, isDemo: true })
  const { accounts, outbox, pretend } = database.hosted
  if (pretend === null) throw new Error('a trial has example payments')
  const ports = { ...database.stores, clock: systemClock, ids: randomIds }
  const people = {} as Record<Named, { person: Person; cookie: string }>
  for (const [nr, role] of NAMED.entries()) {
    people[role] = await signUp(database, role, nr)
    await openOwnCandidate(ports, people[role].person.id)
  }
  const [playbook, example] = [loadPlaybook(), loadExample()]
  const payments = { ways: { kind: 'provider', provider: pretend }, policy: DEFAULT_POLICY, pretend } as const
  const settings: AccountSettings = {
    accounts,
    hosts: [people.host.person.email],
    demo: null,
    outbox,
    calendar: calendarWriter('inclined@example.test'),
    calendarReader: { read: async () => refuse({ code: 'unreachable' as const }) },
    iceServers: [],
    url: URL_HERE,
    payments,
  }
  const faults: unknown[] = []
  let asked = 0
  const app = createServer({
    context: { ports, playbook, example, accounts: settings, place: 'here' },
    build,
    clientFolder: `${BUILD}/client`,
    port: () => PORT,
    url: URL_HERE,
    // Everybody from an address of their own each time: limits are tested elsewhere.
    clientAddress: () => `10.2.${(++asked >> 8) & 255}.${asked & 255}`,
    report: (error) => faults.push(error),
  })
  const ids = Object.fromEntries(NAMED.map((role) => [role, people[role].person.id])) as Record<Named, string>
  const desk = { ports, provider: pretend }
  const planted = await plantObjects({ ports, playbook, example, payments, desk, ids, accounts, outbox })
  const ask = async (role: Role, path: string, form: Readonly<Record<string, string>> | null = null): Promise<Answer> => {
    const cookie = role === 'nobody' ? {} : { cookie: people[role].cookie }
    const sent = form === null ? {} : { method: 'POST', body: new URLSearchParams(form) }
    const reply = await app.request(`${URL_HERE}${path}`, { ...sent, headers: { host: `localhost:${PORT}`, origin: URL_HERE, ...cookie } })
    return { status: reply.status, location: reply.headers.get('location') ?? '', text: await reply.text() }
  }
  return { build, ask, ids, planted, faults, readRows: database.readRows, close: database.close }
}

export type PageWorld = Awaited<ReturnType<typeof openPageWorld>>
