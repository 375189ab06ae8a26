/**
 * A session as the page holds it: shows the server's newest word, sends what the candidate does one after the other, and lets time
 * pass when the time has come. The clock is the server's; a page that slept asks at once when it wakes.
 */
import type { SessionView } from '@inclined/app/interview/read-session'
import type { SessionCommand } from '@inclined/core/interview/session-state'
import { useCallback, useEffect, useRef, useState } from 'react'
import { actInSession, continueSession, seeSession, type SessionReply } from './session-api.ts'

type SendOutcome = 'done' | 'moved-on' | 'not-done'

export interface SessionDesk {
  readonly session: SessionView
  /** A sentence about what did not work; null while all is well. */
  readonly trouble: string | null
  readonly isSending: boolean
  /** Add to this machine's clock to have the server's, in milliseconds. */
  readonly clockOffset: number
  act(command: SessionCommand): Promise<SendOutcome>
}

const UNREACHABLE = 'The server does not answer. What you typed is kept in this page; it is tried again by itself.'
const MOVED_ON = 'The session went on meanwhile, here or in another window. Your words are still in the field.'
const RETRY_MS = 3000
/** Longest sleep of a timer; browsers cannot take more than about 24 days. */
const LONGEST_MS = 60 * 60 * 1000

export function useSession(base: string, initial: SessionView, serverNow: number): SessionDesk {
  const [session, setSession] = useState(initial)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [sending, setSending] = useState(0)
  const [clockOffset, setClockOffset] = useState(0)
  const newest = useRef(initial)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  useEffect(() => setClockOffset(serverNow - Date.now()), [serverNow])

  const take = useCallback((reply: SessionReply): SendOutcome => {
    if (reply.kind === 'seen') {
      if (reply.session.seq >= newest.current.seq) {
        newest.current = reply.session
        setSession(reply.session)
      }
      setTrouble(null)
      return 'done'
    }
    if (reply.kind === 'unreachable') setTrouble(UNREACHABLE)
    else if (reply.kind === 'gone') setTrouble('This session was deleted. Copy what you want to keep.')
    else setTrouble(reply.kind === 'refused' ? reply.sentence : MOVED_ON)
    return reply.kind === 'moved-on' ? 'moved-on' : 'not-done'
  }, [])

  const act = useCallback(
    (command: SessionCommand): Promise<SendOutcome> => {
      const sent = queue.current.then(async () => {
        setSending((n) => n + 1)
        const outcome = take(await actInSession(base, initial.id, newest.current.seq, command))
        if (outcome === 'moved-on') {
          const seen = await seeSession(base, initial.id)
          if (seen.kind === 'seen') {
            take(seen)
            setTrouble(MOVED_ON)
          }
        }
        setSending((n) => n - 1)
        return outcome
      })
      queue.current = sent
      return sent
    },
    [base, initial.id, take],
  )

  const letPass = useCallback(() => {
    queue.current = queue.current.then(async () => take(await continueSession(base, initial.id)))
    return queue.current
  }, [base, initial.id, take])
  useTimePasses(session, clockOffset, trouble === UNREACHABLE, letPass)
  return { session, trouble, isSending: sending > 0, clockOffset, act }
}

/** When the session is to be continued by itself, in milliseconds from 1970 on the server's clock; null where only the candidate can. */
function dueAt(session: SessionView): number | null {
  if (session.next.kind === 'due') return 0
  return session.next.kind === 'wait' ? session.next.until : null
}

function useTimePasses(session: SessionView, clockOffset: number, isCutOff: boolean, letPass: () => Promise<unknown>): void {
  const due = dueAt(session)
  useEffect(() => {
    if (due === null && !isCutOff) return undefined
    const wait = isCutOff ? RETRY_MS : Math.min(LONGEST_MS, Math.max(50, (due ?? 0) - (Date.now() + clockOffset)))
    const timer = setInterval(() => void letPass(), wait)
    const wake = () => {
      if (document.visibilityState === 'visible' && due !== null && Date.now() + clockOffset >= due) void letPass()
    }
    document.addEventListener('visibilitychange', wake)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', wake)
    }
  }, [due, clockOffset, isCutOff, letPass])
}
