/** The table is the mentor's to lay, and a sealed vote stands. */
import { decideBooking } from '@inclined/core/mentoring/decide-booking'
import { DEFAULT_POLICY } from '@inclined/core/mentoring/policy'
import { EMPTY_NOTES, type RoomNotes } from '@inclined/core/mentoring/room'
import { expect, it } from 'vitest'
import { codeOf, guide, idAt, openBench, valueOf } from '../candidates/bench.contract.ts'
import { keepNotes, layTable, type TableWish } from './keep-room.ts'

const [MENTOR, ANN, BEN] = [idAt(81), idAt(82), idAt(83)]
const parties = { bookingId: idAt(71), mentorId: MENTOR, candidateId: ANN }
const id = parties.bookingId
const NOW = 1_000_000

async function openRoom() {
  const { ports } = await openBench()
  const start = Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 50 * 3_600_000
  const terms = {
    ...parties,
    serviceId: 'mock',
    mode: 'live',
    workshopId: null,
    time: { start, end: start + 3_600_000 },
    slaHours: null,
    confirmation: 'instant',
    place: 'room',
    price: { minor: 0, currency: 'EUR' },
    payment: { kind: 'free' },
    policy: DEFAULT_POLICY,
  } as const
  const command = { type: 'hold', terms, by: { side: 'candidate', id: ANN }, commandId: 'hold', expectedVersion: null, reason: '' } as const
  await ports.bookings.change(parties, ({ log, now }) => decideBooking(log, command, now))
  const clocked = { ...ports, clock: { now: () => NOW } }
  const lay = (wish: TableWish, person = MENTOR) => layTable(clocked, person, id, wish)
  const keep = (content: RoomNotes, revision: number, seals = false, person = MENTOR) =>
    keepNotes(clocked, person, id, { content, revision, seals }, guide)
  return { ports, lay, keep }
}

it('shows both the question and a timer that starts at once, is left alone, and stops', async () => {
  const { ports, lay } = await openRoom()
  const seen = async () => (await ports.rooms.readTable(ANN, id))?.content
  valueOf(await lay({ revision: 0, question: 'Tell me.', minutes: 5 }))
  expect(await seen()).toEqual({ question: 'Tell me.', timer: { startedAt: NOW, minutes: 5 } })
  valueOf(await lay({ revision: 1, question: 'And then?' }))
  expect(await seen()).toEqual({ question: 'And then?', timer: { startedAt: NOW, minutes: 5 } })
  valueOf(await lay({ revision: 2, question: '', minutes: null }))
  expect(await seen()).toEqual({ question: '', timer: null })
  expect(codeOf(await lay({ revision: 2, question: '' }))).toBe('room-changed-elsewhere')
  expect(codeOf(await lay({ revision: 3, question: '', minutes: 0 }))).toBe('room-unknown')
  for (const person of [ANN, BEN]) expect(codeOf(await lay({ revision: 3, question: 'Mine.' }, person))).toBe('booking-not-found')
})

it('keeps drafts, seals a whole vote once, and lets nobody else write', async () => {
  const { keep } = await openRoom()
  const whole: RoomNotes = {
    ...EMPTY_NOTES,
    value: 'yes',
    reason: 'Clear.',
    marks: [{ principle: 'ownership', rating: 'strong', heard: 'Stayed.' }],
  }
  expect(valueOf(await keep(EMPTY_NOTES, 0))).toBe(1)
  expect(codeOf(await keep(EMPTY_NOTES, 0))).toBe('room-changed-elsewhere')
  expect(codeOf(await keep(EMPTY_NOTES, 1, true))).toBe('room-incomplete')
  expect(codeOf(await keep({ ...whole, marks: [{ ...whole.marks[0]!, principle: 'charm' }] }, 1))).toBe('room-unknown')
  for (const person of [ANN, BEN]) expect(codeOf(await keep(whole, 1, true, person))).toBe('booking-not-found')
  expect(valueOf(await keep(whole, 1, true))).toBe(2)
  expect(codeOf(await keep(whole, 2))).toBe('vote-sealed')
})
