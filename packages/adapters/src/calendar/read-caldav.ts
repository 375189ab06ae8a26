/**
 * The events of a CalDAV calendar (RFC 4791) that meet a window, each as its own iCalendar text.
 *
 * Asked first whether the address is a calendar at all: of a folder of calendars the report would say "no events", and that would open every time.
 */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { CalendarProblem } from '@inclined/app/ports/calendar-reader'
import { type Ask, type FetchLimits, guardedFetch } from './guarded-fetch.ts'

interface Failure {
  readonly code: CalendarProblem
}

const WHAT_IS_IT = '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>'

/** `20260301T000000Z`. */
const stamp = (at: number): string => new Date(at).toISOString().replaceAll(/[-:]|\.\d{3}/g, '')

const eventsBetween = (from: number, to: number): string =>
  `<?xml version="1.0" encoding="utf-8"?><c:calendar-query xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><prop><c:calendar-data/></prop>` +
  `<c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT"><c:time-range start="${stamp(from)}" end="${stamp(to)}"/>` +
  `</c:comp-filter></c:comp-filter></c:filter></c:calendar-query>`

/** Entities are a calendar's own text; those of a document type are not expanded. */
const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: true,
  isArray: (name) => ['response', 'propstat'].includes(name),
})

type Tree = Readonly<Record<string, unknown>>
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

/** The properties of each answer, or null where it is no multistatus. */
function readProperties(xml: string): readonly Tree[] | null {
  if (/<!DOCTYPE/i.test(xml) || XMLValidator.validate(xml) !== true) return null
  const root: unknown = parser.parse(xml)
  if (!isTree(root) || !('multistatus' in root)) return null
  const responses = isTree(root.multistatus) && Array.isArray(root.multistatus.response) ? root.multistatus.response : []
  return responses.flatMap((response: Tree) => {
    const stats = Array.isArray(response.propstat) ? response.propstat : []
    return stats.map(({ prop }: Tree) => prop).filter(isTree)
  })
}

export async function readCaldav(
  ask: Pick<Ask, 'url' | 'authorization'>,
  window: { readonly from: number; readonly to: number },
  limits: FetchLimits,
): Promise<Result<readonly string[], Failure>> {
  const headers = { 'content-type': 'application/xml; charset=utf-8' }
  const what = await guardedFetch({ ...ask, method: 'PROPFIND', headers: { ...headers, depth: '0' }, body: WHAT_IS_IT }, limits)
  if (!what.ok) return what
  const types = readProperties(what.value)?.map(({ resourcetype }) => resourcetype) ?? []
  if (!types.some((type) => isTree(type) && 'calendar' in type)) return refuse({ code: 'not-a-calendar' })
  const body = eventsBetween(window.from, window.to)
  const found = await guardedFetch({ ...ask, method: 'REPORT', headers: { ...headers, depth: '1' }, body }, limits)
  if (!found.ok) return found
  const properties = readProperties(found.value)
  if (properties === null) return refuse({ code: 'not-a-calendar' })
  const texts = properties.map((each) => each['calendar-data'])
  const isWhole = texts.every((text) => typeof text === 'string')
  return isWhole ? accept(texts.map(String)) : refuse({ code: 'not-a-calendar' })
}
