/** Posts to the ledger, on the handle it is given: in the transaction of what the movement follows from. */
import { checkTransaction, type Transaction } from '@inclined/core/mentoring/ledger'
import { asc, eq } from 'drizzle-orm'
import type { Database } from './database.ts'
import { ledgerLine, ledgerTransaction } from './ledger-schema.ts'

export async function linesOf(db: Database, id: string): Promise<Transaction['lines']> {
  const rows = await db.select().from(ledgerLine).where(eq(ledgerLine.transactionId, id)).orderBy(asc(ledgerLine.nr))
  return rows.map(({ account, minor, currency }) => ({ account: account as Transaction['lines'][number]['account'], minor, currency }))
}

/** The same one a second time changes nothing; throws for one that does not balance, and for another one under the same id. */
export async function postTransaction(tx: Database, transaction: Transaction): Promise<void> {
  const checked = checkTransaction(transaction)
  if (!checked.ok) throw new TypeError(`ledger: ${transaction.id} is ${checked.error.code}`)
  const { id, lines } = transaction
  const made = await tx
    .insert(ledgerTransaction)
    .values({ id, lineCount: lines.length })
    .onConflictDoNothing({ target: ledgerTransaction.id })
    .returning({ id: ledgerTransaction.id })
  if (made.length > 0) {
    await tx.insert(ledgerLine).values(lines.map((line, at) => ({ transactionId: id, nr: at + 1, ...line })))
    return
  }
  const there = await linesOf(tx, id)
  const isSame = there.length === lines.length && lines.every((line, at) => isSameLine(line, there[at]))
  if (!isSame) throw new TypeError(`ledger: ${id} is booked differently`)
}

type Line = Transaction['lines'][number]
const isSameLine = (a: Line, b: Line | undefined): boolean =>
  b !== undefined && a.account === b.account && a.minor === b.minor && a.currency === b.currency
