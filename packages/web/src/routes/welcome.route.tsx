/** Asks what the person prepares for, or lets them past; later the same page changes the answers. */
import { answerWelcome } from '@inclined/app/candidates/answer-welcome'
import { data, redirect } from 'react-router'
import { readProfile, readTypedProfile, typeProfile, wordProfileRefusal } from '../screens/welcome/welcome-form.ts'
import { Welcome } from '../screens/welcome/welcome.tsx'
import { field } from '../server/form-fields.ts'
import { openOwnSpace } from '../server/space.ts'
import type { Route } from './+types/welcome.route'

export const meta = () => [{ title: 'Welcome · Inclined' }]

export async function loader({ request }: Route.LoaderArgs) {
  const { candidate, playbook } = await openOwnSpace(request)
  const { profile } = candidate
  return {
    typed: typeProfile(profile),
    isWelcomed: profile.welcomedAt !== null,
    roles: playbook.roles.map(({ track, name, shortName }) => ({
      track,
      name: name.startsWith(shortName) ? name : `${name} (${shortName})`,
    })),
    levels: playbook.levels.map(({ level, storyScope }) => ({ level, storyScope })),
  }
}

export async function action({ request }: Route.ActionArgs) {
  const { ports, candidate } = await openOwnSpace(request)
  const form = await request.formData()
  const typed = readTypedProfile(form)
  const isSkipped = field(form, 'reply') === 'skip'
  const answered = await answerWelcome(ports, candidate.id, isSkipped ? { kind: 'skip' } : { kind: 'save', profile: readProfile(typed) })
  if (!answered.ok) return data({ typed, problem: wordProfileRefusal(answered.error) }, { status: 422 })
  return redirect(candidate.profile.welcomedAt === null ? '/answers/new' : '/data')
}

export default function WelcomeRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <Welcome {...loaderData} typed={actionData?.typed ?? loaderData.typed} problem={actionData?.problem ?? null} />
}
