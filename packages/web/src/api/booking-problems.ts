/** Reasons for which mentors and bookings say no. What the booking machine refuses keeps its own code as `reason`. */
import { fixed, type ProblemWording } from './problem-wording.ts'

const BECAUSE: Readonly<Record<string, string>> = {
  'not-yours': 'Only the other side can do that.',
  changed: 'The booking changed meanwhile: read it again, then repeat with its "version" if you still want to.',
  'reason-needed': 'Send a "reason".',
  'too-early': 'Wait until the time in "from".',
  'too-late': 'It was possible until the time in "until".',
  'candidate-busy': 'You have another session at that time. Choose another one.',
  'own-service': 'Book somebody else: this is your own service.',
  'payment-not-set-up': 'Choose a free service: nothing takes payments here.',
  'too-many-holds': 'Pay or give up one of the times you hold, then repeat.',
}

export const BOOKING_PROBLEMS = {
  'accounts-needed': fixed(404, 'There are no accounts here', 'Start with --hosted: one person alone has nobody to book.'),
  'mentor-not-found': fixed(404, 'There is no such mentor', 'List the mentors again; they may not be listed any more.'),
  'service-not-found': fixed(404, 'There is no such service', 'Read the mentor again; it may not be offered any more.'),
  'booking-not-found': fixed(404, 'There is no such booking', 'List your bookings again.'),
  'time-not-open': fixed(409, 'The time is taken or not open', 'Choose one of "openTimes" and repeat with a fresh key.'),
  'booking-not-possible': {
    status: 409,
    title: 'This cannot be done with the booking now',
    say: (f) => BECAUSE[String(f.reason)] ?? 'Read the booking again; it went on meanwhile.',
  },
} satisfies Record<string, ProblemWording>
