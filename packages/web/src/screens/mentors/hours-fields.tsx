/** When a mentor can be booked: weekly hours on their own clock, days that differ, and limits. */
import type { MentorHours } from '@inclined/core/mentoring/mentor'
import { DAY_NAMES, writeDay, writeOverrides } from './read-mentor-form.ts'

/** The week as people plan it, from Monday. */
const WEEK = [1, 2, 3, 4, 5, 6, 0] as const

export function HoursFields({ hours }: { readonly hours: MentorHours }) {
  return (
    <section className="card grid gap-4" aria-labelledby="hours">
      <h2 id="hours" className="font-serif text-[21px] font-medium">
        Your hours
      </h2>
      <label>
        <span className="field-label">Your time zone</span>
        <input name="timeZone" className="input max-w-[260px]" required defaultValue={hours.timeZone} placeholder="Europe/Paris" />
      </label>
      <fieldset>
        <legend className="field-label">Each week, on your clock; several stretches with a comma, nothing for a free day</legend>
        <div className="grid gap-2 sm:grid-cols-2">
          {WEEK.map((day) => (
            <label key={day} className="grid grid-cols-[110px_minmax(0,1fr)] items-center gap-2">
              {DAY_NAMES[day]}
              <input name={`day-${day}`} className="input" defaultValue={writeDay(hours, day)} placeholder="18:00-20:00" />
            </label>
          ))}
        </div>
      </fieldset>
      <label>
        <span className="field-label">Days that differ, a line each; a day alone is blank</span>
        <textarea
          name="overrides"
          className="input"
          rows={3}
          defaultValue={writeOverrides(hours)}
          placeholder={'2026-12-24 10:00-12:00\n2026-12-25'}
        />
      </label>
      <div className="grid gap-4 sm:grid-cols-3">
        <Limit name="noticeHours" says="Notice, hours" value={typeof hours.minNoticeMin === 'number' ? hours.minNoticeMin / 60 : null} />
        <Limit name="buffer" says="Free after each, minutes" value={hours.bufferAfterMin ?? null} />
        <Limit name="dailyLimit" says="Most in a day" value={hours.dailyLimit ?? null} />
        <Limit name="maxDaysAhead" says="Days ahead" value={hours.maxDaysAhead ?? null} />
        <Limit name="interval" says="A start every, minutes" value={hours.slotIntervalMin ?? null} />
      </div>
      <p className="text-[13.5px] text-soft">Empty is no limit.</p>
    </section>
  )
}

function Limit({ name, says, value }: { readonly name: string; readonly says: string; readonly value: number | null }) {
  return (
    <label>
      <span className="field-label">{says}</span>
      <input name={name} className="input" inputMode="numeric" pattern="\d{0,5}" defaultValue={value ?? ''} />
    </label>
  )
}
