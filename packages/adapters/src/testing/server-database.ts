/** A database of its own on the PostgreSQL server that TEST_DATABASE_URL names, dropped afterwards. */
import { randomUUID } from 'node:crypto'
import { Client } from 'pg'

export interface ServerDatabase {
  readonly url: string
  drop(): Promise<void>
}

/** Address of the server, or `null` where there is none to test with. */
export const testServerUrl = (): string | null => process.env.TEST_DATABASE_URL || null

/** One statement on the database of the address. */
export async function runStatement(databaseUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

export async function serverDatabase(serverUrl: string): Promise<ServerDatabase> {
  const name = `inclined_test_${randomUUID().replaceAll('-', '')}`
  await runStatement(serverUrl, `create database ${name}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => runStatement(serverUrl, `drop database ${name} with (force)`) }
}
