/** Where mailed links lead. Opening it changes nothing, because programs that read mail open links; the click does. */
import { data, Form, Link } from 'react-router'
import { AccountFrame, AccountProblem } from '../screens/account/account-frame.tsx'
import { wordAccountRefusal } from '../screens/account/account-wording.ts'
import { accountSettings, redirectWithCookies } from '../server/account-space.ts'
import { field } from '../server/form-fields.ts'
import type { Route } from './+types/confirm-account.route'

export const meta = () => [{ title: 'Confirm · Inclined' }]
export const headers = () => ({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin' })

export function loader({ request }: Route.LoaderArgs) {
  accountSettings()
  const query = new URL(request.url).searchParams
  return { kind: query.get('kind') === 'link' ? ('link' as const) : ('email' as const), token: query.get('token') ?? '' }
}

export async function action({ request }: Route.ActionArgs) {
  const { accounts } = accountSettings()
  const form = await request.formData()
  const kind = field(form, 'kind') === 'link' ? 'link' : 'email'
  const outcome = await accounts.confirm(request.headers, { kind, token: field(form, 'token') })
  if (!outcome.ok) return data({ problem: wordAccountRefusal(outcome.error) }, { status: 422 })
  return redirectWithCookies('/', outcome.value.cookies)
}

export default function ConfirmAccountRoute({ loaderData, actionData }: Route.ComponentProps) {
  const isLink = loaderData.kind === 'link'
  return (
    <AccountFrame
      title={isLink ? 'Sign in with this link' : 'Confirm your address'}
      lede={isLink ? 'One click and you are in.' : 'One click says that the address is yours.'}
    >
      <AccountProblem says={actionData?.problem ?? null} />
      <Form method="post" className="mt-7">
        <input type="hidden" name="kind" value={loaderData.kind} />
        <input type="hidden" name="token" value={loaderData.token} />
        <button className="button" type="submit">
          {isLink ? 'Sign in' : 'Yes, it is mine'}
        </button>
      </Form>
      <p className="mt-8 text-soft">
        <Link to="/account/sign-in">Another way in</Link>
      </p>
    </AccountFrame>
  )
}
