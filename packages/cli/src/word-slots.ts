/** Words slots, the reason why a start is not offered, and refusals for people at a terminal. */
import type { SlotCase, SlotReason, SlotRefusal } from '@inclined/core/mentoring/slot-case'

const REFUSALS: { readonly [Code in SlotRefusal['code']]: (refusal: Extract<SlotRefusal, { code: Code }>) => string } = {
  'unknown-zone': ({ field, found }) => `"${field}" is "${found}"; no time zone has that name. Write it like Europe/Paris.`,
  'bad-instant': ({ field, found }) => `"${field}" is "${found}"; write an instant like 2026-03-29T09:00:00Z.`,
  'bad-date': ({ field, found }) => `"${field}" is "${found}"; write a date of the calendar like 2026-03-29.`,
  'bad-time': ({ field, found }) => `"${field}" is "${found}"; write a time from 00:00 to 23:59, or 24:00 as an end.`,
  'bad-number': ({ field, found, least, most }) => `"${field}" is ${found}; it is a whole number from ${least} to ${most}.`,
  'too-many': ({ field, found, limit }) => `"${field}" has ${found} entries; at most ${limit} are read.`,
  'ends-before-start': ({ field }) => `"${field}" ends before it starts.`,
  'mixed-busy': ({ field }) => `"${field}" has an instant and a date; write both as instants or both as dates.`,
  'year-out-of-range': ({ field, least, most }) => `"${field}" reaches outside the years ${least} to ${most}.`,
  'query-too-wide': ({ limitDays }) => `The query reaches over more than ${limitDays} days; ask for fewer.`,
  'too-many-starts': ({ found, limit }) => `${found} starts lie in the query; at most ${limit} are looked at. Ask for fewer days.`,
}

export function wordSlotRefusal(refusal: SlotRefusal): string {
  const word = REFUSALS[refusal.code] as (refusal: SlotRefusal) => string
  return word(refusal)
}

const REASONS: { readonly [Code in SlotReason['code']]: (reason: Extract<SlotReason, { code: Code }>) => string } = {
  'too-soon': ({ earliest }) => `too soon, the earliest start is ${earliest}`,
  'too-far': ({ lastDate }) => `too far ahead, the last date is ${lastDate}`,
  'outside-hours': () => 'it does not lie in the hours',
  'off-grid': () => 'sessions do not start at that time',
  busy: () => 'the mentor is busy',
  'day-full': ({ date, limit }) => `${date} has its ${limit} bookings`,
}

export function wordReason(start: string, reason: SlotReason | null): string {
  if (reason === null) return `${start} is offered.\n`
  const word = REASONS[reason.code] as (reason: SlotReason) => string
  return `${start} is not offered: ${word(reason)}. (${reason.code})\n`
}

/** By date in the viewer's zone, or in the mentor's where there is none. Ends with a line feed. */
export function wordSlots({ mentor, query }: SlotCase, slots: readonly string[]): string {
  const timeZone = query.viewerTimeZone ?? mentor.timeZone
  const date = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  let today = ''
  const lines = slots.map((slot) => {
    const at = new Date(slot)
    const day = date.format(at)
    const head = day === today ? '' : `\n${day}\n`
    today = day
    return `${head}  ${clock.format(at)}  ${slot}\n`
  })
  return `${slots.length} ${slots.length === 1 ? 'slot' : 'slots'}, in the time of ${timeZone}.\n${lines.join('')}`
}
