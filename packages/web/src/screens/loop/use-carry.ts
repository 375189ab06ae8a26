/**
 * A story that is being carried to a place, by dragging or picked up with a button: one state for pointer, keyboard and touch.
 *
 * Arrow keys go through the places the story counts for; Tab goes through all, so that a refusal can be heard by everybody.
 */
import type { LoopChange } from '@inclined/core/allocation/change-loop'
import type { Placement } from '@inclined/core/allocation/allocation'
import { type RefObject, useEffect, useRef, useState } from 'react'

export interface Carry {
  /** Id of the story carried. */
  readonly story: string | null
  readonly pick: (story: string) => void
  readonly drag: (story: string) => void
  readonly drop: (place: Omit<Placement, 'story'>, story?: string) => void
  readonly cancel: () => void
  readonly area: RefObject<HTMLDivElement | null>
}

const STEP: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** To the next place the story counts for, round about. */
function stepOn(event: KeyboardEvent, area: HTMLElement): void {
  const step = STEP[event.key]
  const places = [...area.querySelectorAll<HTMLElement>('[data-counts="true"]')]
  if (step === undefined || places.length === 0) return
  event.preventDefault()
  const at = places.indexOf(event.target as HTMLElement)
  places[(Math.max(at, step < 0 ? 0 : -1) + step + places.length) % places.length]?.focus()
}

export function useCarry(change: (change: LoopChange) => boolean): Carry {
  const [story, setStory] = useState<string | null>(null)
  const area = useRef<HTMLDivElement>(null)
  const focusOn = useRef<'first-place' | { readonly handle: string } | null>(null)

  useEffect(() => {
    const wanted = focusOn.current
    focusOn.current = null
    if (wanted === null || area.current === null) return
    const find = (selector: string) => area.current?.querySelector<HTMLElement>(selector)
    const target =
      wanted === 'first-place' ? (find('[data-counts="true"]') ?? find('[data-drop]')) : find(`[data-handle="${wanted.handle}"]`)
    target?.focus()
  })

  const end = (handle: string | null) => {
    if (handle !== null) focusOn.current = { handle }
    setStory(null)
  }
  useEffect(() => {
    if (story === null) return
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.preventDefault()
        end(story)
      } else if (area.current?.contains(event.target as Node)) stepOn(event, area.current)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  })
  return {
    story,
    area,
    pick(picked) {
      if (story === picked) return end(picked)
      focusOn.current = 'first-place'
      setStory(picked)
    },
    // A page that changes under the pointer in the very event that begins the drag would end it.
    drag: (dragged) => void setTimeout(() => setStory(dragged), 0),
    drop(place, dropped = story ?? undefined) {
      if (dropped === undefined) return
      if (change({ kind: 'fix', placement: { ...place, story: dropped } })) end(dropped)
    },
    cancel: () => end(story),
  }
}
