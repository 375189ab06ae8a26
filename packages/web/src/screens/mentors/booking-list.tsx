/** Bookings with what can be done now, the latest time first. */
import type { Actor, Booking, BookingState } from '@inclined/core/mentoring/booking'
import { Form, Link } from 'react-router'
import { type MoneyView, wordMoney } from '../money/money-wording.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { wordState, wordTime } from './mentor-wording.ts'
import { useZone } from './use-zone.ts'

interface BookingRow {
  readonly id: string
  readonly booking: Booking
  /** Its refunds and payouts. */
  readonly tasks: readonly MoneyView[]
  readonly start: number
  readonly state: BookingState
  readonly isMentor: boolean
  readonly candidateName: string
  /** The last words that came with a change. */
  readonly said: { readonly by: Actor['side']; readonly words: string } | null
  readonly mentorName: string
  /** Null where the mentor is not listed any more. */
  readonly handle: string | null
  readonly serviceTitle: string
  readonly mayConfirm: boolean
  readonly mayCancel: boolean
}

interface BookingListProps {
  readonly bookings: readonly BookingRow[]
  readonly commandId: string
  readonly problem: string | null
}

export function BookingList({ bookings, commandId, problem }: BookingListProps) {
  const zone = useZone()
  return (
    <div className="page max-w-[900px]">
      <PageHeader
        title="Bookings"
        lede={`Your sessions on both sides, in your time (${zone}). Both sides get a mail at each step.`}
        actions={
          <>
            <Link className="button button-quiet" to="/bookings/calendar">
              In your calendar
            </Link>
            <Link className="button button-quiet" to="/mentors">
              Mentors
            </Link>
          </>
        }
      />
      {problem === null ? null : (
        <p className="card mb-6 border-warn" role="alert">
          {problem}
        </p>
      )}
      {bookings.length === 0 ? (
        <EmptyState title="Nothing booked">
          <p>
            Find somebody under <Link to="/mentors">Mentors</Link>, or list yourself under <Link to="/mentoring">Your own offer</Link>.
          </p>
        </EmptyState>
      ) : (
        <ul className="grid gap-4">
          {bookings.map((booking) => (
            <Row key={booking.id} booking={booking} zone={zone} commandId={`${commandId}-${booking.id}`} />
          ))}
        </ul>
      )}
    </div>
  )
}

/** What was paid and what went back, with the way to it. */
function MoneyLine({ booking, tasks, zone }: Pick<BookingRow, 'booking' | 'tasks'> & { readonly zone: string }) {
  const says = wordMoney(booking, tasks, zone)
  if (says.length === 0) return null
  return (
    <p>
      {says.join(' ')} <Link to={`/bookings/${booking.terms.bookingId}/payment`}>{booking.state === 'held' ? 'Pay' : 'Payment'}</Link>
    </p>
  )
}

interface RowProps {
  readonly booking: BookingRow
  readonly zone: string
  readonly commandId: string
}

function Row({ booking, zone, commandId }: RowProps) {
  const { id, start, state, isMentor, candidateName, said, mentorName, handle, serviceTitle, mayConfirm, mayCancel } = booking
  return (
    <li className="card" data-state={state}>
      <h2 className="font-semibold">
        <Link to={`/bookings/${id}`}>
          {booking.booking.terms.mode === 'async' ? 'Due ' : ''}
          {wordTime(start, zone)} · {serviceTitle}
        </Link>
      </h2>
      <p className="text-soft">
        {isMentor ? `For ${candidateName}` : <>With {handle === null ? mentorName : <Link to={`/mentors/${handle}`}>{mentorName}</Link>}</>}{' '}
        · {wordState(booking.booking)}
      </p>
      <MoneyLine booking={booking.booking} tasks={booking.tasks} zone={zone} />
      {said === null ? null : (
        <p className="mt-2">
          <span className="text-soft">The {said.by}:</span> {said.words}
        </p>
      )}
      {mayConfirm || mayCancel ? (
        <Form method="post" className="mt-3 flex flex-wrap items-end gap-3">
          <input type="hidden" name="booking" value={id} />
          <input type="hidden" name="commandId" value={commandId} />
          {mayConfirm ? (
            <>
              <button type="submit" className="button" name="intent" value="confirm">
                Confirm
              </button>
              <button type="submit" className="button button-quiet" name="intent" value="decline">
                Decline
              </button>
            </>
          ) : null}
          {mayCancel ? (
            <>
              <label>
                <span className="field-label">A word to the other side</span>
                <input name="reason" className="input" maxLength={500} />
              </label>
              <button type="submit" className="button button-quiet" name="intent" value="cancel">
                {booking.booking.terms.mode === 'live' ? 'Cancel the session' : 'Cancel it'}
              </button>
            </>
          ) : null}
        </Form>
      ) : null}
    </li>
  )
}
