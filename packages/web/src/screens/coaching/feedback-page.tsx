/** Feedback of one session: a form for the mentor until it is handed over, then the same text for both. */
import type { KeptFeedback } from '@inclined/app/ports/coaching-store'
import type { Side } from '@inclined/core/mentoring/booking'
import type { Feedback } from '@inclined/core/mentoring/feedback'
import type { RoomNotes } from '@inclined/core/mentoring/room'
import { Link } from 'react-router'
import { PageHeader } from '../../parts/page-header.tsx'
import { wordTime } from '../mentors/mentor-wording.ts'
import { useZone } from '../mentors/use-zone.ts'
import { VOTE_SAYS } from '../guest/guest-wording.ts'
import { type NamedOption, FeedbackForm } from './feedback-form.tsx'
import { RemarkList, type ShownRemark } from './remark-list.tsx'

interface FeedbackPageProps {
  readonly bookingId: string
  readonly side: Side
  readonly kept: KeptFeedback | null
  /** The mentor's sealed notes; for the candidate null until the feedback is handed over. */
  readonly notes: RoomNotes | null
  readonly principles: readonly NamedOption[]
  readonly stories: readonly { readonly id: string; readonly title: string }[]
  readonly mayWrite?: boolean
  readonly remarks: readonly ShownRemark[]
  /** Else it is the work itself, delivered in writing. */
  readonly isSession: boolean
  /** When the mentor should have written. */
  readonly dueBy: number
  readonly problem: string | null
  readonly typed: Feedback | null
}

export function FeedbackPage(props: FeedbackPageProps) {
  const { bookingId, side, kept, principles, mayWrite, remarks, dueBy, isSession } = props
  const zone = useZone()
  const names = Object.fromEntries(principles.map(({ id, name }) => [id, name]))
  const isGiven = kept !== null && kept.handedOverAt !== null
  const given =
    side === 'candidate'
      ? remarks
      : (kept?.content.items ?? []).map((item) => ({ bookingId, item, place: null, isDone: false, storyTitle: null }))
  return (
    <div className="page max-w-[820px]">
      <PageHeader
        title={isSession ? 'Feedback' : 'The written answer'}
        lede={ledeOf(side, isGiven, wordTime(dueBy, zone), isSession)}
        actions={<Link to={`/bookings/${bookingId}`}>The booking</Link>}
      />
      {isGiven ? (
        <>
          <p className="max-w-[68ch] whitespace-pre-wrap">{kept.content.summary}</p>
          <VoteView notes={props.notes} names={names} />
          <RemarkList remarks={given} names={names} mayTick={side === 'candidate'} />
        </>
      ) : side === 'mentor' && mayWrite ? (
        <FeedbackForm {...props} />
      ) : null}
    </div>
  )
}

function VoteView({ notes, names }: Pick<FeedbackPageProps, 'notes'> & { readonly names: Readonly<Record<string, string>> }) {
  if (notes === null || notes.value === null) return null
  return (
    <section className="card mt-5" aria-labelledby="vote">
      <h2 id="vote" className="eyebrow">
        The vote, on the practice scale
      </h2>
      <p className="mt-2 font-semibold">{VOTE_SAYS[notes.value]}</p>
      <p className="whitespace-pre-wrap">{notes.reason}</p>
      <ul className="mt-2 grid gap-1">
        {notes.marks.map(({ principle, rating, heard }) => (
          <li key={principle}>
            {names[principle] ?? principle}: {rating}
            {heard === '' ? '' : ` — ${heard}`}
          </li>
        ))}
      </ul>
    </section>
  )
}

function ledeOf(side: Side, isGiven: boolean, due: string, isSession: boolean): string {
  if (isGiven)
    return side === 'mentor'
      ? 'As you handed it over. It stays as it is.'
      : 'What your mentor saw, each remark at its place in your own stories.'
  if (!isSession) {
    return side === 'candidate'
      ? `Your mentor writes it by ${due}; if it is not there a day later, everything you paid goes back to you.`
      : `Read the brief, then write it here by ${due}. Handing it over delivers it. Remarks land in the candidate’s stories.`
  }
  if (side === 'candidate') return `Your mentor writes it within a day of the session, by ${due}. You get a mail.`
  return `Write what you saw while it is fresh, by ${due}. Each remark hangs on a principle or on the very words; it lands there in the candidate’s stories.`
}
