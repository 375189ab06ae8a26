/** What belongs to somebody, made by the use cases themselves, each with a word in it by which it is known again wherever it comes up. */
import { createLoop } from '@inclined/app/allocation/create-loop'
import { startAnswer } from '@inclined/app/answers/start-answer'
import { answerBooking } from '@inclined/app/bookings/answer-booking'
import { bookTime } from '@inclined/app/bookings/book-time'
import { openFeed } from '@inclined/app/bookings/calendar-feed'
import { enterExample, type ExampleBundle } from '@inclined/app/candidates/enter-example'
import { exampleIdOf } from '@inclined/app/candidates/own-candidate'
import { saveBrief } from '@inclined/app/coaching/brief'
import { saveFeedback } from '@inclined/app/coaching/feedback'
import { hashToken, newToken } from '@inclined/app/data/link-token'
import { inviteGuest } from '@inclined/app/guests/invite-guest'
import { startSession } from '@inclined/app/interview/start-session'
import { saveMentor } from '@inclined/app/mentors/save-mentor'
import { openCheckout } from '@inclined/app/money/open-checkout'
import type { CashDesk } from '@inclined/app/money/settle-checkout'
import type { AccountsPort } from '@inclined/app/ports/accounts'
import type { OutboxStore } from '@inclined/app/ports/outbox'
import type { PaymentSettings } from '@inclined/app/ports/payments'
import type { Ports } from '@inclined/app/ports/ports'
import { keepNotes, layTable } from '@inclined/app/room/keep-room'
import { createStory } from '@inclined/app/stories/create-story'
import { saveStory } from '@inclined/app/stories/save-story'
import { makeClaim } from '@inclined/app/verification/make-claim'
import { unknownLoop } from '@inclined/core/allocation/kept-loop'
import type { Result } from '@inclined/core/kernel/result'
import type { MentorContent } from '@inclined/core/mentoring/mentor'
import { emptyStory } from '@inclined/core/stories/empty-story'
import type { Playbook } from '@inclined/playbook/playbook'
import { piecesOf } from './plan-pieces.ts'

const HOUR = 3_600_000

/** Each stands in its own object and nowhere else: `story` in the one that nobody was given to read. */
export const WORDS = {
  story: 'secretstory',
  given: 'givenstory',
  answer: 'secretanswer',
  loop: 'secretloop',
  guest: 'Secretguest',
  ask: 'secretask',
  table: 'secrettable',
  notes: 'secretnotes',
  feedback: 'secretfeedback',
  says: 'secretsays',
  evidence: 'secretevidence',
  reason: 'secretreason',
  calendar: 'secretcalendar',
  address: 'secretaddress',
} as const
export type Word = keyof typeof WORDS

interface Ground {
  readonly ports: Ports
  readonly playbook: Playbook
  readonly example: ExampleBundle
  readonly payments: PaymentSettings
  readonly desk: CashDesk
  readonly ids: Readonly<Record<'owner' | 'mentor' | 'otherMentor', string>>
  readonly accounts: AccountsPort
  readonly outbox: OutboxStore
}

function sure<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

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

const offerOf = (handle: string): MentorContent => ({
  handle,
  name: `Mentor ${handle}`,
  headline: 'Payments',
  about: '',
  languages: ['en'],
  tracks: [],
  principles: [],
  hasPledged: true,
  isListed: true,
  services: [
    SERVICE,
    { ...SERVICE, id: 'paid', price: { minor: 5000, currency: 'EUR' } },
    { ...SERVICE, id: 'written', kind: 'story-review', minutes: null, deliveryHours: 48 },
  ],
  hours: { timeZone: 'UTC', weekly: [{ days: [0, 1, 2, 3, 4, 5, 6], start: '00:00', end: '24:00' }], overrides: [], minNoticeMin: 0 },
})

async function plantOwn({ ports, playbook, example, ids: { owner, otherMentor } }: Ground) {
  const key = () => ports.ids.next()
  const story = async (word: string) =>
    sure(await createStory(ports, owner, { content: { ...emptyStory(), title: word, situation: word }, idempotencyKey: key() })).id
  const questionId = playbook.questions[0]!.id
  const told = { questionId, questionText: '', text: `${WORDS.answer} and some more words.`, idempotencyKey: key() }
  const wish = { format: 'drill', questionId, seed: null, idempotencyKey: key() }
  const session = sure(await startSession(ports, owner, wish, piecesOf(playbook))).id
  const guest = { session, interview: 0, name: WORDS.guest, mayRead: true, days: 7, idempotencyKey: key() }
  const invited = sure(await inviteGuest(ports, owner, guest))
  for (const person of [owner, otherMentor]) await enterExample(ports, example, exampleIdOf(person))
  const feed = newToken(ports)
  await openFeed(ports, owner, hashToken(feed))
  const given = await story(WORDS.given)
  const longer = { ...emptyStory(), title: WORDS.given, situation: `${WORDS.given}, told at length` }
  sure(await saveStory(ports, owner, { id: given, baseVersion: 1, content: longer }, playbook))
  return {
    questionId,
    session,
    story: await story(WORDS.story),
    given,
    answer: sure(await startAnswer(ports, owner, told, playbook.questions)).id,
    loop: sure(await createLoop(ports, owner, { content: unknownLoop(WORDS.loop, 3, 7), idempotencyKey: key() })).id,
    seat: invited.seat.id,
    guestToken: invited.token ?? '',
    feed,
  }
}

const hoursAhead = ({ clock }: Pick<Ports, 'clock'>, hours: number) => new Date(Math.ceil(clock.now() / HOUR + hours) * HOUR).toISOString()

/** Asked for, accepted, and with a brief. */
async function book({ ports, payments, ids: { owner, mentor } }: Ground, given: string, service: 'mock' | 'written'): Promise<string> {
  const start = service === 'mock' ? hoursAhead(ports, 48) : ''
  const { terms } = sure(await bookTime(ports, owner, { handle: 'milo-m', service, start, key: ports.ids.next() }, payments))
  const id = terms.bookingId
  sure(await answerBooking(ports, mentor, { id, answer: 'confirm', reason: WORDS.reason, commandId: 'planted', version: null }))
  const choice = { baseRevision: 0, parts: ['stories', 'ask'], storyIds: [given], ask: WORDS.ask, days: 7, isWithdrawn: false }
  sure(await saveBrief(ports, owner, id, choice))
  return id
}

/** A session with a question on the table and notes the mentor has not sealed. */
async function bookSession(ground: Ground, given: string): Promise<string> {
  const { ports, playbook, ids } = ground
  const id = await book(ground, given, 'mock')
  sure(await layTable(ports, ids.mentor, id, { revision: 0, question: WORDS.table }))
  const parts = { situation: WORDS.notes, task: '', action: '', result: '' }
  const notes = { content: { parts, marks: [], value: null, reason: '' }, revision: 0, seals: false }
  sure(await keepNotes(ports, ids.mentor, id, notes, playbook))
  return id
}

/** A review in writing that was delivered. */
async function bookReview(ground: Ground, given: string) {
  const { ports, playbook, ids, accounts, outbox } = ground
  const held = await book(ground, given, 'written')
  const item = ports.ids.next()
  const principle = playbook.principles.find(({ retiredOn }) => retiredOn === null)!.id
  const remark = { id: item, kind: 'to-do', principle, storyId: null, quote: '', words: WORDS.feedback } as const
  const wish = { baseRevision: 0, content: { summary: WORDS.feedback, items: [remark] }, handsOver: true }
  sure(await saveFeedback({ ports, accounts, outbox, url: '' }, ids.mentor, held, wish, playbook))
  return { held, item }
}

/** A time that is held and about to be paid for. */
async function holdPaid({ ports, payments, desk, ids: { owner } }: Ground) {
  const start = hoursAhead(ports, 72)
  const booked = sure(await bookTime(ports, owner, { handle: 'milo-m', service: 'paid', start, key: ports.ids.next() }, payments))
  const { bookingId } = booked.terms
  const words = { title: 'A mock', email: 'owner@example.org', paidUrl: 'http://localhost:4114/', backUrl: 'http://localhost:4114/' }
  const { url } = sure(await openCheckout(desk, owner, ports.clock.now(), { bookingId, ...words }))
  return { unpaid: bookingId, checkout: url.slice(url.lastIndexOf('/') + 1) }
}

async function plantCalendar({ ports, ids }: Ground): Promise<string> {
  const id = ports.ids.next()
  const source = { kind: 'ics', address: `https://calendars.example.org/${WORDS.address}`, userName: '', password: WORDS.address } as const
  const calendar = { id, label: WORDS.calendar, host: 'calendars.example.org', busy: [], freshAsOf: ports.clock.now(), source }
  await ports.calendars.add(ids.mentor, calendar)
  return id
}

export async function plantObjects(ground: Ground) {
  const { ports, ids } = ground
  sure(await saveMentor(ports, ids.mentor, { baseRevision: 0, content: offerOf('milo-m') }))
  sure(await saveMentor(ports, ids.otherMentor, { baseRevision: 0, content: offerOf('other-m') }))
  const claim = ports.ids.next()
  const claimed = { key: claim, kind: 'identity', says: WORDS.says, isCurrent: true, evidence: WORDS.evidence, link: '' }
  sure(await makeClaim(ports, ids.mentor, claimed))
  const own = await plantOwn(ground)
  const coming = await bookSession(ground, own.given)
  const review = await bookReview(ground, own.given)
  const paid = await holdPaid(ground)
  return { ...own, claim, coming, ...review, ...paid, calendar: await plantCalendar(ground) }
}
