/** Who was invited to interview in this session, and a link for one more. */
import type { GuestSeat } from '@inclined/app/ports/guest-store'
import { Form } from 'react-router'
import { IdempotencyField } from '../../parts/idempotency-field.tsx'
import { wordDay } from '../../parts/word-day.ts'

export interface GuestPanelProps {
  readonly guests: readonly GuestSeat[]
  readonly interviews: number
  readonly idempotencyKey: string
  /** The address of the link made just now; told once. */
  readonly link: string | null
  readonly guestProblem: string | null
  /** By the server's clock. */
  readonly serverNow: number
}

export function GuestPanel(props: GuestPanelProps) {
  const { guests, link, guestProblem } = props
  return (
    <details className="card mt-10" open={link !== null || guestProblem !== null}>
      <summary className="font-semibold">
        Let a person interview you
        {guests.length > 0 ? <span className="font-normal text-soft"> · {guests.length} invited</span> : null}
      </summary>
      <p className="mt-3 max-w-[68ch] text-soft">
        A friend or a mentor opens the link without an account, sees the questions, the follow-ups and what to listen for, asks you aloud,
        and locks a vote of their own. It joins the debrief like any other interviewer’s. You read it there, not before.
      </p>
      {guestProblem === null ? null : (
        <p className="field-error mt-3" role="alert">
          {guestProblem}
        </p>
      )}
      {link === null ? null : <NewLink link={link} />}
      <Seats {...props} />
      <Invite {...props} />
    </details>
  )
}

function NewLink({ link }: { readonly link: string }) {
  return (
    <div className="mt-4" role="status">
      <label className="field-label" htmlFor="new-guest-link">
        Send this link; it is shown once
      </label>
      <input
        id="new-guest-link"
        className="input"
        readOnly
        value={link}
        data-testid="guest-link"
        onFocus={(event) => event.currentTarget.select()}
      />
      {/^https?:\/\/(127\.|localhost|\[::1\])/.test(link) ? (
        <p className="field-hint mt-1">
          This installation is on your machine alone, so the link opens there: hand over the keyboard, or a second window.
        </p>
      ) : null}
    </div>
  )
}

function wordSeat({ lockedAt, revokedAt, expiresAt }: GuestSeat, now: number): string {
  if (lockedAt !== null) return 'has voted'
  if (revokedAt !== null) return 'link taken back'
  return Date.parse(expiresAt) <= now ? 'link has ended' : `link ends on ${wordDay(Date.parse(expiresAt))}`
}

function Seats({ guests, interviews, serverNow }: GuestPanelProps) {
  if (guests.length === 0) return null
  return (
    <ul className="mt-4 divide-y divide-line">
      {guests.map((seat) => (
        <li key={seat.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
          <span>
            <b className="font-semibold">{seat.name}</b>
            <span className="text-soft">
              {interviews > 1 ? ` · interview ${seat.interview + 1}` : ''} · {wordSeat(seat, serverNow)}
              {seat.mayRead ? ' · may read along' : ''}
            </span>
          </span>
          {seat.revokedAt === null && Date.parse(seat.expiresAt) > serverNow ? (
            <Form method="post">
              <input type="hidden" name="guest" value={seat.id} />
              <button type="submit" className="min-h-6 text-[13.5px] text-soft underline" name="intent" value="revoke">
                Take the link of {seat.name} back
              </button>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function Invite({ interviews, idempotencyKey }: GuestPanelProps) {
  return (
    <Form key={idempotencyKey} method="post" className="mt-5 flex flex-wrap items-end gap-x-5 gap-y-4">
      <IdempotencyField value={`${idempotencyKey}-guest`} />
      <label>
        <span className="field-label">Their name</span>
        <input name="name" required maxLength={60} className="input max-w-[220px]" autoComplete="off" />
      </label>
      {interviews > 1 ? (
        <label>
          <span className="field-label">Leads</span>
          <select name="interview" className="input">
            {Array.from({ length: interviews }, (_, at) => (
              <option key={at} value={at}>
                Interview {at + 1}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <input type="hidden" name="interview" value="0" />
      )}
      <label>
        <span className="field-label">Ends after</span>
        <select name="days" className="input" defaultValue="7">
          <option value="1">1 day</option>
          <option value="7">7 days</option>
          <option value="30">30 days</option>
        </select>
      </label>
      <label className="flex min-h-10 items-center gap-2">
        <input type="checkbox" name="mayRead" value="yes" />
        May read what I write in this interview
      </label>
      <button type="submit" className="button button-quiet" name="intent" value="invite">
        Make a link
      </button>
    </Form>
  )
}
