/** Saying how it went: a report, its answer, a dispute; with what it leads to said before, and the join times beside it as evidence. */
import type { Booking } from '@inclined/core/mentoring/booking'
import { DISPUTE_DAYS } from '@inclined/core/mentoring/next-due'
import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { wordTime } from '../mentors/mentor-wording.ts'
import type { BookingView } from './booking-view.ts'
import type { TellingName } from './telling-choices.ts'

interface TellingFormsProps extends BookingView {
  /** An IANA name; times are worded in it. */
  readonly zone: string
}

export function TellingForms(props: TellingFormsProps) {
  const { tellings, booking, zone } = props
  const has = (name: TellingName) => tellings.includes(name)
  if (tellings.length === 0 && booking.report === null && booking.state !== 'disputed') return null
  return (
    <section className="mt-8 grid gap-4" aria-label="How it went">
      <Standing booking={booking} zone={zone} />
      {has('agree-to-report') || has('contradict-report') ? (
        <Telling
          {...props}
          names={['agree-to-report', 'contradict-report']}
          labels={['That is so', 'That is not so']}
          says="Say how it was. Contradicted, the host decides by the log."
        />
      ) : null}
      {has('waive') ? (
        <Telling
          {...props}
          names={['waive']}
          labels={['Give all of it back']}
          says="By the terms a part of the price is yours. You may give all of it back."
        />
      ) : null}
      {has('report-absence') || has('report-failure') ? <Reports {...props} /> : null}
      {has('dispute-quality') || has('dispute-facts') ? <Disputes {...props} /> : null}
    </section>
  )
}

function Reports(props: TellingFormsProps) {
  const { tellings, booking } = props
  const answer = `The other side has ${booking.terms.policy.answerHours} hours to answer; without an answer it stands.`
  return (
    <More summary="Something went wrong">
      {tellings.includes('report-absence') ? (
        <Telling {...props} names={['report-absence']} labels={['Report it']} says={`The other side did not come. ${answer}`} />
      ) : null}
      {tellings.includes('report-failure') ? (
        <Telling
          {...props}
          names={['report-failure']}
          labels={['Report the failure']}
          says={`The technology failed, so there was no session. Say what happened. ${answer}`}
        />
      ) : null}
    </More>
  )
}

function Disputes(props: TellingFormsProps) {
  const { tellings } = props
  return (
    <More summary="It is not right as it stands">
      {tellings.includes('dispute-quality') ? (
        <Telling
          {...props}
          names={['dispute-quality']}
          labels={['Ask the host to decide']}
          says="It was held and fell short of what was offered. Say in what."
        />
      ) : null}
      {tellings.includes('dispute-facts') ? (
        <Telling {...props} names={['dispute-facts']} labels={['Contradict it']} says="It was not as it is written here. Say how it was." />
      ) : null}
    </More>
  )
}

/** What is open now, and until when. */
function Standing({ booking, zone }: { readonly booking: Booking; readonly zone: string }) {
  const { report, joinedAt, state, since, terms } = booking
  if (state !== 'reported' && state !== 'disputed') return null
  const came = (at: number | null) => (at === null ? 'no' : wordTime(at, zone))
  return (
    <div className="card">
      {state === 'reported' && report !== null ? (
        <p>
          Reported: {report.kind === 'absence' ? `the ${report.against} did not come` : 'the technology failed'}. It stands unless it is
          contradicted by {wordTime(report.answerBy, zone)}.
        </p>
      ) : (
        <p>
          The host decides by {wordTime(since + DISPUTE_DAYS * 86_400_000, zone)}. Undecided by then, everything that was paid goes back.
        </p>
      )}
      {terms.place === 'room' ? (
        <p className="mt-1 text-soft">
          Entered the room: the candidate {came(joinedAt.candidate)}, the mentor {came(joinedAt.mentor)}.
        </p>
      ) : (
        <p className="mt-1 text-soft">It was held elsewhere, so nobody here saw who came.</p>
      )}
    </div>
  )
}

const More = ({ summary, children }: { readonly summary: string; readonly children: ReactNode }) => (
  <details className="card">
    <summary>{summary}</summary>
    <div className="mt-4 grid gap-5">{children}</div>
  </details>
)

interface TellingProps extends TellingFormsProps {
  readonly names: readonly TellingName[]
  readonly labels: readonly string[]
  readonly says: string
}

function Telling({ booking, commandId, reason, names, labels, says }: TellingProps) {
  return (
    <Form method="post" className="grid gap-3">
      <input type="hidden" name="commandId" value={`${commandId}-${names[0]}`} />
      <input type="hidden" name="version" value={booking.version} />
      <label>
        <span className="field-label">{says}</span>
        <textarea name="reason" className="input" rows={2} maxLength={2000} defaultValue={reason} />
      </label>
      <p className="flex flex-wrap gap-3">
        {names.map((name, nr) => (
          <button key={name} type="submit" className="button button-quiet" name="intent" value={name}>
            {labels[nr]}
          </button>
        ))}
      </p>
    </Form>
  )
}
