/** The tables of the ledger refuse by themselves what no store may do, whoever writes to them: on PGlite, and on PostgreSQL where there is one. */
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EMBEDDED_EXTENSIONS } from '../pglite/durable-file-system.ts'
import { packageFolder } from '../system/package-folder.ts'
import { serverDatabase, testServerUrl } from '../testing/server-database.ts'
import { openDatabase } from './open-database.ts'

interface Raw {
  /** Runs the statements and commits; rejects where the database refuses. */
  commit(statements: string): Promise<void>
  sums(): Promise<string>
  close(): Promise<void>
}

const SUMS = `select coalesce(string_agg(account || ' ' || minor, ', ' order by transaction_id, nr), '') as sums from ledger_line`

async function openPglite(): Promise<Raw> {
  const pg = new PGlite({ extensions: EMBEDDED_EXTENSIONS })
  await migrate(drizzle(pg), { migrationsFolder: packageFolder('migrations') })
  return {
    commit: async (statements) =>
      void (await pg.exec(`begin; ${statements}; commit`).catch(async (error: unknown) => {
        await pg.exec('rollback')
        throw error
      })),
    sums: async () => ((await pg.query(SUMS)).rows[0] as { sums: string }).sums,
    close: () => pg.close(),
  }
}

async function openServer(serverUrl: string): Promise<Raw> {
  const own = await serverDatabase(serverUrl)
  const opened = await openDatabase({ databaseUrl: own.url, dataDir: '/nonexistent' })
  if (!opened.ok) throw new Error(opened.error.code)
  await opened.value.close()
  const client = new Client({ connectionString: own.url })
  await client.connect()
  return {
    commit: async (statements) =>
      void (await client.query(`begin; ${statements}; commit`).catch(async (error: unknown) => {
        await client.query('rollback')
        throw error
      })),
    sums: async () => ((await client.query(SUMS)).rows[0] as { sums: string }).sums,
    close: async () => {
      await client.end()
      await own.drop()
    },
  }
}

type Line = readonly [account: string, minor: number, currency?: string]

function post(id: string, lines: readonly Line[], count: number = lines.length): string {
  const values = lines.map(([account, minor, currency = 'EUR'], at) => `('${id}', ${at + 1}, '${account}', ${minor}, '${currency}')`)
  const header = `insert into ledger_transaction (id, line_count) values ('${id}', ${count})`
  return `${header}; insert into ledger_line (transaction_id, nr, account, minor, currency) values ${values.join(', ')}`
}

const CHARGE: readonly Line[] = [
  ['held:b1', -5000],
  ['provider', 5000],
]

const REFUSED: readonly (readonly [what: string, statements: string])[] = [
  [
    'a transaction that does not add up',
    post('t1', [
      ['fee', -1],
      ['provider', 2],
    ]),
  ],
  [
    'one that adds up in two currencies together only',
    post('t1', [
      ['fee', -1],
      ['provider', 1, 'USD'],
    ]),
  ],
  ['one without lines', `insert into ledger_transaction (id, line_count) values ('t1', 2)`],
  ['one of a single line', post('t1', [['fee', 1]])],
  [
    'a line that moves nothing',
    post('t1', [
      ['fee', 0],
      ['provider', 0],
    ]),
  ],
  [
    'a currency in small letters',
    post('t1', [
      ['fee', -1, 'eur'],
      ['provider', 1, 'eur'],
    ]),
  ],
  [
    'an account of no kind',
    post('t1', [
      ['cash', -1],
      ['provider', 1],
    ]),
  ],
  ['the same transaction again', post('charge:c1', CHARGE)],
  [
    'lines added later, though they add up',
    `insert into ledger_line values ('charge:c1', 3, 'fee', 1, 'EUR'), ('charge:c1', 4, 'outside', -1, 'EUR')`,
  ],
  ['a changed line', `update ledger_line set minor = minor + 1`],
  ['a changed transaction', `update ledger_transaction set posted_at = now()`],
  ['a deleted line', `delete from ledger_line`],
  ['a deleted transaction', `delete from ledger_transaction`],
  ['an emptied table', `truncate ledger_line, ledger_transaction`],
  [
    'more taken from what is held than was paid',
    post('t1', [
      ['held:b1', 5001],
      ['refunds:ann', -5001],
    ]),
  ],
  [
    'a refund that nobody is owed',
    post('t1', [
      ['refunds:ann', 1],
      ['provider', -1],
    ]),
  ],
  [
    'a payout that nobody is owed',
    post('t1', [
      ['mentor:milo', 1],
      ['provider', -1],
    ]),
  ],
  [
    'taking in another currency than was paid',
    post('t1', [
      ['held:b1', 1, 'USD'],
      ['fee', -1, 'USD'],
    ]),
  ],
]

function guards(open: () => Promise<Raw>): void {
  let raw: Raw
  beforeAll(async () => {
    raw = await open()
    await raw.commit(post('charge:c1', CHARGE))
  })
  afterAll(() => raw.close())

  it.each(REFUSED)('refuses %s', async (_, statements) => {
    await expect(raw.commit(statements)).rejects.toThrow()
    expect(await raw.sums()).toBe('held:b1 -5000, provider 5000')
  })

  it('takes what is owed to the last unit, in parts and in any order of lines, and then nothing more', async () => {
    await raw.commit(
      post('settle:b1', [
        ['held:b1', 5000],
        ['refunds:ann', -2500],
        ['mentor:milo', -2500],
      ]),
    )
    await raw.commit(
      post('refund:r1', [
        ['provider', -2500],
        ['refunds:ann', 2500],
      ]),
    )
    await expect(
      raw.commit(
        post('refund:r2', [
          ['provider', -1],
          ['refunds:ann', 1],
        ]),
      ),
    ).rejects.toThrow('than is owed')
  })
}

describe('pglite', () => {
  guards(openPglite)
})

const serverUrl = testServerUrl()
if (serverUrl !== null) {
  describe('postgres', () => {
    guards(() => openServer(serverUrl))
  })
}
