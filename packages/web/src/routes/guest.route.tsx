/** The page behind a guest's link: no sign-in, nothing but the own seat. */
import { changeVote } from '@inclined/app/guests/change-vote'
import { openGuest } from '@inclined/app/guests/open-guest'
import { readOthers } from '@inclined/app/guests/read-others'
import { lockVote, saveBallot } from '@inclined/app/guests/save-ballot'
import { data, redirect } from 'react-router'
import { PROBLEMS, type Refusal } from '../api/problems.ts'
import { ClosedLink } from '../screens/guest/closed-link.tsx'
import { GuestPage } from '../screens/guest/guest-page.tsx'
import { readBallotForm, readVote } from '../screens/guest/read-ballot-form.ts'
import { field } from '../server/form-fields.ts'
import { serverContext } from '../server/server-context.ts'
import type { Route } from './+types/guest.route'

export const meta = () => [{ title: 'You interview · Inclined' }, { name: 'robots', content: 'noindex' }]
export const headers = () => ({ 'cache-control': 'no-store' })

export async function loader({ params }: Route.LoaderArgs) {
  const { ports, playbook } = serverContext()
  const view = await openGuest(ports, params.token, playbook.principles)
  if (!view.ok) throw data({ sentence: PROBLEMS[view.error.code].say({}) }, { status: 404 })
  const others = view.value.lockedAt === null ? null : await readOthers(ports, params.token)
  return {
    token: params.token,
    view: view.value,
    others: others?.ok ? others.value : null,
    familyNames: Object.fromEntries(playbook.probeFamilies.map(({ id, name }) => [id, name])),
  }
}

const refused = (refusal: Refusal) => data({ problem: PROBLEMS[refusal.code].say({ ...refusal }) }, { status: 422 })

export async function action({ request, params }: Route.ActionArgs) {
  const { ports, playbook } = serverContext()
  const { token } = params
  const form = await request.formData()
  const view = await openGuest(ports, token, playbook.principles)
  if (!view.ok) return refused(view.error)
  if (field(form, 'intent') === 'change') {
    const to = readVote(field(form, 'to'))
    if (to === null) return refused({ code: 'reason-missing' })
    const changed = await changeVote(ports, token, { to, why: field(form, 'why') })
    return changed.ok ? redirect(`/guest/${token}`) : refused(changed.error)
  }
  const ballot = readBallotForm(form, view.value.questions.length)
  // The draft first: what a lock is refused for loses nothing.
  const saved = await saveBallot(ports, token, ballot)
  if (!saved.ok) return refused(saved.error)
  if (field(form, 'intent') !== 'lock') return redirect(`/guest/${token}`)
  const locked = await lockVote(ports, token, ballot)
  return locked.ok ? redirect(`/guest/${token}`) : refused(locked.error)
}

export function ErrorBoundary({ error, params }: Route.ErrorBoundaryProps) {
  const sentence =
    typeof error === 'object' && error !== null && 'data' in error && typeof (error.data as { sentence?: unknown })?.sentence === 'string'
      ? (error.data as { sentence: string }).sentence
      : null
  const [title, says] =
    sentence === null
      ? ['Not just now', 'The server did not answer, or something broke on our side. Load the page again; what you wrote is kept.']
      : ['This link opens nothing', sentence]
  return <ClosedLink token={params.token ?? ''} title={title} sentence={says} />
}

export default function GuestRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <GuestPage {...loaderData} problem={actionData?.problem ?? null} />
}
