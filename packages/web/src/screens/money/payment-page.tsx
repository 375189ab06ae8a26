/** The money of one booking: paying for a held time, what was paid and what goes back, and marks made by hand. */
import type { Booking, Side } from '@inclined/core/mentoring/booking'
import type { RefundLine } from '@inclined/core/mentoring/decide-refund'
import { useCallback, useEffect } from 'react'
import { Form, Link, useRevalidator } from 'react-router'
import { PageHeader } from '../../parts/page-header.tsx'
import { wordPrice, wordTime } from '../mentors/mentor-wording.ts'
import { useZone } from '../mentors/use-zone.ts'
import { Countdown } from './countdown.tsx'
import { MENTOR_CANCELS, type MoneyView, wordFee, wordMoney } from './money-wording.ts'

export interface PaymentPageProps {
  readonly booking: Booking
  readonly tasks: readonly MoneyView[]
  readonly side: Side
  readonly serviceTitle: string
  readonly mentorName: string
  /** Milliseconds since 1970; null where nothing is held. */
  readonly heldUntil: number | null
  readonly now: number
  /** Back from the provider's page, which says nothing yet. */
  readonly isBack: boolean
  readonly isPretend: boolean
  readonly refunds: readonly RefundLine[]
  readonly problem: string | null
}

export function PaymentPage(props: PaymentPageProps) {
  const { booking, tasks, side, serviceTitle, mentorName, heldUntil, isBack, problem } = props
  const zone = useZone()
  const isPaying = side === 'candidate' && heldUntil !== null
  const { terms, time } = booking
  return (
    <div className="page max-w-[760px]">
      <PageHeader
        title={isPaying && !isBack ? 'Pay for your session' : 'Payment'}
        lede={`${serviceTitle} with ${mentorName}, ${wordTime(time.start, zone)} in your time (${zone})`}
        actions={<Link to={`/bookings/${terms.bookingId}`}>The booking</Link>}
      />
      {problem === null ? null : (
        <p className="card mb-6 border-warn" role="alert">
          {problem}
        </p>
      )}
      {isPaying ? isBack ? <Waiting /> : <Pay {...props} zone={zone} heldUntil={heldUntil} /> : <Standing {...props} zone={zone} />}
      {side === 'mentor' ? <MarkPaid booking={booking} /> : null}
      {side === 'mentor' ? <MarkSentBack tasks={tasks} /> : null}
    </div>
  )
}

function Pay({
  booking,
  refunds,
  heldUntil,
  now,
  isPretend,
  zone,
}: PaymentPageProps & { readonly zone: string; readonly heldUntil: number }) {
  const { revalidate } = useRevalidator()
  const again = useCallback(() => void revalidate(), [revalidate])
  const { price, policy } = booking.terms
  return (
    <section className="card" aria-label="Paying">
      <p className="text-[28px] font-semibold">{wordPrice(price)}</p>
      <p className="mt-1">
        The time is held for you for <Countdown until={heldUntil} now={now} onEnd={again} /> more, until {wordTime(heldUntil, zone)}.
      </p>
      <h2 className="mt-5 font-semibold">If you cancel</h2>
      <ul className="mt-1 list-disc pl-5">
        {refunds
          .filter(({ until }) => until > now)
          .map(({ until, refundPercent, refundMinor }) => (
            <li key={until}>
              until {wordTime(until, zone)}:{' '}
              {refundMinor === 0 ? 'nothing goes back' : `${wordPrice({ ...price, minor: refundMinor })} goes back (${refundPercent} %)`}
            </li>
          ))}
        <li>{MENTOR_CANCELS}</li>
      </ul>
      <p className="mt-3 text-[14px] text-soft">
        {wordFee(policy.feeBasisPoints, 'candidate')} Where the law gives you more, the law counts.
      </p>
      {isPretend ? <p className="mt-3 text-[14px] font-semibold">This is a trial: the payment is an example, and no money moves.</p> : null}
      <Form method="post" className="mt-5 flex flex-wrap gap-3">
        <button type="submit" className="button" name="intent" value="pay">
          Pay {wordPrice(price)}
        </button>
        <button type="submit" className="button button-quiet" name="intent" value="release">
          Give the time up
        </button>
      </Form>
    </section>
  )
}

const ASK_AGAIN_MS = 2000

/** The page only asks; what counts is the provider's own word, which may come seconds later. */
function Waiting() {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(() => void revalidate(), ASK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [revalidate])
  return (
    <section className="card" role="status">
      <h2 className="font-semibold">Waiting for the payment provider</h2>
      <p className="mt-1">It tells us within seconds whether it was paid. This page asks again by itself; you may also come back later.</p>
      <p className="mt-3">
        <Link to="?">It was not paid: back to paying</Link>
      </p>
    </section>
  )
}

function Standing({ booking, tasks, side, zone }: PaymentPageProps & { readonly zone: string }) {
  const { terms, split } = booking
  const says = wordMoney(booking, tasks, zone)
  const payout = tasks.find(({ effect }) => effect.kind === 'payout')
  return (
    <section className="card" aria-label="How the money stands">
      {says.length === 0 ? <p>This booking is free.</p> : null}
      {says.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {side === 'mentor' && split !== null && split.mentorMinor > 0 ? (
        <p>
          Your share: {wordPrice({ ...terms.price, minor: split.mentorMinor })}
          {split.feeMinor > 0 ? `, after a fee of ${wordPrice({ ...terms.price, minor: split.feeMinor })}` : ''}
          {payout?.done ? `, paid out on ${wordTime(payout.done.at, zone)}.` : '.'}
        </p>
      ) : null}
      {booking.state === 'held' ? (
        <p className="mt-3">
          The ten minutes are over. If you have just paid, this page says so in a moment; else{' '}
          <Link to="/mentors">choose a time again</Link>.
        </p>
      ) : null}
      {booking.state === 'released' ? (
        <p className="mt-3">
          The time is not held any more. <Link to="/mentors">Choose another one</Link>.
        </p>
      ) : null}
      {booking.charge !== null && says.length === 1 && side === 'candidate' ? (
        <p className="mt-3">
          <Link to="/bookings">See all your bookings</Link>
        </p>
      ) : null}
    </section>
  )
}

function MarkPaid({ booking }: Pick<PaymentPageProps, 'booking'>) {
  const { payment, price } = booking.terms
  const isOn = ['requested', 'confirmed', 'reschedule-requested', 'in-progress', 'completed'].includes(booking.state)
  if (payment.kind !== 'money' || payment.purse !== 'outside' || booking.charge !== null || !isOn) return null
  return (
    <Form method="post" className="card mt-4 flex flex-wrap items-end gap-3">
      <label className="min-w-[220px] flex-1">
        <span className="field-label">How it was paid (may stay empty)</span>
        <input name="reason" className="input" maxLength={500} />
      </label>
      <button type="submit" className="button" name="intent" value="mark-paid">
        I got {wordPrice(price)}
      </button>
    </Form>
  )
}

/** What was paid directly to the mentor goes back from the mentor. */
function MarkSentBack({ tasks }: Pick<PaymentPageProps, 'tasks'>) {
  const open = tasks.filter(({ effect, done }) => effect.kind === 'refund' && effect.purse === 'outside' && done === null)
  return open.map(({ effect }) => (
    <Form key={effect.id} method="post" className="card mt-4 flex flex-wrap items-end gap-3">
      <input type="hidden" name="task" value={effect.id} />
      <label className="min-w-[220px] flex-1">
        <span className="field-label">Where the transfer can be found again</span>
        <input name="reference" className="input" required maxLength={200} />
      </label>
      <button type="submit" className="button" name="intent" value="mark-sent">
        I sent {effect.kind === 'refund' ? wordPrice(effect.money) : 'it'} back
      </button>
    </Form>
  ))
}
