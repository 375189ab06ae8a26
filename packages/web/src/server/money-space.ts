/** For pages about money: who is asking, how services are paid for here, and the provider where there is one. */
import type { Hand } from '@inclined/app/money/mark-by-hand'
import type { CashDesk } from '@inclined/app/money/settle-checkout'
import type { PaymentSettings } from '@inclined/app/ports/payments'
import { data } from 'react-router'
import { accountSettings } from './account-space.ts'
import { cashDesk } from './payment-door.ts'
import { openPersonSpace, type PersonSpace } from './person-space.ts'

export interface MoneySpace extends PersonSpace {
  readonly payments: PaymentSettings
  /** Null where no provider takes payments. */
  readonly desk: CashDesk | null
  readonly hand: Hand
}

export async function openMoneySpace(request: Request): Promise<MoneySpace> {
  const space = await openPersonSpace(request)
  const isHost = space.viewer.kind === 'person' && space.viewer.isHost
  return { ...space, payments: accountSettings().payments, desk: cashDesk(space), hand: { person: space.person.id, isHost } }
}

export async function openHostSpace(request: Request): Promise<MoneySpace> {
  const space = await openMoneySpace(request)
  if (!space.hand.isHost) throw data(null, { status: 404 })
  return space
}
