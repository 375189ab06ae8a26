import { data, Form, Link } from 'react-router'
import { AccountField, AccountFrame, AccountProblem } from '../screens/account/account-frame.tsx'
import { wordAccountRefusal } from '../screens/account/account-wording.ts'
import { accountSettings } from '../server/account-space.ts'
import { field } from '../server/form-fields.ts'
import type { Route } from './+types/sign-up.route'

export const meta = () => [{ title: 'Make an account · Inclined' }]

export function loader() {
  accountSettings()
  return null
}

export async function action({ request }: Route.ActionArgs) {
  const { accounts } = accountSettings()
  const form = await request.formData()
  const name = field(form, 'name').trim().slice(0, 120)
  const email = field(form, 'email').trim().toLowerCase()
  if (name === '') return data({ name, email, problem: 'Say what to call you.', isSent: false }, { status: 422 })
  const made = await accounts.signUp(request.headers, { name, email, password: field(form, 'password') })
  if (!made.ok) return data({ name, email, problem: wordAccountRefusal(made.error), isSent: false }, { status: 422 })
  return data({ name, email, problem: null, isSent: true })
}

export default function SignUpRoute({ actionData }: Route.ComponentProps) {
  if (actionData?.isSent) {
    return (
      <AccountFrame
        title="Look into your mail"
        lede={`A link is on its way to ${actionData.email}. Open it to confirm that the address is yours.`}
      >
        <p className="mt-6 text-soft">
          Nothing there after a few minutes? <Link to="/account/sign-in">Sign in</Link> with your password, and a fresh link is sent.
        </p>
      </AccountFrame>
    )
  }
  return (
    <AccountFrame title="Make an account" lede="One account for everything: preparing, and later mentoring if you wish.">
      <AccountProblem says={actionData?.problem ?? null} />
      <Form method="post" className="mt-7 grid gap-5">
        <AccountField
          name="name"
          label="Name"
          hint="As mentors should call you."
          type="text"
          autoComplete="name"
          value={actionData?.name ?? ''}
        />
        <AccountField name="email" label="Mail address" type="email" autoComplete="username" value={actionData?.email ?? ''} />
        <AccountField
          name="password"
          label="Password"
          hint="At least 10 characters. A short sentence is good."
          type="password"
          autoComplete="new-password"
        />
        <div>
          <button className="button" type="submit">
            Make the account
          </button>
        </div>
      </Form>
      <p className="mt-8 text-soft">
        <Link to="/account/sign-in">I have one already</Link>
      </p>
    </AccountFrame>
  )
}
