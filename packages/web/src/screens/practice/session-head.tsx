/** Where one is: which interview of how many, and how long it goes on. The time is the server's and goes on while the tab sleeps. */
import type { SessionView } from '@inclined/app/interview/read-session'
import { wordClock, wordPhase } from './practice-wording.ts'
import { useServerClock } from './use-server-clock.ts'
import type { SessionDesk } from './use-session.ts'

export function SessionHead({ desk, name }: { readonly desk: SessionDesk; readonly name: string }) {
  const { session, act, clockOffset } = desk
  const now = useServerClock(clockOffset)
  const canPause = !session.isTimed || session.phase === 'break'
  const isUnderWay = session.phase !== 'planned' && session.phase !== 'ended' && session.phase !== 'revealed'
  const leave = () => {
    if (confirm('End the session here? What was said stays, and you can look at it.')) void act({ type: 'leave' })
  }
  return (
    <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 border-b border-line pb-4">
      <div>
        <h1 className="page-title">{name}</h1>
        <p className="text-soft">
          {session.interviews.length > 1
            ? `Interview ${Math.min(session.interview + 1, session.interviews.length)} of ${session.interviews.length} · `
            : ''}
          {wordPhase(session)}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <TimeLeft session={session} now={now} />
        {isUnderWay && canPause ? (
          <button type="button" className="button button-quiet" onClick={() => void act({ type: session.isPaused ? 'resume' : 'pause' })}>
            {session.isPaused ? 'Go on' : 'Pause'}
          </button>
        ) : null}
        {isUnderWay ? (
          <button type="button" className="button button-quiet" onClick={leave}>
            End here
          </button>
        ) : null}
      </div>
    </header>
  )
}

function TimeLeft({ session, now }: { readonly session: SessionView; readonly now: number | null }) {
  const under = session.interviews[session.interview]
  const endsAt = session.phase === 'break' ? session.breakEndsAt : (under?.endsAt ?? null)
  if (endsAt === null || now === null || session.phase === 'ended' || session.phase === 'revealed') return null
  const left = endsAt - now
  return (
    <p className="tabular-nums" role="timer" aria-label="Time left">
      <b className="font-serif text-[22px] font-medium">{wordClock(left)}</b>{' '}
      <span className="text-soft">{session.phase === 'break' ? 'of the break' : 'left'}</span>
    </p>
  )
}
