/** What I claim about myself as a mentor, and what became of it. */
import { makeClaim, withdrawClaim } from '@inclined/app/verification/make-claim'
import { data, redirect } from 'react-router'
import { OwnClaims } from '../screens/verification/own-claims.tsx'
import { wordClaimRefusal } from '../screens/verification/verification-wording.ts'
import { field } from '../server/form-fields.ts'
import { openPersonSpace } from '../server/person-space.ts'
import type { Route } from './+types/mentor-claims.route'

export const meta = () => [{ title: 'What was checked about you · Inclined' }]

export async function loader({ request }: Route.LoaderArgs) {
  const { ports, person } = await openPersonSpace(request)
  const [mentor, claims] = await Promise.all([ports.mentors.find(person.id), ports.verification.listOf(person.id)])
  return { hasOffer: mentor !== null, claims, claimKey: ports.ids.next(), now: ports.clock.now() }
}

export async function action({ request }: Route.ActionArgs) {
  const { ports, person } = await openPersonSpace(request)
  const form = await request.formData()
  if (field(form, 'intent') === 'withdraw') {
    const withdrawn = await withdrawClaim(ports, person.id, field(form, 'claim'))
    return withdrawn.ok ? redirect('/mentoring/claims') : data({ problem: wordClaimRefusal(withdrawn.error), typed: null }, { status: 409 })
  }
  const typed = {
    kind: field(form, 'kind'),
    says: field(form, 'says'),
    isCurrent: field(form, 'current') === 'yes',
    evidence: field(form, 'evidence'),
    link: field(form, 'link'),
  }
  const made = await makeClaim(ports, person.id, { ...typed, key: field(form, 'key') })
  return made.ok ? redirect('/mentoring/claims') : data({ problem: wordClaimRefusal(made.error), typed }, { status: 422 })
}

export default function MentorClaimsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <OwnClaims {...loaderData} problem={actionData?.problem ?? null} typed={actionData?.typed ?? null} />
}
