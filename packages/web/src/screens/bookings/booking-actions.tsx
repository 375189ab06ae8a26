/** What can be done with a booking now, each with what it leads to said before. */
import { Form, Link } from 'react-router'
import { wordPrice, wordTime } from '../mentors/mentor-wording.ts'
import type { BookingView } from './booking-view.ts'

interface ActionsProps extends BookingView {
  /** An IANA name; times are worded in it. */
  readonly zone: string
}

export function BookingActions(props: ActionsProps) {
  const { mayConfirm, mayAnswerMove, mayWithdrawMove, mayMove, mayCancel } = props.choices
  if (!mayConfirm && !mayAnswerMove && !mayWithdrawMove && !mayMove && !mayCancel) return null
  return (
    <section className="mt-8 grid gap-4" aria-label="What you can do">
      {mayConfirm ? (
        <Answer
          {...props}
          what="answer"
          field="A word to the candidate"
          buttons={[
            ['confirm', 'Confirm'],
            ['decline', 'Decline'],
          ]}
        />
      ) : null}
      {mayAnswerMove ? (
        <Answer
          {...props}
          what="move-answer"
          field="A word to the other side"
          buttons={[
            ['accept-move', 'Take the new time'],
            ['decline-move', 'Keep the old time'],
          ]}
        />
      ) : null}
      {mayWithdrawMove ? (
        <Answer {...props} what="move-back" field={null} buttons={[['withdraw-move', 'Keep the old time after all']]} />
      ) : null}
      {mayMove ? <Move {...props} /> : null}
      {mayCancel ? <Cancel {...props} /> : null}
    </section>
  )
}

function FormKeys({ booking, commandId, what }: Pick<BookingView, 'booking' | 'commandId'> & { readonly what: string }) {
  return (
    <>
      <input type="hidden" name="commandId" value={`${commandId}-${what}`} />
      <input type="hidden" name="version" value={booking.version} />
    </>
  )
}

interface AnswerProps extends ActionsProps {
  readonly what: string
  /** Label of the words that go with it; null for none. */
  readonly field: string | null
  /** Intent and label; the first is the one most will want. */
  readonly buttons: readonly (readonly [intent: string, label: string])[]
}

function Answer({ booking, commandId, reason, what, field, buttons }: AnswerProps) {
  return (
    <Form method="post" className="card flex flex-wrap items-end gap-3">
      <FormKeys booking={booking} commandId={commandId} what={what} />
      {field === null ? null : <Words label={field} reason={reason} />}
      {buttons.map(([intent, label], nr) => (
        <button key={intent} type="submit" className={nr === 0 ? 'button' : 'button button-quiet'} name="intent" value={intent}>
          {label}
        </button>
      ))}
    </Form>
  )
}

function Words({ label, reason }: { readonly label: string; readonly reason: string }) {
  return (
    <label className="min-w-[240px] flex-1">
      <span className="field-label">{label} (may stay empty)</span>
      <input name="reason" className="input" maxLength={500} defaultValue={reason} />
    </label>
  )
}

function Move({ booking, commandId, movesFreely, times, zone, mentorZone }: ActionsProps) {
  const says = movesFreely
    ? 'You may move it yourself: the new time counts at once.'
    : 'The other side is asked; until they answer, the old time holds.'
  if (times === null) {
    return (
      <div className="card flex flex-wrap items-center justify-between gap-3">
        <p>{says}</p>
        <Link className="button button-quiet" to="?move=1" preventScrollReset>
          Choose another time
        </Link>
      </div>
    )
  }
  return (
    <div className="card">
      <h2 className="font-semibold">Another time</h2>
      <p className="text-soft">
        {says} Times are yours ({zone}).
      </p>
      {times.length === 0 ? <p className="mt-3">No other time is open in the next three weeks.</p> : null}
      <Form method="post" className="mt-3">
        <FormKeys booking={booking} commandId={commandId} what="move" />
        <input type="hidden" name="intent" value="move" />
        <ul className="grid gap-2 sm:grid-cols-2">
          {times.map((time) => (
            <li key={time}>
              <button type="submit" className="button button-quiet w-full justify-between" name="start" value={time}>
                <span>{wordTime(time, zone)}</span>
                {mentorZone === zone ? null : <span className="text-[13px] font-normal text-soft">{wordTime(time, mentorZone)} there</span>}
              </button>
            </li>
          ))}
        </ul>
      </Form>
      <p className="mt-3">
        <Link to="?" preventScrollReset>
          Leave it where it is
        </Link>
      </p>
    </div>
  )
}

function Cancel(props: ActionsProps) {
  const { booking, commandId, reason, side } = props
  return (
    <Form method="post" className="card">
      <FormKeys booking={booking} commandId={commandId} what="cancel" />
      <RefundLines {...props} />
      <div className="mt-3 flex flex-wrap items-end gap-3">
        <Words label={side === 'mentor' ? 'A word to the candidate' : 'A word to the mentor'} reason={reason} />
        <button type="submit" className="button button-quiet" name="intent" value="cancel">
          {booking.state === 'requested' ? 'Take the request back' : booking.terms.mode === 'live' ? 'Cancel the session' : 'Cancel it'}
        </button>
      </div>
    </Form>
  )
}

/** By the policy on the booking, before anything is clicked. */
function RefundLines({ booking, refunds, side, zone }: ActionsProps) {
  const { currency, minor } = booking.terms.price
  if (minor === 0) return <p>Cancelling costs nothing. Do it early, so that somebody else can have the time.</p>
  if (side === 'mentor' || booking.state === 'requested')
    return <p>If it is cancelled now, everything that was paid goes back: {wordPrice(booking.terms.price)}.</p>
  return (
    <>
      <p>If you cancel</p>
      <ul className="mt-1">
        {refunds.map(({ until, refundPercent, refundMinor }) => (
          <li key={until}>
            until {wordTime(until, zone)}:{' '}
            {refundMinor === 0 ? 'nothing goes back' : `${wordPrice({ minor: refundMinor, currency })} go back (${refundPercent} %)`}
          </li>
        ))}
      </ul>
    </>
  )
}
