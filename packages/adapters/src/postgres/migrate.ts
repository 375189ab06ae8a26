/** Where the migrations lie and how many there are; each of the two openers runs them in its own way. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Number of migrations in the folder, which is the format of the schema. */
export function countMigrations(folder: string): number {
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as { readonly entries: readonly unknown[] }
  return journal.entries.length
}
