/** The archive on PGlite keeps the contract of its port. */
import { afterAll, beforeAll } from 'vitest'
import { archiveStoreContract } from '../contract/archive-store.contract.ts'
import { type ScratchFolder, scratchFolder } from '../testing/scratch-folder.ts'
import { type OpenDatabase, openDatabase } from './open-database.ts'

let folder: ScratchFolder
let database: OpenDatabase

beforeAll(async () => {
  folder = scratchFolder()
  const opened = await openDatabase({ dataDir: folder.path })
  if (!opened.ok) throw new Error(opened.error.code)
  database = opened.value
})

afterAll(async () => {
  await database.close()
  folder.remove()
})

archiveStoreContract(() => database.stores)
