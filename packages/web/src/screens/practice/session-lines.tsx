/** What was said so far, the newest at the end. The interviewer takes a moment before speaking, for show: no clock waits for it. */
import type { SessionView } from '@inclined/app/interview/read-session'
import { useEffect, useRef, useState } from 'react'

type Line = SessionView['lines'][number]

const LONGEST_PAUSE_MS = 2500

/** How far the page shows the lines; lines that stand there when the page is opened are all shown. */
function useUnfolding(lines: readonly Line[]): { readonly shown: readonly Line[]; readonly isThinking: boolean } {
  const last = lines.at(-1)?.seq ?? 0
  const [upTo, setUpTo] = useState(last)
  const next = lines.find(({ seq }) => seq > upTo)
  useEffect(() => {
    if (!next) return undefined
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
    const wait = next.who === 'candidate' || isStill ? 0 : Math.min(LONGEST_PAUSE_MS, next.pauseSeconds * 1000)
    const timer = setTimeout(() => setUpTo(next.seq), wait)
    return () => clearTimeout(timer)
  }, [next])
  return { shown: lines.filter(({ seq }) => seq <= upTo), isThinking: next !== undefined && next.who === 'interviewer' }
}

export function SessionLines({ session }: { readonly session: SessionView }) {
  const { shown, isThinking } = useUnfolding(session.lines.filter(({ interview }) => interview === session.interview))
  const end = useRef<HTMLDivElement>(null)
  const isFirst = useRef(true)
  const count = shown.length
  useEffect(() => {
    if (isFirst.current) isFirst.current = false
    else if (count > 0) end.current?.scrollIntoView({ block: 'nearest' })
  }, [count])
  return (
    <div role="log" aria-label="The interview" className="mt-8 grid gap-6">
      {shown.map((line) => (
        <SpokenLine key={line.seq} line={line} />
      ))}
      {isThinking ? <p className="text-soft">…</p> : null}
      <div ref={end} />
    </div>
  )
}

function SpokenLine({ line }: { readonly line: Line }) {
  if (line.who === 'interviewer') {
    return (
      <div className={line.kind === 'time-warning' ? 'text-warn' : ''}>
        {line.lead ? <p className="text-soft">{line.lead}</p> : null}
        <p className="font-serif text-[20px] leading-snug">{line.text}</p>
      </div>
    )
  }
  return (
    <div className="ml-4 border-l-[3px] border-line pl-4 md:ml-10">
      <p className="sr-only">You:</p>
      <p className="whitespace-pre-wrap">
        {line.kind === 'pass' ? <i className="text-soft">You had nothing to say to that.</i> : line.text}
      </p>
    </div>
  )
}
