/** The table of guests refuses by itself what no store may do, whoever writes to it. */
import { PGlite } from '@electric-sql/pglite'
import { emptyBallot, type GuestBallot } from '@inclined/core/debrief/guest-ballot'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { at, emptyProfile, newId } from '../contract/samples.ts'
import { sampleSession } from '../contract/session-samples.ts'
import { EMBEDDED_EXTENSIONS } from '../pglite/durable-file-system.ts'
import { packageFolder } from '../system/package-folder.ts'
import * as schema from './schema.ts'
import { storesOver } from './stores.ts'

const pg = new PGlite({ extensions: EMBEDDED_EXTENSIONS })
const db = drizzle(pg, { schema })
const { candidates, sessions, guests } = storesOver(db, { written: async () => {}, deleted: async () => {} })
const [candidate, session] = [newId(), sampleSession()]
const VOTED: GuestBallot = { ...emptyBallot(1), value: 'no', reason: 'Thin.' }
const hashOf = (digit: string) => digit.repeat(64)

beforeAll(async () => {
  await migrate(db, { migrationsFolder: packageFolder('migrations') })
  await candidates.ensure({ id: candidate, kind: 'own', profile: emptyProfile })
  await sessions.create(candidate, session, 'k')
  for (const [name, digit] of [
    ['open', 'a'],
    ['locked', 'b'],
    ['revised', 'c'],
  ] as const) {
    const seat = { id: newId(), session: session.id, interview: 0, name, mayRead: true, createdAt: at(0), expiresAt: at(9) }
    await guests.invite(candidate, { ...seat, ballot: emptyBallot(1), tokenHash: hashOf(digit) }, name)
    const link = { tokenHash: hashOf(digit), at: at(1) }
    if (name !== 'open') await guests.lock(link, VOTED)
    if (name === 'revised') await guests.revise(link, { to: 'yes', why: 'Ben.' })
  }
})
afterAll(() => pg.close())

const set = (name: string, change: string) => `update guest_seat set ${change} where name = '${name}'`
const insert = (name: string, hash: string) =>
  `insert into guest_seat (candidate_id, id, session_id, interview, name, may_read, token_hash, created_at, expires_at, ballot)
   values ('${candidate}', '${newId()}', '${session.id}', 0, '${name}', true, '${hash}', now(), now() + interval '1 day', '{}')`

it.each([
  ['a lock without a vote', set('open', 'locked_at = now()')],
  ['a changed vote before the lock', set('open', `revision = '{"to": "yes"}'`)],
  ['a locked ballot changed', set('locked', `ballot = '{"value": "yes"}'`)],
  ['a lock taken off', set('locked', 'locked_at = null')],
  ['a locked vote under another name', set('locked', `name = 'Zoe'`)],
  ['a changed vote of no known value', set('locked', `revision = '{"to": "maybe"}'`)],
  ['a vote changed twice', set('revised', `revision = '{"to": "no"}'`)],
  ['a changed vote taken back', set('revised', 'revision = null')],
  ['a name twice', insert('open', hashOf('d'))],
  ['the name of a simulated interviewer', insert('i2', hashOf('d'))],
  ['no name', insert('', hashOf('d'))],
  ['a token twice', insert('new', hashOf('a'))],
  ['a token that is no hash', insert('new', 'secret')],
])('refuses %s', async (_, statement) => {
  const before = await pg.query('select * from guest_seat order by name')
  await expect(pg.exec(`begin; ${statement}; commit`)).rejects.toThrow()
  await pg.exec('rollback')
  expect((await pg.query('select * from guest_seat order by name')).rows).toEqual(before.rows)
})

it('lets a locked seat be revoked', async () => {
  expect((await pg.query(set('locked', 'revoked_at = now()'))).affectedRows).toBe(1)
})
