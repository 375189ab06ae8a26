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
const [candidate, session, otherSession] = [newId(), sampleSession(), sampleSession()]
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
    ['gone', 'e'],
  ] as const) {
    const seat = { id: newId(), session: session.id, interview: 0, name, mayRead: true, createdAt: at(0), expiresAt: at(9) }
    await guests.invite(candidate, { ...seat, ballot: emptyBallot(1), tokenHash: hashOf(digit) }, name)
    const link = { tokenHash: hashOf(digit), at: at(1) }
    if (name === 'locked' || name === 'revised') await guests.lock(link, VOTED)
    if (name === 'revised') await guests.revise(link, { to: 'yes', why: 'Ben.' })
    if (name === 'gone') await guests.revoke(candidate, seat.id, at(2))
  }
  await sessions.create(candidate, otherSession, 'other')
})
afterAll(() => pg.close())

const set = (name: string, change: string) => `update guest_seat set ${change} where name = '${name}'`
const insert = (name: string, hash: string) =>
  `insert into guest_seat (candidate_id, id, session_id, interview, name, may_read, token_hash, created_at, expires_at, ballot)
   values ('${candidate}', '${newId()}', '${session.id}', 0, '${name}', true, '${hash}', now(), now() + interval '1 day', '{}')`

const YES = `ballot = '{"value": "yes"}'`
const FROZEN = /locked vote is never changed/
const SAME_SEAT = /stays at its place/

it.each([
  ['a lock without a vote', set('open', `locked_at = '${at(1)}'`), /locked_has_vote/],
  ['a lock after the link has ended', set('open', `${YES}, locked_at = '${at(10)}'`), /locked_in_time/],
  ['a changed vote before the lock', set('open', `revision = '{"to": "yes"}'`), /revision_of_locked/],
  ['a locked ballot changed', set('locked', YES), FROZEN],
  ['a lock taken off', set('locked', 'locked_at = null'), FROZEN],
  ['a lock moved in time', set('locked', `locked_at = '${at(2)}'`), FROZEN],
  ['a locked vote under another name', set('locked', `name = 'Zoe'`), FROZEN],
  ['a changed vote of no known value', set('locked', `revision = '{"to": "maybe"}'`), /revision_of_locked/],
  ['a vote changed twice', set('revised', `revision = '{"to": "no"}'`), /changed once/],
  ['a changed vote taken back', set('revised', 'revision = null'), /changed once/],
  ['a seat carried to another session', set('open', `session_id = '${otherSession.id}'`), SAME_SEAT],
  ['a seat carried to another interview', set('open', 'interview = 1'), SAME_SEAT],
  ['another link for a seat', set('locked', `token_hash = '${hashOf('d')}'`), SAME_SEAT],
  ['a link that lasts longer than was said', set('open', `expires_at = '${at(59)}'`), SAME_SEAT],
  ['a guest who may read more than was said', set('locked', 'may_read = not may_read'), SAME_SEAT],
  ['a link taken back that opens again', set('gone', 'revoked_at = null'), /taken back/],
  ['a draft behind a link taken back', set('gone', YES), /taken back/],
  ['a vote behind a link taken back', set('gone', `${YES}, locked_at = '${at(3)}'`), /taken back/],
  ['a name twice', insert('open', hashOf('d')), /guest_seat_name/],
  ['the name of a simulated interviewer', insert('i2', hashOf('d')), /name_free/],
  ['no name', insert('', hashOf('d')), /name_length/],
  ['a token twice', insert('new', hashOf('a')), /guest_seat_token/],
  ['a token that is no hash', insert('new', 'secret'), /token_is_hash/],
])('refuses %s', async (_, statement, because) => {
  const before = await pg.query('select * from guest_seat order by name')
  await expect(pg.exec(`begin; ${statement}; commit`)).rejects.toThrow(because)
  await pg.exec('rollback')
  expect((await pg.query('select * from guest_seat order by name')).rows).toEqual(before.rows)
})

it('lets a locked seat be revoked', async () => {
  expect((await pg.query(set('locked', 'revoked_at = now()'))).affectedRows).toBe(1)
})

it('lets no vote be changed behind a link taken back', async () => {
  await expect(pg.exec(set('locked', `revision = '{"to": "yes"}'`))).rejects.toThrow(/taken back/)
})

it('lets everything of a session go with it', async () => {
  await sessions.delete(candidate, session.id)
  expect((await pg.query('select * from guest_seat')).rows).toEqual([])
})
