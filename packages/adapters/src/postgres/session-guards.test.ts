/** The tables of practice sessions refuse by themselves what no store may do, whoever writes to them. */
import { PGlite } from '@electric-sql/pglite'
import type { SessionEvent } from '@inclined/core/interview/session-event'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { emptyProfile, newId } from '../contract/samples.ts'
import { answered, sampleSession } from '../contract/session-samples.ts'
import { EMBEDDED_EXTENSIONS } from '../pglite/durable-file-system.ts'
import { packageFolder } from '../system/package-folder.ts'
import * as schema from './schema.ts'
import { storesOver } from './stores.ts'

const pg = new PGlite({ extensions: EMBEDDED_EXTENSIONS })
const db = drizzle(pg, { schema })
const { candidates, sessions } = storesOver(db, { written: async () => {}, deleted: async () => {} })
const [candidate, session] = [newId(), sampleSession()]

beforeAll(async () => {
  await migrate(db, { migrationsFolder: packageFolder('migrations') })
  await candidates.ensure({ id: candidate, kind: 'own', profile: emptyProfile })
  await sessions.create(candidate, session, 'k')
  await sessions.append(
    candidate,
    session.id,
    0,
    [1, 2, 3].map((seq) => answered(seq, `answer ${seq}`)),
  )
})
afterAll(() => pg.close())

const insert = (seq: number, body: string) =>
  `insert into session_event (candidate_id, session_id, seq, body) values ('${candidate}', '${session.id}', ${seq}, '${body}')`
const event = (seq: number) => `{"seq": ${seq}, "type": "passed"}`
const raise = (seq: number) => `update practice_session set last_seq = ${seq}`

it.each([
  ['an event beyond the number of the session', insert(4, event(4))],
  ['a gap', `${raise(5)}; ${insert(5, event(5))}`],
  ['an event twice', insert(3, event(3))],
  ['a number without its event', raise(4)],
  ['a number that goes back', raise(2)],
  ['an event with another number inside', `${raise(4)}; ${insert(4, event(5))}`],
  ['an event with no number inside', `${raise(4)}; ${insert(4, '{"type": "passed"}')}`],
  ['an event of no type', `${raise(4)}; ${insert(4, '{"seq": 4}')}`],
  ['an event that is a list', `${raise(4)}; ${insert(4, '[]')}`],
  ['a changed event', `update session_event set body = '${event(2)}' where seq = 2`],
  ['an event taken out of the middle', 'delete from session_event where seq = 2'],
  ['an event taken off the end', `delete from session_event where seq = 3`],
  ['another plan', `update practice_session set plan = '{"format": "x"}'`],
  ['another day', 'update practice_session set created_at = now()'],
  ['a plan of no format', `insert into practice_session values ('${candidate}', '${newId()}', '{}', default, now(), 0)`],
])('refuses %s', async (_, statements) => {
  await expect(pg.exec(`begin; ${statements}; commit`)).rejects.toThrow()
  await pg.exec('rollback')
  expect(await sessions.find(candidate, session.id)).toEqual({ ...session, lastSeq: 3, endedAt: null })
  expect((await sessions.events(candidate, session.id)).map(({ seq }) => seq)).toEqual([1, 2, 3])
})

it('takes an event that follows, written by hand, and an end only once', async () => {
  await pg.exec(`begin; ${raise(4)}; ${insert(4, event(4))}; update practice_session set ended_at = now(); commit`)
  expect(await sessions.find(candidate, session.id)).toMatchObject({ lastSeq: 4 })
  await expect(pg.exec('update practice_session set ended_at = null')).rejects.toThrow('never goes back')
})

it('reads an answer from before answers were spoken as one that was not measured', async () => {
  const { delivery: _, ...older } = answered(5, 'older') as Extract<SessionEvent, { type: 'answered' }>
  await pg.exec(`begin; ${raise(5)}; ${insert(5, JSON.stringify(older))}; commit`)
  expect((await sessions.events(candidate, session.id)).at(-1)).toEqual({ ...older, delivery: null })
})

it('keeps no statistics of private texts', async () => {
  await pg.exec('analyze')
  const { rows } = await pg.query("select attname from pg_stats where tablename in ('practice_session', 'session_event')")
  const kept = rows.map((row) => (row as { attname: string }).attname)
  expect(kept).toContain('seq')
  for (const column of ['plan', 'format', 'body']) expect(kept).not.toContain(column)
})
