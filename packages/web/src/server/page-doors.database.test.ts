/**
 * Every page, every role, somebody else's object: what one sees of it and what one changes of it is nothing. All of it goes through the
 * server that is started, with real sign-ins, and every row of the database is compared before and after.
 */
import type { RouteConfigEntry } from '@react-router/dev/routes'
import { afterAll, beforeAll, expect, it } from 'vitest'
import routes from '../routes.ts'
import type { Door } from './material-doors.contract.ts'
import { pageDoors } from './page-doors.contract.ts'
import { type Answer, openPageWorld, type PageWorld, type Role } from './page-world.contract.ts'
import { WORDS, type Word } from './planted-objects.contract.ts'

let world: PageWorld
let doors: Readonly<Record<string, Door>>

beforeAll(async () => {
  world = await openPageWorld()
  doors = pageDoors(world)
}, 120_000)

afterAll(() => world?.close())

const EVERYBODY: readonly Role[] = ['nobody', 'stranger', 'otherMentor', 'host', 'mentor', 'owner']
const OTHERS: readonly Role[] = ['nobody', 'stranger', 'otherMentor', 'host']

/** What each may come to read; all else is nobody's business. */
const MAY_READ: Readonly<Record<Role, readonly Word[]>> = {
  nobody: [],
  stranger: [],
  otherMentor: [],
  host: ['says', 'evidence'],
  mentor: ['given', 'ask', 'table', 'notes', 'feedback', 'says', 'evidence', 'reason', 'calendar'],
  owner: ['story', 'given', 'answer', 'loop', 'guest', 'ask', 'table', 'feedback', 'reason'],
}

const ALL_WORDS = Object.keys(WORDS) as Word[]
const told = ({ text, location }: Answer, role: Role): readonly Word[] =>
  ALL_WORDS.filter((word) => !MAY_READ[role].includes(word) && `${text}${location}`.includes(WORDS[word]))

function listRoutes(entries: readonly RouteConfigEntry[], above = ''): readonly { readonly id: string; readonly path: string }[] {
  return entries.flatMap((entry) => {
    const path = [above, entry.path ?? ''].filter((part) => part !== '').join('/')
    const id = entry.id ?? entry.file.replace(/\.tsx?$/, '')
    return entry.children ? listRoutes(entry.children, path) : [{ id, path }]
  })
}

it('has a row for every page with something in its address, a loader or an action, and forms for every action', () => {
  const listed = listRoutes(routes)
  for (const { id } of listed) expect(world.build.routes[id], `${id} is not in the built pages: build them anew`).toBeDefined()
  const acts = (id: string) => world.build.routes[id]?.module
  const needed = listed.filter(({ id, path }) => /[:*]/.test(path) || acts(id)?.loader || acts(id)?.action).map(({ id }) => id)
  expect(needed.filter((id) => doors[id] === undefined)).toEqual([])
  expect(Object.keys(doors).filter((id) => !listed.some((route) => route.id === id))).toEqual([])
  const formless = needed.filter((id) => acts(id)?.action && !doors[id]?.forms?.length)
  expect(formless).toEqual([])
})

/** A look at a door by one role says no more than it may. */
async function look(role: Role, id: string, { path, is }: Door): Promise<void> {
  const seen = await world.ask(role, path)
  const [bare, query] = path.split('?')
  const fetched = await world.ask(role, `${bare === '/' ? '/_root' : bare}.data${query ? `?${query}` : ''}`)
  const at = `${role} at ${id}: ${seen.status}`
  expect([told(seen, role), told(fetched, role)], `${at}`).toEqual([[], []])
  expect([seen.status < 500, fetched.status < 500], `${at}`).toEqual([true, true])
  if (!OTHERS.includes(role)) return
  const isSentAway = seen.status === 302 && seen.location.startsWith('/account/sign-in')
  if (role === 'nobody' && is === undefined) expect(isSentAway || id.endsWith('download'), `${at}`).toBe(true)
  if (is === 'theirs' || (is === 'hosts' && role !== 'host'))
    expect(seen.status === 404 || (role === 'nobody' && isSentAway), `${at}`).toBe(true)
}

it('shows each role what it may see, at every page, and changes no row by showing it', async () => {
  const before = await world.readRows()
  for (const [id, door] of Object.entries(doors)) {
    for (const role of EVERYBODY) await look(role, id, door)
    const { shows } = door
    if (shows !== undefined) expect((await world.ask('owner', door.path)).text, `the owner at ${id}`).toContain(WORDS[shows])
  }
  expect(await world.readRows()).toEqual(before)
  expect(world.faults).toEqual([])
}, 240_000)

/** Rows of the ways in, which are written by whoever knocks. */
const OF_THE_DOOR = /^(rate_limit|verification|outbox|sign_in) /

async function send(role: Role, id: string, path: string, forms: Door['forms']): Promise<void> {
  for (const form of forms ?? []) {
    const reply = await world.ask(role, path, form)
    const at = `${role} at ${id} with ${form['intent'] ?? 'a form'}: ${reply.status}`
    expect([reply.status < 500, told(reply, role)], `${at}`).toEqual([true, []])
  }
}

it('changes nothing of somebody else’s by any form, and ties nothing new to it', async () => {
  const { ids, planted } = world
  const own = [ids.stranger, ids.otherMentor, ids.host].flatMap((id) => [id, `${id.slice(0, 14)}8${id.slice(15)}`])
  const { questionId: _, ...objects } = planted
  const theirs = [ids.owner, ...Object.values(objects)]
  const isOthers = (row: string) => !OF_THE_DOOR.test(row) && !own.some((id) => row.includes(id))
  for (const [id, { path, is, forms, candidates, mentors }] of Object.entries(doors)) {
    const before = await world.readRows()
    for (const role of OTHERS) if (is !== 'hosts' || role !== 'host') await send(role, id, path, forms)
    await send('mentor', id, path, candidates)
    await send('owner', id, path, mentors)
    const after = new Set(await world.readRows())
    expect(
      before.filter((row) => isOthers(row) && !after.has(row)),
      `changed at ${id}`,
    ).toEqual([])
    const known = new Set(before)
    const added = [...after].filter((row) => !known.has(row) && !OF_THE_DOOR.test(row))
    expect(
      added.filter((row) => theirs.some((object) => row.includes(object))),
      `tied at ${id}`,
    ).toEqual([])
  }
  expect(world.faults).toEqual([])
}, 240_000)

/** Asked for with a token that is none, so there is nobody whose it is. */
const IS_NOBODYS = /^routes\/(guest|demo-pay)/

async function canChange({ path, forms = [] }: Door): Promise<boolean> {
  const before = (await world.readRows()).join('\n')
  for (const role of ['mentor', 'owner'] as const) {
    for (const form of forms) {
      await world.ask(role, path, form)
      if ((await world.readRows()).join('\n') !== before) return true
    }
  }
  return false
}

it('is not shut to everybody: one of the same forms, sent by whose it is, changes something', async () => {
  const own = Object.entries(doors).filter(([id, { is, forms }]) => is === 'theirs' && forms && !IS_NOBODYS.test(id))
  const idle: string[] = []
  for (const [id, door] of own) if (!(await canChange(door))) idle.push(id)
  expect(idle).toEqual([])
}, 120_000)
