/** Brief and feedback between two people: given by choice, read by one, handed over once, found again in the story. */
import { decideBooking } from '@inclined/core/mentoring/decide-booking'
import type { Feedback } from '@inclined/core/mentoring/feedback'
import { DEFAULT_POLICY } from '@inclined/core/mentoring/policy'
import { emptyStory } from '@inclined/core/stories/empty-story'
import { expect, it } from 'vitest'
import { codeOf, guide, idAt, openBench, valueOf } from '../candidates/bench.contract.ts'
import { openOwnCandidate } from '../candidates/own-candidate.ts'
import type { MailMessage } from '../ports/mail.ts'
import { createStory } from '../stories/create-story.ts'
import { listAllStories } from '../stories/list-all-stories.ts'
import { ASK_LIMIT, type BriefChoice, readBrief, saveBrief } from './brief.ts'
import { listRemarks, saveFeedback } from './feedback.ts'

const [MENTOR, ANN, BEN] = [idAt(81), idAt(82), idAt(83)]
const parties = { bookingId: idAt(71), mentorId: MENTOR, candidateId: ANN }
const HOUR = 3_600_000
const START = Math.ceil(Date.now() / HOUR) * HOUR + 50 * HOUR

const content = {
  ...emptyStory(),
  title: 'Refunds',
  situation: 'Refunds at Acme took two weeks.',
  result: 'They take a day.',
  confidentiality: [{ id: 'c', words: 'Acme', instead: 'a retailer' }],
}

async function openSession() {
  const { ports } = await openBench()
  for (const id of [MENTOR, ANN, BEN]) await openOwnCandidate(ports, id)
  const story = valueOf(await createStory(ports, ANN, { content, idempotencyKey: 'one' }))
  let now = START - 40 * HOUR
  const clocked = { ...ports, clock: { now: () => now } }
  const terms = {
    ...parties,
    serviceId: 'mock',
    mode: 'live',
    workshopId: null,
    time: { start: START, end: START + HOUR },
    slaHours: null,
    confirmation: 'instant',
    place: 'room',
    price: { minor: 0, currency: 'EUR' },
    payment: { kind: 'free' },
    policy: DEFAULT_POLICY,
  } as const
  for (const ask of [{ type: 'hold', terms }, { type: 'submit' }] as const) {
    const by = { side: 'candidate', id: ANN } as const
    const command = { ...ask, by, commandId: ask.type, expectedVersion: null, reason: '' }
    await ports.bookings.change(parties, ({ log }) => decideBooking(log, command, now))
  }
  const mails: MailMessage[] = []
  const accounts = { find: async (id: string) => ({ id, name: 'Ann', email: 'ann@example.test', isVerified: true }) }
  const outbox = { add: async ({ message }: { readonly message: MailMessage }) => mails.push(message) > 0 }
  const parts = { ports: clocked, accounts, outbox, url: 'https://example.test' }
  const choose = (change: Partial<BriefChoice> = {}, person = ANN) =>
    saveBrief(clocked, person, parties.bookingId, {
      baseRevision: 0,
      parts: ['ask', 'stories'],
      storyIds: [story.id],
      ask: 'Is the result clear? It was for ACME.',
      days: 7,
      isWithdrawn: false,
      ...change,
    })
  const read = (person = MENTOR) => readBrief(clocked, person, parties.bookingId, guide)
  const write = (feedback: Feedback, handsOver: boolean, baseRevision = 0, person = MENTOR) =>
    saveFeedback(parts, person, parties.bookingId, { baseRevision, content: feedback, handsOver }, guide)
  const remarks = async () => listRemarks(ports, ANN, await listAllStories(ports, ANN))
  const pass = (to: number) => {
    now = to
  }
  return { choose, read, write, remarks, pass, mails, story }
}

const feedback = (storyId: string, quote: string): Feedback => ({
  summary: 'A clear result.',
  items: [{ id: 'i1', kind: 'to-do', principle: 'ownership', storyId, quote, words: 'Say who measured it.' }],
})

it('gives the mentor what the candidate chose, confidential words taken out, until it is taken back or over', async () => {
  const { choose, read, pass, story } = await openSession()
  expect(codeOf(await read())).toBe('no-consent')
  for (const person of [MENTOR, BEN]) expect(codeOf(await choose({}, person))).toBe('booking-not-found')
  expect([codeOf(await choose({ days: 31 })), codeOf(await choose({ ask: 'a'.repeat(ASK_LIMIT + 1) }))]).toEqual([
    'brief-days',
    'brief-too-long',
  ])
  valueOf(await choose())
  const brief = valueOf(await read())
  expect([brief.target, brief.gaps, brief.weakWords]).toEqual([null, null, null])
  expect(brief.stories?.map(({ id, content: shown }) => [id, shown.situation])).toEqual([
    [story.id, 'Refunds at a retailer took two weeks.'],
  ])
  expect(JSON.stringify(brief).toLowerCase()).not.toContain('acme')
  expect([codeOf(await read(BEN)), valueOf(await read(ANN))]).toEqual(['booking-not-found', brief])
  expect(codeOf(await choose())).toBe('brief-changed-elsewhere')
  pass(START + 9 * 24 * HOUR)
  expect(codeOf(await read())).toBe('ended')
  pass(START)
  valueOf(await choose({ baseRevision: 1, isWithdrawn: true }))
  expect(codeOf(await read())).toBe('no-consent')
})

it('gives the weakest words and the principles that lack a story where the candidate says so', async () => {
  const { choose, read, story } = await openSession()
  valueOf(await choose({ parts: ['target', 'stories', 'weak-words', 'gaps'] }))
  const brief = valueOf(await read())
  expect(brief.gaps?.length).toBeGreaterThan(0)
  expect(brief.weakWords?.every(({ storyId, why }) => storyId === story.id && why !== '')).toBe(true)
})

it('keeps a draft from the candidate, hands it over once with a mail, and shows each remark at its words', async () => {
  const { choose, write, remarks, pass, mails, story } = await openSession()
  valueOf(await choose())
  expect(codeOf(await write(feedback(story.id, 'a day'), false))).toBe('feedback-too-early')
  pass(START)
  expect(codeOf(await write(feedback(story.id, 'a week'), false))).toBe('quote-not-there')
  valueOf(await write(feedback(story.id, 'a day'), false))
  expect([await remarks(), mails]).toEqual([[], []])
  for (const person of [ANN, BEN]) expect(codeOf(await write(feedback(story.id, ''), true, 1, person))).toBe('booking-not-found')
  expect(codeOf(await write(feedback(story.id, ''), true, 0))).toBe('feedback-changed-elsewhere')
  valueOf(await write(feedback(story.id, 'at a retailer'), true, 1))
  expect(codeOf(await write(feedback(story.id, ''), false, 2))).toBe('feedback-handed-over')
  const [remark] = await remarks()
  // Quoted as the mentor saw it; the place is sure, the span is not.
  expect(remark).toMatchObject({ place: { field: 'situation', start: null }, isDone: false, item: { principle: 'ownership' } })
  expect(mails.map(({ to, text }) => [to, text.includes(`/bookings/${parties.bookingId}/feedback`)])).toEqual([['ann@example.test', true]])
})
