/** What the two windows of a room ask every moment: the table, who is there, the server's time, and the other browser's messages. */
import { keepNotes } from '@inclined/app/room/keep-room'
import { SIGNAL_LIMIT } from '@inclined/app/ports/room-store'
import { data } from 'react-router'
import { readNotesForm } from '../screens/room/read-notes-form.ts'
import { wordRoomRefusal } from '../screens/room/room-wording.ts'
import { field, wholeNumberField } from '../server/form-fields.ts'
import { openPersonSpace } from '../server/person-space.ts'
import type { Route } from './+types/room-state.route'

const json = (body: unknown, status = 200) => Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })

export async function loader({ request, params }: Route.LoaderArgs) {
  const { ports, person } = await openPersonSpace(request)
  const after = Number(new URL(request.url).searchParams.get('after') ?? 0)
  const [read, table] = await Promise.all([
    ports.bookings.read(person.id, params.bookingId),
    ports.rooms.readTable(person.id, params.bookingId),
  ])
  if (read === null || table === null || !Number.isSafeInteger(after)) throw data(null, { status: 404 })
  const signals = await ports.rooms.listSignals(person.id, params.bookingId, after)
  const { state, joinedAt } = read.booking
  return json({ table, state, joinedAt, now: ports.clock.now(), signals })
}

/** A message for the other browser, or the mentor's notes as they are written. */
export async function action({ request, params }: Route.ActionArgs) {
  const { ports, person, playbook } = await openPersonSpace(request)
  const form = await request.formData()
  if (field(form, 'intent') === 'notes') {
    const wish = { content: readNotesForm(form), revision: wholeNumberField(form, 'notesRevision'), seals: false }
    const kept = await keepNotes(ports, person.id, params.bookingId, wish, playbook)
    return kept.ok ? json({ revision: kept.value }) : json({ problem: wordRoomRefusal(kept.error) }, 409)
  }
  const body = field(form, 'signal')
  if (body === '' || body.length > SIGNAL_LIMIT) return json({ problem: 'Not a message between two browsers.' }, 422)
  if (!(await ports.rooms.sendSignal(person.id, params.bookingId, body))) throw data(null, { status: 404 })
  return json({})
}
