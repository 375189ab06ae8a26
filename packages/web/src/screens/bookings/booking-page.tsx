/** One booking for one of its two people. */
import type { Side } from '@inclined/core/mentoring/booking'
import { Link } from 'react-router'
import { PageHeader } from '../../parts/page-header.tsx'
import { wordPrice, wordState, wordTime } from '../mentors/mentor-wording.ts'
import { useZone } from '../mentors/use-zone.ts'
import { BookingActions } from './booking-actions.tsx'
import { History } from './booking-history.tsx'
import type { BookingView } from './booking-view.ts'
import { TellingForms } from './telling-forms.tsx'

export function BookingPage(props: BookingView) {
  const { booking, side, mentorName, handle, candidateName, serviceTitle, mentorZone, endsAt, problem, log } = props
  const zone = useZone()
  const { state, terms, moveRequest } = booking
  const other = side === 'mentor' ? candidateName : mentorName
  return (
    <div className="page max-w-[820px]">
      <PageHeader
        title={serviceTitle}
        lede={
          <>
            {side === 'mentor' ? 'For' : 'With'}{' '}
            {side === 'candidate' && handle !== null ? <Link to={`/mentors/${handle}`}>{other}</Link> : other}
          </>
        }
        actions={<Link to="/bookings">All bookings</Link>}
      />
      {problem === null ? null : (
        <p className="card mb-6 border-warn" role="alert">
          {problem}
        </p>
      )}
      <section className="card" aria-label="When and how it stands" data-state={state}>
        <When booking={booking} zone={zone} mentorZone={mentorZone} />
        <p className="mt-3">
          <b className="font-semibold">{capital(wordState(booking))}</b> · {wordPrice(terms.price)}
          {terms.payment.kind === 'money' ? (
            <>
              {' '}
              · <Link to={`/bookings/${terms.bookingId}/payment`}>Payment</Link>
            </>
          ) : null}
        </p>
        {moveRequest === null || state !== 'reschedule-requested' ? null : (
          <p className="mt-1">
            {moveRequest.by === side ? 'You asked' : `${other} asks`} to move it to{' '}
            <b className="font-semibold">{wordTime(moveRequest.time.start, zone)}</b>. Until that is answered, the time above holds.
          </p>
        )}
        {endsAt === null ? null : <p className="mt-1 text-soft">Without an answer this ends by itself on {wordTime(endsAt, zone)}.</p>}
        {state === 'confirmed' && terms.mode === 'live' ? (
          <p className="mt-2 text-[14px]">
            <a href={`/bookings/${terms.bookingId}/invite.ics`} download>
              Put it into a calendar
            </a>
          </p>
        ) : null}
      </section>
      <Around bookingId={terms.bookingId} side={side} isLive={terms.mode === 'live'} />
      <BookingActions {...props} zone={zone} />
      <TellingForms {...props} zone={zone} />
      <History log={log} names={{ candidate: candidateName, mentor: mentorName, zone }} />
    </div>
  )
}

type WhenProps = Pick<BookingView, 'booking' | 'mentorZone'> & { readonly zone: string }

function When({ booking, zone, mentorZone }: WhenProps) {
  const { time, terms, state } = booking
  const isSession = terms.mode === 'live'
  if (!isSession && (state === 'held' || state === 'requested')) {
    return <p className="text-[20px] font-semibold">Within {terms.slaHours} hours of the mentor’s yes</p>
  }
  return (
    <>
      <p className="text-[20px] font-semibold">
        {isSession ? '' : 'Due '}
        {wordTime(time.start, zone)}
      </p>
      <p className="text-soft">
        in your time ({zone}){isSession ? `, to ${wordClock(time.end, zone)}` : ''}
        {mentorZone === zone ? '' : ` · ${wordTime(time.start, mentorZone)} for the mentor (${mentorZone})`}
      </p>
    </>
  )
}

/** What belongs to the session besides its time. */
function Around({ bookingId, side, isLive }: { readonly bookingId: string; readonly side: Side; readonly isLive: boolean }) {
  const at = `/bookings/${bookingId}`
  return (
    <nav className="mt-4 flex flex-wrap gap-x-6 gap-y-2" aria-label="Of this session">
      {isLive ? <Link to={`${at}/room`}>The room</Link> : null}
      <Link to={`${at}/brief`}>{side === 'mentor' ? 'Read the brief' : 'What the mentor may read'}</Link>
      <Link to={`${at}/feedback`}>{isLive ? 'Feedback' : 'The written answer'}</Link>
      <Link to={`${at}/review`}>Review</Link>
    </nav>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const wordClock = (at: number, zone: string): string =>
  new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone })
