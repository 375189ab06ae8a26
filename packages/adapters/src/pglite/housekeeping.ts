/**
 * What a server's background processes would do, done by hand: PGlite has no checkpointer and no vacuum of its own, so
 * without this the log grows for as long as the process lives and deleted text stays in the files.
 */
import { setImmediate as turn } from 'node:timers/promises'
import type { PGlite } from '@electric-sql/pglite'
import type { Housekeeping } from '../postgres/database.ts'

/** A checkpoint takes some 10 ms; this many small writes make about 1 MB of log. */
const WRITES_PER_CHECKPOINT = 200

const ACCOUNT_TABLES = ['sign_in', 'credential', 'passkey', 'verification', 'outbox', 'person']
const TABLES = [
  'answer',
  'story_version',
  'story',
  'claim_mark',
  'guest_seat',
  'session_event',
  'practice_session',
  'interview_loop',
  'money_task',
  'checkout',
  'payment_notice',
  'example_payment',
  'ledger_line',
  'ledger_transaction',
  'room_signal',
  'room_notes',
  'room_table',
  'feedback_done',
  'booking_feedback',
  'booking_brief',
  'booking_review',
  'booking_effect',
  'booking_claim',
  'workshop',
  'booking_event',
  'booking',
  'mentor_claim',
  'mentor',
  'outside_calendar',
  'calendar_feed',
  'idempotency',
  'candidate',
  ...ACCOUNT_TABLES,
]

/**
 * Rewrites the tables without what was deleted, then lets go of every segment of the log that still holds it.
 * The second checkpoint is what removes the segment that was current at the first.
 */
export async function scrub(pg: PGlite): Promise<void> {
  for (const table of TABLES) {
    await pg.exec(`vacuum full ${table}`)
  }
  await pg.exec('checkpoint')
  await pg.exec('select pg_switch_wal()')
  await pg.exec('checkpoint')
}

export function embeddedHousekeeping(pg: PGlite): Housekeeping {
  let writes = 0
  return {
    async written() {
      // PGlite answers without leaving the event loop: a long run of writes would starve every socket, the lock's too.
      await turn()
      writes += 1
      if (writes < WRITES_PER_CHECKPOINT) return
      writes = 0
      await pg.exec('checkpoint')
    },
    async deleted() {
      writes = 0
      await scrub(pg)
    },
  }
}
