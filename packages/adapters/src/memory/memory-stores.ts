/** All stores in memory: for the tests of use cases, and the same contract as the database. Nothing is kept on disk. */
import type { Ports } from '@inclined/app/ports/ports'
import { memoryAnswers } from './memory-answers.ts'
import { memoryArchives } from './memory-archives.ts'
import { memoryBookings, memoryBooks } from './memory-bookings.ts'
import { memoryCalendars } from './memory-calendars.ts'
import { memoryCandidates } from './memory-candidates.ts'
import { memoryCheckouts } from './memory-checkouts.ts'
import { memoryClaims } from './memory-claims.ts'
import { memoryCoaching } from './memory-coaching.ts'
import { memoryFeeds } from './memory-feeds.ts'
import { memoryGuests } from './memory-guests.ts'
import { memoryLoops } from './memory-loops.ts'
import { memoryMentors } from './memory-mentors.ts'
import { memoryMoney } from './memory-money.ts'
import { memoryReviews } from './memory-reviews.ts'
import { memoryRooms } from './memory-rooms.ts'
import { memorySessions } from './memory-sessions.ts'
import type { MemoryState } from './memory-state.ts'
import { memoryStories } from './memory-stories.ts'
import { memoryVerification } from './memory-verification.ts'
import { memoryWorkshops } from './memory-workshops.ts'

export function memoryStores(): Omit<Ports, 'clock' | 'ids'> {
  const state: MemoryState = new Map()
  const books = memoryBooks()
  const coaching = memoryCoaching(books)
  const mentors = memoryMentors(state)
  return {
    candidates: memoryCandidates(state),
    answers: memoryAnswers(state),
    stories: memoryStories(state),
    claims: memoryClaims(state),
    sessions: memorySessions(state),
    loops: memoryLoops(state),
    guests: memoryGuests(state),
    mentors,
    bookings: memoryBookings(books),
    workshops: memoryWorkshops(books, state),
    money: memoryMoney(books),
    checkouts: memoryCheckouts(),
    coaching,
    reviews: memoryReviews(books),
    rooms: memoryRooms(books, coaching),
    calendars: memoryCalendars(state),
    verification: memoryVerification(mentors),
    feeds: memoryFeeds(state),
    archives: memoryArchives(state),
  }
}
