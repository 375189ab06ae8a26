/** The tables of mentors and bookings. That nobody is in two sessions at once is a rule of `booking_claim` that the migration adds: Drizzle has no word for it. */
import type { Booking, BookingState } from '@inclined/core/mentoring/booking'
import type { BookingEffect } from '@inclined/core/mentoring/booking-effects'
import type { BookingEvent } from '@inclined/core/mentoring/booking-event'
import type { Review } from '@inclined/core/mentoring/reviews'
import type { MentorContent } from '@inclined/core/mentoring/mentor'
import { sql } from 'drizzle-orm'
import {
  bigserial,
  boolean,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { candidate } from './schema.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** `[start, end)` as text, `["2026-11-23 09:00:00+00","2026-11-23 10:00:00+00")`. */
const instants = customType<{ data: string }>({ dataType: () => 'tstzrange' })

export const mentor = pgTable(
  'mentor',
  {
    personId: uuid('person_id')
      .primaryKey()
      .references(() => candidate.id, { onDelete: 'cascade' }),
    handle: text('handle').notNull().generatedAlwaysAs(sql`content ->> 'handle'`),
    isListed: boolean('is_listed').notNull().generatedAlwaysAs(sql`(content ->> 'isListed')::boolean`),
    content: jsonb('content').$type<MentorContent>().notNull(),
    revision: integer('revision').notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (t) => [
    unique('mentor_handle').on(t.handle),
    check('mentor_handle_short_address', sql`${t.handle} ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and char_length(${t.handle}) between 3 and 40`),
    check('mentor_listed_has_pledged', sql`not ${t.isListed} or (${t.content} ->> 'hasPledged')::boolean`),
    check('mentor_revision_positive', sql`${t.revision} > 0`),
    index('mentor_listed').on(t.handle).where(sql`${t.isListed}`),
  ],
)

export const booking = pgTable(
  'booking',
  {
    id: uuid('id').primaryKey(),
    mentorId: uuid('mentor_id').notNull(),
    candidateId: uuid('candidate_id').notNull(),
    state: text('state').$type<BookingState>().notNull(),
    version: integer('version').notNull(),
    /** The fold of the log, to list and search by. */
    body: jsonb('body').$type<Booking>().notNull(),
    startsAt: instant('starts_at').notNull(),
    /** When time alone changes something; null where it never does. */
    dueAt: instant('due_at'),
  },
  (t) => [
    check('booking_version_positive', sql`${t.version} > 0`),
    check('booking_two_people', sql`${t.mentorId} <> ${t.candidateId}`),
    check('booking_body_agrees', sql`${t.body} ->> 'state' = ${t.state} and (${t.body} ->> 'version')::integer = ${t.version}`),
    index('booking_by_mentor').on(t.mentorId, t.startsAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('booking_by_candidate').on(t.candidateId, t.startsAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('booking_upcoming').on(t.startsAt, t.id).where(sql`${t.state} in ('confirmed', 'reschedule-requested')`),
    index('booking_disputed').on(t.dueAt, t.id).where(sql`${t.state} = 'disputed'`),
    index('booking_due').on(t.dueAt).where(sql`${t.dueAt} is not null`),
  ],
)

const ofBooking = () =>
  uuid('booking_id')
    .notNull()
    .references(() => booking.id, { onDelete: 'cascade' })

export const bookingEvent = pgTable(
  'booking_event',
  { bookingId: ofBooking(), seq: integer('seq').notNull(), body: jsonb('body').$type<BookingEvent>().notNull() },
  (t) => [
    primaryKey({ name: 'booking_event_pkey', columns: [t.bookingId, t.seq] }),
    check('booking_event_seq_in_body', sql`coalesce((${t.body} ->> 'seq')::integer = ${t.seq}, false)`),
  ],
)

export const workshop = pgTable(
  'workshop',
  {
    id: uuid('id').primaryKey(),
    mentorId: uuid('mentor_id')
      .notNull()
      .references(() => candidate.id, { onDelete: 'cascade' }),
    serviceId: text('service_id').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    seats: integer('seats').notNull(),
    cancelledAt: instant('cancelled_at'),
  },
  (t) => [
    check('workshop_has_length', sql`${t.endsAt} > ${t.startsAt}`),
    check('workshop_seats_bounded', sql`${t.seats} between 1 and 500`),
    index('workshop_by_mentor').on(t.mentorId, t.startsAt),
  ],
)

/** One row for each person whose time a booking takes, and one for the mentor of each workshop that is on. Seats are counted by a trigger. */
export const bookingClaim = pgTable(
  'booking_claim',
  {
    bookingId: uuid('booking_id').references(() => booking.id, { onDelete: 'cascade' }),
    workshopId: uuid('workshop_id').references(() => workshop.id, { onDelete: 'cascade' }),
    personId: uuid('person_id').notNull(),
    side: text('side', { enum: ['candidate', 'mentor'] }).notNull(),
    /** The workshop, else the booking: seats of one workshop share the mentor's time. */
    sessionKey: uuid('session_key').notNull(),
    during: instants('during').notNull(),
  },
  (t) => [
    unique('booking_claim_of_booking').on(t.bookingId, t.side),
    unique('booking_claim_of_workshop').on(t.workshopId),
    check('booking_claim_of_one', sql`num_nonnulls(${t.bookingId}, ${t.workshopId}) = 1`),
    check('booking_claim_side_known', sql`${t.side} in ('candidate', 'mentor')`),
    check(
      'booking_claim_half_open',
      sql`not isempty(${t.during}) and lower_inc(${t.during}) and not upper_inc(${t.during}) and not lower_inf(${t.during}) and not upper_inf(${t.during})`,
    ),
  ],
)

/** Each effect once, by the id its event gave it. */
export const bookingEffect = pgTable(
  'booking_effect',
  {
    id: text('id').primaryKey(),
    bookingId: ofBooking(),
    nr: bigserial('nr', { mode: 'number' }).notNull(),
    body: jsonb('body').$type<BookingEffect>().notNull(),
    kind: text('kind').notNull().generatedAlwaysAs(sql`body ->> 'kind'`),
    doneAt: instant('done_at'),
  },
  (t) => [
    index('booking_effect_by_booking').on(t.bookingId, t.nr),
    index('booking_effect_open').on(t.kind, t.nr).where(sql`${t.doneAt} is null`),
  ],
)

/** What each side wrote about a held session. */
export const bookingReview = pgTable(
  'booking_review',
  {
    bookingId: ofBooking(),
    side: text('side', { enum: ['candidate', 'mentor'] }).notNull(),
    body: jsonb('body').$type<Review>().notNull(),
  },
  (t) => [
    primaryKey({ name: 'booking_review_pkey', columns: [t.bookingId, t.side] }),
    check('booking_review_side_in_body', sql`coalesce(${t.body} ->> 'side' = ${t.side} and ${t.side} in ('candidate', 'mentor'), false)`),
    check('booking_review_stars', sql`coalesce((${t.body} ->> 'stars')::integer between 1 and 5, false)`),
  ],
)

/** A private address of a person's sessions for their calendar; only its hash is kept, and there is one at most. */
export const calendarFeed = pgTable(
  'calendar_feed',
  {
    personId: uuid('person_id')
      .primaryKey()
      .references(() => candidate.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [unique('calendar_feed_token').on(t.tokenHash), check('calendar_feed_token_is_hash', sql`${t.tokenHash} ~ '^[0-9a-f]{64}$'`)],
)
