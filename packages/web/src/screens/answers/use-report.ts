/**
 * Keeps a report in step with a text that is being typed, without ever making typing wait.
 *
 * The text is read again at most every `THROTTLE_MS`, also while somebody types on (a plain debounce would show nothing
 * until they stop), and once more after the last key. The engine comes after the page, so that the text can be written before it is there.
 */
import type { openAnswer } from '@inclined/core/answers/open-answer'
import type { AnswerOptions, AnswerReport } from '@inclined/core/answers/report'
import { useCallback, useEffect, useRef, useState } from 'react'
import { findChange } from './text-mirror.ts'

const THROTTLE_MS = 90

interface Live {
  readonly report: AnswerReport
  /** The text the report is about. */
  readonly text: string
}

export function useReport(startText: string, startReport: AnswerReport, options: AnswerOptions): readonly [Live, (text: string) => void] {
  const [live, setLive] = useState<Live>({ report: startReport, text: startText })
  const engine = useRef<typeof openAnswer | null>(null)
  const session = useRef<ReturnType<typeof openAnswer> | null>(null)
  const read = useRef(startText)
  const wanted = useRef(startText)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  const run = useCallback(() => {
    timer.current = null
    if (wanted.current === read.current || !engine.current) return
    session.current ??= engine.current(read.current, options)
    const { from, to, insert } = findChange(read.current, wanted.current)
    const report = session.current.edit(from, to, insert)
    read.current = wanted.current
    setLive({ report, text: read.current })
  }, [options])

  useEffect(() => {
    let isGone = false
    const fetchEngine = async () => {
      engine.current = (await import('@inclined/core/answers/open-answer')).openAnswer
      // What was typed while it came.
      if (!isGone) run()
    }
    void fetchEngine()
    return () => {
      isGone = true
    }
  }, [run])

  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current)
    },
    [],
  )

  const update = useCallback(
    (text: string) => {
      wanted.current = text
      timer.current ??= setTimeout(run, THROTTLE_MS)
    },
    [run],
  )
  return [live, update]
}
