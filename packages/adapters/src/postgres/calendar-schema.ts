/** Calendars elsewhere. Where one lies is sealed (`seal-source.ts`); its busy times are pairs of milliseconds. */
import type { CalendarProblem } from '@inclined/app/ports/calendar-reader'
import { sql } from 'drizzle-orm'
import { bigint, check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { candidate } from './schema.ts'

const millis = (name: string) => bigint(name, { mode: 'number' })

export const outsideCalendar = pgTable(
  'outside_calendar',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => candidate.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: ['ics', 'caldav'] }).notNull(),
    label: text('label').notNull(),
    host: text('host').notNull(),
    sealed: text('sealed').notNull(),
    busy: jsonb('busy').$type<readonly (readonly [start: number, end: number])[]>().notNull(),
    freshAsOf: millis('fresh_as_of').notNull(),
    /** When the latest reading that was recorded began, good or bad. */
    readAt: millis('read_at').notNull(),
    dueAt: millis('due_at').notNull(),
    problem: text('problem').$type<CalendarProblem>(),
    problemSince: millis('problem_since'),
    toldAt: millis('told_at'),
  },
  (t) => [
    check('outside_calendar_kind_known', sql`${t.kind} in ('ics', 'caldav')`),
    check('outside_calendar_label_length', sql`char_length(${t.label}) between 1 and 100`),
    check('outside_calendar_host_length', sql`char_length(${t.host}) between 1 and 300`),
    check('outside_calendar_busy_array', sql`jsonb_typeof(${t.busy}) = 'array'`),
    check('outside_calendar_read_in_order', sql`${t.readAt} >= ${t.freshAsOf}`),
    check('outside_calendar_problem_whole', sql`(${t.problem} is null) = (${t.problemSince} is null)`),
    check('outside_calendar_told_of_problem', sql`${t.toldAt} is null or ${t.problem} is not null`),
    index('outside_calendar_by_person').on(t.personId),
    index('outside_calendar_due').on(t.dueAt),
  ],
)
