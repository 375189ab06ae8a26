/** The page of the pretend payment provider: one button, which sends the same kind of signed notice a real one would. Only in a trial. */
import { takeNotice } from '@inclined/app/money/take-notice'
import { data, Form, Link, redirect } from 'react-router'
import { AccountFrame } from '../screens/account/account-frame.tsx'
import { wordPrice } from '../screens/mentors/mentor-wording.ts'
import { accountSettings } from '../server/account-space.ts'
import { cashDesk } from '../server/payment-door.ts'
import { serverContext } from '../server/server-context.ts'
import type { Route } from './+types/demo-pay.route'

export const meta = () => [{ title: 'Example payment · Inclined' }]

async function openPage(id: string) {
  const { pretend } = accountSettings().payments
  const page = (await pretend?.show(id)) ?? null
  if (pretend === null || page === null) throw data(null, { status: 404 })
  return { pretend, page }
}

const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url)
  return `${pathname}${search}`
}

export async function loader({ params }: Route.LoaderArgs) {
  const { page } = await openPage(params.checkout)
  return { title: page.title, money: page.money, state: page.state, back: pathOf(page.backUrl) }
}

export async function action({ params }: Route.ActionArgs) {
  const { pretend, page } = await openPage(params.checkout)
  const desk = cashDesk(serverContext())
  const notice = await pretend.pay(params.checkout)
  if (notice === null || desk === null) return redirect(pathOf(page.backUrl))
  const taken = await takeNotice(desk, notice.body, notice.signature)
  if (!taken.ok) throw new Error(`the example payment was not taken: ${taken.error.code}`)
  return redirect(pathOf(page.paidUrl))
}

const OVER = { open: '', paid: 'This was paid already.', ended: 'This payment page is over: the time is not held any more.' } as const

export default function DemoPayRoute({ loaderData }: Route.ComponentProps) {
  const { title, money, state, back } = loaderData
  return (
    <AccountFrame title="Example payment" lede="No money moves. This page stands where a payment provider’s page would.">
      <section className="card mt-8">
        <p>{title}</p>
        <p className="mt-1 text-[28px] font-semibold">{wordPrice(money)}</p>
        {state === 'open' ? (
          <Form method="post" className="mt-4">
            <button type="submit" className="button">
              Pay {wordPrice(money)} as an example
            </button>
          </Form>
        ) : (
          <p className="mt-4">{OVER[state]}</p>
        )}
      </section>
      <p className="mt-6">
        <Link to={back}>Go back {state === 'open' ? 'without paying' : ''}</Link>
      </p>
    </AccountFrame>
  )
}
