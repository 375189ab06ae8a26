/** Your account: sign-ins, passkeys, sign out, delete. */
import { deleteEverything } from '@inclined/app/data/delete-everything'
import { data, redirect } from 'react-router'
import { AccountPage } from '../screens/account/account-page.tsx'
import { accountSettings, redirectWithCookies } from '../server/account-space.ts'
import { field } from '../server/form-fields.ts'
import { openOwnSpace } from '../server/space.ts'
import type { Route } from './+types/account.route'

export const meta = () => [{ title: 'Your account · Inclined' }]

async function openPerson(request: Request) {
  const { accounts } = accountSettings()
  const space = await openOwnSpace(request)
  if (space.viewer.kind !== 'person') throw data(null, { status: 404 })
  return { accounts, space, viewer: space.viewer }
}

export async function loader({ request }: Route.LoaderArgs) {
  const { accounts, space, viewer } = await openPerson(request)
  return {
    name: viewer.person.name,
    email: viewer.person.email,
    isHost: viewer.isHost,
    now: space.ports.clock.now(),
    signIns: await accounts.listSignIns(request.headers),
    passkeys: await accounts.listPasskeys(request.headers),
  }
}

export async function action({ request }: Route.ActionArgs) {
  const { accounts, space, viewer } = await openPerson(request)
  const form = await request.formData()
  switch (field(form, 'intent')) {
    case 'sign-out': {
      const out = await accounts.signOut(request.headers)
      return redirectWithCookies('/account/sign-in', out.ok ? out.value.cookies : [])
    }
    case 'revoke':
      await accounts.revokeSignIn(request.headers, field(form, 'id'))
      return redirect('/account')
    case 'delete-passkey':
      await accounts.deletePasskey(request.headers, field(form, 'id'))
      return redirect('/account')
    case 'delete-account': {
      if (field(form, 'confirm').trim().toLowerCase() !== 'delete') {
        return data({ problem: 'Nothing was deleted. Type the word “delete” first.' }, { status: 422 })
      }
      await deleteEverything(space.ports, space.candidate.id)
      await accounts.deletePerson(viewer.person.id)
      return redirect('/account/sign-in')
    }
    default:
      throw data(null, { status: 400 })
  }
}

export default function AccountRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <AccountPage {...loaderData} problem={actionData?.problem ?? null} />
}
