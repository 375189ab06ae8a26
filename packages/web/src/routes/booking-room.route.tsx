/** The room of a session, for its two people. Coming in is a deed of its own, because the log keeps it as evidence. */
import { answerBooking, type BookingDeed } from '@inclined/app/bookings/answer-booking'
import { keepNotes, layTable } from '@inclined/app/room/keep-room'
import type { Side } from '@inclined/core/mentoring/booking'
import type { RoomNotes } from '@inclined/core/mentoring/room'
import { roomOpensAt } from '@inclined/core/mentoring/next-due'
import { data, redirect } from 'react-router'
import { readNotesForm } from '../screens/room/read-notes-form.ts'
import { RoomPage } from '../screens/room/room-page.tsx'
import { wordRoomRefusal } from '../screens/room/room-wording.ts'
import { wordBookingRefusal } from '../screens/mentors/mentor-wording.ts'
import { field, wholeNumberField } from '../server/form-fields.ts'
import { openPersonSpace, type PersonSpace } from '../server/person-space.ts'
import type { Route } from './+types/booking-room.route'

export const meta = () => [{ title: 'The room · Inclined' }]
export const headers = () => ({ 'cache-control': 'no-store' })

export async function loader({ request, params }: Route.LoaderArgs) {
  const { ports, playbook, person, accounts } = await openPersonSpace(request)
  const read = await ports.bookings.read(person.id, params.bookingId)
  const table = await ports.rooms.readTable(person.id, params.bookingId)
  if (read === null || table === null) throw data(null, { status: 404 })
  const { terms, state, time, joinedAt } = read.booking
  if (terms.mode !== 'live') throw data(null, { status: 404 })
  const side: Side = terms.mentorId === person.id ? 'mentor' : 'candidate'
  const [mentor, candidate] = await Promise.all([ports.mentors.find(terms.mentorId), accounts?.accounts.find(terms.candidateId)])
  const principles = playbook.principles.filter(({ retiredOn }) => retiredOn === null)
  return {
    bookingId: params.bookingId,
    side,
    state,
    time,
    opensAt: roomOpensAt(time),
    now: ports.clock.now(),
    joinedAt,
    table,
    notes: side === 'mentor' ? await ports.rooms.readNotes(person.id, params.bookingId) : null,
    otherName: side === 'mentor' ? (candidate?.name ?? 'The candidate') : (mentor?.content.name ?? 'The mentor'),
    meetingLink: mentor?.content.meetingLink || null,
    iceServers: accounts?.iceServers ?? [],
    principles: principles.map(({ id, name, signals, antiSignals }) => ({ id, name, signals, antiSignals })),
    questions: side === 'mentor' ? playbook.questions.map(({ text }) => text) : [],
    commandId: ports.ids.next(),
  }
}

const DEEDS: readonly BookingDeed[] = ['join', 'complete']

export async function action({ request, params }: Route.ActionArgs) {
  const space = await openPersonSpace(request)
  const form = await request.formData()
  const intent = field(form, 'intent')
  const here = `/bookings/${params.bookingId}/room`
  const deed = DEEDS.find((known) => known === intent)
  if (deed !== undefined) {
    const wish = { id: params.bookingId, answer: deed, reason: '', commandId: field(form, 'commandId'), version: null }
    const done = await answerBooking(space.ports, space.person.id, wish)
    if (done.ok) return redirect(deed === 'complete' ? `/bookings/${params.bookingId}/feedback` : here)
    return done.error.code === 'booking-not-found' ? gone() : refused(wordBookingRefusal(done.error))
  }
  if (intent === 'table' || intent === 'timer' || intent === 'stop') return table(space, params.bookingId, form, intent)
  return notes(space, params.bookingId, form, intent === 'seal')
}

const refused = (problem: string, typed: RoomNotes | null = null) => data({ problem, typed }, { status: 409 })

function gone(): never {
  throw data(null, { status: 404 })
}

async function table({ ports, person }: PersonSpace, id: string, form: FormData, intent: 'table' | 'timer' | 'stop') {
  const wish = { revision: wholeNumberField(form, 'revision'), question: field(form, 'question') }
  const timer = intent === 'table' ? {} : { minutes: intent === 'stop' ? null : wholeNumberField(form, 'minutes') }
  const laid = await layTable(ports, person.id, id, { ...wish, ...timer })
  if (laid.ok) return redirect(`/bookings/${id}/room`)
  return laid.error.code === 'booking-not-found' ? gone() : refused(wordRoomRefusal(laid.error))
}

async function notes({ ports, person, playbook }: PersonSpace, id: string, form: FormData, seals: boolean) {
  const content = readNotesForm(form)
  const kept = await keepNotes(ports, person.id, id, { content, revision: wholeNumberField(form, 'notesRevision'), seals }, playbook)
  if (kept.ok) return redirect(`/bookings/${id}/room`)
  return kept.error.code === 'booking-not-found' ? gone() : refused(wordRoomRefusal(kept.error), content)
}

export default function BookingRoomRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <RoomPage {...loaderData} problem={actionData?.problem ?? null} typed={actionData?.typed ?? null} />
}
