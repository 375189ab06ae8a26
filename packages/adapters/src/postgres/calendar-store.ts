/** Calendars elsewhere, in the database: whose they are is a condition of every query; the password is sealed. */
import type { CalendarStore, CalendarToRead, KeptCalendar, NewCalendar, Reading } from '@inclined/app/ports/calendar-store'
import { MOST_CALENDARS } from '@inclined/app/ports/calendar-store'
import { MissingObject } from '@inclined/app/ports/store-error'
import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm'
import { assertIdentifier, isIdentifier } from '../storable/identifier.ts'
import { assertStorableText } from '../storable/storable-text.ts'
import { outsideCalendar } from './calendar-schema.ts'
import type { Database, Housekeeping } from './database.ts'
import { instanceSecret } from './instance-secret.ts'
import { candidate } from './schema.ts'
import { openSource, sealSource } from './seal-source.ts'

type Row = typeof outsideCalendar.$inferSelect

const toKept = ({ personId, busy, problem, problemSince, ...row }: Row): KeptCalendar => ({
  id: row.id,
  person: personId,
  label: row.label,
  kind: row.kind,
  host: row.host,
  busy: busy.map(([start, end]) => ({ start, end })),
  freshAsOf: row.freshAsOf,
  problem: problem === null || problemSince === null ? null : { code: problem, since: problemSince },
  toldAt: row.toldAt,
})

const pairs = (busy: KeptCalendar['busy']) => busy.map(({ start, end }) => [start, end] as const)

async function toRead(db: Database, rows: readonly Row[]): Promise<readonly CalendarToRead[]> {
  if (rows.length === 0) return []
  const secret = await instanceSecret(db)
  return rows.map((row) => ({ calendar: toKept(row), source: openSource(secret, row.id, row.sealed) }))
}

/** The lock on the person lets two first calendars be counted one after the other. */
async function add(tx: Database, person: string, { source, ...calendar }: NewCalendar, secret: string) {
  const [owner] = await tx.select({ id: candidate.id }).from(candidate).where(eq(candidate.id, person)).for('update')
  if (owner === undefined) throw new MissingObject('candidate', person)
  const [there] = await tx.select().from(outsideCalendar).where(eq(outsideCalendar.id, calendar.id))
  if (there !== undefined) return there.personId === person ? 'added' : 'key-used'
  if ((await tx.$count(outsideCalendar, eq(outsideCalendar.personId, person))) >= MOST_CALENDARS) return 'full'
  const { id, label, host, busy, freshAsOf } = calendar
  const at = { freshAsOf, readAt: freshAsOf, dueAt: freshAsOf }
  const sealed = sealSource(secret, id, source)
  await tx.insert(outsideCalendar).values({ id, personId: person, kind: source.kind, label, host, sealed, busy: pairs(busy), ...at })
  return 'added'
}

function changeBy(reading: Reading) {
  const { at } = reading
  if ('busy' in reading) return { busy: pairs(reading.busy), freshAsOf: at, readAt: at, problem: null, problemSince: null, toldAt: null }
  return { readAt: at, problem: reading.problem, problemSince: sql`coalesce(${outsideCalendar.problemSince}, ${at}::bigint)` }
}

type Readings = Pick<CalendarStore, 'takeDue' | 'record' | 'told'>

const readings = (db: Database, housekeeping: Housekeeping): Readings => ({
  async takeDue(now, again, limit) {
    const due = db
      .select({ id: outsideCalendar.id })
      .from(outsideCalendar)
      .where(lte(outsideCalendar.dueAt, now))
      .orderBy(asc(outsideCalendar.dueAt), asc(outsideCalendar.id))
      .limit(limit)
      .for('update', { skipLocked: true })
    const rows = await db.update(outsideCalendar).set({ dueAt: again }).where(inArray(outsideCalendar.id, due)).returning()
    if (rows.length > 0) await housekeeping.written()
    return toRead(db, rows)
  },
  async record(id, reading) {
    if (!isIdentifier(id)) return null
    const isNewer = and(eq(outsideCalendar.id, id), lte(outsideCalendar.readAt, reading.at))
    const [changed] = await db.update(outsideCalendar).set(changeBy(reading)).where(isNewer).returning()
    await housekeeping.written()
    const [row] = changed ? [changed] : await db.select().from(outsideCalendar).where(eq(outsideCalendar.id, id))
    return row ? toKept(row) : null
  },
  async told(id, at) {
    if (!isIdentifier(id)) return
    await db
      .update(outsideCalendar)
      .set({ toldAt: at })
      .where(and(eq(outsideCalendar.id, id), sql`${outsideCalendar.problem} is not null`))
    await housekeeping.written()
  },
})

export const calendarStore = (db: Database, housekeeping: Housekeeping): CalendarStore => ({
  ...readings(db, housekeeping),
  async add(person, calendar) {
    assertIdentifier('calendar', calendar.id)
    for (const name of ['label', 'host'] as const) assertStorableText(name, calendar[name])
    if (!isIdentifier(person)) throw new MissingObject('candidate', person)
    const secret = await instanceSecret(db)
    const outcome = await db.transaction((tx) => add(tx, person, calendar, secret))
    await housekeeping.written()
    return outcome
  },
  async list(person) {
    if (!isIdentifier(person)) return []
    const byLabel = [sql`${outsideCalendar.label} collate "C"`, asc(outsideCalendar.id)]
    const rows = await db
      .select()
      .from(outsideCalendar)
      .where(eq(outsideCalendar.personId, person))
      .orderBy(...byLabel)
    return rows.map(toKept)
  },
  async listOf(people) {
    const known = people.filter(isIdentifier)
    if (known.length === 0) return []
    return (await db.select().from(outsideCalendar).where(inArray(outsideCalendar.personId, known))).map(toKept)
  },
  async find(person, id) {
    if (!isIdentifier(person) || !isIdentifier(id)) return null
    const its = and(eq(outsideCalendar.id, id), eq(outsideCalendar.personId, person))
    return (await toRead(db, await db.select().from(outsideCalendar).where(its)))[0] ?? null
  },
  async remove(person, id) {
    if (!isIdentifier(person) || !isIdentifier(id)) return false
    const its = and(eq(outsideCalendar.id, id), eq(outsideCalendar.personId, person))
    const gone = await db.delete(outsideCalendar).where(its).returning({ id: outsideCalendar.id })
    if (gone.length > 0) await housekeeping.deleted()
    return gone.length > 0
  },
})
