/**
 * Carries out what bookings owe the world in money: refunds through the provider, and checkouts that end with their hold.
 *
 * At least once: each has a key of its own at the provider and is marked done together with its line in the ledger. What fails is tried
 * again, later each time; payouts and what was paid outside wait for a hand (`mark-sent.ts`).
 */
import { accept, type Result } from '@inclined/core/kernel/result'
import { bookRefundSent } from '@inclined/core/mentoring/ledger'
import type { MoneyTask } from '../ports/money-store.ts'
import type { PaymentFault } from '../ports/payments.ts'
import { type CashDesk, settleCheckout } from './settle-checkout.ts'

const AT_ONCE = 20
const FIRST_AGAIN_SECONDS = 15
const LAST_AGAIN_SECONDS = 3600

async function endCheckouts(desk: CashDesk, { booking }: MoneyTask): Promise<Result<string, PaymentFault>> {
  const { checkouts } = desk.ports
  for (const checkout of await checkouts.list(booking.terms.bookingId)) {
    if (checkout.sessionId === null) await checkouts.setState(checkout.bookingId, checkout.attempt, 'ended')
    if (checkout.sessionId === null || checkout.state !== 'open') continue
    const ended = await desk.provider.endCheckout(checkout.sessionId)
    // The provider does not know it: nobody can pay there.
    if (!ended.ok && ended.error.code !== 'checkout-not-found') return ended
    if (ended.ok) await settleCheckout(desk, checkout, ended.value)
    else await checkouts.setState(checkout.bookingId, checkout.attempt, 'ended')
  }
  return accept('ended')
}

async function carryOut(desk: CashDesk, task: MoneyTask): Promise<Result<true, PaymentFault>> {
  const { effect, booking } = task
  const by = desk.provider.name
  if (effect.kind === 'end-checkout') {
    const ended = await endCheckouts(desk, task)
    if (!ended.ok) return ended
    await desk.ports.money.taskDone(effect.id, { reference: ended.value, by, posts: null })
    return accept(true)
  }
  if (effect.kind !== 'refund' || effect.chargeId === null) throw new Error(`${effect.id} is for a hand`)
  const sent = await desk.provider.refund({ key: effect.id, chargeId: effect.chargeId, money: effect.money })
  if (!sent.ok) return sent
  const posts = bookRefundSent(booking.terms.candidateId, sent.value.id, effect.money, effect.purse)
  await desk.ports.money.taskDone(effect.id, { reference: sent.value.id, by, posts })
  return accept(true)
}

const wordFault = (fault: PaymentFault): string => ('reason' in fault ? `${fault.code}: ${fault.reason}` : fault.code)

/** How many were gone over. One that fails does not keep the others from their turn; a fault of ours passes on, once all had theirs. */
export async function carryOutMoney(desk: CashDesk): Promise<number> {
  const tasks = await desk.ports.money.listTasks(['end-checkout', 'refund'], { isDue: true, limit: AT_ONCE })
  const put = async ({ effect, attempts }: MoneyTask, reason: string) =>
    desk.ports.money.taskFailed(effect.id, { reason, againSeconds: Math.min(LAST_AGAIN_SECONDS, FIRST_AGAIN_SECONDS * 2 ** attempts) })
  for (const task of tasks) {
    const done = await carryOut(desk, task)
    if (!done.ok) await put(task, wordFault(done.error))
  }
  return tasks.length
}
