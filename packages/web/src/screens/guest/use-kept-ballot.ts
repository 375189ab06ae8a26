/** Keeps the ballot while it is being written: soon after each change, and when the page goes out of sight. */
import { type RefObject, useEffect, useRef, useState } from 'react'
import { readBallotForm } from './read-ballot-form.ts'

const QUIET_MS = 400

export type Kept = 'as-loaded' | 'saving' | 'saved' | 'not-saved'

export interface KeptBallot {
  readonly form: RefObject<HTMLFormElement | null>
  readonly kept: Kept
  /** To be called at every change. */
  readonly changed: () => void
}

export function useKeptBallot(token: string, questions: number): KeptBallot {
  const form = useRef<HTMLFormElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const isDirty = useRef(false)
  const [kept, setKept] = useState<Kept>('as-loaded')

  const send = async (): Promise<void> => {
    if (form.current === null || !isDirty.current) return
    isDirty.current = false
    const body = JSON.stringify(readBallotForm(new FormData(form.current), questions))
    const reply = await fetch(`/api/v1/guest/${token}/ballot`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive: true,
    }).catch(() => null)
    if (!reply?.ok) isDirty.current = true
    setKept(reply?.ok ? 'saved' : 'not-saved')
  }

  useEffect(() => {
    const hide = () => void send()
    document.addEventListener('visibilitychange', hide)
    window.addEventListener('pagehide', hide)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      window.removeEventListener('pagehide', hide)
    }
  })
  return {
    form,
    kept,
    changed() {
      isDirty.current = true
      setKept('saving')
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void send(), QUIET_MS)
    },
  }
}
