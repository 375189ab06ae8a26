/** Reads the busy times of a calendar elsewhere, by its address or by CalDAV. */
import type { CalendarFrame, CalendarProblem, CalendarReader, CalendarSource } from '@inclined/app/ports/calendar-reader'
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { BusyInterval } from '@inclined/core/mentoring/outside-times'
import { type FetchLimits, guardedFetch } from './guarded-fetch.ts'
import { mergeSpans, readBusy } from './read-busy.ts'
import { readCaldav } from './read-caldav.ts'

const LIMITS = { timeoutMs: 10_000, mostBytes: 5_000_000 } as const

interface Failure {
  readonly code: CalendarProblem
}

const authorizationOf = ({ userName, password }: CalendarSource): string =>
  userName === '' && password === '' ? '' : `Basic ${Buffer.from(`${userName}:${password}`).toString('base64')}`

async function readTexts(source: CalendarSource, frame: CalendarFrame, limits: FetchLimits): Promise<Result<readonly string[], Failure>> {
  if (!URL.canParse(source.address)) return refuse({ code: 'bad-address' })
  const ask = { url: new URL(source.address), authorization: authorizationOf(source) }
  if (source.kind === 'caldav') return readCaldav(ask, frame, limits)
  const got = await guardedFetch({ ...ask, method: 'GET', headers: { accept: 'text/calendar, */*;q=0.1' }, body: '' }, limits)
  return got.ok ? accept([got.value]) : got
}

/** `mayBePrivate`: see `FetchLimits`. */
export const calendarReader = ({ mayBePrivate }: Pick<FetchLimits, 'mayBePrivate'>): CalendarReader => ({
  async read(source, frame) {
    const texts = await readTexts(source, frame, { ...LIMITS, mayBePrivate })
    if (!texts.ok) return texts
    const spans: BusyInterval[] = []
    for (const text of texts.value) {
      const busy = readBusy(text, frame)
      if (!busy.ok) return refuse({ code: busy.error })
      spans.push(...busy.value)
    }
    return accept(mergeSpans(spans))
  },
})
