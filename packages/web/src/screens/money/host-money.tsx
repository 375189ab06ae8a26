/** Everything a host has to do about money, the longest waiting first, and the ledger in one table. */
import type { AccountBalance } from '@inclined/app/ports/money-store'
import type { BookDifference } from '@inclined/core/mentoring/compare-books'
import type { Money } from '@inclined/core/mentoring/money'
import { type ReactNode } from 'react'
import { Form, Link } from 'react-router'
import { PageHeader } from '../../parts/page-header.tsx'
import { wordPrice, wordTime } from '../mentors/mentor-wording.ts'
import { useZone } from '../mentors/use-zone.ts'

interface TaskRow {
  readonly id: string
  readonly kind: 'refund' | 'payout' | 'end-checkout'
  readonly money: Money
  readonly to: string
  readonly start: number
  readonly lastError: string | null
}

export interface HostMoneyProps {
  readonly byHand: readonly TaskRow[]
  /** What the provider is asked for by itself, not done yet. */
  readonly byProvider: readonly TaskRow[]
  readonly unmarked: readonly {
    readonly id: string
    readonly money: Money
    readonly start: number
    readonly mentor: string
    readonly candidate: string
  }[]
  readonly balances: readonly AccountBalance[]
  readonly provider: string | null
  readonly days: number
  /** Null where nobody asked for the comparison. */
  readonly differences: readonly BookDifference[] | null
  readonly compareProblem: string | null
  readonly problem: string | null
}

export function HostMoney(props: HostMoneyProps) {
  const { byHand, byProvider, unmarked, provider, problem } = props
  const zone = useZone()
  return (
    <div className="page max-w-[900px]">
      <PageHeader title="Money of this place" lede="What waits for a hand, what the provider still has to do, and how the ledger stands." />
      {problem === null ? null : (
        <p className="card mb-6 border-warn" role="alert">
          {problem}
        </p>
      )}
      <Part id="by-hand" title="To send by hand" empty="Nothing waits for you." rows={byHand}>
        {(row) => <ByHand key={row.id} row={row} zone={zone} />}
      </Part>
      {unmarked.length === 0 ? null : (
        <Part id="unmarked" title="Paid elsewhere, not marked yet" empty="" rows={unmarked}>
          {({ id, money, start, mentor, candidate }) => (
            <li key={id} className="card flex flex-wrap items-center justify-between gap-3">
              <p>
                {wordPrice(money)} from {candidate} to {mentor}, session on {wordTime(start, zone)}
              </p>
              <Form method="post">
                <input type="hidden" name="booking" value={id} />
                <button type="submit" className="button button-quiet" name="intent" value="mark-paid">
                  It was paid
                </button>
              </Form>
            </li>
          )}
        </Part>
      )}
      {provider === null ? null : (
        <Part id="by-provider" title="Under way at the provider" empty="Nothing is under way." rows={byProvider}>
          {({ id, kind, money, to, lastError }) => (
            <li key={id} className="card">
              <p>{kind === 'refund' ? `${wordPrice(money)} back to ${to}` : `The payment page of ${to} is closed`}</p>
              {lastError === null || lastError === '' ? null : (
                <p className="mt-1 text-[14px] break-words text-soft">Tried in vain: {lastError}</p>
              )}
            </li>
          )}
        </Part>
      )}
      <Ledger {...props} />
    </div>
  )
}

interface PartProps<T> {
  readonly id: string
  readonly title: string
  readonly empty: string
  readonly rows: readonly T[]
  readonly children: (row: T) => ReactNode
}

function Part<T>({ id, title, empty, rows, children }: PartProps<T>) {
  return (
    <section className="mb-9" aria-labelledby={id}>
      <h2 id={id} className="font-serif text-[23px] font-medium">
        {title}
      </h2>
      {rows.length === 0 ? <p className="mt-2 text-soft">{empty}</p> : <ul className="mt-3 grid gap-3">{rows.map(children)}</ul>}
    </section>
  )
}

function ByHand({ row, zone }: { readonly row: TaskRow; readonly zone: string }) {
  const { id, kind, money, to, start } = row
  return (
    <li className="card flex flex-wrap items-end justify-between gap-3">
      <p>
        <b className="font-semibold">{wordPrice(money)}</b> {kind === 'payout' ? 'to' : 'back to'} {to}
        <span className="block text-[14px] text-soft">Session on {wordTime(start, zone)}</span>
      </p>
      <Form method="post" className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="task" value={id} />
        <label>
          <span className="field-label">Number or day of the transfer</span>
          <input name="reference" className="input" required maxLength={200} />
        </label>
        <button type="submit" className="button" name="intent" value="mark-sent">
          Sent
        </button>
      </Form>
    </li>
  )
}

const ACCOUNT_SAYS: Readonly<Record<string, string>> = {
  provider: 'With the payment provider, or paid out from there',
  outside: 'Paid directly to mentors',
  fee: 'Your fees',
  held: 'Kept for bookings',
  prepaid: 'Paid ahead for packages',
  refunds: 'Owed to candidates',
  mentor: 'Owed to mentors',
}

/** One row for each kind of account; ids of people and bookings say nothing here. */
function sumUp(balances: readonly AccountBalance[]): readonly { readonly says: string; readonly money: Money }[] {
  const keys = [...new Set(balances.map(({ account, currency }) => `${account.split(':')[0]} ${currency}`))]
  return keys.map((key) => {
    const [kind = '', currency = ''] = key.split(' ')
    const of = balances.filter((balance) => balance.account.split(':')[0] === kind && balance.currency === currency)
    const sum = of.reduce((total, { minor }) => total + minor, 0)
    // What is owed is negative in the books; people read it as an amount.
    return { says: ACCOUNT_SAYS[kind] ?? kind, money: { minor: kind === 'provider' || kind === 'outside' ? sum : -sum, currency } }
  })
}

function Ledger({ balances, provider, days, differences, compareProblem }: HostMoneyProps) {
  const rows = sumUp(balances)
  return (
    <section aria-labelledby="ledger">
      <h2 id="ledger" className="font-serif text-[23px] font-medium">
        The ledger
      </h2>
      {rows.length === 0 ? (
        <p className="mt-2 text-soft">Every account stands at nothing: nobody is owed anything.</p>
      ) : (
        <dl className="card mt-3 grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-2">
          {rows.map(({ says, money }) => (
            <div key={`${says} ${money.currency}`} className="contents">
              <dt>{says}</dt>
              <dd className="text-right tabular-nums">{wordBalance(money)}</dd>
            </div>
          ))}
        </dl>
      )}
      {provider === null ? null : (
        <p className="mt-4">
          <Link className="button button-quiet" to="?compare=1" preventScrollReset>
            Compare with the provider’s books of {days} days
          </Link>
        </p>
      )}
      <div role="status" className="mt-3">
        {compareProblem === null ? null : <p>{compareProblem}</p>}
        {differences === null ? null : <Differences differences={differences} />}
      </div>
    </section>
  )
}

const wordBalance = ({ minor, currency }: Money): string =>
  minor === 0
    ? wordPrice({ minor: 1, currency }).replace(/\d/g, '0')
    : minor < 0
      ? `−${wordPrice({ minor: -minor, currency })}`
      : wordPrice({ minor, currency })

function Differences({ differences }: { readonly differences: readonly BookDifference[] }) {
  if (differences.length === 0) return <p>Both say the same. The last quarter of an hour is left out.</p>
  return (
    <ul className="grid gap-2">
      {differences.map(({ kind, id, provider, ledger }) => (
        <li key={`${kind} ${id}`} className="card border-warn break-words">
          {kind === 'charge' ? 'Payment' : 'Refund'} {id}:{' '}
          {provider === null ? 'unknown to the provider' : `${wordPrice(provider)} at the provider`},{' '}
          {ledger === null ? 'not in the ledger' : `${wordPrice(ledger)} in the ledger`}
        </li>
      ))}
    </ul>
  )
}
