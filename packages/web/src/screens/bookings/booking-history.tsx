/** The log of a booking as people read it. */
import type { BookingEvent } from '@inclined/core/mentoring/booking-event'
import { useId } from 'react'
import { wordTime } from '../mentors/mentor-wording.ts'
import { type HistoryNames, wordActor, wordEvent } from './word-history.ts'

interface HistoryProps {
  readonly log: readonly BookingEvent[]
  readonly names: HistoryNames
}

export function History({ log, names }: HistoryProps) {
  const id = useId()
  return (
    <section className="mt-10" aria-labelledby={id}>
      <h2 id={id} className="font-serif text-[23px] font-medium">
        What happened
      </h2>
      <p className="text-[14px] text-soft">Both sides see this, and nobody can change it.</p>
      <ol className="mt-3 grid gap-3">
        {log.map((event) => (
          <li key={event.seq} className="border-l-2 border-line pl-4">
            <p>{wordEvent(event, names)}</p>
            {event.reason === '' || event.by.side === 'system' ? null : <p className="mt-1 whitespace-pre-wrap">“{event.reason}”</p>}
            <p className="text-[13px] text-soft">
              {wordActor(event, names)} · {wordTime(event.at, names.zone)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
