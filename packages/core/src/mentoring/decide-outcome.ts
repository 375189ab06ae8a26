/**
 * Decides how a session went: joining, completing, reporting an absence or a failure, answering, disputing, resolving, waiving.
 *
 * A report is never taken at its word: the other side has time to answer, the join times can refute it, and a contradiction goes to the host.
 */
import { accept, refuse } from '../kernel/result.ts'
import { type Booking, isPaid, type ReportKind, type Side } from './booking.ts'
import type { BookingRefusal } from './booking-command.ts'
import type { Finding } from './booking-event.ts'
import type { Deeds } from './decide-start.ts'
import { type EpochMs, HOUR, MINUTE } from './instant.ts'
import { completedAt, roomOpensAt, standReport } from './next-due.ts'

const otherSide = (side: Side): Side => (side === 'candidate' ? 'mentor' : 'candidate')

/** Entering again changes nothing. */
export function decideJoin(booking: Booking, side: Side, now: EpochMs): Deeds {
  if (booking.terms.mode !== 'live') return refuse({ code: 'not-live' })
  const from = roomOpensAt(booking.time)
  if (now < from) return refuse({ code: 'too-early', from })
  if (booking.joinedAt[side] !== null) return accept([])
  if (now >= booking.time.end) return refuse({ code: 'too-late', until: booking.time.end })
  return accept([{ type: 'joined', to: booking.joinedAt[otherSide(side)] === null ? 'confirmed' : 'in-progress', side }])
}

/** From when a session can have been held, or somebody be absent. */
const absentFrom = (booking: Booking): EpochMs => booking.time.start + booking.terms.policy.absentAfterMinutes * MINUTE

export function decideComplete(booking: Booking, side: Side, now: EpochMs): Deeds {
  const { report } = booking
  // Taking a report back is for whoever made it, or for whom the join times would have spoken.
  if (report !== null && (side === report.against || (report.by !== side && report.by !== 'system'))) {
    return refuse({ code: 'not-yours', ask: 'complete' })
  }
  if (booking.terms.mode === 'live') {
    // Where both came, nobody has to be waited for.
    const { candidate, mentor } = booking.joinedAt
    const from = candidate !== null && mentor !== null ? booking.time.start : absentFrom(booking)
    return now < from ? refuse({ code: 'too-early', from }) : accept([completedAt(booking, now)])
  }
  return side === 'mentor' ? accept([completedAt(booking, now)]) : refuse({ code: 'not-yours', ask: 'complete' })
}

export function decideReport(booking: Booking, side: Side, kind: ReportKind, reason: string, now: EpochMs): Deeds {
  const refusal = refuseReport(booking, side, kind, reason, now)
  if (refusal !== null) return refuse(refusal)
  const answerBy = now + booking.terms.policy.answerHours * HOUR
  const against = kind === 'absence' ? otherSide(side) : null
  return accept([{ type: 'reported', to: 'reported', kind, side, against, answerBy }])
}

function refuseReport(booking: Booking, side: Side, kind: ReportKind, reason: string, now: EpochMs): BookingRefusal | null {
  if (booking.terms.mode !== 'live') return { code: 'not-live' }
  if (booking.split !== null) return { code: 'too-late', until: booking.lastAt }
  const from = kind === 'absence' ? absentFrom(booking) : booking.time.start
  const until = booking.time.end + booking.terms.policy.reportHours * HOUR
  if (now < from) return { code: 'too-early', from }
  if (now > until) return { code: 'too-late', until }
  if (booking.completed?.by === side) return { code: 'said-completed' }
  if (kind === 'technical-failure') return reason.trim() === '' ? { code: 'reason-needed' } : null
  const joinedAt = booking.joinedAt[otherSide(side)]
  return joinedAt !== null && joinedAt <= absentFrom(booking) ? { code: 'joined-in-time', joinedAt } : null
}

export function decideAnswer(booking: Booking, side: Side, agrees: boolean, now: EpochMs): Deeds {
  const { report } = booking
  if (report === null) throw new Error('no report')
  const isAsked = report.by === 'system' ? side === report.against : side !== report.by
  if (!isAsked) return refuse({ code: 'not-yours', ask: 'answer-report' })
  return accept([agrees ? standReport(booking, now) : { type: 'disputed', to: 'disputed', ground: 'report' }])
}

export function decideDispute(booking: Booking, side: Side, ground: 'quality' | 'facts', reason: string, now: EpochMs): Deeds {
  if (!isPaid(booking)) return refuse({ code: 'nothing-paid' })
  if (booking.split !== null) return refuse({ code: 'too-late', until: booking.lastAt })
  if (reason.trim() === '') return refuse({ code: 'reason-needed' })
  if (ground === 'quality') {
    if (side !== 'candidate' || booking.completed === null) return refuse({ code: 'not-yours', ask: 'dispute' })
    const until = booking.completed.at + booking.terms.policy.complaintHours * HOUR
    if (now > until) return refuse({ code: 'too-late', until })
  }
  return accept([{ type: 'disputed', to: 'disputed', ground }])
}

export function decideResolve(booking: Booking, refundPercent: number, finding: Finding, reason: string, now: EpochMs): Deeds {
  if (!Number.isInteger(refundPercent) || refundPercent < 0 || refundPercent > 100) return refuse({ code: 'bad-percent' })
  if (reason.trim() === '') return refuse({ code: 'reason-needed' })
  const outcome = isPaid(booking) ? ({ cause: 'resolved', refundPercent, settleAt: now } as const) : null
  return accept([{ type: 'resolved', to: 'resolved', finding, outcome }])
}

export function decideWaive(booking: Booking, now: EpochMs): Deeds {
  const { state } = booking
  if (state !== 'cancelled-by-candidate' && state !== 'no-show-candidate') return refuse({ code: 'not-now', ask: 'waive', state })
  if (!isPaid(booking)) return refuse({ code: 'nothing-paid' })
  if (booking.split !== null) return refuse({ code: 'too-late', until: booking.lastAt })
  return accept([{ type: 'waived', to: state, outcome: { cause: 'waived', refundPercent: 100, settleAt: now } }])
}

/** Once nothing is open any more, so that a review takes no right away. */
export function decideReviewed(booking: Booking): Deeds {
  if (booking.outcome !== null && booking.split === null) return refuse({ code: 'too-early', from: booking.outcome.settleAt })
  return accept([{ type: 'reviewed', to: 'reviewed' }])
}
