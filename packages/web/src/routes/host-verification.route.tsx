/** The host's desk for claims of mentors. Not there for anybody else. */
import { type CheckClaimAsk, checkClaim, readClaimDesk } from '@inclined/app/verification/check-claim'
import { CHECK_METHODS } from '@inclined/core/mentoring/verification'
import { data, redirect } from 'react-router'
import { HostVerification } from '../screens/verification/host-verification.tsx'
import { wordClaimRefusal } from '../screens/verification/verification-wording.ts'
import { field } from '../server/form-fields.ts'
import { openHostSpace } from '../server/money-space.ts'
import type { Route } from './+types/host-verification.route'

const DAY_MS = 86_400_000

export const meta = () => [{ title: 'Claims of mentors · Inclined' }]

export async function loader({ request }: Route.LoaderArgs) {
  const { ports, hand, accounts } = await openHostSpace(request)
  const desk = await readClaimDesk(ports, hand)
  if (!desk.ok) throw data(null, { status: 404 })
  const { waiting, rechecks, standing } = desk.value
  const mentors = [...new Set([...waiting.map(({ claim }) => claim), ...rechecks, ...standing].map(({ mentorId }) => mentorId))]
  const names = await Promise.all(mentors.map(async (id) => [id, (await accounts?.accounts.find(id))?.name ?? ''] as const))
  return { ...desk.value, names: Object.fromEntries(names.filter(([, name]) => name !== '')) }
}

/** A day as typed holds to its end in UTC; empty for the length of the kind; one that cannot be read is refused. */
function readUntil(text: string, now: number): number | null {
  if (text === '') return null
  const today = new Date(now).toISOString().slice(0, 10)
  const day = Date.parse(`${text}T00:00:00Z`)
  // The clock time of now, so that the last day allowed is allowed.
  return Number.isNaN(day) || text <= today ? 0 : day + (now % DAY_MS)
}

function readAsk(form: FormData, now: number): CheckClaimAsk | null {
  if (field(form, 'intent') === 'reject') return { type: 'reject', reason: field(form, 'reason') }
  const method = CHECK_METHODS.find((each) => each === field(form, 'method'))
  if (field(form, 'intent') !== 'approve' || method === undefined) return null
  return { type: 'approve', method, until: readUntil(field(form, 'until'), now) }
}

export async function action({ request }: Route.ActionArgs) {
  const { ports, hand } = await openHostSpace(request)
  const form = await request.formData()
  const ask = readAsk(form, ports.clock.now())
  if (ask === null) throw data(null, { status: 400 })
  const checked = await checkClaim(ports, hand, field(form, 'claim'), ask)
  return checked.ok ? redirect('/host/verification') : data({ problem: wordClaimRefusal(checked.error) }, { status: 409 })
}

export default function HostVerificationRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <HostVerification {...loaderData} problem={actionData?.problem ?? null} />
}
