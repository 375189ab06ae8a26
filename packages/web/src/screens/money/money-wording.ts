/** What the pages say about the money of a booking. */
import type { MarkRefusal } from '@inclined/app/money/mark-by-hand'
import type { OpenCheckoutRefusal } from '@inclined/app/money/open-checkout'
import type { MoneyTask } from '@inclined/app/ports/money-store'
import type { Booking, Side } from '@inclined/core/mentoring/booking'
import type { BookingPolicy } from '@inclined/core/mentoring/policy'
import { wordPrice, wordTime } from '../mentors/mentor-wording.ts'

export type MoneyView = Pick<MoneyTask, 'effect' | 'done'>

/** One sentence each, the newest last; nothing for a free booking. Times in the zone given. */
export function wordMoney({ terms, state, charge, outcome, split }: Booking, tasks: readonly MoneyView[], zone: string): readonly string[] {
  const { price, payment } = terms
  if (payment.kind === 'free' || price.minor === 0) return []
  if (payment.kind === 'credit') return ['One session of a package.']
  const refunds = tasks.flatMap(({ effect, done }) => (effect.kind === 'refund' ? [wordRefund(wordPrice(effect.money), done, zone)] : []))
  if (charge === null) return [wordUnpaid(payment.purse === 'outside', state, wordPrice(price)), ...refunds]
  const paid = `Paid: ${wordPrice(charge.money)}.`
  if (split !== null) return [paid, ...(split.refundMinor === 0 ? ['Nothing goes back.'] : refunds)]
  if (outcome !== null && outcome.refundPercent > 0) {
    return [paid, `${outcome.refundPercent} % goes back, unless somebody objects by ${wordTime(outcome.settleAt, zone)}.`]
  }
  return [paid]
}

function wordUnpaid(isOutside: boolean, state: Booking['state'], price: string): string {
  if (state === 'held') return `${price} is still to be paid.`
  if (['requested', 'confirmed', 'reschedule-requested', 'in-progress', 'completed'].includes(state) && isOutside)
    return `${price} is paid directly to the mentor; not marked as paid yet.`
  return 'Nothing was paid.'
}

const wordRefund = (money: string, done: MoneyView['done'], zone: string): string =>
  done === null ? `${money} is going back.` : `${money} went back on ${wordTime(done.at, zone)}.`

/** The rule of cancelling before a time is chosen; the deadlines themselves stand on the page of the payment. */
export function wordPolicy({ cancelSteps }: BookingPolicy): readonly string[] {
  const last = cancelSteps.at(-1)
  const steps = cancelSteps.map(({ hours, refundPercent }) =>
    refundPercent === 100
      ? `${hours} hours before the start or earlier: everything goes back.`
      : `${hours} hours before or earlier: ${refundPercent} % goes back.`,
  )
  return [...steps, last === undefined ? 'Nothing goes back.' : 'After that, or if you do not come: nothing goes back.', MENTOR_CANCELS]
}

export const MENTOR_CANCELS = 'If the mentor declines, cancels, does not answer or does not come: everything goes back.'

/** For both sides, before anybody pays. */
export function wordFee(feeBasisPoints: number, side: Side): string {
  if (feeBasisPoints === 0) return 'The host of this place takes no fee.'
  const percent = `${feeBasisPoints / 100} %`
  return side === 'mentor'
    ? `The host of this place keeps ${percent} of your share.`
    : `Of the mentor’s share the host of this place keeps ${percent}. You pay nothing on top of the price.`
}

const SAYS: Readonly<Record<string, string>> = {
  'booking-not-found': 'There is no such booking.',
  'nothing-held': 'There is nothing to pay here any more. This is how it stands now.',
  'hold-over': 'The ten minutes are over, so this was not paid. Choose the time again if it is still open.',
  'provider-unavailable': 'The payment page cannot be reached just now. Your time is still held; try again in a moment.',
  'provider-refused': 'The payment page could not be opened. Try again, or write to the host of this place.',
  'checkout-not-found': 'The payment page is not there any more. Try again.',
  'task-not-found': 'There is nothing to mark any more. This is how it stands now.',
  'reference-needed': 'Write down where this transfer can be found again: its number, or the day.',
  'nothing-to-pay': 'This booking is free.',
  'not-yours': 'Only the mentor or a host can mark this.',
  'clock-went-back': 'The clock of this place is wrong just now. Try again in a moment.',
}

export const wordMoneyRefusal = ({ code }: OpenCheckoutRefusal | MarkRefusal): string =>
  SAYS[code] ?? 'This cannot be done with the booking now. Load the page again.'
