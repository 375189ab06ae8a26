/**
 * Compares what the payment provider says it moved with what the ledger says, both ways.
 *
 * Both lists should reach back further than the span that is judged: the two sides write the same movement at slightly different times.
 */
import type { EpochMs } from './instant.ts'
import type { Transaction } from './ledger.ts'
import type { Currency, Money } from './money.ts'

export interface ProviderMove {
  readonly kind: 'charge' | 'refund'
  /** The provider's id of it. */
  readonly id: string
  readonly money: Money
  readonly at: EpochMs
}

export interface BookDifference {
  readonly kind: ProviderMove['kind']
  readonly id: string
  /** Null where this side does not know it. */
  readonly provider: Money | null
  readonly ledger: Money | null
}

type Posted = Transaction & { readonly postedAt: EpochMs }

interface Entry {
  readonly kind: ProviderMove['kind']
  readonly id: string
  readonly money: Money
  readonly at: EpochMs
}

const isSame = (a: Money | null, b: Money | null): boolean => a?.minor === b?.minor && a?.currency === b?.currency

/** What moved on the account `provider`, positive both for what came and for what went back; payouts are left out. */
function readEntry({ id, lines, postedAt }: Posted): Entry | null {
  const kind = id.startsWith('charge:') ? 'charge' : id.startsWith('refund:') ? 'refund' : null
  const own = lines.filter(({ account }) => account === 'provider')
  const currency: Currency | undefined = own[0]?.currency
  if (kind === null || currency === undefined) return null
  const sum = own.reduce((total, { minor }) => total + minor, 0)
  return { kind, id: id.slice(kind.length + 1), money: { minor: kind === 'charge' ? sum : -sum, currency }, at: postedAt }
}

/** Differences in the span `[from, until)`, the provider's order first. */
export function compareBooks(
  moves: readonly ProviderMove[],
  posted: readonly Posted[],
  { from, until }: { readonly from: EpochMs; readonly until: EpochMs },
): readonly BookDifference[] {
  const entries = posted.map(readEntry).filter((entry) => entry !== null)
  const find = <T extends Pick<Entry, 'kind' | 'id'>>(list: readonly T[], { kind, id }: Pick<Entry, 'kind' | 'id'>): T | undefined =>
    list.find((each) => each.kind === kind && each.id === id)
  const isIn = ({ at }: Pick<Entry, 'at'>): boolean => at >= from && at < until
  const ofProvider = moves.filter(isIn).map((move): BookDifference => {
    const { kind, id, money } = move
    return { kind, id, provider: money, ledger: find(entries, move)?.money ?? null }
  })
  const ofLedger = entries.filter((entry) => isIn(entry) && find(moves, entry) === undefined)
  const missing = ofLedger.map(({ kind, id, money }): BookDifference => ({ kind, id, provider: null, ledger: money }))
  return [...ofProvider, ...missing].filter(({ provider, ledger }) => !isSame(provider, ledger))
}
