/** Work without an appointment: ordered, taken on, given something to read, and delivered by handing over what was written. */
import type { Feedback } from '@inclined/core/mentoring/feedback'
import type { MentorContent, ServiceKind } from '@inclined/core/mentoring/mentor'
import { DEFAULT_POLICY } from '@inclined/core/mentoring/policy'
import { expect, it } from 'vitest'
import { answerBooking, type BookingAnswer } from '../bookings/answer-booking.ts'
import { bookTime } from '../bookings/book-time.ts'
import { passDue } from '../bookings/pass-due.ts'
import { codeOf, guide, idAt, openBench, valueOf } from '../candidates/bench.contract.ts'
import { openOwnCandidate } from '../candidates/own-candidate.ts'
import { saveMentor } from '../mentors/save-mentor.ts'
import { readBrief, saveBrief } from './brief.ts'
import { saveFeedback } from './feedback.ts'

const [MENTOR, ANN] = [idAt(81), idAt(82)]
const HOUR = 3_600_000
const WORDS: Feedback = { summary: 'Lead with the result.', items: [] }
const REMARK = { id: 'i1', kind: 'to-do', principle: 'ownership', storyId: null, quote: '', words: 'Say who measured it.' } as const

async function openOrder(kind: ServiceKind) {
  const { ports } = await openBench()
  for (const id of [MENTOR, ANN]) await openOwnCandidate(ports, id)
  const clocked = { ...ports, clock: { now: () => Date.now() } }
  const service = { id: 'written', kind, title: 'In writing', about: '', minutes: null, deliveryHours: 48, seats: 1, isOffered: true }
  const content: MentorContent = {
    handle: 'ada-k',
    name: 'Ada',
    headline: 'Payments',
    about: '',
    languages: ['en'],
    tracks: [],
    principles: [],
    hasPledged: true,
    isListed: true,
    services: [{ ...service, price: { minor: 0, currency: 'EUR' }, confirmation: 'request' }],
    hours: { timeZone: 'UTC', weekly: [], overrides: [] },
  }
  valueOf(await saveMentor(clocked, MENTOR, { baseRevision: 0, content }))
  const payments = { ways: { kind: 'none' }, policy: DEFAULT_POLICY } as const
  const order = () => bookTime(clocked, ANN, { handle: 'ada-k', service: 'written', start: '', key: idAt(95) }, payments)
  const id = valueOf(await order()).terms.bookingId
  let keys = 0
  const answer = (person: string, given: BookingAnswer) =>
    answerBooking(clocked, person, { id, answer: given, reason: '', commandId: `c${++keys}`, version: null })
  const accounts = { find: async () => null }
  const parts = { ports: clocked, accounts, outbox: { add: async () => true }, url: 'https://example.test' }
  const write = (feedback: Feedback, baseRevision = 0) =>
    saveFeedback(parts, MENTOR, id, { baseRevision, content: feedback, handsOver: true }, guide)
  const state = async () => (await ports.bookings.read(ANN, id))?.booking.state
  return { ports: clocked, id, order, answer, write, state }
}

it('is due its hours after the mentor’s yes, takes no time, and is ordered once for each key', async () => {
  const { ports, id, order, answer } = await openOrder('resume-review')
  expect(valueOf(await order()).terms.bookingId).toBe(id)
  expect(await ports.bookings.listTaken(MENTOR)).toEqual([])
  const before = Date.now()
  const { time } = valueOf(await answer(MENTOR, 'confirm'))
  expect(time.end).toBe(time.start)
  expect(time.start).toBeGreaterThanOrEqual(before + 48 * HOUR)
  expect(time.start).toBeLessThanOrEqual(Date.now() + 48 * HOUR)
})

it('lets the mentor read what the candidate gave, however long, and is delivered by handing over', async () => {
  const { ports, id, answer, write, state } = await openOrder('resume-review')
  expect(codeOf(await write(WORDS))).toBe('feedback-too-early')
  valueOf(await answer(MENTOR, 'confirm'))
  const ask = `My résumé. ${'I shipped things. '.repeat(900)}`
  const choice = { baseRevision: 0, parts: ['ask'], storyIds: [], ask, days: 7, isWithdrawn: false }
  valueOf(await saveBrief(ports, ANN, id, choice))
  expect(valueOf(await readBrief(ports, MENTOR, id, guide)).ask).toBe(ask)
  expect([codeOf(await write(WORDS)), await state()]).toEqual(['feedback-empty', 'confirmed'])
  valueOf(await write({ ...WORDS, items: [REMARK] }))
  expect(await state()).toBe('completed')
  expect([codeOf(await write({ ...WORDS, items: [REMARK] }, 1)), await state()]).toEqual(['feedback-handed-over', 'completed'])
})

it('delivers once more what was handed over where the booking did not hear of it', async () => {
  const { ports, id, answer, write, state } = await openOrder('priority-message')
  valueOf(await answer(MENTOR, 'confirm'))
  const savedAt = new Date().toISOString()
  await ports.coaching.saveFeedback(MENTOR, id, { baseRevision: 0, content: WORDS, handsOver: true, savedAt })
  expect(await state()).toBe('confirmed')
  expect([codeOf(await write(WORDS, 1)), await state()]).toEqual(['feedback-handed-over', 'completed'])
})

it('answers a message in words alone, and nothing is delivered of what was cancelled', async () => {
  const one = await openOrder('priority-message')
  valueOf(await one.answer(MENTOR, 'confirm'))
  valueOf(await one.write(WORDS))
  expect(await one.state()).toBe('completed')
  const two = await openOrder('priority-message')
  valueOf(await two.answer(MENTOR, 'confirm'))
  valueOf(await two.answer(ANN, 'cancel'))
  expect([codeOf(await two.write(WORDS)), await two.state()]).toEqual(['feedback-too-early', 'cancelled-by-candidate'])
  expect(await passDue(two.ports)).toBe(0)
})
