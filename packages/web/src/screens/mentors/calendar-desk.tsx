/** Calendars a mentor keeps elsewhere: how each is, and one more. */
import type { CalendarProblem } from '@inclined/app/ports/calendar-reader'
import { Form, Link } from 'react-router'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { CALENDAR_SAYS } from './calendar-wording.ts'
import { wordTime } from './mentor-wording.ts'

interface ShownCalendar {
  readonly id: string
  readonly label: string
  readonly kind: 'ics' | 'caldav'
  readonly host: string
  readonly freshAsOf: number
  readonly problem: CalendarProblem | null
  /** Busy times ahead. */
  readonly busy: number
}

interface TypedCalendar {
  readonly label: string
  readonly kind: 'ics' | 'caldav'
  readonly address: string
  readonly userName: string
}

interface CalendarDeskProps {
  readonly calendars: readonly ShownCalendar[]
  readonly zone: string
  readonly calendarKey: string
  readonly problem: string | null
  readonly typed: TypedCalendar | null
}

export function CalendarDesk({ calendars, zone, calendarKey, problem, typed }: CalendarDeskProps) {
  return (
    <div className="page max-w-[820px]">
      <PageHeader
        title="Calendars you keep elsewhere"
        lede="Times at which you are busy there are not offered here. Nothing else of them is kept: no title, no place, no guests."
        actions={<Link to="/mentoring">Your own offer</Link>}
      />
      {problem === null ? null : (
        <p className="card mb-6 border-warn" role="alert">
          {problem}
        </p>
      )}
      {calendars.length === 0 ? (
        <EmptyState title="No calendar">
          <p>Your open times follow your hours alone.</p>
        </EmptyState>
      ) : (
        <ul className="grid gap-3">
          {calendars.map((calendar) => (
            <OneCalendar key={calendar.id} calendar={calendar} zone={zone} />
          ))}
        </ul>
      )}
      <NewCalendar calendarKey={calendarKey} typed={typed} />
    </div>
  )
}

function OneCalendar({ calendar, zone }: { readonly calendar: ShownCalendar; readonly zone: string }) {
  const { id, label, kind, host, freshAsOf, problem, busy } = calendar
  return (
    <li className={`card ${problem === null ? '' : 'border-warn'}`} data-problem={problem ?? 'none'}>
      <h2 className="font-semibold">{label}</h2>
      <p className="text-soft">
        {kind === 'ics' ? 'Address' : 'CalDAV'} at {host} · read {wordTime(freshAsOf, zone)} ·{' '}
        {busy === 1 ? '1 busy time' : `${busy} busy times`} ahead
      </p>
      {problem === null ? null : (
        <p className="mt-2">
          <b className="font-semibold">Nobody can book a time with you now.</b> {CALENDAR_SAYS[problem]}
        </p>
      )}
      <Form method="post" className="mt-3 flex flex-wrap gap-3">
        <input type="hidden" name="calendar" value={id} />
        <button type="submit" className="button button-quiet" name="intent" value="refresh">
          Read it now
          <span className="sr-only">: {label}</span>
        </button>
        <button type="submit" className="button button-quiet" name="intent" value="remove">
          Remove it
          <span className="sr-only">: {label}</span>
        </button>
      </Form>
    </li>
  )
}

function NewCalendar({ calendarKey, typed }: Pick<CalendarDeskProps, 'calendarKey' | 'typed'>) {
  return (
    <Form method="post" className="card mt-6 grid gap-4" key={calendarKey}>
      <h2 className="font-serif text-[21px] font-medium">One more</h2>
      <input type="hidden" name="key" value={calendarKey} />
      <div className="grid gap-4 sm:grid-cols-2">
        <label>
          <span className="field-label">What you call it</span>
          <input name="label" className="input" required maxLength={100} defaultValue={typed?.label ?? ''} />
        </label>
        <label>
          <span className="field-label">How it is read</span>
          <select name="kind" className="input" defaultValue={typed?.kind ?? 'ics'}>
            <option value="ics">By a private address that ends in .ics</option>
            <option value="caldav">By CalDAV</option>
          </select>
        </label>
      </div>
      <label>
        <span className="field-label">Its address</span>
        <input
          name="address"
          className="input"
          required
          inputMode="url"
          maxLength={2000}
          placeholder="https:// or webcal://"
          defaultValue={typed?.address ?? ''}
        />
      </label>
      <div className="grid gap-4 sm:grid-cols-2">
        <label>
          <span className="field-label">User name, where it wants one</span>
          <input name="userName" className="input" autoComplete="off" maxLength={200} defaultValue={typed?.userName ?? ''} />
        </label>
        <label>
          <span className="field-label">Password of its own, where it wants one</span>
          <input name="password" type="password" className="input" autoComplete="off" maxLength={500} />
        </label>
      </div>
      <p className="flex flex-wrap items-center gap-3">
        <button type="submit" className="button" name="intent" value="add">
          Read it from now on
        </button>
        <span className="text-[14px] text-soft">It is read now, and every quarter of an hour. Address and password are kept sealed.</span>
      </p>
    </Form>
  )
}
