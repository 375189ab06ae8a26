/** Feedback after a session: the mentor writes and hands it over; the candidate reads it and ticks what is done. */
import { feedbackGround, listRemarks, mayWriteFeedback, saveFeedback } from '@inclined/app/coaching/feedback'
import { readStory } from '@inclined/app/stories/read-story'
import { listAllStories } from '@inclined/app/stories/list-all-stories'
import { FEEDBACK_HOURS } from '@inclined/core/mentoring/feedback'
import { data, redirect } from 'react-router'
import { readFeedbackForm } from '../screens/coaching/read-feedback-form.ts'
import { FeedbackPage } from '../screens/coaching/feedback-page.tsx'
import { wordFeedbackRefusal } from '../screens/coaching/coaching-wording.ts'
import { field, wholeNumberField } from '../server/form-fields.ts'
import { openPersonSpace, type PersonSpace } from '../server/person-space.ts'
import type { Route } from './+types/booking-feedback.route'

const HOUR_MS = 3_600_000

export const meta = () => [{ title: 'Feedback · Inclined' }]
export const headers = () => ({ 'cache-control': 'no-store' })

export async function loader({ request, params }: Route.LoaderArgs) {
  const space = await openPersonSpace(request)
  const { ports, playbook, person } = space
  const read = await ports.bookings.read(person.id, params.bookingId)
  if (read === null) throw data(null, { status: 404 })
  const { booking } = read
  const kept = await ports.coaching.readFeedback(person.id, params.bookingId)
  const notes = await ports.rooms.readNotes(person.id, params.bookingId)
  const isMentor = booking.terms.mentorId === person.id
  const principles = playbook.principles.filter(({ retiredOn }) => retiredOn === null).map(({ id, name }) => ({ id, name }))
  const common = {
    bookingId: params.bookingId,
    kept,
    notes: notes?.sealedAt ? notes.content : null,
    principles,
    dueBy: booking.terms.mode === 'async' ? booking.time.end : booking.time.end + FEEDBACK_HOURS * HOUR_MS,
    isSession: booking.terms.mode === 'live',
  }
  if (!isMentor) return { ...common, side: 'candidate' as const, stories: [], remarks: await remarksOf(space, params.bookingId) }
  const ground = await feedbackGround(ports, person.id, booking, playbook)
  const stories = ground.stories.map(({ id, content }) => ({ id, title: content.title }))
  const mayWrite = mayWriteFeedback(booking, ports.clock.now())
  return { ...common, side: 'mentor' as const, stories, mayWrite, remarks: [] }
}

async function remarksOf({ ports, person }: PersonSpace, bookingId: string) {
  const stories = await listAllStories(ports, person.id)
  const all = await listRemarks(ports, person.id, stories)
  return all
    .filter((remark) => remark.bookingId === bookingId)
    .map((remark) => ({ ...remark, storyTitle: stories.find(({ id }) => id === remark.item.storyId)?.content.title ?? null }))
}

export async function action({ request, params }: Route.ActionArgs) {
  const space = await openPersonSpace(request)
  const form = await request.formData()
  const intent = field(form, 'intent')
  if (intent === 'done' || intent === 'open') return tick(space, params.bookingId, form)
  const { ports, playbook, person, accounts } = space
  if (accounts === null || (intent !== 'save' && intent !== 'hand-over')) throw data(null, { status: 400 })
  const content = readFeedbackForm(form, () => ports.ids.next())
  const wish = { baseRevision: wholeNumberField(form, 'revision'), content, handsOver: intent === 'hand-over' }
  const saved = await saveFeedback({ ports, ...accounts }, person.id, params.bookingId, wish, playbook)
  if (saved.ok) return redirect(`/bookings/${params.bookingId}/feedback`)
  if (saved.error.code === 'booking-not-found') throw data(null, { status: 404 })
  return data({ problem: wordFeedbackRefusal(saved.error), typed: content }, { status: 422 })
}

/** Back to where the tick was set: the story the remark is about, or here. */
async function tick({ ports, person, playbook }: PersonSpace, bookingId: string, form: FormData) {
  const isDone = field(form, 'intent') === 'done'
  if (!(await ports.coaching.markDone(person.id, { bookingId, itemId: field(form, 'item') }, isDone))) throw data(null, { status: 404 })
  const story = field(form, 'story')
  const isOwn = story !== '' && (await readStory(ports, person.id, story, playbook)).ok
  return redirect(isOwn ? `/stories/${story}` : `/bookings/${bookingId}/feedback`)
}

export default function BookingFeedbackRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <FeedbackPage {...loaderData} problem={actionData?.problem ?? null} typed={actionData?.typed ?? null} />
}
