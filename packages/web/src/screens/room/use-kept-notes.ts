/** Keeps the mentor's notes while they are written: a moment after the last key, again while the server does not answer. */
import { useEffect, useRef, useState } from 'react'

const AFTER_MS = 900
const AGAIN_MS = 3000

export function useKeptNotes(bookingId: string, saved: number) {
  const form = useRef<HTMLFormElement>(null)
  const revision = useRef(saved)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [kept, setKept] = useState('Kept while you write.')
  const [shown, setShown] = useState(saved)
  if (saved > revision.current) revision.current = saved
  useEffect(() => () => clearTimeout(timer.current), [])
  const keep = async (): Promise<void> => {
    if (!form.current) return
    const body = new FormData(form.current)
    body.set('intent', 'notes')
    body.set('notesRevision', String(revision.current))
    try {
      const reply = await fetch(`/bookings/${bookingId}/room/state`, { method: 'POST', body })
      const said = (await reply.json()) as { readonly revision?: number; readonly problem?: string }
      if (said.revision !== undefined) {
        revision.current = said.revision
        setShown(said.revision)
      }
      setKept(said.revision === undefined ? `Not saved. ${said.problem ?? ''}` : 'Saved. Only you see it.')
    } catch {
      setKept('Not saved: the server does not answer. What you wrote stays here and is sent again by itself.')
      timer.current = setTimeout(() => void keep(), AGAIN_MS)
    }
  }
  const changed = () => {
    clearTimeout(timer.current)
    setKept('Saving…')
    timer.current = setTimeout(() => void keep(), AFTER_MS)
  }
  return { form, kept, changed, revision: Math.max(shown, saved) }
}
