/** Disputes before the host: what both say, what the log shows, and the decision. */
import type { Dispute } from '@inclined/app/bookings/settle-dispute'
import { FINDINGS, type Finding } from '@inclined/core/mentoring/booking-event'
import { Form } from 'react-router'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { wordPrice, wordTime } from '../mentors/mentor-wording.ts'
import { useZone } from '../mentors/use-zone.ts'
import { History } from './booking-history.tsx'

interface ShownDispute extends Dispute {
  readonly mentor: string
  readonly candidate: string
  readonly service: string
}

interface TypedDecision {
  readonly bookingId: string
  readonly finding: Finding
  readonly reason: string
  readonly percent: string
}

interface HostDisputesProps {
  readonly disputes: readonly ShownDispute[]
  readonly problem: string | null
  readonly typed: TypedDecision | null
}

const FINDING_NAME: Readonly<Record<Finding, string>> = {
  none: 'Nobody is at fault',
  'candidate-absent': 'The candidate did not come',
  'mentor-absent': 'The mentor did not come',
  'both-absent': 'Neither came',
  'technical-failure': 'The technology failed',
}

export function HostDisputes({ disputes, problem, typed }: HostDisputesProps) {
  return (
    <div className="page max-w-[820px]">
      <PageHeader
        title="Disputes"
        lede="The log is the evidence: nobody can change it. What you decide goes into it, and both sides read why."
      />
      {problem === null ? null : (
        <p className="card mb-6 border-warn" role="alert">
          {problem}
        </p>
      )}
      {disputes.length === 0 ? (
        <EmptyState title="No dispute">
          <p>Nothing waits for you.</p>
        </EmptyState>
      ) : (
        <ul className="grid gap-6">
          {disputes.map((dispute) => (
            <OneDispute
              key={dispute.booking.terms.bookingId}
              dispute={dispute}
              typed={typed?.bookingId === dispute.booking.terms.bookingId ? typed : null}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

function OneDispute({ dispute, typed }: { readonly dispute: ShownDispute; readonly typed: TypedDecision | null }) {
  const { booking, log, decideBy, mentor, candidate, service } = dispute
  const zone = useZone()
  const { terms, version, time } = booking
  return (
    <li className="card">
      <h2 className="font-semibold">
        {service}: {candidate} with {mentor}
      </h2>
      <p className="text-soft">
        {wordTime(time.start, zone)} · {wordPrice(terms.price)} · decide by {wordTime(decideBy, zone)}, else all of it goes back
      </p>
      <History log={log} names={{ candidate, mentor, zone }} />
      <Form method="post" className="mt-5 grid gap-3">
        <input type="hidden" name="booking" value={terms.bookingId} />
        <input type="hidden" name="version" value={version} />
        <div className="flex flex-wrap gap-3">
          <label>
            <span className="field-label">What you find</span>
            <select name="finding" className="input" defaultValue={typed?.finding ?? 'none'}>
              {FINDINGS.map((each) => (
                <option key={each} value={each}>
                  {FINDING_NAME[each]}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span className="field-label">Per cent of the price that goes back</span>
            <input
              name="percent"
              className="input max-w-[120px]"
              inputMode="numeric"
              maxLength={3}
              defaultValue={typed?.percent ?? '100'}
            />
          </label>
        </div>
        <label>
          <span className="field-label">Why; both sides read it</span>
          <textarea name="reason" className="input" rows={3} maxLength={2000} defaultValue={typed?.reason ?? ''} />
        </label>
        <p>
          <button type="submit" className="button">
            Decide
          </button>
        </p>
      </Form>
    </li>
  )
}
