/**
 * The text being written, with the parts and findings painted under it and the parts named in the margin.
 *
 * A plain textarea, so it works before any script arrives, with every keyboard, spell checker and screen reader.
 */
import type { Section } from '@inclined/core/answers/report'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { findChange, type Mark, measureSpan, paintMarks } from './text-mirror.ts'

interface AnswerEditorProps {
  readonly textareaRef: RefObject<HTMLTextAreaElement | null>
  readonly mirrorRef: RefObject<HTMLDivElement | null>
  readonly startText: string
  /** The text the marks are about; marks of an older text wait for the next report. */
  readonly markedText: string
  readonly marks: readonly Mark[]
  readonly sections: readonly Section[]
  readonly onText: (text: string) => void
  readonly onCaret: (at: number) => void
}

const useBrowserLayoutEffect = typeof window === 'undefined' ? useEffect : useLayoutEffect

export function AnswerEditor(props: AnswerEditorProps) {
  const { textareaRef, mirrorRef, startText, markedText, marks, sections, onText, onCaret } = props
  const [bars, setBars] = useState<readonly Bar[]>([])

  useBrowserLayoutEffect(() => {
    const node = textNodeOf(mirrorRef.current)
    if (!node || node.data !== mirrored(markedText)) return
    paintMarks(node, marks)
    setBars(layOutBars(node, sections))
  }, [marks, sections, markedText, mirrorRef])

  useEffect(() => {
    const mirror = mirrorRef.current
    if (!mirror) return
    const observer = new ResizeObserver(() => {
      const node = textNodeOf(mirror)
      if (node && node.data === mirrored(markedText)) setBars(layOutBars(node, sections))
    })
    observer.observe(mirror)
    return () => observer.disconnect()
  }, [sections, markedText, mirrorRef])

  return (
    <div className="sheet">
      <div ref={mirrorRef} className="mirror" aria-hidden="true" suppressHydrationWarning>
        {mirrored(useRef(startText).current)}
      </div>
      <textarea
        ref={textareaRef}
        name="text"
        aria-label="Your answer"
        aria-describedby="answer-hint"
        defaultValue={startText}
        spellCheck
        autoComplete="off"
        placeholder="Write it the way you would say it: where you were, what you had to do, what you did, what came of it, what you took from it."
        onInput={(event) => {
          const text = event.currentTarget.value
          updateMirror(mirrorRef.current, text)
          onText(text)
        }}
        onSelect={(event) => onCaret(event.currentTarget.selectionStart)}
      />
      <div className="margin" aria-hidden="true">
        {bars.map((bar) => (
          <div key={`${bar.label}-${bar.top}`} className="margin-part" data-part={bar.label} style={{ top: bar.top, height: bar.height }}>
            {bar.named ? <span>{bar.label}</span> : null}
          </div>
        ))}
      </div>
    </div>
  )
}

/** The mirror needs a character after a last line break, or the break would have no height. */
const mirrored = (text: string) => `${text}\u200b`

function textNodeOf(mirror: HTMLDivElement | null): Text | null {
  return mirror?.firstChild instanceof Text ? mirror.firstChild : null
}

/** Changes only what changed, so that the ranges painted on the rest stay where they are. */
export function updateMirror(mirror: HTMLDivElement | null, text: string): void {
  const node = textNodeOf(mirror)
  if (!node) return
  const { from, to, insert } = findChange(node.data, mirrored(text))
  if (from !== to || insert) node.replaceData(from, to - from, insert)
}

interface Bar {
  readonly label: string
  readonly top: number
  readonly height: number
  /** A label is left out where the one above leaves no room for it. */
  readonly named: boolean
}

const LABEL_HEIGHT = 18

/** One bar a part; where two parts share a line, they share its height. */
function layOutBars(node: Text, sections: readonly Section[]): readonly Bar[] {
  const bars: Bar[] = []
  let floor = 0
  let labelFloor = -LABEL_HEIGHT
  for (const section of sections) {
    if (section.label === 'other') continue
    const place = measureSpan(node, section)
    if (!place) continue
    const top = Math.max(floor, place.top)
    const bottom = Math.max(place.bottom - (place.bottom - top > place.lineHeight * 1.5 ? place.lineHeight / 2 : 0), top + 6)
    const named = top >= labelFloor
    if (named) labelFloor = top + LABEL_HEIGHT
    bars.push({ label: section.label, top: Math.round(top), height: Math.round(bottom - top), named })
    floor = bottom + 3
  }
  return bars
}
