import type { AccountSettings } from '@inclined/app/accounts/viewer'
import { data } from 'react-router'
import { wordAccountRefusal } from '../screens/account/account-wording.ts'
import { SignIn } from '../screens/account/sign-in.tsx'
import { accountSettings, redirectWithCookies, safeNext } from '../server/account-space.ts'
import { field } from '../server/form-fields.ts'
import type { Route } from './+types/sign-in.route'

export const meta = () => [{ title: 'Sign in · Inclined' }]

export function loader({ request }: Route.LoaderArgs) {
  const { accounts, demo } = accountSettings()
  return {
    next: safeNext(new URL(request.url).searchParams.get('next')),
    providers: accounts.providers,
    demo: (demo?.people ?? []).map(({ id, name, role }) => ({ id, name, role })),
  }
}

const LINK_SENT = 'If the address is known here, a link is on its way. It works once, for 15 minutes.'

function enter({ accounts, demo }: AccountSettings, form: FormData, headers: Headers) {
  const email = field(form, 'email').trim().toLowerCase()
  switch (field(form, 'way')) {
    case 'demo':
      if (!demo?.people.some(({ id }) => id === field(form, 'demo'))) throw data(null, { status: 404 })
      return demo.enter(headers, field(form, 'demo'))
    case 'link':
      return accounts.sendLink(headers, email)
    default:
      return accounts.signIn(headers, { email, password: field(form, 'password') })
  }
}

export async function action({ request }: Route.ActionArgs) {
  const settings = accountSettings()
  const form = await request.formData()
  const next = safeNext(field(form, 'next'))
  const email = field(form, 'email')
  if (field(form, 'way') === 'provider') {
    const started = await settings.accounts.startProvider(request.headers, field(form, 'provider'), next)
    return started.ok ? redirectWithCookies(started.value.url, started.value.cookies) : refused(wordAccountRefusal(started.error), email)
  }
  const outcome = await enter(settings, form, request.headers)
  if (!outcome.ok) return refused(wordAccountRefusal(outcome.error), email)
  if (field(form, 'way') === 'link') return data({ email, problem: null, done: LINK_SENT })
  return redirectWithCookies(next, outcome.value.cookies)
}

const refused = (problem: string, email: string) => data({ email, problem, done: null }, { status: 422 })

export default function SignInRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <SignIn {...loaderData} email={actionData?.email ?? ''} problem={actionData?.problem ?? null} done={actionData?.done ?? null} />
}
