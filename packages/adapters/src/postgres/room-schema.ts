/** The room of a session. That sealed notes stay as they are, a trigger of the migration says. */
import type { RoomNotes, RoomTable } from '@inclined/core/mentoring/room'
import { sql } from 'drizzle-orm'
import { bigserial, check, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { booking } from './booking-schema.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

const itsBooking = () => uuid('booking_id').references(() => booking.id, { onDelete: 'cascade' })

export const roomTable = pgTable(
  'room_table',
  { bookingId: itsBooking().primaryKey(), content: jsonb('content').$type<RoomTable>().notNull(), revision: integer('revision').notNull() },
  (t) => [check('room_table_revision_positive', sql`${t.revision} > 0`)],
)

export const roomNotes = pgTable(
  'room_notes',
  {
    bookingId: itsBooking().primaryKey(),
    content: jsonb('content').$type<RoomNotes>().notNull(),
    revision: integer('revision').notNull(),
    sealedAt: instant('sealed_at'),
  },
  (t) => [check('room_notes_revision_positive', sql`${t.revision} > 0`)],
)

export const roomSignal = pgTable(
  'room_signal',
  {
    nr: bigserial('nr', { mode: 'number' }).primaryKey(),
    bookingId: itsBooking().notNull(),
    personId: uuid('person_id').notNull(),
    body: text('body').notNull(),
    sentAt: instant('sent_at').notNull(),
  },
  (t) => [index('room_signal_by_booking').on(t.bookingId, t.nr), check('room_signal_short', sql`char_length(${t.body}) <= 20000`)],
)
