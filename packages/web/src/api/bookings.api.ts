/** Routes about mentors and bookings, for people who signed in. Losing a time to somebody else is an answer with the times that are open. */
import { answerBooking } from '@inclined/app/bookings/answer-booking'
import { bookTime } from '@inclined/app/bookings/book-time'
import { moveBooking } from '@inclined/app/bookings/move-booking'
import { findOpenTimes } from '@inclined/app/mentors/find-open-times'
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { Booking } from '@inclined/core/mentoring/booking'
import { z } from 'zod'
import { idParams, pageQuery } from './answer-schema.ts'
import { type SharedCall, sharedRoute } from './api-route.ts'
import {
  answerSchema,
  bookingSchema,
  bookSchema,
  historySchema,
  mentorSchema,
  moveSchema,
  toBooking,
  toHistory,
  toMentor,
} from './booking-schema.ts'
import type { Refusal } from './problems.ts'

const tag = 'Bookings'
const DAY_MS = 86_400_000
const DAYS_LOOKED = 7
const MOST_OFFERED = 6

type Caller = Pick<SharedCall<unknown, unknown, unknown>, 'viewer' | 'accounts' | 'ports'>
type DoorCode = 'accounts-needed' | 'sign-in-needed'

function personOf({ viewer, accounts }: Caller): Result<string, { readonly code: DoorCode }> {
  if (accounts === null) return refuse({ code: 'accounts-needed' })
  return viewer.kind === 'person' ? accept(viewer.person.id) : refuse({ code: 'sign-in-needed' })
}

/** The next open times round a wanted one. */
async function openRound({ ports }: Caller, handle: string, service: string, start: string): Promise<readonly string[]> {
  const wanted = Date.parse(start)
  const from = Math.max(ports.clock.now(), Number.isNaN(wanted) ? 0 : wanted - DAY_MS)
  const range = { from: new Date(from).toISOString(), to: new Date(from + DAYS_LOOKED * DAY_MS).toISOString() }
  const found = await findOpenTimes(ports, handle, { service, ...range })
  return found.ok ? found.value.slice(0, MOST_OFFERED) : []
}

type BookingCode =
  | 'booking-not-found'
  | 'mentor-not-found'
  | 'service-not-found'
  | 'time-not-open'
  | 'booking-not-possible'
  | 'idempotency-key-reused'
const AS_THEY_ARE: readonly string[] = ['booking-not-found', 'mentor-not-found', 'service-not-found']
const TAKEN: readonly string[] = ['time-not-open', 'mentor-busy', 'day-full']

function name({ code, ...facts }: { readonly code: string }, openTimes: readonly string[]): Refusal<BookingCode> {
  if (AS_THEY_ARE.includes(code)) return { code: code as BookingCode }
  if (code === 'key-used') return { code: 'idempotency-key-reused' }
  const named = TAKEN.includes(code) ? { code: 'time-not-open', openTimes } : { code: 'booking-not-possible', reason: code, ...facts }
  return named as Refusal<BookingCode>
}

/** Answers a visitor itself. */
async function forPerson<Value, Code extends string>(
  call: Caller,
  handle: (person: string) => Promise<Result<Value, { readonly code: Code }>>,
): Promise<Result<Value, { readonly code: Code | DoorCode }>> {
  const person = personOf(call)
  return person.ok ? handle(person.value) : person
}

type Call<Params, Query, Body> = SharedCall<Params, Query, Body>

async function book(
  person: string,
  call: Call<unknown, unknown, z.output<typeof bookSchema>>,
): Promise<Result<unknown, Refusal<BookingCode>>> {
  const { ports, body, idempotencyKey, accounts } = call
  if (accounts === null) return refuse({ code: 'mentor-not-found' })
  const booked = await bookTime(ports, person, { ...body, key: idempotencyKey }, accounts.payments)
  if (booked.ok) return accept(toBooking(person, booked.value))
  const isTaken = TAKEN.includes(booked.error.code)
  return refuse(name(booked.error, isTaken ? await openRound(call, body.handle, body.service, body.start) : []))
}

const answered = (person: string, done: Result<Booking, { readonly code: string }>): Result<unknown, Refusal<BookingCode>> =>
  done.ok ? accept(toBooking(person, done.value)) : refuse(name(done.error, []))

const MENTOR_ROUTES = [
  sharedRoute({
    method: 'GET',
    path: '/mentors',
    tag,
    summary: 'List the mentors who can be booked, by handle',
    status: 200,
    query: pageQuery,
    reply: z.array(mentorSchema),
    refusals: ['accounts-needed', 'sign-in-needed'],
    handle: (call) => forPerson(call, async () => accept((await call.ports.mentors.list(call.query)).map(toMentor))),
  }),
  sharedRoute({
    method: 'GET',
    path: '/mentors/{handle}/times',
    tag,
    summary: 'List the open times of a service, in UTC and in order; the same for everybody who asks',
    status: 200,
    params: z.strictObject({ handle: z.string().max(40) }),
    query: z.strictObject({ service: z.string().max(100), from: z.iso.datetime(), to: z.iso.datetime() }),
    reply: z.array(z.string()),
    refusals: ['accounts-needed', 'sign-in-needed', 'mentor-not-found', 'service-not-found', 'booking-not-possible'],
    handle: (call) =>
      forPerson(call, async () => {
        const found = await findOpenTimes(call.ports, call.params.handle, call.query)
        return found.ok
          ? found
          : refuse(name(found.error, []) as Refusal<'mentor-not-found' | 'service-not-found' | 'booking-not-possible'>)
      }),
  }),
]

const OWN_ROUTES = [
  sharedRoute({
    method: 'POST',
    path: '/bookings',
    tag,
    summary: 'Book a time; the idempotency key, a UUID, becomes the id of the booking',
    status: 201,
    makes: true,
    body: bookSchema,
    reply: bookingSchema,
    refusals: [
      'accounts-needed',
      'sign-in-needed',
      'mentor-not-found',
      'service-not-found',
      'booking-not-found',
      'time-not-open',
      'booking-not-possible',
      'idempotency-key-reused',
    ],
    handle: (call) => forPerson(call, (person) => book(person, call)),
  }),
  sharedRoute({
    method: 'GET',
    path: '/bookings',
    tag,
    summary: 'List your bookings on both sides, the latest time first',
    status: 200,
    query: pageQuery,
    reply: z.array(bookingSchema),
    refusals: ['accounts-needed', 'sign-in-needed'],
    handle: (call) =>
      forPerson(call, async (person) =>
        accept((await call.ports.bookings.list(person, call.query)).map((each) => toBooking(person, each))),
      ),
  }),
  sharedRoute({
    method: 'GET',
    path: '/bookings/{id}',
    tag,
    summary: 'Read a booking of yours with everything that happened to it',
    status: 200,
    params: idParams,
    reply: z.strictObject({ booking: bookingSchema, history: historySchema }),
    refusals: ['accounts-needed', 'sign-in-needed', 'booking-not-found'],
    handle: (call) =>
      forPerson(call, async (person) => {
        const read = await call.ports.bookings.read(person, call.params.id)
        if (read === null) return refuse({ code: 'booking-not-found' as const })
        return accept({ booking: toBooking(person, read.booking), history: toHistory(read.log) })
      }),
  }),
]

const DEED_REFUSALS = [
  'accounts-needed',
  'sign-in-needed',
  'booking-not-found',
  'mentor-not-found',
  'service-not-found',
  'time-not-open',
  'booking-not-possible',
  'idempotency-key-reused',
] as const

export const BOOKING_ROUTES = [
  ...MENTOR_ROUTES,
  ...OWN_ROUTES,
  sharedRoute({
    method: 'POST',
    path: '/bookings/{id}/answer',
    tag,
    summary: 'Confirm, decline or cancel a booking, or answer a wish to move it',
    status: 200,
    params: idParams,
    body: answerSchema,
    reply: bookingSchema,
    refusals: DEED_REFUSALS,
    handle: (call) =>
      forPerson(call, async (person) => answered(person, await answerBooking(call.ports, person, { ...call.body, id: call.params.id }))),
  }),
  sharedRoute({
    method: 'POST',
    path: '/bookings/{id}/move',
    tag,
    summary: 'Move a booking to another open time: at once where the policy lets you, else the other side is asked',
    status: 200,
    params: idParams,
    body: moveSchema,
    reply: bookingSchema,
    refusals: DEED_REFUSALS,
    handle: (call) =>
      forPerson(call, async (person) => answered(person, await moveBooking(call.ports, person, { ...call.body, id: call.params.id }))),
  }),
]
