/** Bookings over HTTP: one winner with the others told what is open, what each side may do, and nothing for anybody else. */
import { expect, it } from 'vitest'
import { idAt } from './api-bench.contract.ts'
import { API_ROUTES } from './api-table.ts'
import { openMarket, START, wishAt } from './booking-causes.contract.ts'
import { BOOKING_ROUTES } from './bookings.api.ts'

const HOUR = 3_600_000
const iso = (hours: number) => new Date(START + hours * HOUR).toISOString()

it('shows mentors and open times, and books one that is then gone for everybody', async () => {
  const { as, book } = await openMarket()
  const query = `service=mock&from=${iso(0)}&to=${iso(3)}`
  const times = async (person: string) => (await as(person)('GET', `/mentors/milo-m/times?${query}`)).json as string[]
  expect((await as('ann')('GET', '/mentors')).json.map(({ handle }: { handle: string }) => handle)).toEqual(['milo-m'])
  const before = await times('ben')
  expect(before.map((at) => Date.parse(at))).toEqual([0, 1, 2].map((hours) => START + hours * HOUR))
  const booked = await book(1)
  expect([booked.status, booked.json]).toMatchObject([201, { state: 'requested', side: 'candidate', start: iso(1), end: iso(2) }])
  expect(await times('ben')).toEqual([before[0], before[2]])
})

it('gives a time to one of twelve who want it at once, and tells the others what is open', async () => {
  const { book } = await openMarket()
  const replies = await Promise.all(Array.from({ length: 12 }, (_, nr) => book(0, nr % 2 ? 'ann' : 'ben')))
  const losers = replies.filter(({ status }) => status === 409)
  expect([replies.filter(({ status }) => status === 201).length, losers.length]).toEqual([1, 11])
  const told = losers.filter(({ json }) => json.code === 'time-not-open').map(({ json }) => json.openTimes as string[])
  expect(told.length).toBeGreaterThan(0)
  for (const open of told) expect([open.length, open.some((at) => Date.parse(at) === START)]).toEqual([6, false])
})

it('does once what is sent twice, with the key as the id', async () => {
  const { book } = await openMarket()
  const [first, again] = [await book(0, 'ann', idAt(700)), await book(0, 'ann', idAt(700))]
  expect([first.json.id, again.status, again.json]).toEqual([idAt(700), 201, first.json])
  expect((await book(0, 'ben', idAt(700))).json.code).toBe('idempotency-key-reused')
  expect((await book(2, 'ben', 'no-uuid')).json.code).toBe('idempotency-key-reused')
})

it('lets each side do its own, over the version it saw, and writes down who did what', async () => {
  const { as, book } = await openMarket()
  const { id, version } = (await book()).json
  let commands = 0
  const commandId = () => `c${++commands}`
  const answer = (person: string, given: object) => as(person)('POST', `/bookings/${id}/answer`, { commandId: commandId(), ...given })
  expect((await answer('ann', { answer: 'confirm' })).json).toMatchObject({ code: 'booking-not-possible', reason: 'not-yours' })
  expect((await answer('milo', { answer: 'confirm', version: version - 1 })).json).toMatchObject({ reason: 'changed' })
  expect((await answer('milo', { answer: 'confirm', version })).json).toMatchObject({ state: 'confirmed', side: 'mentor' })
  const move = (person: string, start: string) => as(person)('POST', `/bookings/${id}/move`, { start, commandId: commandId() })
  expect((await move('ann', iso(0.25))).json.code).toBe('time-not-open')
  expect((await move('ann', iso(3))).json).toMatchObject({ state: 'confirmed', start: iso(3) })
  expect((await answer('ann', { answer: 'cancel', reason: 'Ill.' })).json.state).toBe('cancelled-by-candidate')
  const { history } = (await as('milo')('GET', `/bookings/${id}`)).json
  expect(history.map(({ what, by }: { what: string; by: string }) => `${by} ${what}`)).toEqual([
    'candidate held',
    'candidate requested',
    'mentor confirmed',
    'candidate moved',
    'candidate cancelled',
  ])
  expect(history.at(-1).reason).toBe('Ill.')
})

/** Every route about bookings, asked for ann's booking. A route that is added without a row here fails the test below. */
const DOORS: Readonly<Record<string, (id: string) => readonly [method: string, path: string, body?: unknown]>> = {
  'GET /mentors': () => ['GET', '/mentors'],
  'GET /mentors/{handle}/times': () => ['GET', `/mentors/milo-m/times?service=mock&from=${iso(0)}&to=${iso(3)}`],
  'POST /bookings': () => ['POST', '/bookings', wishAt(0)],
  'GET /bookings': () => ['GET', '/bookings'],
  'GET /bookings/{id}': (id) => ['GET', `/bookings/${id}`],
  'POST /bookings/{id}/answer': (id) => ['POST', `/bookings/${id}/answer`, { answer: 'cancel', commandId: 'c' }],
  'POST /bookings/{id}/move': (id) => ['POST', `/bookings/${id}/move`, { start: iso(5), commandId: 'c' }],
}

it('has a row for every route', () => {
  expect(Object.keys(DOORS).toSorted()).toEqual(BOOKING_ROUTES.map(({ method, path }) => `${method} ${path}`).toSorted())
  expect(API_ROUTES).toEqual(expect.arrayContaining([...BOOKING_ROUTES]))
})

it.each(Object.entries(DOORS))('%s shows and changes nothing of another person’s booking, whoever asks', async (_, door) => {
  const { as, ports, book } = await openMarket()
  const { id } = (await book()).json
  const before = await ports.bookings.read(idAt(802), id)
  const [method, path, body] = door(id)
  for (const stranger of ['ben', 'hana']) {
    const { text, status } = await as(stranger)(method, path, body)
    expect([text.includes(id), text.includes('"ann"'), status < 500]).toEqual([false, false, true])
    if (path.includes(id)) expect(status).toBe(404)
  }
  const visitor = await as('')(method, path, body)
  expect([visitor.status, visitor.json.code]).toEqual([401, 'sign-in-needed'])
  expect(await ports.bookings.read(idAt(802), id)).toEqual(before)
})
