/**
 * The words of the answer under way: in the field, in this browser at once, on the server every few seconds. A reload, a crash or a
 * server that was killed gives them back.
 */
import type { AnswerSource } from '@inclined/core/interview/session-event'
import { useCallback, useEffect, useRef, useState } from 'react'
import { COPY_PREFIX } from '../answers/draft-copy.ts'
import type { SessionDesk } from './use-session.ts'

const SAVE_AFTER_MS = 3000

function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function keep(key: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // Where storage is refused the server's copy is all there is.
  }
}

export interface AnswerDraft {
  readonly text: string
  change(text: string): void
  /** The words are handed over: nothing is left to keep. */
  clear(): void
}

/** `turn`: names what is being answered; another one begins with an empty field, or with what was kept of it. */
export function useAnswerDraft(desk: SessionDesk, turn: string, source: AnswerSource): AnswerDraft {
  const { session, act } = desk
  const key = `${COPY_PREFIX}session.${session.id}.${turn}`
  const [text, setText] = useState(session.draft ?? '')
  const [shownTurn, setShownTurn] = useState(turn)
  const saved = useRef(session.draft ?? '')
  const typed = useRef(text)
  typed.current = text
  if (shownTurn !== turn) {
    setShownTurn(turn)
    setText('')
    saved.current = ''
  }
  useEffect(() => {
    const kept = readKept(key)
    if (kept !== null && kept !== '') setText(kept)
  }, [key])

  const save = useCallback(() => {
    if (typed.current === saved.current) return
    saved.current = typed.current
    void act({ type: 'draft', text: typed.current, source })
  }, [act, source])
  const isWaited = session.waitsFor !== null && !session.isPaused
  useEffect(() => {
    if (!isWaited || text === saved.current) return undefined
    const timer = setTimeout(save, SAVE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [text, save, isWaited])
  useEffect(() => {
    const leave = () => {
      if (isWaited) save()
    }
    addEventListener('pagehide', leave)
    return () => removeEventListener('pagehide', leave)
  }, [save, isWaited])

  const change = useCallback(
    (next: string) => {
      setText(next)
      keep(key, next)
    },
    [key],
  )
  const clear = useCallback(() => {
    saved.current = ''
    setText('')
    keep(key, '')
  }, [key])
  return { text, change, clear }
}
