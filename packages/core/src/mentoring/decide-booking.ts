/**
 * Decides what a command does to a booking: the one door to its state machine.
 *
 * First time passes (`pass-time.ts`), then the command is held against who may ask it in which state, then its own rules decide. Pure: the
 * caller loads the log under a lock, passes the database's time and appends what comes back. A command sent again is answered
 * again and done once. Reached states and refusals are listed cell by cell in the test beside this file.
 */
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { Actor, Booking, BookingState } from './booking.ts'
import type { AskType, BookingCommand, BookingRefusal } from './booking-command.ts'
import type { BookingEvent } from './booking-event.ts'
import { decideCancel, decideMove, decideMoveAnswer } from './decide-change.ts'
import {
  decideAnswer,
  decideComplete,
  decideDispute,
  decideJoin,
  decideReport,
  decideResolve,
  decideReviewed,
  decideWaive,
} from './decide-outcome.ts'
import { decideConfirm, decideDecline, decideHold, decidePayment, decideSubmit, type Deeds } from './decide-start.ts'
import { applyBookingEvent, foldBooking } from './fold-booking.ts'
import type { EpochMs } from './instant.ts'
import { BookingLine, type Decided, stampOf } from './pass-time.ts'

/** Who may ask what, and in which states. Asking where it has just been done is accepted and changes nothing. */
const DOORS: Readonly<Record<AskType, { readonly sides: readonly Actor['side'][]; readonly states: readonly (BookingState | 'none')[] }>> =
  {
    hold: { sides: ['candidate'], states: ['none'] },
    submit: { sides: ['candidate'], states: ['held'] },
    'record-payment': { sides: ['system', 'mentor', 'host'], states: [] }, // in every state: the money is there already
    release: { sides: ['candidate'], states: ['held'] },
    confirm: { sides: ['mentor'], states: ['requested'] },
    decline: { sides: ['mentor'], states: ['requested'] },
    cancel: { sides: ['candidate', 'mentor', 'host'], states: ['requested', 'confirmed', 'reschedule-requested'] },
    move: { sides: ['candidate', 'mentor'], states: ['confirmed'] },
    'accept-move': { sides: ['candidate', 'mentor'], states: ['reschedule-requested'] },
    'decline-move': { sides: ['candidate', 'mentor'], states: ['reschedule-requested'] },
    'withdraw-move': { sides: ['candidate', 'mentor'], states: ['reschedule-requested'] },
    join: { sides: ['candidate', 'mentor'], states: ['confirmed', 'in-progress'] },
    complete: { sides: ['candidate', 'mentor'], states: ['confirmed', 'reschedule-requested', 'in-progress', 'reported'] },
    report: { sides: ['candidate', 'mentor'], states: ['confirmed', 'in-progress', 'completed'] },
    'answer-report': { sides: ['candidate', 'mentor'], states: ['reported'] },
    dispute: { sides: ['candidate', 'mentor'], states: ['completed', 'cancelled-by-candidate', 'no-show-candidate'] },
    resolve: { sides: ['host'], states: ['disputed'] },
    waive: { sides: ['mentor'], states: ['cancelled-by-candidate', 'no-show-candidate'] },
    'mark-reviewed': { sides: ['system'], states: ['completed'] },
  }

/** The events to append, or the first reason why not. Of a refusal nothing is kept, not even what time would have done. */
export function decideBooking(log: readonly BookingEvent[], command: BookingCommand, now: EpochMs): Result<Decided, BookingRefusal> {
  const before = foldBooking(log)
  if (before === null) return decideFirst(command, now)
  if (!isTheirs(before, command.by)) return refuse({ code: 'not-yours', ask: command.type })
  if (log.some((event) => event.commandId === command.commandId)) return accept({ events: [], booking: before })
  if (now < before.lastAt) return refuse({ code: 'clock-went-back', last: before.lastAt })
  const line = new BookingLine(before, now)
  // A payment is taken even after the hold is over, as long as nobody else has taken the time and with it ended the hold.
  if (command.type !== 'record-payment') line.passTime()
  if (isDone(line.booking, command)) return accept(line.end())
  const { expectedVersion } = command
  if (expectedVersion !== null && expectedVersion !== before.version) return refuse({ code: 'changed', version: before.version })
  const decided = decideIn(line.booking, command, now)
  if (!decided.ok) return decided
  for (const deed of decided.value) line.append(deed, command)
  line.passTime()
  return accept(line.end())
}

function decideFirst(command: BookingCommand, now: EpochMs): Result<Decided, BookingRefusal> {
  if (command.type !== 'hold') return refuse({ code: 'not-now', ask: command.type, state: 'none' })
  const decided = decideHold(command.terms, command.by, now)
  if (!decided.ok) return decided
  const event: BookingEvent = { ...stampOf(null, command, now), type: 'held', to: 'held', terms: command.terms }
  return accept({ events: [event], booking: applyBookingEvent(null, event) })
}

function isTheirs({ terms }: Booking, by: Actor): boolean {
  if (by.side === 'candidate') return by.id === terms.candidateId
  return by.side !== 'mentor' || by.id === terms.mentorId
}

/** The state the command would lead to is reached already, by the same side where sides differ. */
function isDone(booking: Booking, { type, by }: BookingCommand): boolean {
  const { state } = booking
  if (type === 'cancel') return state === `cancelled-by-${by.side}`
  if (type === 'release') return by.side === 'candidate' && state === 'released'
  if (type === 'confirm' || type === 'decline') return by.side === 'mentor' && state === (type === 'confirm' ? 'confirmed' : 'declined')
  if (type === 'mark-reviewed') return by.side === 'system' && state === 'reviewed'
  return type === 'complete' && state === 'completed' && (by.side === 'mentor' || by.side === 'candidate')
}

function decideIn(booking: Booking, command: BookingCommand, now: EpochMs): Deeds {
  const { sides, states } = DOORS[command.type]
  if (!sides.includes(command.by.side)) return refuse({ code: 'not-yours', ask: command.type })
  if (command.type === 'record-payment') return decidePayment(booking, command.charge, command.by.side, now)
  if (!states.includes(booking.state)) return refuse({ code: 'not-now', ask: command.type, state: booking.state })
  return decideAsk(booking, command, now)
}

function decideAsk(booking: Booking, command: BookingCommand, now: EpochMs): Deeds {
  const side = command.by.side === 'mentor' ? 'mentor' : 'candidate'
  switch (command.type) {
    case 'submit':
      return decideSubmit(booking, now)
    case 'release':
      return accept([{ type: 'released', to: 'released' }])
    case 'confirm':
      return decideConfirm(booking, now)
    case 'decline':
      return decideDecline(booking, now)
    case 'cancel':
      return decideCancel(booking, command.by.side, now)
    case 'move':
      return decideMove(booking, side, command.time, now)
    case 'accept-move':
    case 'decline-move':
    case 'withdraw-move':
      return decideMoveAnswer(booking, side, command.type, now)
    case 'join':
      return decideJoin(booking, side, now)
    case 'complete':
      return decideComplete(booking, side, now)
    case 'report':
      return decideReport(booking, side, command.kind, command.reason, now)
    case 'answer-report':
      return decideAnswer(booking, side, command.agrees, now)
    case 'dispute':
      return decideDispute(booking, side, command.ground, command.reason, now)
    case 'resolve':
      return decideResolve(booking, command.refundPercent, command.finding, command.reason, now)
    case 'waive':
      return decideWaive(booking, now)
    case 'mark-reviewed':
      return decideReviewed(booking)
    default:
      throw new Error(`${command.type} has its own way`)
  }
}
