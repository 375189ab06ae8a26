/**
 * The one handle of both databases (PGlite and a PostgreSQL server), and how their errors are read.
 *
 * PGlite has one connection: a query on the outer handle inside `transaction` waits for itself for ever, so each
 * function takes the handle it is to use and never reaches for another.
 */
import { MissingObject } from '@inclined/app/ports/store-error'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type * as schema from './schema.ts'

export type Database = PgDatabase<PgQueryResultHKT, typeof schema>

/** What a store tells the database about its writes, so that an embedded one can keep house. */
export interface Housekeeping {
  /** A transaction that wrote has been committed. */
  written(): Promise<void>
  /** Private text has been deleted and must leave the files. */
  deleted(): Promise<void>
}

interface DatabaseFault {
  readonly code: string
  readonly constraint: string
}

/** SQLSTATE and constraint of a failed statement (Drizzle wraps the driver's error in `cause`), or `null`. */
export function readFault(error: unknown): DatabaseFault | null {
  const source: unknown = error instanceof Error && error.cause !== undefined ? error.cause : error
  if (typeof source !== 'object' || source === null || !('code' in source) || typeof source.code !== 'string') return null
  const constraint = 'constraint' in source && typeof source.constraint === 'string' ? source.constraint : ''
  return { code: source.code, constraint }
}

const MISSING_BY_CONSTRAINT: Readonly<Record<string, 'candidate' | 'story'>> = {
  answer_candidate_id_candidate_id_fk: 'candidate',
  story_candidate_id_candidate_id_fk: 'candidate',
  claim_mark_candidate_id_candidate_id_fk: 'candidate',
  practice_session_candidate_id_candidate_id_fk: 'candidate',
  interview_loop_candidate_id_candidate_id_fk: 'candidate',
  idempotency_candidate_id_candidate_id_fk: 'candidate',
  answer_story_of_candidate: 'story',
}

/** Runs a write and names the one failure a caller can act on: a reference to something this candidate does not have. */
export async function namingMissing<T>(
  ids: { readonly candidate: string; readonly story?: string | null },
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write()
  } catch (error) {
    const kind = MISSING_BY_CONSTRAINT[readFault(error)?.constraint ?? '']
    if (kind === undefined) throw error
    throw new MissingObject(kind, kind === 'story' ? (ids.story ?? '') : ids.candidate)
  }
}
