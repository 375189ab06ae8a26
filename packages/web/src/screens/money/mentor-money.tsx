/** A mentor's money: one line for each paid session, and where its share is. */
import type { MoneyTask } from '@inclined/app/ports/money-store'
import type { Booking } from '@inclined/core/mentoring/booking'
import type { BookingPolicy } from '@inclined/core/mentoring/policy'
import { Link } from 'react-router'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { wordPrice, wordTime } from '../mentors/mentor-wording.ts'
import { useZone } from '../mentors/use-zone.ts'
import { wordFee } from './money-wording.ts'

interface MoneyRow {
  readonly booking: Booking
  readonly title: string
  /** Null until it was paid out. */
  readonly payout: MoneyTask['done']
}

export interface MentorMoneyProps {
  readonly rows: readonly MoneyRow[]
  readonly way: 'none' | 'outside' | 'provider'
  readonly policy: BookingPolicy
}

export function MentorMoney({ rows, way, policy }: MentorMoneyProps) {
  const zone = useZone()
  const says =
    way === 'outside'
      ? 'Candidates pay you directly; the host takes nothing.'
      : `Your share is yours ${policy.payoutHours} hours after a session, and then paid out to you. ${wordFee(policy.feeBasisPoints, 'mentor')}`
  return (
    <div className="page max-w-[860px]">
      <PageHeader title="Your money" lede={says} actions={<Link to="/mentoring">Your own offer</Link>} />
      {rows.length === 0 ? (
        <EmptyState title="Nothing was paid yet">
          <p>Sessions that candidates pay for are listed here.</p>
        </EmptyState>
      ) : (
        <ul className="grid gap-3">
          {rows.map((row) => (
            <li key={row.booking.terms.bookingId} className="card flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
              <div>
                <Link to={`/bookings/${row.booking.terms.bookingId}`} className="font-semibold">
                  {row.title}
                </Link>
                <p className="text-soft">
                  {wordTime(row.booking.time.start, zone)} · paid {wordPrice(row.booking.terms.price)}
                </p>
              </div>
              <p>{wordShare(row, zone)}</p>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function wordShare({ booking, payout }: MoneyRow, zone: string): string {
  const { split, outcome, terms } = booking
  if (split === null) {
    if (outcome === null) return 'Kept until the session is over'
    return outcome.refundPercent === 100 ? 'Goes back to the candidate' : `Yours on ${wordTime(outcome.settleAt, zone)}`
  }
  if (split.mentorMinor === 0) return 'Went back to the candidate'
  const share = wordPrice({ ...terms.price, minor: split.mentorMinor })
  if (terms.payment.kind !== 'free' && terms.payment.purse === 'outside') return `${share}, which you have`
  return payout === null ? `${share} is due to you` : `${share} paid out on ${wordTime(payout.at, zone)}`
}
