/** What the mentor may read before a session: the candidate chooses it and sees what the mentor sees; the mentor reads it. */
import { type BriefChoice, readBrief, saveBrief } from '@inclined/app/coaching/brief'
import type { Side } from '@inclined/core/mentoring/booking'
import { listAllStories } from '@inclined/app/stories/list-all-stories'
import { data, redirect } from 'react-router'
import { BriefPage } from '../screens/coaching/brief-page.tsx'
import { wordBriefRefusal } from '../screens/coaching/coaching-wording.ts'
import { field, wholeNumberField } from '../server/form-fields.ts'
import { openPersonSpace } from '../server/person-space.ts'
import type { Route } from './+types/booking-brief.route'

export const meta = () => [{ title: 'The brief · Inclined' }]
export const headers = () => ({ 'cache-control': 'no-store' })

export async function loader({ request, params }: Route.LoaderArgs) {
  const { ports, playbook, person } = await openPersonSpace(request)
  const read = await ports.bookings.read(person.id, params.bookingId)
  if (read === null) throw data(null, { status: 404 })
  const side: Side = read.booking.terms.mentorId === person.id ? 'mentor' : 'candidate'
  const brief = await readBrief(ports, person.id, params.bookingId, playbook)
  const kept = side === 'candidate' ? await ports.coaching.readBrief(person.id, params.bookingId) : null
  const own = side === 'candidate' ? await listAllStories(ports, person.id) : []
  return {
    bookingId: params.bookingId,
    side,
    brief: brief.ok ? brief.value : null,
    why: brief.ok ? null : wordBriefRefusal(brief.error),
    kept: kept && { ...kept, days: Math.round((kept.consent.until - read.booking.time.end) / 86_400_000) },
    stories: own.filter(({ status }) => status !== 'retired').map(({ id, content }) => ({ id, title: content.title })),
    principleNames: Object.fromEntries(playbook.principles.map(({ id, name }) => [id, name])),
  }
}

export async function action({ request, params }: Route.ActionArgs) {
  const { ports, person } = await openPersonSpace(request)
  const form = await request.formData()
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === 'string')
  const choice: BriefChoice = {
    baseRevision: wholeNumberField(form, 'revision'),
    parts: texts('part'),
    storyIds: texts('story'),
    ask: field(form, 'ask'),
    days: wholeNumberField(form, 'days'),
    isWithdrawn: field(form, 'intent') === 'withdraw',
  }
  const saved = await saveBrief(ports, person.id, params.bookingId, choice)
  if (saved.ok) return redirect(`/bookings/${params.bookingId}/brief`)
  if (saved.error.code === 'booking-not-found') throw data(null, { status: 404 })
  return data({ problem: wordBriefRefusal(saved.error), typed: choice }, { status: 422 })
}

export default function BookingBriefRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <BriefPage {...loaderData} problem={actionData?.problem ?? null} typed={actionData?.typed ?? null} />
}
