/** The stores on PGlite keep the contracts of the ports. */
import { afterAll, beforeAll, describe } from 'vitest'
import type { Hosted } from '../accounts/open-hosted.ts'
import { everyStoreContract } from '../contract/every-store.contract.ts'
import { hostedContract } from '../contract/hosted.contract.ts'
import { type ScratchFolder, scratchFolder } from '../testing/scratch-folder.ts'
import { type OpenDatabase, openDatabase } from './open-database.ts'

let folder: ScratchFolder
let database: OpenDatabase
let hosted: Hosted

beforeAll(async () => {
  folder = scratchFolder()
  const opened = await openDatabase({ dataDir: folder.path })
  if (!opened.ok) throw new Error(opened.error.code)
  database = opened.value
  hosted = await database.openHosted({ url: 'http://localhost:4000', google: null, github: null, isDemo: false })
})

afterAll(async () => {
  await database.close()
  folder.remove()
})

everyStoreContract('pglite', () => database.stores)

describe('pglite: accounts and outbox', () => {
  hostedContract(() => ({ hosted, url: 'http://localhost:4000' }))
})
