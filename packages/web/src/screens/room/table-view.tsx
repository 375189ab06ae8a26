/** The question and the timer as both see them, and the mentor's form for them. */
import { type RoomTable, secondsLeft } from '@inclined/core/mentoring/room'
import type { Revised } from '@inclined/app/ports/room-store'
import { useEffect, useState } from 'react'
import { Form } from 'react-router'
import { wordClock } from './room-wording.ts'

interface TableViewProps {
  readonly table: RoomTable
  /** What the server's clock is ahead by. */
  readonly ahead: number
}

export function TableView({ table, ahead }: TableViewProps) {
  return (
    <section className="card" aria-label="Question and timer">
      <div className="flex items-start justify-between gap-4">
        <p className="font-serif text-[20px] leading-snug" data-testid="question">
          {table.question === '' ? <span className="text-soft">No question is asked yet.</span> : table.question}
        </p>
        <Countdown table={table} ahead={ahead} />
      </div>
    </section>
  )
}

function Countdown({ table, ahead }: TableViewProps) {
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    const tick = () => setNow(Date.now() + ahead)
    tick()
    const timer = setInterval(tick, 500)
    return () => clearInterval(timer)
  }, [ahead])
  const left = now === null ? null : secondsLeft(table, now)
  if (left === null) return null
  return (
    <p role="timer" className={`font-mono text-[22px] tabular-nums ${left < 0 ? 'text-warn' : ''}`}>
      <span className="sr-only">{left < 0 ? 'Over by ' : 'Time left '}</span>
      {wordClock(left)}
    </p>
  )
}

interface TableFormProps {
  readonly table: Revised<RoomTable>
  readonly questions: readonly string[]
}

export function TableForm({ table, questions }: TableFormProps) {
  return (
    <Form method="post" className="card grid gap-3" aria-label="What both see">
      <input type="hidden" name="revision" value={table.revision} />
      <label>
        <span className="field-label">The question, for both</span>
        <input name="question" className="input" list="room-questions" maxLength={2000} defaultValue={table.content.question} />
      </label>
      <datalist id="room-questions">
        {questions.map((text) => (
          <option key={text}>{text}</option>
        ))}
      </datalist>
      <div className="flex flex-wrap items-end gap-3">
        <button type="submit" className="button" name="intent" value="table">
          Show the question
        </button>
        <label>
          <span className="field-label">Minutes</span>
          <input
            name="minutes"
            type="number"
            min={1}
            max={120}
            className="input w-[90px]"
            defaultValue={table.content.timer?.minutes ?? 5}
          />
        </label>
        <button type="submit" className="button button-quiet" name="intent" value="timer">
          Start the timer
        </button>
        {table.content.timer === null ? null : (
          <button type="submit" className="button button-quiet" name="intent" value="stop">
            Stop it
          </button>
        )}
      </div>
    </Form>
  )
}
