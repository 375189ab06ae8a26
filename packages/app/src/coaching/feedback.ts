/** Feedback of a mentor: written as a draft nobody else sees, handed over once, and found again where it belongs. */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { Booking } from '@inclined/core/mentoring/booking'
import {
  checkFeedback,
  type Feedback,
  type FeedbackGround,
  type FeedbackItem,
  type FeedbackRefusal,
  placeQuote,
  type QuotePlace,
} from '@inclined/core/mentoring/feedback'
import type { Story } from '@inclined/core/stories/story'
import type { AccountsPort } from '../ports/accounts.ts'
import type { KeptFeedback } from '../ports/coaching-store.ts'
import type { OutboxStore } from '../ports/outbox.ts'
import type { Ports } from '../ports/ports.ts'
import type { StoryGuide } from '../stories/judge-story.ts'
import { answerBooking } from '../bookings/answer-booking.ts'
import { type BriefPorts, readBrief } from './brief.ts'

export type SaveFeedbackRefusal =
  | FeedbackRefusal
  | { readonly code: 'booking-not-found' }
  | { readonly code: 'feedback-too-early' }
  | { readonly code: 'feedback-changed-elsewhere'; readonly current: KeptFeedback | null }
  | { readonly code: 'feedback-handed-over' }

const HELD: readonly Booking['state'][] = ['in-progress', 'reported', 'completed', 'reviewed', 'disputed', 'resolved']

/** Whether there was something to write about: a session that began, or work that was taken on. */
export function mayWriteFeedback({ state, time, terms }: Booking, now: number): boolean {
  return HELD.includes(state) || (state === 'confirmed' && (terms.mode === 'async' || now >= time.start))
}

type FeedbackPorts = BriefPorts & Pick<Ports, 'mentors'>

/** What remarks may hang on: the principles, and the stories the mentor was given to read. */
export async function feedbackGround(ports: FeedbackPorts, mentor: string, { terms }: Booking, guide: StoryGuide): Promise<FeedbackGround> {
  const brief = await readBrief(ports, mentor, terms.bookingId, guide)
  const record = await ports.mentors.find(mentor)
  const kind = record?.content.services.find(({ id }) => id === terms.serviceId)?.kind
  const principles = guide.principles.filter(({ retiredOn }) => retiredOn === null).map(({ id }) => id)
  return { principles, stories: brief.ok ? (brief.value.stories ?? []) : [], isAnswer: kind === 'priority-message' }
}

export interface FeedbackParts {
  readonly ports: FeedbackPorts
  readonly accounts: Pick<AccountsPort, 'find'>
  readonly outbox: Pick<OutboxStore, 'add'>
  /** Where the product stands, without a slash at the end. */
  readonly url: string
}

export interface FeedbackWish {
  readonly baseRevision: number
  readonly content: Feedback
  readonly handsOver: boolean
}

/** A draft is kept as it is typed, as long as it can be; only what is handed over must be whole. */
export async function saveFeedback(
  parts: FeedbackParts,
  mentor: string,
  bookingId: string,
  wish: FeedbackWish,
  guide: StoryGuide,
): Promise<Result<null, SaveFeedbackRefusal>> {
  const { ports } = parts
  const read = await ports.bookings.read(mentor, bookingId)
  if (read === null || read.booking.terms.mentorId !== mentor) return refuse({ code: 'booking-not-found' })
  const now = ports.clock.now()
  if (!mayWriteFeedback(read.booking, now)) return refuse({ code: 'feedback-too-early' })
  const checked = checkFeedback(wish.content, await feedbackGround(ports, mentor, read.booking, guide), wish.handsOver)
  if (!checked.ok) return checked
  const outcome = await ports.coaching.saveFeedback(mentor, bookingId, { ...wish, savedAt: new Date(now).toISOString() })
  if (outcome === 'not-found') return refuse({ code: 'booking-not-found' })
  if (outcome === 'handed-over') {
    // Where a crash came between the words and the booking, handing over again delivers.
    if (wish.handsOver) await deliver(ports, mentor, read.booking)
    return refuse({ code: 'feedback-handed-over' })
  }
  if (outcome === 'conflict')
    return refuse({ code: 'feedback-changed-elsewhere', current: await ports.coaching.readFeedback(mentor, bookingId) })
  if (!wish.handsOver) return accept(null)
  await deliver(ports, mentor, read.booking)
  // Of work that is delivered the letter about the booking speaks.
  if (read.booking.terms.mode === 'live') await tellCandidate(parts, read.booking)
  return accept(null)
}

/** Of work without an appointment, the written words are the delivery. */
async function deliver(ports: FeedbackPorts, mentor: string, { terms, state }: Booking): Promise<void> {
  if (terms.mode !== 'async' || state !== 'confirmed') return
  await answerBooking(ports, mentor, { id: terms.bookingId, answer: 'complete', reason: '', commandId: 'delivered', version: null })
}

async function tellCandidate({ accounts, outbox, url }: FeedbackParts, { terms }: Booking): Promise<void> {
  const [person, mentor] = await Promise.all([accounts.find(terms.candidateId), accounts.find(terms.mentorId)])
  if (person === null) return
  const address = `${url}/bookings/${terms.bookingId}/feedback`
  const text = `Hello ${person.name},\n\n${mentor?.name ?? 'Your mentor'} wrote down what they saw in your session.\n\nRead it: ${address}\n`
  const message = { to: person.email, subject: 'Your feedback is here', text, calendar: null }
  await outbox.add({ kind: 'mail', message }, `feedback:${terms.bookingId}`)
}

/** One remark as it stands at its place today. */
export interface PlacedItem {
  readonly bookingId: string
  readonly mentorId: string
  readonly handedOverAt: string
  readonly item: FeedbackItem
  /** Null where the quoted words are not in the story any more, and where none were quoted. */
  readonly place: QuotePlace | null
  readonly isDone: boolean
}

/** Every remark the candidate was given, the latest feedback first; `stories` are the candidate's own, to find the words in. */
export async function listRemarks(
  ports: Pick<Ports, 'coaching'>,
  candidate: string,
  stories: readonly Story[],
): Promise<readonly PlacedItem[]> {
  const [all, done] = await Promise.all([ports.coaching.listFeedback(candidate), ports.coaching.listDone(candidate)])
  return all.flatMap(({ bookingId, mentorId, content, handedOverAt, savedAt }) =>
    content.items.map((item) => {
      const story = stories.find(({ id }) => id === item.storyId)
      const isDone = done.some((each) => each.bookingId === bookingId && each.itemId === item.id)
      const place = story === undefined ? null : placeQuote(story.content, item.quote)
      return { bookingId, mentorId, handedOverAt: handedOverAt ?? savedAt, item, place, isDone }
    }),
  )
}
