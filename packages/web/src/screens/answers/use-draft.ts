/**
 * Ties the draft saver to this page: the API, the browser's copy, closing and coming back to the tab.
 */
import { useEffect, useRef, useState } from 'react'
import { decideRecovery, dropCopy, findCopies, keepCopy, tabName } from './draft-copy.ts'
import { type DraftAnswer, readAnswer, sendAnswer } from './answer-api.ts'
import { createDraftSaver, type DraftSaver, type DraftState } from './draft-saver.ts'

export interface Draft {
  readonly saver: DraftSaver | null
  readonly state: DraftState
}

/** `show` puts a text into the editor that did not come from its keys: recovered, or taken from elsewhere. */
export function useDraft(base: string, answer: DraftAnswer, show: (text: string) => void): Draft {
  const [state, setState] = useState<DraftState>({ kind: 'saved', at: null })
  const [saver, setSaver] = useState<DraftSaver | null>(null)
  const showText = useRef(show)
  showText.current = show
  // The saver goes on from the answer the page opened with; later loads of the same answer reach it through `adopt`.
  const [first] = useState(answer)

  useEffect(() => {
    const tab = tabName()
    const made = createDraftSaver({
      start: { text: first.text, revision: first.revision },
      send: (text, revision) => sendAnswer(base, first, text, revision),
      keep: (text, baseRevision) => void keepCopy(first.id, { tab, text, baseRevision, at: Date.now() }),
      drop: () => dropCopy(first.id, tab),
      now: () => Date.now(),
      schedule: (run, afterMs) => {
        const timer = setTimeout(run, afterMs)
        return () => clearTimeout(timer)
      },
      onState: setState,
    })
    setSaver(made)
    const recovery = decideRecovery(findCopies(first.id), first, { tab, at: Date.now() })
    if (recovery.kind !== 'none') {
      const { copy } = recovery
      showText.current(copy.text)
      if (recovery.kind === 'restore') made.edit(copy.text)
      else made.meet(copy.text, copy.baseRevision, first)
      if (copy.tab !== tab) dropCopy(first.id, copy.tab)
    }
    const leave = () => void made.flush()
    const comeBack = async () => {
      if (document.visibilityState === 'hidden') return leave()
      if (made.isDirty()) return
      const current = await readAnswer(base, first.id)
      if (!current || made.isDirty()) return
      made.adopt(current.text, current.revision)
      showText.current(current.text)
    }
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', comeBack)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', comeBack)
      leave()
      made.stop()
    }
  }, [base, first])

  return { saver, state }
}
