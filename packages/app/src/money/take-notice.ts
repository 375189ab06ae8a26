/**
 * Takes a notice of the provider: the signature first, then the id is stored, then the present state is read and acted on.
 *
 * The same notice may come again, late, before others or never; what is stored and not handled is taken up by the next round.
 */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { Checkout, Notice, NoticeOutcome } from '../ports/checkout-store.ts'
import type { CheckoutReading, PaymentFault } from '../ports/payments.ts'
import { type CashDesk, settleCheckout } from './settle-checkout.ts'

export type NoticeRefusal = { readonly code: 'bad-signature' } | Exclude<PaymentFault, { readonly code: 'checkout-not-found' }>

/** What came so long ago was not handled by whoever took it. */
const LEFT_SECONDS = 60
const AT_ONCE = 20

/** Ours by its id; or, where the process died before it could note the id, by what the provider says it is for. */
async function findOwn({ ports }: CashDesk, sessionId: string, { of }: CheckoutReading): Promise<Checkout | null> {
  const noted = await ports.checkouts.findBySession(sessionId)
  if (noted !== null || of === null) return noted
  const begun = await ports.checkouts.list(of.bookingId)
  return begun.find(({ attempt, sessionId: known }) => attempt === of.attempt && known === null) ?? null
}

async function handleNotice(desk: CashDesk, { sessionId }: Notice): Promise<Result<NoticeOutcome, NoticeRefusal>> {
  if (sessionId === null) return accept('ignored')
  const read = await desk.provider.readCheckout(sessionId)
  if (!read.ok) return read.error.code === 'checkout-not-found' ? accept('ignored') : refuse(read.error)
  const checkout = await findOwn(desk, sessionId, read.value)
  if (checkout === null) return accept('ignored')
  if (checkout.sessionId === null) await desk.ports.checkouts.opened(checkout.bookingId, checkout.attempt, { id: sessionId, url: '' })
  return accept(await settleCheckout(desk, checkout, read.value))
}

async function finish(desk: CashDesk, notice: Notice): Promise<Result<NoticeOutcome, NoticeRefusal>> {
  const handled = await handleNotice(desk, notice)
  if (handled.ok) await desk.ports.checkouts.handled(notice.id, handled.value)
  return handled
}

/** `again` where it was handled before. */
export async function takeNotice(desk: CashDesk, body: string, signature: string): Promise<Result<NoticeOutcome | 'again', NoticeRefusal>> {
  const notice = desk.provider.readNotice(body, signature)
  if (!notice.ok) return notice
  if (!(await desk.ports.checkouts.receive(notice.value))) return accept('again')
  return finish(desk, notice.value)
}

/** Notices that were stored and left. How many were gone over. */
export async function finishNotices(desk: CashDesk): Promise<number> {
  const left = await desk.ports.checkouts.listOpenNotices(LEFT_SECONDS, AT_ONCE)
  for (const notice of left) await finish(desk, notice)
  return left.length
}
