/** People with accounts who book each other, and what makes each refusal of a booking happen, once. */
import type { AccountSettings } from '@inclined/app/accounts/viewer'
import { saveMentor } from '@inclined/app/mentors/save-mentor'
import { openOwnCandidate } from '@inclined/app/candidates/own-candidate'
import type { MentorContent } from '@inclined/core/mentoring/mentor'
import { DEFAULT_POLICY } from '@inclined/core/mentoring/policy'
import { type ApiBench, idAt, openApi, type Reply } from './api-bench.contract.ts'
import type { BOOKING_PROBLEMS } from './booking-problems.ts'
import type { Cause } from './session-causes.contract.ts'

const HOUR = 3_600_000
const PEOPLE: Readonly<Record<string, string>> = { milo: idAt(801), ann: idAt(802), ben: idAt(803), hana: idAt(804) }
export const START = Math.ceil(Date.now() / HOUR) * HOUR + 48 * HOUR

/** Whoever sends `person: NAME` is signed in as NAME; hana is a host. */
const ACCOUNTS = {
  hosts: ['hana@example.org'],
  payments: { ways: { kind: 'none' }, policy: DEFAULT_POLICY, pretend: null },
  accounts: {
    personOf: async (headers: Headers) => {
      const name = headers.get('person') ?? ''
      const id = PEOPLE[name]
      return id === undefined ? null : { person: { id, name, email: `${name}@example.org`, isVerified: true }, signInId: idAt(805) }
    },
  },
} as unknown as AccountSettings

const SERVICE: MentorContent['services'][number] = {
  id: 'mock',
  kind: 'mock-interview',
  title: 'A mock',
  about: '',
  minutes: 60,
  deliveryHours: null,
  price: { minor: 0, currency: 'EUR' },
  confirmation: 'request',
  seats: 1,
  isOffered: true,
}

const MENTOR: MentorContent = {
  handle: 'milo-m',
  name: 'Milo',
  headline: 'Payments',
  about: '',
  languages: ['en'],
  tracks: [],
  principles: [],
  hasPledged: true,
  isListed: true,
  services: [SERVICE, { ...SERVICE, id: 'paid', price: { minor: 100, currency: 'EUR' } }],
  hours: { timeZone: 'UTC', weekly: [{ days: [0, 1, 2, 3, 4, 5, 6], start: '00:00', end: '24:00' }], overrides: [] },
}

export interface Market {
  readonly as: (person: string) => ApiBench['call']
  readonly ports: ApiBench['ports']
  /** Books an hour after the first start, as ann unless told. */
  readonly book: (hours?: number, person?: string, key?: string) => Promise<Reply>
}

/** Milo offers a mock interview round the clock. */
export async function openMarket(): Promise<Market> {
  const bench = openApi((ports) => ({ ...ports, clock: { now: () => Date.now() } }), ACCOUNTS)
  const { ports } = bench
  for (const id of Object.values(PEOPLE)) await openOwnCandidate(ports, id)
  const saved = await saveMentor(ports, PEOPLE.milo ?? '', { baseRevision: 0, content: MENTOR })
  if (!saved.ok) throw new Error(saved.error.code)
  let keys = 900
  const as: Market['as'] = (person) => (method, path, body, headers) => bench.call(method, path, body, { ...headers, person })
  const book: Market['book'] = (hours = 0, person = 'ann', key = idAt(++keys)) =>
    as(person)('POST', '/bookings', wishAt(hours), { 'idempotency-key': key })
  return { as, ports, book }
}

export const wishAt = (hours: number, service = 'mock') => ({
  handle: 'milo-m',
  service,
  start: new Date(START + hours * HOUR).toISOString(),
})

const inMarket =
  (cause: (market: Market) => Promise<Reply>): Cause =>
  async () =>
    cause(await openMarket())

export const BOOKING_CAUSES: Readonly<Record<keyof typeof BOOKING_PROBLEMS, Cause>> = {
  'accounts-needed': ({ call }) => call('GET', '/bookings'),
  'mentor-not-found': inMarket(({ as }) => as('ann')('POST', '/bookings', { ...wishAt(0), handle: 'nobody' })),
  'service-not-found': inMarket(({ as }) => as('ann')('POST', '/bookings', wishAt(0, 'massage'))),
  'booking-not-found': inMarket(({ as }) => as('ann')('GET', `/bookings/${idAt(99)}`)),
  'time-not-open': inMarket(async ({ book }) => {
    await book()
    return book(0, 'ben')
  }),
  'booking-not-possible': inMarket(({ book }) => book(0, 'milo')),
}

/** Each route called so that it answers as described, by somebody whose booking it is. */
export const BOOKING_CALLS: Readonly<Record<string, Cause>> = {
  'GET /mentors': inMarket(({ as }) => as('ann')('GET', '/mentors')),
  'GET /mentors/{handle}/times': inMarket(({ as }) => {
    const [from, to] = [START, START + HOUR].map((at) => new Date(at).toISOString())
    return as('ann')('GET', `/mentors/milo-m/times?service=mock&from=${from}&to=${to}`)
  }),
  'POST /bookings': inMarket(({ book }) => book()),
  'GET /bookings': inMarket(async ({ as, book }) => {
    await book()
    return as('milo')('GET', '/bookings')
  }),
  'GET /bookings/{id}': inMarket(async ({ as, book }) => as('milo')('GET', `/bookings/${(await book()).json.id}`)),
  'POST /bookings/{id}/answer': inMarket(async ({ as, book }) =>
    as('milo')('POST', `/bookings/${(await book()).json.id}/answer`, { answer: 'confirm', commandId: 'c' }),
  ),
  'POST /bookings/{id}/move': inMarket(async ({ as, book }) => {
    const { id } = (await book()).json
    await as('milo')('POST', `/bookings/${id}/answer`, { answer: 'confirm', commandId: 'c' })
    return as('ann')('POST', `/bookings/${id}/move`, { start: wishAt(3).start, commandId: 'd' })
  }),
}
