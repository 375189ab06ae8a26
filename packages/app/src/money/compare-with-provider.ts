/** Compares the provider's books of the last days with the ledger. Asked for by a host; what differs is for a person to look into. */
import { accept, type Result } from '@inclined/core/kernel/result'
import { type BookDifference, compareBooks } from '@inclined/core/mentoring/compare-books'
import { HOUR, MINUTE } from '@inclined/core/mentoring/instant'
import type { PaymentFault } from '../ports/payments.ts'
import type { CashDesk } from './settle-checkout.ts'

const DAY = 24 * HOUR
/** Both lists reach back further than what is judged, and what is under way is not judged. */
const MARGIN = 7 * DAY
const UNDER_WAY = 15 * MINUTE

export async function compareWithProvider(
  { ports, provider }: CashDesk,
  now: number,
  days: number,
): Promise<Result<readonly BookDifference[], PaymentFault>> {
  const from = now - days * DAY
  const moves = await provider.listMoves(from - MARGIN)
  if (!moves.ok) return moves
  const posted = await ports.money.transactionsOf('provider', from - MARGIN)
  return accept(compareBooks(moves.value, posted, { from, until: now - UNDER_WAY }))
}
