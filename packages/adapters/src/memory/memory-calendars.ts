/** Calendars elsewhere, in memory, gone with their people. */
import {
  type CalendarStore,
  type CalendarToRead,
  type KeptCalendar,
  MOST_CALENDARS,
  type Reading,
} from '@inclined/app/ports/calendar-store'
import { assertIdentifier } from '../storable/identifier.ts'
import { assertStorableText } from '../storable/storable-text.ts'
import { copy, type MemoryState, rowsOf } from './memory-state.ts'

interface Row extends CalendarToRead {
  readonly readAt: number
  readonly dueAt: number
}

function readOnce({ calendar, ...row }: Row, reading: Reading): Row {
  const { at } = reading
  if (row.readAt > at) return { calendar, ...row }
  const changed: KeptCalendar =
    'busy' in reading
      ? { ...calendar, busy: copy(reading.busy), freshAsOf: at, problem: null, toldAt: null }
      : { ...calendar, problem: { code: reading.problem, since: calendar.problem?.since ?? at } }
  return { ...row, calendar: changed, readAt: at }
}

export function memoryCalendars(state: MemoryState): CalendarStore {
  const rows = new Map<string, Row>()
  const all = (): readonly Row[] => [...rows.values()].filter(({ calendar }) => state.has(calendar.person))
  const own = (person: string) => all().filter(({ calendar }) => calendar.person === person)
  const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  const bare = ({ calendar, source }: Row): CalendarToRead => copy({ calendar, source })
  return {
    listOf: async (people) => copy(all().map(({ calendar }) => calendar)).filter(({ person }) => people.includes(person)),
    async add(person, { source, freshAsOf, ...calendar }) {
      assertIdentifier('calendar', calendar.id)
      for (const name of ['label', 'host'] as const) assertStorableText(name, calendar[name])
      rowsOf(state, person)
      const there = all().find((row) => row.calendar.id === calendar.id)
      if (there !== undefined) return there.calendar.person === person ? 'added' : 'key-used'
      if (own(person).length >= MOST_CALENDARS) return 'full'
      const kept: KeptCalendar = { ...calendar, person, kind: source.kind, freshAsOf, problem: null, toldAt: null }
      rows.set(calendar.id, copy({ calendar: kept, source, readAt: freshAsOf, dueAt: freshAsOf }))
      return 'added'
    },
    list: async (person) =>
      copy(own(person).map(({ calendar }) => calendar)).toSorted((a, b) => before(a.label, b.label) || before(a.id, b.id)),
    async find(person, id) {
      const row = own(person).find(({ calendar }) => calendar.id === id)
      return row ? bare(row) : null
    },
    remove: async (person, id) => own(person).some(({ calendar }) => calendar.id === id) && rows.delete(id),
    async takeDue(now, again, limit) {
      const due = all().filter(({ dueAt }) => dueAt <= now)
      const taken = due.toSorted((a, b) => a.dueAt - b.dueAt || before(a.calendar.id, b.calendar.id)).slice(0, limit)
      for (const row of taken) rows.set(row.calendar.id, { ...row, dueAt: again })
      return taken.map(bare)
    },
    async record(id, reading) {
      const row = all().find(({ calendar }) => calendar.id === id)
      if (row === undefined) return null
      const changed = readOnce(row, reading)
      rows.set(id, changed)
      return copy(changed.calendar)
    },
    async told(id, at) {
      const row = rows.get(id)
      if (row?.calendar.problem) rows.set(id, { ...row, calendar: { ...row.calendar, toldAt: at } })
    },
  }
}
