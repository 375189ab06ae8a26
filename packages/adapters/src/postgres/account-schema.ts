/**
 * The tables of accounts, in the shape the auth library reads and writes (its names for columns, ours for tables).
 *
 * They stand in our migrations so that one migration run makes the whole database. A person's candidate has the same id as the
 * person; the row is made at first need and taken away with the account (accounts/open-accounts.ts).
 */
import type { Effect } from '@inclined/app/ports/outbox'
import { sql } from 'drizzle-orm'
import { bigint, boolean, check, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

export const person = pgTable(
  'person',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    email: text('email').notNull().unique('person_email_once'),
    emailVerified: boolean('email_verified').notNull(),
    image: text('image'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    check('person_name_length', sql`char_length(${t.name}) between 1 and 120`),
    check('person_email_lower', sql`${t.email} = lower(${t.email})`),
  ],
)

const personId = () =>
  uuid('person_id')
    .notNull()
    .references(() => person.id, { onDelete: 'cascade' })

export const signIn = pgTable(
  'sign_in',
  {
    id: uuid('id').primaryKey(),
    token: text('token').notNull().unique('sign_in_token_once'),
    userId: personId(),
    expiresAt: instant('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [index('sign_in_by_person').on(t.userId)],
)

export const credential = pgTable(
  'credential',
  {
    id: uuid('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: personId(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: instant('access_token_expires_at'),
    refreshTokenExpiresAt: instant('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [index('credential_by_person').on(t.userId)],
)

export const verification = pgTable(
  'verification',
  {
    id: uuid('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [index('verification_by_identifier').on(t.identifier)],
)

export const passkey = pgTable(
  'passkey',
  {
    id: uuid('id').primaryKey(),
    name: text('name'),
    publicKey: text('public_key').notNull(),
    userId: personId(),
    credentialID: text('credential_id').notNull().unique('passkey_credential_once'),
    counter: integer('counter').notNull(),
    deviceType: text('device_type').notNull(),
    backedUp: boolean('backed_up').notNull(),
    transports: text('transports'),
    createdAt: instant('created_at'),
    aaguid: text('aaguid'),
  },
  (t) => [index('passkey_by_person').on(t.userId)],
)

/** Counts requests by address and path, so that the limit holds over several processes. */
export const requestRate = pgTable('request_rate', {
  id: uuid('id').primaryKey(),
  key: text('key').notNull().unique('request_rate_key_once'),
  count: integer('count').notNull(),
  lastRequest: bigint('last_request', { mode: 'number' }).notNull(),
})

/** Effects that wait to be carried out, and what became of them. */
export const outbox = pgTable(
  'outbox',
  {
    id: uuid('id').primaryKey(),
    dedupe: text('dedupe').notNull().unique('outbox_dedupe_once'),
    kind: text('kind', { enum: ['mail'] }).notNull(),
    /** Null once it is done and need not be kept. */
    body: jsonb('body').$type<Effect>(),
    createdAt: instant('created_at').notNull().default(sql`clock_timestamp()`),
    dueAt: instant('due_at').notNull().default(sql`clock_timestamp()`),
    attempts: integer('attempts').notNull().default(0),
    lease: uuid('lease'),
    leasedUntil: instant('leased_until'),
    doneAt: instant('done_at'),
    givenUpAt: instant('given_up_at'),
    lastError: text('last_error'),
  },
  (t) => [
    check('outbox_kind_known', sql`${t.kind} in ('mail')`),
    check('outbox_body_until_done', sql`${t.body} is not null or ${t.doneAt} is not null`),
    check('outbox_ends_once', sql`${t.doneAt} is null or ${t.givenUpAt} is null`),
    check('outbox_lease_whole', sql`(${t.lease} is null) = (${t.leasedUntil} is null)`),
    index('outbox_due').on(t.dueAt).where(sql`${t.doneAt} is null and ${t.givenUpAt} is null`),
  ],
)

/** What this installation decided for itself at its first start, such as the secret that signs its cookies. */
export const instanceSetting = pgTable('instance_setting', { key: text('key').primaryKey(), value: text('value').notNull() })
