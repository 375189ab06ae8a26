import { data, Form, redirect } from 'react-router'
import { AccountField, AccountFrame, AccountProblem } from '../screens/account/account-frame.tsx'
import { wordAccountRefusal } from '../screens/account/account-wording.ts'
import { accountSettings } from '../server/account-space.ts'
import { field } from '../server/form-fields.ts'
import type { Route } from './+types/new-password.route'

export const meta = () => [{ title: 'New password · Inclined' }]
export const headers = () => ({ 'Cache-Control': 'no-store' })

export function loader({ request }: Route.LoaderArgs) {
  accountSettings()
  return { token: new URL(request.url).searchParams.get('token') ?? '' }
}

export async function action({ request }: Route.ActionArgs) {
  const { accounts } = accountSettings()
  const form = await request.formData()
  const changed = await accounts.resetPassword(request.headers, { token: field(form, 'token'), password: field(form, 'password') })
  if (!changed.ok) return data({ problem: wordAccountRefusal(changed.error) }, { status: 422 })
  return redirect('/account/sign-in')
}

export default function NewPasswordRoute({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <AccountFrame title="Choose a new password" lede="Everybody signed in to this account is signed out by it, you included.">
      <AccountProblem says={actionData?.problem ?? null} />
      <Form method="post" className="mt-7 grid gap-5">
        <input type="hidden" name="token" value={loaderData.token} />
        <AccountField name="password" label="New password" hint="At least 10 characters." type="password" autoComplete="new-password" />
        <div>
          <button className="button" type="submit">
            Save it
          </button>
        </div>
      </Form>
    </AccountFrame>
  )
}
