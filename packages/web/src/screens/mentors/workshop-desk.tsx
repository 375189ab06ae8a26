/** Dates of the mentor's own workshops: what is set, who has a seat, and one more. */
import type { Workshop } from '@inclined/app/ports/workshop-store'
import type { MentorService } from '@inclined/core/mentoring/mentor'
import { Form, Link } from 'react-router'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { wordTime } from './mentor-wording.ts'

interface WorkshopDeskProps {
  readonly workshops: readonly Workshop[]
  /** Of the kind. */
  readonly services: readonly MentorService[]
  readonly mentorZone: string
  readonly hasLink: boolean
  readonly workshopKey: string
  readonly problem: string | null
  /** As typed, where it was refused. */
  readonly start: string
}

export function WorkshopDesk(props: WorkshopDeskProps) {
  const { workshops, services, mentorZone, hasLink, problem } = props
  const titles = new Map(services.map(({ id, title }) => [id, title]))
  return (
    <div className="page max-w-[820px]">
      <PageHeader
        title="Your workshops"
        lede={`A date takes your time from the moment it is set. Times are on your clock (${mentorZone}).`}
        actions={<Link to="/mentoring">Your own offer</Link>}
      />
      {problem === null ? null : (
        <p className="card mb-6 border-warn" role="alert">
          {problem}
        </p>
      )}
      {workshops.length === 0 ? (
        <EmptyState title="No date is set">
          <p>{services.length === 0 ? 'Offer a service of the kind Workshop first.' : 'Set the first one below.'}</p>
        </EmptyState>
      ) : (
        <ul className="grid gap-3">
          {workshops.map(({ id, serviceId, time, seats, taken }) => (
            <li key={id} className="card flex flex-wrap items-center justify-between gap-3">
              <span>
                <b className="font-semibold">{wordTime(time.start, mentorZone)}</b> · {titles.get(serviceId) ?? 'A service that is gone'}
                <span className="block text-soft">
                  {taken} of {seats === 1 ? '1 seat' : `${seats} seats`} taken
                </span>
              </span>
              <Form method="post">
                <input type="hidden" name="workshop" value={id} />
                <button type="submit" className="button button-quiet" name="intent" value="cancel">
                  {taken === 0 ? 'Cancel it' : 'Cancel it, and every seat with all money back'}
                  <span className="sr-only">: {wordTime(time.start, mentorZone)}</span>
                </button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      {services.length === 0 ? null : hasLink ? (
        <NewDate {...props} />
      ) : (
        <p className="mt-6">
          The room here is for two. Put a meeting link for several into <Link to="/mentoring">your own offer</Link> first.
        </p>
      )}
    </div>
  )
}

function NewDate({ services, mentorZone, workshopKey, start }: WorkshopDeskProps) {
  return (
    <Form method="post" className="card mt-6 flex flex-wrap items-end gap-3" key={workshopKey}>
      <input type="hidden" name="key" value={workshopKey} />
      <label>
        <span className="field-label">Workshop</span>
        <select name="service" className="input">
          {services.map(({ id, title, seats }) => (
            <option key={id} value={id}>
              {title} ({seats === 1 ? '1 seat' : `${seats} seats`})
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="field-label">Begins, in {mentorZone}</span>
        <input type="datetime-local" name="start" className="input" defaultValue={start} required />
      </label>
      <button type="submit" className="button" name="intent" value="set">
        Set the date
      </button>
    </Form>
  )
}
