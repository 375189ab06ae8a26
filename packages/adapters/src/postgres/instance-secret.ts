/** The secret that signs cookies: made once, kept in the database, so that every process of an installation has the same. */
import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { instanceSetting } from './account-schema.ts'
import type { Database } from './database.ts'

const KEY = 'cookie-secret'

export async function instanceSecret(db: Database): Promise<string> {
  await db
    .insert(instanceSetting)
    .values({ key: KEY, value: randomBytes(32).toString('base64url') })
    .onConflictDoNothing()
  const [row] = await db.select().from(instanceSetting).where(eq(instanceSetting.key, KEY))
  if (!row) throw new Error('the secret of the installation was taken away')
  return row.value
}
