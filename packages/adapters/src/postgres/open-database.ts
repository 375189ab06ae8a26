/**
 * Opens the one database of the product: a PostgreSQL server when it is given an address, else PGlite in the data folder.
 * Both speak one dialect and run the same migrations; a caller cannot tell them apart except by `kind`.
 */
import { accept, type Result } from '@inclined/core/kernel/result'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { embeddedHousekeeping } from '../pglite/housekeeping.ts'
import { type DataFolderRefused, openFolder } from '../pglite/open-pglite.ts'
import { packageFolder } from '../system/package-folder.ts'
import { type Hosted, type HostedSettings, openHosted } from '../accounts/open-hosted.ts'
import type { Housekeeping } from './database.ts'
import { countMigrations } from './migrate.ts'
import { type DatabaseTooOld, type DatabaseUnreachable, openServer } from './open-server.ts'
import * as schema from './schema.ts'
import { type Stores, storesOver } from './stores.ts'

export interface OpenDatabaseOptions {
  /** Address of a PostgreSQL server; PGlite is used without one. */
  readonly databaseUrl?: string | undefined
  /** Folder of the embedded database; made when it is not there. Not touched when `databaseUrl` is given. */
  readonly dataDir: string
  /** What to tell a second process that wants the folder. Read when it asks, so the address may be filled in later. */
  readonly holder?: { url: string }
  readonly migrationsFolder?: string
}

export interface OpenDatabase {
  readonly stores: Stores
  readonly kind: 'pglite' | 'postgres'
  /** Accounts over this database; each process of an installation opens the same. `isDemo` makes the invented people. */
  openHosted(settings: HostedSettings): Promise<Hosted>
  /** Resolves when the database answers; rejects when it does not. */
  ready(): Promise<void>
  /** Finishes what is under way; a second call does nothing. */
  close(): Promise<void>
}

export type OpenDatabaseRefusal = DataFolderRefused | DatabaseUnreachable | DatabaseTooOld

/** A server vacuums and checkpoints by itself. */
const SERVER_HOUSEKEEPING: Housekeeping = { written: async () => {}, deleted: async () => {} }

function once(close: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | null = null
  return () => (closing ??= close())
}

async function openEmbedded(options: OpenDatabaseOptions, migrationsFolder: string): Promise<Result<OpenDatabase, DataFolderRefused>> {
  const opened = await openFolder(options.dataDir, countMigrations(migrationsFolder), options.holder ?? { url: '' })
  if (!opened.ok) return opened
  const { pg, close } = opened.value
  const db = drizzle(pg, { schema })
  try {
    await migrate(db, { migrationsFolder })
  } catch (error) {
    await close()
    throw error
  }
  return accept({
    stores: storesOver(db, embeddedHousekeeping(pg)),
    kind: 'pglite',
    openHosted: (settings) => openHosted(db, embeddedHousekeeping(pg), settings),
    ready: async () => void (await pg.query('select 1')),
    close: once(close),
  })
}

export async function openDatabase(options: OpenDatabaseOptions): Promise<Result<OpenDatabase, OpenDatabaseRefusal>> {
  const migrationsFolder = options.migrationsFolder ?? packageFolder('migrations')
  if (options.databaseUrl === undefined) return openEmbedded(options, migrationsFolder)
  const opened = await openServer(options.databaseUrl, migrationsFolder)
  if (!opened.ok) return opened
  const { db, ready, close } = opened.value
  return accept({
    stores: storesOver(db, SERVER_HOUSEKEEPING),
    kind: 'postgres',
    openHosted: (settings) => openHosted(db, SERVER_HOUSEKEEPING, settings),
    ready,
    close: once(close),
  })
}
