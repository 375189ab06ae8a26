/** All stores over one database handle. */
import type { Ports } from '@inclined/app/ports/ports'
import { answerStore } from './answer-store.ts'
import { archiveStore } from './archive-store.ts'
import { bookingStore } from './booking-store.ts'
import { calendarStore } from './calendar-store.ts'
import { candidateStore } from './candidate-store.ts'
import { checkoutStore } from './checkout-store.ts'
import { claimStore } from './claim-store.ts'
import type { Database, Housekeeping } from './database.ts'
import { coachingStore } from './coaching-store.ts'
import { feedStore } from './feed-store.ts'
import { guestStore } from './guest-store.ts'
import { loopStore } from './loop-store.ts'
import { mentorStore } from './mentor-store.ts'
import { moneyStore } from './money-store.ts'
import { reviewStore } from './review-store.ts'
import { roomStore } from './room-store.ts'
import { sessionStore } from './session-store.ts'
import { storyStore } from './story-store.ts'
import { verificationStore } from './verification-store.ts'
import { workshopStore } from './workshop-store.ts'

export type Stores = Omit<Ports, 'clock' | 'ids'>

export const storesOver = (db: Database, housekeeping: Housekeeping): Stores => ({
  candidates: candidateStore(db, housekeeping),
  answers: answerStore(db, housekeeping),
  stories: storyStore(db, housekeeping),
  claims: claimStore(db, housekeeping),
  sessions: sessionStore(db, housekeeping),
  loops: loopStore(db, housekeeping),
  guests: guestStore(db, housekeeping),
  mentors: mentorStore(db, housekeeping),
  bookings: bookingStore(db, housekeeping),
  workshops: workshopStore(db, housekeeping),
  money: moneyStore(db, housekeeping),
  checkouts: checkoutStore(db, housekeeping),
  coaching: coachingStore(db, housekeeping),
  reviews: reviewStore(db, housekeeping),
  rooms: roomStore(db, housekeeping),
  calendars: calendarStore(db, housekeeping),
  verification: verificationStore(db, housekeeping),
  feeds: feedStore(db, housekeeping),
  archives: archiveStore(db, housekeeping),
})
