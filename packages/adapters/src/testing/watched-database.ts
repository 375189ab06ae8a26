/**
 * The embedded database in a folder of its own, with a look at every row: for tests that say nothing, or nothing of somebody's, has changed.
 */
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { type Hosted, type HostedSettings, openHosted } from '../accounts/open-hosted.ts'
import { embeddedHousekeeping } from '../pglite/housekeeping.ts'
import { openFolder } from '../pglite/open-pglite.ts'
import { countMigrations } from '../postgres/migrate.ts'
import * as schema from '../postgres/schema.ts'
import { type Stores, storesOver } from '../postgres/stores.ts'
import { packageFolder } from '../system/package-folder.ts'
import { scratchFolder } from './scratch-folder.ts'

export interface WatchedDatabase {
  readonly stores: Stores
  readonly hosted: Hosted
  /** Each row as `table {json}`, sorted. */
  readRows(): Promise<readonly string[]>
  close(): Promise<void>
}

export async function watchedDatabase(settings: HostedSettings): Promise<WatchedDatabase> {
  const folder = scratchFolder()
  const migrationsFolder = packageFolder('migrations')
  const opened = await openFolder(folder.path, countMigrations(migrationsFolder), { url: '' })
  if (!opened.ok) throw new Error(opened.error.code)
  const { pg, close } = opened.value
  const db = drizzle(pg, { schema })
  await migrate(db, { migrationsFolder })
  const housekeeping = embeddedHousekeeping(pg)
  const listed = await pg.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  )
  const all = listed.rows.map(({ name }) => `select '${name} ' || to_jsonb(t)::text as line from "${name}" t`).join(' union all ')
  return {
    stores: storesOver(db, housekeeping),
    hosted: await openHosted(db, housekeeping, settings),
    readRows: async () => (await pg.query<{ line: string }>(all)).rows.map(({ line }) => line).toSorted(),
    async close() {
      await close()
      folder.remove()
    },
  }
}
