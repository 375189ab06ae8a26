/** The stores on PGlite keep the contracts of the ports. */
import { afterAll, beforeAll } from 'vitest'
import { everyStoreContract } from '../contract/every-store.contract.ts'
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

everyStoreContract('pglite', () => database.stores)
