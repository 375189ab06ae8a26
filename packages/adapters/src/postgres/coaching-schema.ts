/** What passes between the two people of a booking. That handed-over feedback stays as it is, a trigger of the migration says. */
import type { Feedback } from '@inclined/core/mentoring/feedback'
import type { BriefWish } from '@inclined/app/ports/coaching-store'
import { sql } from 'drizzle-orm'
import { check, foreignKey, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { booking } from './booking-schema.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

const ofBooking = () =>
  uuid('booking_id')
    .primaryKey()
    .references(() => booking.id, { onDelete: 'cascade' })

export const bookingBrief = pgTable(
  'booking_brief',
  { bookingId: ofBooking(), body: jsonb('body').$type<BriefWish>().notNull(), revision: integer('revision').notNull() },
  (t) => [check('booking_brief_revision_positive', sql`${t.revision} > 0`)],
)

export const bookingFeedback = pgTable(
  'booking_feedback',
  {
    bookingId: ofBooking(),
    content: jsonb('content').$type<Feedback>().notNull(),
    revision: integer('revision').notNull(),
    savedAt: instant('saved_at').notNull(),
    handedOverAt: instant('handed_over_at'),
  },
  (t) => [check('booking_feedback_revision_positive', sql`${t.revision} > 0`)],
)

export const feedbackDone = pgTable(
  'feedback_done',
  { bookingId: uuid('booking_id').notNull(), itemId: text('item_id').notNull() },
  (t) => [
    primaryKey({ name: 'feedback_done_pkey', columns: [t.bookingId, t.itemId] }),
    foreignKey({ name: 'feedback_done_feedback_fk', columns: [t.bookingId], foreignColumns: [bookingFeedback.bookingId] }).onDelete(
      'cascade',
    ),
  ],
)
