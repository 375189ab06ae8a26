/** Everything a use case may ask of the outside, in one bundle that a main.ts makes. */
import type { AnswerStore } from './answer-store.ts'
import type { ArchiveStore } from './archive-store.ts'
import type { BookingStore } from './booking-store.ts'
import type { CalendarStore } from './calendar-store.ts'
import type { CandidateStore } from './candidate-store.ts'
import type { CheckoutStore } from './checkout-store.ts'
import type { ClaimStore } from './claim-store.ts'
import type { Clock } from './clock.ts'
import type { CoachingStore } from './coaching-store.ts'
import type { FeedStore } from './feed-store.ts'
import type { GuestStore } from './guest-store.ts'
import type { IdSource } from './id-source.ts'
import type { LoopStore } from './loop-store.ts'
import type { MentorStore } from './mentor-store.ts'
import type { MoneyStore } from './money-store.ts'
import type { ReviewStore } from './review-store.ts'
import type { RoomStore } from './room-store.ts'
import type { SessionStore } from './session-store.ts'
import type { StoryStore } from './story-store.ts'
import type { VerificationStore } from './verification-store.ts'
import type { WorkshopStore } from './workshop-store.ts'

export interface Ports {
  readonly candidates: CandidateStore
  readonly answers: AnswerStore
  readonly stories: StoryStore
  readonly claims: ClaimStore
  readonly sessions: SessionStore
  readonly loops: LoopStore
  readonly guests: GuestStore
  readonly mentors: MentorStore
  readonly bookings: BookingStore
  readonly workshops: WorkshopStore
  readonly money: MoneyStore
  readonly checkouts: CheckoutStore
  readonly coaching: CoachingStore
  readonly reviews: ReviewStore
  readonly rooms: RoomStore
  readonly calendars: CalendarStore
  readonly verification: VerificationStore
  readonly feeds: FeedStore
  readonly archives: ArchiveStore
  readonly clock: Clock
  readonly ids: IdSource
}
