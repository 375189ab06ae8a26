/** What mentors say about themselves. What a claim was seen by leaves the row when it is decided: the table itself asks for that. */
import type { Evidence } from '@inclined/app/ports/verification-store'
import type { MailChallenge } from '@inclined/core/mentoring/mail-challenge'
import type { MentorClaim } from '@inclined/core/mentoring/verification'
import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { mentor } from './booking-schema.ts'

export const mentorClaim = pgTable(
  'mentor_claim',
  {
    id: uuid('id').primaryKey(),
    mentorId: uuid('mentor_id')
      .notNull()
      .references(() => mentor.personId, { onDelete: 'cascade' }),
    body: jsonb('body').$type<MentorClaim>().notNull(),
    state: text('state').$type<MentorClaim['state']>().notNull().generatedAlwaysAs(sql`body ->> 'state'`),
    /** Milliseconds since 1970. */
    askedAt: bigint('asked_at', { mode: 'number' }).notNull().generatedAlwaysAs(sql`(body ->> 'askedAt')::bigint`),
    evidence: jsonb('evidence').$type<Evidence>(),
    challenge: jsonb('challenge').$type<MailChallenge>(),
    codesSent: integer('codes_sent').notNull(),
  },
  (t) => [
    check(
      'mentor_claim_body_agrees',
      sql`coalesce(${t.body} ->> 'claimId' = ${t.id}::text and ${t.body} ->> 'mentorId' = ${t.mentorId}::text, false)`,
    ),
    check('mentor_claim_state_known', sql`${t.state} in ('applied', 'under-review', 'verified', 'rejected', 'withdrawn')`),
    check('mentor_claim_seen_until_decided', sql`(${t.state} in ('applied', 'under-review')) = (${t.evidence} is not null)`),
    check(
      'mentor_claim_verified_by_a_method',
      sql`${t.state} <> 'verified' or coalesce(${t.body} #>> '{check,method}' is not null and ${t.body} #>> '{check,by}' <> ${t.mentorId}::text, false)`,
    ),
    check(
      'mentor_claim_rejected_with_reason',
      sql`${t.state} <> 'rejected' or coalesce(trim(${t.body} #>> '{check,reason}') <> '', false)`,
    ),
    check(
      'mentor_claim_code_is_hash',
      sql`${t.challenge} is null or (${t.evidence} is not null and coalesce(${t.challenge} ->> 'codeDigest' ~ '^[0-9a-f]{64}$', false))`,
    ),
    check('mentor_claim_codes_sent_bounded', sql`${t.codesSent} between 0 and 5`),
    index('mentor_claim_by_mentor').on(t.mentorId, t.askedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('mentor_claim_open').on(t.askedAt, t.id).where(sql`${t.state} in ('applied', 'under-review', 'verified')`),
  ],
)
