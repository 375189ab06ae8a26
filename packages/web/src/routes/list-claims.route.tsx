/** The claim ledger: every number of stories and answers, and whether the person can defend it. */
import { listAllAnswers } from '@inclined/app/answers/list-all-answers'
import { listClaims } from '@inclined/app/claims/list-claims'
import { markClaim } from '@inclined/app/claims/mark-claim'
import { listAllStories } from '@inclined/app/stories/list-all-stories'
import { data, redirect } from 'react-router'
import { viewLedger } from '../screens/claims/claim-view.ts'
import { CLAIM_FILTERS, ClaimsPage } from '../screens/claims/claims-page.tsx'
import { field } from '../server/form-fields.ts'
import { openSpace } from '../server/space.ts'
import type { Route } from './+types/list-claims.route'

const DEFENCES = ['yes', 'no', 'unsure'] as const

export const meta = () => [{ title: 'Claims · Inclined' }]

export async function loader({ request }: Route.LoaderArgs) {
  const { ports, candidate, base } = await openSpace(request)
  const [ledger, stories, answers] = await Promise.all([
    listClaims(ports, candidate.id),
    listAllStories(ports, candidate.id),
    listAllAnswers(ports, candidate.id),
  ])
  const asked = new URL(request.url).searchParams.get('show')
  return { base, filter: CLAIM_FILTERS.find((known) => known === asked) ?? 'all', ...viewLedger(ledger, stories, answers, base) }
}

export async function action({ request }: Route.ActionArgs) {
  const { ports, candidate, base } = await openSpace(request)
  const form = await request.formData()
  const canDefend = DEFENCES.find((known) => known === field(form, 'canDefend'))
  if (!canDefend) return data({ sentence: 'Say yes, no or not sure first.' }, { status: 422 })
  const marked = await markClaim(ports, candidate.id, { key: field(form, 'key'), canDefend, note: field(form, 'note') })
  if (!marked.ok) return data({ sentence: REFUSAL[marked.error.code] }, { status: 422 })
  const show = CLAIM_FILTERS.find((known) => known === new URL(request.url).searchParams.get('show'))
  const anchor = field(form, 'anchor')
  return redirect(`${base}/claims${show ? `?show=${show}` : ''}${/^claim-\d+$/.test(anchor) ? `#${anchor}` : ''}`)
}

const REFUSAL = {
  'claim-not-found': 'This number was edited away in the meantime. The list below is as it is now.',
  'too-long': 'The note is longer than 2,000 characters. Shorten it and keep it again.',
  'unstorable-character': 'The note holds a broken character that cannot be kept. Delete it and keep it again.',
} as const

export default function ListClaimsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ClaimsPage {...loaderData} sentence={actionData?.sentence ?? null} />
}
