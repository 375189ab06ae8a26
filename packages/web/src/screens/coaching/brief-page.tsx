/** The brief of a session: chosen on the candidate's side, read on the mentor's. */
import type { BriefChoice } from '@inclined/app/coaching/brief'
import type { KeptBrief } from '@inclined/app/ports/coaching-store'
import type { Side } from '@inclined/core/mentoring/booking'
import { BRIEF_PARTS, type Brief } from '@inclined/core/mentoring/brief'
import { Form, Link } from 'react-router'
import { PageHeader } from '../../parts/page-header.tsx'
import { BriefView } from './brief-view.tsx'
import { PART_NAME } from './coaching-wording.ts'

interface BriefPageProps {
  readonly bookingId: string
  readonly side: Side
  readonly brief: Brief | null
  /** Why there is nothing to read. */
  readonly why: string | null
  readonly kept: (KeptBrief & { readonly days: number }) | null
  readonly stories: readonly { readonly id: string; readonly title: string }[]
  readonly principleNames: Readonly<Record<string, string>>
  readonly problem: string | null
  readonly typed: BriefChoice | null
}

export function BriefPage(props: BriefPageProps) {
  const { bookingId, side, brief, why, principleNames } = props
  const isMentor = side === 'mentor'
  return (
    <div className="page max-w-[820px]">
      <PageHeader
        title={isMentor ? 'Before the session' : 'What your mentor may read'}
        lede={
          isMentor
            ? 'Given to you for this session by the candidate. It ends by itself; please keep no copy.'
            : 'Two minutes of reading make a better session. You choose what is given and until when; confidential words are taken out.'
        }
        actions={<Link to={`/bookings/${bookingId}`}>The booking</Link>}
      />
      {isMentor ? null : <Choice {...props} />}
      {isMentor || brief !== null ? (
        <section className={isMentor ? '' : 'mt-10'} aria-labelledby="brief">
          <h2 id="brief" className={isMentor ? 'sr-only' : 'font-serif text-[23px] font-medium'}>
            {isMentor ? 'The brief' : 'What they see now'}
          </h2>
          {brief === null ? <p className="text-soft">{why}</p> : <BriefView brief={brief} principleNames={principleNames} />}
        </section>
      ) : null}
    </div>
  )
}

function Choice({ kept, stories, problem, typed }: BriefPageProps) {
  const isGiven = kept !== null && !kept.consent.isWithdrawn
  const parts: readonly string[] = typed?.parts ?? kept?.consent.parts ?? ['ask']
  const chosen = typed?.storyIds ?? kept?.consent.storyIds ?? []
  return (
    <Form method="post" className="card grid gap-5">
      <input type="hidden" name="revision" value={kept?.revision ?? 0} />
      {problem === null ? null : (
        <p role="alert" className="text-bad">
          {problem}
        </p>
      )}
      <label>
        <span className="field-label">What do you want of it? A text to be read goes in here too.</span>
        <textarea name="ask" className="input" rows={6} maxLength={30000} defaultValue={typed?.ask ?? kept?.ask ?? ''} />
      </label>
      <fieldset className="grid gap-2">
        <legend className="field-label">The mentor may read</legend>
        {BRIEF_PARTS.toReversed().map((part) => (
          <Tick key={part} name="part" value={part} isTicked={parts.includes(part)} label={PART_NAME[part]} />
        ))}
      </fieldset>
      {stories.length === 0 ? null : (
        <fieldset className="grid gap-2">
          <legend className="field-label">Stories</legend>
          {stories.map(({ id, title }) => (
            <Tick key={id} name="story" value={id} isTicked={chosen.includes(id)} label={title || 'A story without a title'} />
          ))}
        </fieldset>
      )}
      <label className="max-w-[220px]">
        <span className="field-label">Until</span>
        <select name="days" className="input" defaultValue={typed?.days ?? kept?.days ?? 7}>
          <option value={1}>a day after the session</option>
          <option value={7}>a week after the session</option>
          <option value={30}>30 days after the session</option>
        </select>
      </label>
      <div className="flex flex-wrap items-center gap-3">
        <button type="submit" className="button" name="intent" value="give">
          {isGiven ? 'Save the choice' : 'Let the mentor read it'}
        </button>
        {isGiven ? (
          <button type="submit" className="button button-quiet" name="intent" value="withdraw">
            Take it back
          </button>
        ) : null}
        <span className="text-[14px] text-soft">{isGiven ? 'The mentor can read it now.' : 'Nothing is given yet.'}</span>
      </div>
    </Form>
  )
}

interface TickProps {
  readonly name: string
  readonly value: string
  readonly isTicked: boolean
  readonly label: string
}

function Tick({ name, value, isTicked, label }: TickProps) {
  return (
    <label className="flex items-baseline gap-3">
      <input type="checkbox" name={name} value={value} defaultChecked={isTicked} />
      <span>{label}</span>
    </label>
  )
}
