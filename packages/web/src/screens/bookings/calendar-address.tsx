/** A calendar that shows one's sessions by itself, and the word that it is slow. */
import { Form, Link } from 'react-router'
import { PageHeader } from '../../parts/page-header.tsx'
import { wordDay } from '../../parts/word-day.ts'

interface CalendarAddressProps {
  /** ISO instant since when there is one; null where there is none. */
  readonly since: string | null
  /** Just made, and shown this once. */
  readonly address: string | null
}

export function CalendarAddress({ since, address }: CalendarAddressProps) {
  return (
    <div className="page max-w-[760px]">
      <PageHeader
        title="Sessions in your calendar"
        lede="A private address that your calendar reads by itself, with every session and what became of it."
        actions={<Link to="/bookings">All bookings</Link>}
      />
      {address === null ? null : (
        <section className="card mb-6 border-accent" role="status">
          <label>
            <span className="field-label">Your address, shown this once</span>
            <input className="input font-mono text-[14px]" readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
          </label>
          <p className="mt-3">Copy it into your calendar as a subscription (“from URL”, “by address”).</p>
        </section>
      )}
      <p className="max-w-[68ch]">
        Whoever has the address can read when you have sessions, with whom and what kind: keep it to yourself. Calendars fetch it every few
        hours only, so a change reaches you first by mail, with an invitation your calendar understands at once.
      </p>
      <Form method="post" className="mt-6 flex flex-wrap gap-3">
        <button type="submit" className="button" name="intent" value="make">
          {since === null ? 'Make an address' : 'Make a new address'}
        </button>
        {since === null ? null : (
          <button type="submit" className="button button-quiet" name="intent" value="end">
            End the address
          </button>
        )}
      </Form>
      <p className="mt-3 text-[14px] text-soft">
        {since === null
          ? 'There is none now.'
          : `There is one since ${wordDay(Date.parse(since))}. A new one ends it; so does deleting your account.`}
      </p>
    </div>
  )
}
