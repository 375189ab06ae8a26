/** The loop on the page: solved at every change, sent to the server behind it. */
import { changeLoop, type LoopChange } from '@inclined/core/allocation/change-loop'
import { type Board, type BoardBank, refuseChoice, solveBoard } from '@inclined/core/allocation/solve-board'
import { useEffect, useMemo, useRef, useState } from 'react'
import { createLoopSaver, type LoopSaver, type SavedLoop, type SaverState, type SendOutcome } from './loop-saver.ts'
import { type LoopNames, wordChangeRefusal, wordChoiceRefusal } from './loop-wording.ts'

const RETRY_MS = 4_000

async function sendLoop(base: string, id: string, content: unknown, baseRevision: number): Promise<SendOutcome> {
  let response: Response
  try {
    response = await fetch(`/api/v1${base}/loops/${id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ baseRevision, content }),
    })
  } catch {
    return { kind: 'unreachable' }
  }
  if (response.status >= 500) return { kind: 'unreachable' }
  const reply = await response.json()
  if (response.ok) return { kind: 'saved', loop: reply }
  if (reply.code === 'loop-changed-elsewhere') return { kind: 'conflict', current: reply.current }
  return { kind: 'refused', sentence: reply.detail ?? 'This change could not be kept.' }
}

export interface LiveLoop extends SaverState {
  /** `null` where the loop cannot be solved at all; `fault` says why. */
  readonly board: Board | null
  readonly fault: string | null
  /** False, with the reason in `sentence`, where the change is refused. */
  readonly change: (change: LoopChange) => boolean
  /** Runs in the browser: forms may be handled here. */
  readonly isLive: boolean
}

export function useLoop(loop: SavedLoop, bank: BoardBank, base: string, names: LoopNames): LiveLoop {
  const [state, setState] = useState<SaverState>({ content: loop.content, revision: loop.revision, isSaving: false, sentence: null })
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isLive, setLive] = useState(false)
  const saver = useRef<LoopSaver | null>(null)

  useEffect(() => {
    saver.current = createLoopSaver({
      start: loop,
      send: (content, revision) => sendLoop(base, loop.id, content, revision),
      wait: (run) => setTimeout(run, RETRY_MS),
      onState: setState,
    })
    setLive(true)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- one saver for the life of this loop on the page
  }, [])
  useEffect(() => saver.current?.adopt(loop), [loop])
  useEffect(() => {
    if (!state.isSaving) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [state.isSaving])

  const solved = useMemo(() => solveBoard(state.content, bank), [state.content, bank])
  const change = (wanted: LoopChange): boolean => {
    const refused = wanted.kind === 'fix' ? refuseChoice(state.content, bank, wanted.placement) : null
    const outcome = changeLoop(state.content, wanted)
    const sentence = refused ? wordChoiceRefusal(refused, names) : outcome.ok ? null : wordChangeRefusal(outcome.error, names)
    setRefusal(sentence)
    if (sentence !== null || saver.current === null) return false
    saver.current.apply(wanted)
    return true
  }
  return {
    ...state,
    sentence: refusal ?? state.sentence,
    board: solved.ok ? solved.value : null,
    fault: solved.ok ? null : wordChoiceRefusal(solved.error, names),
    change,
    isLive,
  }
}
