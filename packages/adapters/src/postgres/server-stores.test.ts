/**
 * The stores on a PostgreSQL server keep the contracts of the ports, and several processes may open it at once.
 *
 * Registered only where TEST_DATABASE_URL names a server; in CI its absence is a failure, not a silence.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Hosted } from '../accounts/open-hosted.ts'
import { everyStoreContract } from '../contract/every-store.contract.ts'
import { hostedContract } from '../contract/hosted.contract.ts'
import { type ServerDatabase, serverDatabase, testServerUrl } from '../testing/server-database.ts'
import { type OpenDatabase, openDatabase } from './open-database.ts'

const serverUrl = testServerUrl()

async function open(databaseUrl: string): Promise<OpenDatabase> {
  const opened = await openDatabase({ databaseUrl, dataDir: '/nonexistent' })
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value
}

it('has a server to test with, where the run must be whole', () => {
  expect(process.env.CI === 'true' && serverUrl === null, 'CI needs TEST_DATABASE_URL').toBe(false)
})

if (serverUrl !== null) {
  describe('a PostgreSQL server', () => {
    let own: ServerDatabase
    let database: OpenDatabase
    let hosted: Hosted

    beforeAll(async () => {
      own = await serverDatabase(serverUrl)
      // Four at once on an empty database: the migrations run one after the other and each finds them done.
      const opened = await Promise.all(Array.from({ length: 4 }, () => open(own.url)))
      database = opened[0]!
      hosted = await database.openHosted({ url: 'http://localhost:4000', google: null, github: null, isDemo: false })
      await Promise.all(opened.slice(1).map((each) => each.close()))
    })

    afterAll(async () => {
      await database.close()
      await own.drop()
    })

    everyStoreContract('postgres', () => database.stores)

    describe('accounts and outbox', () => {
      hostedContract(() => ({ hosted, url: 'http://localhost:4000' }))
    })

    it('says which database it is and that it is there', async () => {
      expect(database.kind).toBe('postgres')
      await database.ready()
    })

    it('refuses a database that is not there, without its password', async () => {
      const url = new URL(own.url)
      url.pathname = '/no_such_database'
      url.password = 'sample-password'
      const opened = await openDatabase({ databaseUrl: url.href, dataDir: '/nonexistent' })
      expect(opened).toMatchObject({ ok: false, error: { code: 'database-unreachable', reason: '3D000', database: 'no_such_database' } })
      expect(JSON.stringify(opened)).not.toContain('sample-password')
    })
  })
}

it.each([
  ['postgres://sample:secret@127.0.0.1:1/x', { reason: 'ECONNREFUSED', host: '127.0.0.1:1', database: 'x' }],
  ['mysql://127.0.0.1/x', { reason: 'invalid-url' }],
  ['not an address', { reason: 'invalid-url', host: '', database: '' }],
  ['', { reason: 'invalid-url' }],
])('refuses %j by code', async (databaseUrl, facts) => {
  const opened = await openDatabase({ databaseUrl, dataDir: '/nonexistent' })
  expect(opened).toMatchObject({ ok: false, error: { code: 'database-unreachable', ...facts } })
  expect(JSON.stringify(opened)).not.toContain('secret')
})
