import { data, Form, Link } from 'react-router'
import { AccountField, AccountFrame, AccountProblem } from '../screens/account/account-frame.tsx'
import { wordAccountRefusal } from '../screens/account/account-wording.ts'
import { accountSettings } from '../server/account-space.ts'
import { field } from '../server/form-fields.ts'
import type { Route } from './+types/forgot-password.route'

export const meta = () => [{ title: 'Forgot the password · Inclined' }]

export function loader() {
  accountSettings()
  return null
}

export async function action({ request }: Route.ActionArgs) {
  const { accounts } = accountSettings()
  const email = field(await request.formData(), 'email')
    .trim()
    .toLowerCase()
  const sent = await accounts.sendReset(request.headers, email)
  if (!sent.ok) return data({ email, problem: wordAccountRefusal(sent.error), isSent: false }, { status: 422 })
  return data({ email, problem: null, isSent: true })
}

export default function ForgotPasswordRoute({ actionData }: Route.ComponentProps) {
  return (
    <AccountFrame title="Forgot the password" lede="A link to choose a new one comes by mail.">
      <AccountProblem says={actionData?.problem ?? null} />
      {actionData?.isSent ? (
        <p className="card mt-6" role="status">
          If {actionData.email} is known here, a link is on its way. It is good for one hour.
        </p>
      ) : (
        <Form method="post" className="mt-7 grid gap-5">
          <AccountField name="email" label="Mail address" type="email" autoComplete="username" value={actionData?.email ?? ''} />
          <div>
            <button className="button" type="submit">
              Mail me a link
            </button>
          </div>
        </Form>
      )}
      <p className="mt-8 text-soft">
        <Link to="/account/sign-in">Back to signing in</Link>
      </p>
    </AccountFrame>
  )
}
