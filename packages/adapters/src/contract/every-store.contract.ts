/** All contracts that a set of stores must keep, under one name. */
import { describe } from 'vitest'
import { answerStoreContract } from './answer-store.contract.ts'
import { archiveStoreContract } from './archive-store.contract.ts'
import { bookingStoreContract } from './booking-store.contract.ts'
import { calendarStoreContract } from './calendar-store.contract.ts'
import { coachingStoreContract } from './coaching-store.contract.ts'
import { candidateStoreContract } from './candidate-store.contract.ts'
import { claimStoreContract } from './claim-store.contract.ts'
import { feedStoreContract } from './feed-store.contract.ts'
import { guestStoreContract } from './guest-store.contract.ts'
import { loopStoreContract } from './loop-store.contract.ts'
import { mentorStoreContract } from './mentor-store.contract.ts'
import { moneyStoreContract } from './money-store.contract.ts'
import { reviewStoreContract } from './review-store.contract.ts'
import { roomStoreContract } from './room-store.contract.ts'
import type { StoresUnderTest } from './samples.ts'
import { sessionStoreContract } from './session-store.contract.ts'
import { storyStoreContract } from './story-store.contract.ts'
import { verificationStoreContract } from './verification-store.contract.ts'
import { workshopStoreContract } from './workshop-store.contract.ts'

const CONTRACTS: Readonly<Record<string, (stores: StoresUnderTest) => void>> = {
  candidates: candidateStoreContract,
  answers: answerStoreContract,
  stories: storyStoreContract,
  claims: claimStoreContract,
  sessions: sessionStoreContract,
  loops: loopStoreContract,
  guests: guestStoreContract,
  mentors: mentorStoreContract,
  bookings: bookingStoreContract,
  workshops: workshopStoreContract,
  money: moneyStoreContract,
  coaching: coachingStoreContract,
  reviews: reviewStoreContract,
  rooms: roomStoreContract,
  'calendars elsewhere': calendarStoreContract,
  verification: verificationStoreContract,
  'calendar addresses': feedStoreContract,
  archives: archiveStoreContract,
}

export function everyStoreContract(name: string, stores: StoresUnderTest): void {
  for (const [what, contract] of Object.entries(CONTRACTS)) {
    describe(`${name}: ${what}`, () => {
      contract(stores)
    })
  }
}
