/** The room: who is there, the question and the timer for both, the call, and the mentor's notes on their side alone. */
import type { Booking, Side } from '@inclined/core/mentoring/booking'
import type { RoomNotes, RoomTable } from '@inclined/core/mentoring/room'
import type { KeptNotes, Revised } from '@inclined/app/ports/room-store'
import { useMemo } from 'react'
import { Form, Link } from 'react-router'
import { PageHeader } from '../../parts/page-header.tsx'
import { STATE_NAME, wordTime } from '../mentors/mentor-wording.ts'
import { useZone } from '../mentors/use-zone.ts'
import { CallPanel } from './call-panel.tsx'
import { NotesForm, type RoomPrinciple } from './notes-form.tsx'
import { TableForm, TableView } from './table-view.tsx'
import { useCall } from './use-call.ts'
import { useRoom } from './use-room.ts'

interface RoomPageProps {
  readonly bookingId: string
  readonly side: Side
  readonly state: Booking['state']
  readonly time: Booking['time']
  readonly opensAt: number
  /** The server's time. */
  readonly now: number
  readonly joinedAt: Booking['joinedAt']
  readonly table: Revised<RoomTable>
  readonly notes: KeptNotes | null
  readonly otherName: string
  readonly meetingLink: string | null
  readonly iceServers: readonly RTCIceServer[]
  readonly principles: readonly RoomPrinciple[]
  /** Texts of the bank, for the mentor to choose from. */
  readonly questions: readonly string[]
  readonly commandId: string
  readonly problem: string | null
  readonly typed: RoomNotes | null
}

export function RoomPage(props: RoomPageProps) {
  const { bookingId, side, time, otherName, joinedAt, problem } = props
  const zone = useZone()
  return (
    <div className="page max-w-[1060px]">
      <PageHeader
        title="The room"
        lede={`${side === 'mentor' ? 'For' : 'With'} ${otherName}, ${wordTime(time.start, zone)} in your time (${zone}).`}
        actions={<Link to={`/bookings/${bookingId}`}>The booking</Link>}
      />
      {problem === null ? null : (
        <p className="card mb-6 border-warn" role="alert">
          {problem}
        </p>
      )}
      {joinedAt[side] === null ? <Door {...props} zone={zone} /> : <Inside {...props} />}
    </div>
  )
}

function Door({ state, opensAt, now, commandId, otherName, zone }: RoomPageProps & { readonly zone: string }) {
  const isOn = state === 'confirmed' || state === 'in-progress'
  if (!isOn) return <p>There is no session now: {STATE_NAME[state]}.</p>
  if (now < opensAt) return <p>The door opens at {wordTime(opensAt, zone)}, a quarter of an hour before the start.</p>
  return (
    <Form method="post" className="card">
      <input type="hidden" name="commandId" value={`${commandId}-join`} />
      <p>When you go in is written into the booking’s history, for both of you: it shows that you came.</p>
      <button type="submit" className="button mt-3" name="intent" value="join">
        Go in to {otherName}
      </button>
    </Form>
  )
}

function Inside(props: RoomPageProps) {
  const { bookingId, side, iceServers, otherName, meetingLink, commandId } = props
  const parts = useMemo(() => ({ bookingId, side, iceServers }), [bookingId, side, iceServers])
  const call = useCall(parts)
  const room = useRoom(bookingId, props, call.hear)
  const other: Side = side === 'mentor' ? 'candidate' : 'mentor'
  const isMentor = side === 'mentor' && props.notes !== null
  return (
    <div className={isMentor ? 'grid gap-8 lg:grid-cols-2' : 'grid max-w-[720px] gap-6'}>
      <div className="grid content-start gap-6">
        <p role="status" className="text-soft">
          {room.joinedAt[other] === null ? `${otherName} is not here yet.` : `${otherName} is here.`}
          {room.isAnswering ? '' : ' The server does not answer; what you see may be old.'}
        </p>
        <TableView table={room.table.content} ahead={room.ahead} />
        <CallPanel call={call} meetingLink={meetingLink} otherName={otherName} />
        {side === 'mentor' ? <TableForm table={room.table} questions={props.questions} /> : null}
        <End state={room.state} bookingId={bookingId} commandId={commandId} />
      </div>
      {isMentor && props.notes ? (
        <NotesForm bookingId={bookingId} notes={props.notes} principles={props.principles} typed={props.typed} />
      ) : null}
    </div>
  )
}

function End({ state, bookingId, commandId }: Pick<RoomPageProps, 'state' | 'bookingId' | 'commandId'>) {
  if (state !== 'confirmed' && state !== 'in-progress') {
    return (
      <p>
        The session is over. <Link to={`/bookings/${bookingId}/feedback`}>Feedback</Link>
      </p>
    )
  }
  return (
    <Form method="post">
      <input type="hidden" name="commandId" value={`${commandId}-complete`} />
      <button type="submit" className="button button-quiet" name="intent" value="complete">
        The session was held
      </button>
      <p className="mt-1 text-[14px] text-soft">Say so once it is over; it also ends by itself at its end.</p>
    </Form>
  )
}
