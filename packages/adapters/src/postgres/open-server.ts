/**
 * Opens a PostgreSQL server by its address and brings its schema up to date. Several processes may start at once: the
 * migrations run one process after the other, under an advisory lock.
 */
import { accept, refuse, type Result } from '@inclined/core/kernel/result'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { Pool, type PoolClient } from 'pg'
import { type Database, readFault } from './database.ts'
import * as schema from './schema.ts'

export type DatabaseUnreachable = {
  readonly code: 'database-unreachable'
  /** System code (`ECONNREFUSED`) or SQLSTATE (`28P01`); `invalid-url` where the address cannot be read, `timeout` where nobody answers. */
  readonly reason: string
  /** Never with the password. */
  readonly host: string
  readonly database: string
}

export type DatabaseTooOld = { readonly code: 'database-too-old'; readonly found: number; readonly expected: number }

export interface OpenServer {
  readonly db: Database
  ready(): Promise<void>
  close(): Promise<void>
}

/** `ON DELETE SET NULL (column)` came with 15. */
const OLDEST_MAJOR = 15
/** Any number, the same in every process. */
const MIGRATION_LOCK = 730_512_041
const CONNECT_MS = 5000

/** Classes of SQLSTATE that speak of the connection, not of a statement: connection, authorisation, no such database, no room, shutting down. */
const CONNECTION_STATES = ['08', '28', '3D', '53', '57']

function readConnectionFailure(error: unknown): string | null {
  const code = readFault(error)?.code
  if (code !== undefined) return /^E[A-Z_]+$/.test(code) || CONNECTION_STATES.includes(code.slice(0, 2)) ? code : null
  return error instanceof Error && /timeout|terminated/.test(error.message) ? 'timeout' : null
}

async function prepare(client: PoolClient, migrationsFolder: string): Promise<DatabaseTooOld | null> {
  const version = await client.query<{ v: string }>("select current_setting('server_version_num') as v")
  const major = Math.floor(Number(version.rows[0]?.v) / 10_000)
  if (major < OLDEST_MAJOR) return { code: 'database-too-old', found: major, expected: OLDEST_MAJOR }
  await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
  try {
    await migrate(drizzle(client, { schema }), { migrationsFolder })
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK])
  }
  return null
}

export async function openServer(
  databaseUrl: string,
  migrationsFolder: string,
): Promise<Result<OpenServer, DatabaseUnreachable | DatabaseTooOld>> {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : null
  const where = { host: url?.host ?? '', database: url?.pathname.slice(1) ?? '' }
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol))
    return refuse({ code: 'database-unreachable', reason: 'invalid-url', ...where })

  const pool = new Pool({ connectionString: databaseUrl, max: 10, connectionTimeoutMillis: CONNECT_MS })
  // A connection that breaks while idle is dropped by the pool; the next query makes a new one or fails by itself.
  pool.on('error', () => {})
  try {
    const client = await pool.connect()
    const tooOld = await prepare(client, migrationsFolder).finally(() => client.release())
    if (tooOld === null) {
      return accept({ db: drizzle(pool, { schema }), ready: async () => void (await pool.query('select 1')), close: () => pool.end() })
    }
    await pool.end()
    return refuse(tooOld)
  } catch (error) {
    await pool.end()
    const reason = readConnectionFailure(error)
    if (reason === null) throw error
    return refuse({ code: 'database-unreachable', reason, ...where })
  }
}
