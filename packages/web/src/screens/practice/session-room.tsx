/** The practice room: before, during, between and after the interviews of one session. */
import type { SessionView } from '@inclined/app/interview/read-session'
import { Bets } from './bets.tsx'
import { GuestPanel, type GuestPanelProps } from './guest-panel.tsx'
import { Composer } from './composer.tsx'
import { Review } from './review.tsx'
import type { ReviewProps } from './review-props.ts'
import { SessionHead } from './session-head.tsx'
import { SessionLines } from './session-lines.tsx'
import { type SessionDesk, useSession } from './use-session.ts'

export interface SessionRoomProps extends Omit<ReviewProps, 'session' | 'reveal'>, Omit<GuestPanelProps, 'interviews'> {
  readonly initial: SessionView
  readonly formatName: string
  readonly formatSays: string
  readonly stories: readonly { readonly id: string; readonly title: string }[]
  /** Chosen beforehand; empty for none. */
  readonly toldStory: string
}

export function SessionRoom(props: SessionRoomProps) {
  const { base, initial, serverNow, formatName } = props
  const desk = useSession(base, initial, serverNow)
  return (
    <div className="page max-w-[860px]" data-seq={desk.session.seq}>
      <SessionHead desk={desk} name={formatName} />
      {desk.trouble ? (
        <p className="card mt-6 border-warn" role="alert">
          {desk.trouble}
        </p>
      ) : null}
      <Body {...props} desk={desk} />
      {APART_FROM_TALK.has(desk.session.phase) ? <GuestPanel {...props} interviews={desk.session.interviews.length} /> : null}
      <noscript>
        <p className="card mt-6">The practice room needs scripts: the interviewer listens and asks while you speak.</p>
      </noscript>
    </div>
  )
}

/** Phases in which nobody waits for an answer. */
const APART_FROM_TALK: ReadonlySet<SessionView['phase']> = new Set(['planned', 'break', 'ended', 'revealed'])

function Body(props: SessionRoomProps & { readonly desk: SessionDesk }) {
  const { desk, formatSays, stories, toldStory } = props
  const { session } = desk
  switch (session.phase) {
    case 'planned':
      return <Before desk={desk} says={formatSays} />
    case 'break':
      return <Between desk={desk} />
    case 'ended':
      return <Bets desk={desk} />
    case 'revealed':
      return session.reveal ? <Review {...props} session={session} reveal={session.reveal} /> : null
    default:
      return (
        <>
          <SessionLines session={session} />
          {session.isPaused ? <p className="mt-8 text-soft">Paused. The interviewer waits.</p> : null}
          <Composer desk={desk} stories={stories} toldStory={stories.some(({ id }) => id === toldStory) ? toldStory : ''} />
        </>
      )
  }
}

function Before({ desk, says }: { readonly desk: SessionDesk; readonly says: string }) {
  const { session, act } = desk
  const minutes = session.interviews.reduce((sum, one) => sum + one.minutes, 0)
  return (
    <section className="mt-8 max-w-[64ch]">
      <p className="font-serif text-[20px] leading-snug">{says}</p>
      <ul className="mt-5 list-disc space-y-1.5 pl-5 text-soft">
        <li>
          {session.isTimed
            ? `${minutes} minutes by the clock on the wall. It goes on while the tab sleeps.`
            : 'No clock. You may pause at any time.'}
        </li>
        <li>What each question is after stays hidden until the end.</li>
        {session.interviews.length > 1 ? <li>One of the interviewers is the bar raiser. You are not told which.</li> : null}
        {session.isTimed ? <li>There is no pause within an interview, only between two.</li> : null}
        <li>Type, or speak. Nothing leaves this machine.</li>
      </ul>
      <p className="mt-7">
        <button type="button" className="button" onClick={() => void act({ type: 'begin' })}>
          Begin
        </button>
      </p>
    </section>
  )
}

function Between({ desk }: { readonly desk: SessionDesk }) {
  const { session, act } = desk
  return (
    <section className="mt-8">
      <p className="font-serif text-[20px] leading-snug">
        That was interview {session.interview} of {session.interviews.length}. Stand up, drink something.
      </p>
      <p className="mt-2 text-soft">The next interviewer has not heard the one before.</p>
      <p className="mt-6">
        <button type="button" className="button" onClick={() => void act({ type: 'begin-interview' })} disabled={session.isPaused}>
          Start the next interview
        </button>
      </p>
    </section>
  )
}
