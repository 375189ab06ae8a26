/**
 * The tables as Drizzle sees them. What its schema language cannot say (column-wise `on delete set null`, the deferred
 * key of a story's current version, the trigger that keeps versions as they are, no statistics over private texts)
 * stands in migrations/0001_guards.sql and at the end of 0002_sessions.sql (events in a row without a gap, never changed).
 *
 * Every key begins with the candidate, so no row can point at another candidate's row.
 */
import type { LoopContent } from '@inclined/core/allocation/kept-loop'
import type { GuestBallot, SealedBallot } from '@inclined/core/debrief/guest-ballot'
import type { SessionPlan } from '@inclined/core/interview/session'
import type { SessionEvent } from '@inclined/core/interview/session-event'
import { STORY_STATUSES, type StoryContent } from '@inclined/core/stories/story'
import { LEVELS, TRACKS } from '@inclined/core/questions/track'
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  doublePrecision,
  foreignKey,
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

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

export const candidate = pgTable(
  'candidate',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind', { enum: ['own', 'example'] }).notNull(),
    track: text('track', { enum: TRACKS }),
    level: text('level', { enum: LEVELS }),
    isPeopleManager: boolean('is_people_manager').notNull(),
    loopDate: date('loop_date', { mode: 'string' }),
    weeklyHours: doublePrecision('weekly_hours'),
    wordsPerMinute: integer('words_per_minute').notNull(),
    welcomedAt: instant('welcomed_at'),
  },
  (t) => [
    check('candidate_kind_known', sql`${t.kind} in ('own', 'example')`),
    check('candidate_track_known', sql`${t.track} in ('pm', 'pmt', 'tpm', 'pmm', 'program')`),
    check('candidate_level_known', sql`${t.level} in ('L4', 'L5', 'L6', 'L7', 'L8')`),
    check('candidate_weekly_hours_range', sql`${t.weeklyHours} between 1 and 80`),
    check('candidate_words_per_minute_range', sql`${t.wordsPerMinute} between 60 and 260`),
  ],
)

const candidateId = () =>
  uuid('candidate_id')
    .notNull()
    .references(() => candidate.id, { onDelete: 'cascade' })

export const story = pgTable(
  'story',
  {
    candidateId: candidateId(),
    id: uuid('id').notNull(),
    status: text('status', { enum: STORY_STATUSES }).notNull(),
    version: integer('version').notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'story_pkey', columns: [t.candidateId, t.id] }),
    check('story_status_known', sql`${t.status} in ('draft', 'usable', 'ready', 'retired')`),
    check('story_version_positive', sql`${t.version} > 0`),
    index('story_by_saved').on(t.candidateId, t.savedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
)

export const storyVersion = pgTable(
  'story_version',
  {
    candidateId: uuid('candidate_id').notNull(),
    storyId: uuid('story_id').notNull(),
    version: integer('version').notNull(),
    content: jsonb('content').$type<StoryContent>().notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'story_version_pkey', columns: [t.candidateId, t.storyId, t.version] }),
    foreignKey({
      name: 'story_version_of_story',
      columns: [t.candidateId, t.storyId],
      foreignColumns: [story.candidateId, story.id],
    }).onDelete('cascade'),
    check('story_version_number_positive', sql`${t.version} > 0`),
    check('story_version_content_object', sql`jsonb_typeof(${t.content}) = 'object'`),
  ],
)

export const answer = pgTable(
  'answer',
  {
    candidateId: candidateId(),
    id: uuid('id').notNull(),
    questionId: text('question_id'),
    questionText: text('question_text').notNull(),
    text: text('text').notNull(),
    revision: integer('revision').notNull(),
    storyId: uuid('story_id'),
    createdAt: instant('created_at').notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'answer_pkey', columns: [t.candidateId, t.id] }),
    check('answer_revision_positive', sql`${t.revision} > 0`),
    index('answer_by_saved').on(t.candidateId, t.savedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('answer_by_story').on(t.candidateId, t.storyId),
  ],
)

export const claimMark = pgTable(
  'claim_mark',
  {
    candidateId: candidateId(),
    key: text('key').notNull(),
    canDefend: text('can_defend', { enum: ['yes', 'no', 'unsure'] }).notNull(),
    note: text('note').notNull(),
    markedAt: instant('marked_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'claim_mark_pkey', columns: [t.candidateId, t.key] }),
    check('claim_mark_key_length', sql`char_length(${t.key}) between 1 and 500`),
    check('claim_mark_can_defend_known', sql`${t.canDefend} in ('yes', 'no', 'unsure')`),
    check('claim_mark_note_length', sql`char_length(${t.note}) <= 2000`),
  ],
)

export const practiceSession = pgTable(
  'practice_session',
  {
    candidateId: candidateId(),
    id: uuid('id').notNull(),
    plan: jsonb('plan').$type<SessionPlan>().notNull(),
    format: text('format').notNull().generatedAlwaysAs(sql`plan ->> 'format'`),
    createdAt: instant('created_at').notNull(),
    lastSeq: integer('last_seq').notNull(),
    /** The event that `lastSeq` names, which must be there; null before the first. */
    lastEvent: integer('last_event').generatedAlwaysAs(sql`nullif(last_seq, 0)`),
    endedAt: instant('ended_at'),
  },
  (t) => [
    primaryKey({ name: 'practice_session_pkey', columns: [t.candidateId, t.id] }),
    check('practice_session_plan_object', sql`jsonb_typeof(${t.plan}) = 'object'`),
    check('practice_session_last_seq_counts', sql`${t.lastSeq} >= 0`),
    index('practice_session_by_created').on(t.candidateId, t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
)

export const sessionEvent = pgTable(
  'session_event',
  {
    candidateId: uuid('candidate_id').notNull(),
    sessionId: uuid('session_id').notNull(),
    seq: integer('seq').notNull(),
    type: text('type').$type<SessionEvent['type']>().notNull().generatedAlwaysAs(sql`body ->> 'type'`),
    /** The event as it is, its `seq` and `type` included. */
    body: jsonb('body').$type<SessionEvent>().notNull(),
  },
  (t) => [
    primaryKey({ name: 'session_event_pkey', columns: [t.candidateId, t.sessionId, t.seq] }),
    foreignKey({
      name: 'session_event_of_session',
      columns: [t.candidateId, t.sessionId],
      foreignColumns: [practiceSession.candidateId, practiceSession.id],
    }).onDelete('cascade'),
    check('session_event_seq_positive', sql`${t.seq} > 0`),
    check('session_event_body_object', sql`jsonb_typeof(${t.body}) = 'object'`),
    check('session_event_seq_in_body', sql`coalesce((${t.body} ->> 'seq')::integer = ${t.seq}, false)`),
  ],
)

export const interviewLoop = pgTable(
  'interview_loop',
  {
    candidateId: candidateId(),
    id: uuid('id').notNull(),
    content: jsonb('content').$type<LoopContent>().notNull(),
    revision: integer('revision').notNull(),
    createdAt: instant('created_at').notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'interview_loop_pkey', columns: [t.candidateId, t.id] }),
    check('interview_loop_content_object', sql`jsonb_typeof(${t.content}) = 'object'`),
    check('interview_loop_revision_positive', sql`${t.revision} > 0`),
    index('interview_loop_by_saved').on(t.candidateId, t.savedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
)

export const guestSeat = pgTable(
  'guest_seat',
  {
    candidateId: uuid('candidate_id').notNull(),
    id: uuid('id').notNull(),
    sessionId: uuid('session_id').notNull(),
    interview: integer('interview').notNull(),
    name: text('name').notNull(),
    mayRead: boolean('may_read').notNull(),
    /** The token itself is kept nowhere. */
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
    ballot: jsonb('ballot').$type<GuestBallot>().notNull(),
    lockedAt: instant('locked_at'),
    revision: jsonb('revision').$type<SealedBallot['revision']>(),
  },
  (t) => [
    primaryKey({ name: 'guest_seat_pkey', columns: [t.candidateId, t.id] }),
    foreignKey({
      name: 'guest_seat_of_session',
      columns: [t.candidateId, t.sessionId],
      foreignColumns: [practiceSession.candidateId, practiceSession.id],
    }).onDelete('cascade'),
    unique('guest_seat_token').on(t.tokenHash),
    unique('guest_seat_name').on(t.candidateId, t.sessionId, t.name),
    check('guest_seat_name_length', sql`char_length(${t.name}) between 1 and 60`),
    // Simulated interviewers are called i1, i2 ...
    check('guest_seat_name_free', sql`${t.name} !~ '^i[0-9]+$'`),
    check('guest_seat_interview_counts', sql`${t.interview} >= 0`),
    check('guest_seat_token_is_hash', sql`${t.tokenHash} ~ '^[0-9a-f]{64}$'`),
    check('guest_seat_expires_later', sql`${t.expiresAt} > ${t.createdAt}`),
    check('guest_seat_locked_in_time', sql`${t.lockedAt} is null or ${t.lockedAt} <= ${t.expiresAt}`),
    check('guest_seat_ballot_object', sql`jsonb_typeof(${t.ballot}) = 'object'`),
    check(
      'guest_seat_locked_has_vote',
      sql`${t.lockedAt} is null or coalesce(${t.ballot} ->> 'value' in ('strong-no', 'no', 'yes', 'strong-yes'), false)`,
    ),
    check(
      'guest_seat_revision_of_locked',
      sql`${t.revision} is null or (${t.lockedAt} is not null and coalesce(${t.revision} ->> 'to' in ('strong-no', 'no', 'yes', 'strong-yes'), false))`,
    ),
    index('guest_seat_by_session').on(t.candidateId, t.sessionId),
  ],
)

export const idempotency = pgTable(
  'idempotency',
  {
    candidateId: candidateId(),
    key: text('key').notNull(),
    action: text('action', {
      enum: ['create-answer', 'create-story', 'import-stories', 'create-session', 'create-loop', 'invite-guest'],
    }).notNull(),
    /** What the first call made, in its order; more than one for an import. */
    objectIds: uuid('object_ids').array().notNull(),
  },
  (t) => [
    primaryKey({ name: 'idempotency_pkey', columns: [t.candidateId, t.key] }),
    check('idempotency_key_length', sql`char_length(${t.key}) between 1 and 200`),
    check(
      'idempotency_action_known',
      sql`${t.action} in ('create-answer', 'create-story', 'import-stories', 'create-session', 'create-loop', 'invite-guest')`,
    ),
  ],
)
