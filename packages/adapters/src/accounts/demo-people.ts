/**
 * The invented people of a trial: one candidate, one mentor, one host, clearly named as examples. Their password is made from the secret
 * of the installation, so nobody knows it and nothing about it is written down.
 */
import { createHmac } from 'node:crypto'
import type { AccountsPort, DemoDoor } from '@inclined/app/ports/accounts'
import { eq } from 'drizzle-orm'
import { person } from '../postgres/account-schema.ts'
import type { Database } from '../postgres/database.ts'
import { CLIENT_ADDRESS_HEADER } from './account-library.ts'

const PEOPLE = [
  { role: 'candidate', name: 'Example Candidate', email: 'candidate@example.test' },
  { role: 'mentor', name: 'Example Mentor', email: 'mentor@example.test' },
  { role: 'host', name: 'Example Host', email: 'host@example.test' },
] as const

export const DEMO_HOST = 'host@example.test'

async function ensurePerson(db: Database, accounts: AccountsPort, fields: { name: string; email: string; password: string }) {
  const byEmail = () => db.select({ id: person.id, isVerified: person.emailVerified }).from(person).where(eq(person.email, fields.email))
  if ((await byEmail()).length === 0) {
    const made = await accounts.signUp(new Headers({ [CLIENT_ADDRESS_HEADER]: '127.0.0.1' }), fields)
    if (!made.ok) throw new Error(`the example person could not be made: ${made.error.code}`)
  }
  const [row] = await byEmail()
  if (!row) throw new Error('the example person is not there')
  if (!row.isVerified) await db.update(person).set({ emailVerified: true }).where(eq(person.id, row.id))
  return row.id
}

export async function openDemo(db: Database, accounts: AccountsPort, secret: string): Promise<DemoDoor> {
  const passwordOf = (email: string) => createHmac('sha256', secret).update(`demo ${email}`).digest('base64url')
  const people: DemoDoor['people'][number][] = []
  for (const { role, name, email } of PEOPLE) {
    people.push({ id: await ensurePerson(db, accounts, { name, email, password: passwordOf(email) }), name, email, role })
  }
  return {
    people,
    async enter(headers, id) {
      const wanted = people.find((one) => one.id === id)
      if (!wanted) throw new RangeError('not one of the example people')
      return accounts.signIn(headers, { email: wanted.email, password: passwordOf(wanted.email) })
    },
  }
}
