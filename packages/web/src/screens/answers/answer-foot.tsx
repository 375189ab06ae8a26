/**
 * Below the text: what to do with it, how long it is, and whether it is kept.
 */
import { type MouseEvent, useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { DraftState } from './draft-saver.ts'

interface AnswerFootProps {
  readonly base: string
  readonly storyId: string | null
  readonly words: number
  readonly state: DraftState
  readonly rules: string
  readonly isSpeaking: boolean
  readonly onSpeak: () => void
  /** Saves what is not saved yet; gives the revision to go on from, or `null` where it could not be saved. */
  readonly onSaveAsStory: () => Promise<number | null>
  /** Forgets what this browser keeps of it, just before it is deleted. */
  readonly onDelete: () => void
}

export function AnswerFoot(props: AnswerFootProps) {
  const { base, storyId, words, state, rules, onSaveAsStory, onDelete } = props
  const ready = useHydrated()
  const passing = useRef(false)
  const toStory = async (event: MouseEvent<HTMLButtonElement>) => {
    if (passing.current || !ready) return
    event.preventDefault()
    const button = event.currentTarget
    const revision = await onSaveAsStory()
    const base = button.form?.elements.namedItem('baseRevision')
    if (revision === null || !(base instanceof HTMLInputElement)) return
    base.value = String(revision)
    passing.current = true
    button.form?.requestSubmit(button)
    passing.current = false
  }
  return (
    <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-3 text-[13.5px] text-soft md:pl-[18px]">
      {storyId ? (
        <Link className="button" to={`${base}/stories/${storyId}`}>
          Open its story
        </Link>
      ) : (
        <button type="submit" name="intent" value="story" className="button" onClick={toStory} disabled={words === 0 && ready}>
          Save as story
        </button>
      )}
      {ready ? (
        <button type="button" className="button button-quiet" aria-expanded={props.isSpeaking} onClick={props.onSpeak}>
          Speak it
        </button>
      ) : (
        <button type="submit" name="intent" value="save" className="button button-quiet">
          Save
        </button>
      )}
      <span>
        {words} {words === 1 ? 'word' : 'words'} · <Kept state={state} /> · rules {rules}
      </span>
      <details className="ml-auto">
        <summary>Delete</summary>
        <button type="submit" name="intent" value="delete" className="button button-danger mt-2" onClick={onDelete}>
          Delete this answer for good
        </button>
      </details>
    </div>
  )
}

function Kept({ state }: { readonly state: DraftState }) {
  const now = useNow(state.kind === 'saved' && state.at !== null)
  switch (state.kind) {
    case 'saved':
      return <span role="status">{state.at === null ? 'draft kept' : `draft kept ${ago(now - state.at)}`}</span>
    case 'unsaved':
      return <span role="status">keeping …</span>
    case 'unreachable':
      return (
        <b role="status" className="text-warn">
          server away; kept in this browser, trying again
        </b>
      )
    case 'refused':
      return (
        <b role="status" className="text-bad">
          {state.sentence}
        </b>
      )
    case 'conflict':
      return (
        <b role="status" className="text-warn">
          not saved: choose above
        </b>
      )
  }
}

function ago(ms: number): string {
  if (ms < 5_000) return 'just now'
  if (ms < 60_000) return `${Math.round(ms / 5_000) * 5} s ago`
  return `${Math.round(ms / 60_000)} min ago`
}

/** The time, moving every five seconds while it is shown. */
function useNow(moves: boolean): number {
  const [now, setNow] = useState(0)
  useEffect(() => {
    setNow(Date.now())
    if (!moves) return
    const timer = setInterval(() => setNow(Date.now()), 5_000)
    return () => clearInterval(timer)
  }, [moves])
  return now
}

function useHydrated(): boolean {
  const [hydrated, setHydrated] = useState(false)
  useEffect(() => setHydrated(true), [])
  return hydrated
}
