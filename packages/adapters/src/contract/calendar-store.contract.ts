/** What every CalendarStore does: a person's own calendars, each taken by one reader at a time, the latest reading alone believed. */
import { MOST_CALENDARS, type NewCalendar } from '@inclined/app/ports/calendar-store'
import { MissingObject } from '@inclined/app/ports/store-error'
import { expect, it } from 'vitest'
import { newCandidate, newId, type StoresUnderTest } from './samples.ts'

const T = Date.parse('2001-01-01T00:00:00Z')
const SOURCE = { kind: 'caldav', address: 'https://cal.example/ada/', userName: 'ada', password: 'sample-password' } as const
const calendar = (change: Partial<NewCalendar> = {}): NewCalendar => ({
  id: newId(),
  label: 'Work',
  host: 'cal.example',
  busy: [{ start: T, end: T + 1000 }],
  freshAsOf: T,
  source: SOURCE,
  ...change,
})

export function calendarStoreContract(stores: StoresUnderTest): void {
  it('keeps calendars of their person alone, and gives the way to them to their reader alone', async () => {
    const { calendars } = stores()
    const [ada, ben] = [await newCandidate(stores()), await newCandidate(stores())]
    const [work, home] = [calendar(), calendar({ label: 'Home' })]
    for (const each of [work, home, work]) expect(await calendars.add(ada, each)).toBe('added')
    expect(await calendars.add(ben, work)).toBe('key-used')
    const list = await calendars.list(ada)
    expect((await calendars.listOf([ada, ben, 'x'])).map(({ label }) => label).toSorted()).toEqual(['Home', 'Work'])
    expect(await calendars.listOf([])).toEqual([])
    expect(list.map(({ label }) => label)).toEqual(['Home', 'Work'])
    const { source, ...rest } = work
    const kept = { ...rest, person: ada, kind: 'caldav', problem: null, toldAt: null }
    expect([list[1], JSON.stringify(list).includes('sample-password')]).toEqual([kept, false])
    expect([await calendars.find(ada, work.id), await calendars.find(ben, work.id)]).toEqual([{ calendar: kept, source }, null])
    expect([await calendars.remove(ben, work.id), await calendars.remove(ada, work.id)]).toEqual([false, true])
    expect([await calendars.find(ada, work.id), await calendars.list(ben), await calendars.list('x')]).toEqual([null, [], []])
  })

  it('takes so many for a person, and none for nobody', async () => {
    const { calendars, candidates } = stores()
    const ada = await newCandidate(stores())
    const given = Array.from({ length: MOST_CALENDARS + 1 }, () => calendar())
    for (const [n, each] of given.entries()) expect(await calendars.add(ada, each)).toBe(n < MOST_CALENDARS ? 'added' : 'full')
    await candidates.delete(ada)
    expect([await calendars.list(ada), await calendars.record(given[0]!.id, { at: T, busy: [] })]).toEqual([[], null])
    await expect(calendars.add(newId(), calendar())).rejects.toThrow(MissingObject)
  })

  it('gives each that is due to one reader, until it is due again', async () => {
    const { calendars } = stores()
    const ada = await newCandidate(stores())
    const { id } = calendar()
    await calendars.add(ada, calendar({ id }))
    const take = async (now: number) => (await calendars.takeDue(now, now + 100, 500)).filter(({ calendar: { person } }) => person === ada)
    expect(await take(T - 1)).toEqual([])
    const [first, second] = await Promise.all([take(T), take(T)])
    expect([...first, ...second]).toMatchObject([{ calendar: { id }, source: SOURCE }])
    expect([(await take(T + 99)).length, (await take(T + 100)).length]).toEqual([0, 1])
  })

  it('believes the reading that began last; a problem keeps when it began and whether the mentor was told', async () => {
    const { calendars } = stores()
    const { id } = calendar()
    await calendars.add(await newCandidate(stores()), calendar({ id }))
    await calendars.told(id, T)
    const bad = await calendars.record(id, { at: T + 1, problem: 'unreachable' })
    expect(bad).toMatchObject({ freshAsOf: T, problem: { code: 'unreachable', since: T + 1 }, toldAt: null, busy: [{ start: T }] })
    await calendars.told(id, T + 2)
    const worse = await calendars.record(id, { at: T + 3, problem: 'not-found' })
    expect(worse).toMatchObject({ problem: { code: 'not-found', since: T + 1 }, toldAt: T + 2 })
    expect(await calendars.record(id, { at: T + 2, busy: [] })).toEqual(worse)
    expect(await calendars.record(id, { at: T + 4, busy: [] })).toMatchObject({ busy: [], freshAsOf: T + 4, problem: null, toldAt: null })
  })
}
