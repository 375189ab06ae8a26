/** The ledger in memory, with the rules the tables have: it only grows, it balances, and nobody is sent more than is owed. */
import type { PostedTransaction } from '@inclined/app/ports/money-store'
import { appendTransaction, balanceOf, type Transaction } from '@inclined/core/mentoring/ledger'

export interface MemoryLedger {
  /** Throws where the tables would refuse; the same transaction a second time changes nothing. */
  post(transaction: Transaction): void
  posted(): readonly PostedTransaction[]
}

export function memoryLedger(): MemoryLedger {
  let ledger: readonly PostedTransaction[] = []
  return {
    post(transaction) {
      const next = appendTransaction(ledger, transaction)
      if (!next.ok) throw new TypeError(`ledger: ${transaction.id} is ${next.error.code}`)
      if (next.value === ledger) return
      const over = transaction.lines.find(({ account, currency }) => account.includes(':') && balanceOf(next.value, account, currency) > 0)
      if (over !== undefined) throw new RangeError(`ledger: more leaves ${over.account} than is owed`)
      ledger = [...ledger, { ...structuredClone(transaction), postedAt: Date.now() }]
    },
    posted: () => ledger,
  }
}
