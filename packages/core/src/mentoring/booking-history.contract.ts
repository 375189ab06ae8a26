/**
 * Judges what a simulated world did, from its records alone: none of the machine's code is used here, only the names of its events.
 *
 * The rules are written a second time, in another way: overlap by comparing every pair, money by adding up, ends by a table of what may
 * still follow.
 */
import type { BookingEvent } from './booking-event.ts'
import type { BookingTerms } from './booking.ts'
import type { Transaction } from './ledger.ts'

export interface HistoryRecord {
  readonly bookingId: string
  readonly event: BookingEvent
}

/** What the provider, or a hand, really took and really sent. */
export interface BankEntry {
  readonly id: string
  readonly chargeId: string
  readonly minor: number
  readonly currency: string
}

export interface SentInvite {
  readonly bookingId: string
  readonly method: 'REQUEST' | 'CANCEL'
  readonly sequence: number
  readonly start: number
}

export interface SentReminder {
  readonly id: string
  readonly bookingId: string
  readonly start: number
  readonly sentAt: number
  /** How many records there were when it was sent. */
  readonly records: number
}

export interface History {
  /** In the order they were written. */
  readonly records: readonly HistoryRecord[]
  readonly charged: readonly BankEntry[]
  readonly refunded: readonly BankEntry[]
  readonly paidOut: readonly { readonly id: string; readonly mentorId: string; readonly minor: number; readonly currency: string }[]
  readonly ledger: readonly Transaction[]
  readonly invites: readonly SentInvite[]
  /** What stands in the candidate's calendar at the end. */
  readonly calendar: ReadonlyMap<string, { readonly sequence: number; readonly start: number | null }>
  readonly seats: number
  readonly sessionsADay: number
  readonly holds: number
  readonly reminded: readonly SentReminder[]
  readonly packages: readonly { readonly packageId: string; readonly chargeId: string; readonly sessions: number; readonly minor: number }[]
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Everything wrong, in words; empty where all holds. */
export function findFaults(history: History): readonly string[] {
  const faults: string[] = []
  const byBooking = new Map<string, BookingEvent[]>()
  for (const { bookingId, event } of history.records) byBooking.set(bookingId, [...(byBooking.get(bookingId) ?? []), event])
  for (const [id, events] of byBooking) faults.push(...faultsOfLog(id, events), ...faultsOfSplit(id, events))
  faults.push(
    ...faultsOfReminders(history),
    ...faultsOfHolds(history),
    ...faultsOfTime(history),
    ...faultsOfCharges(history),
    ...faultsOfLedger(history),
    ...faultsOfInvites(history, byBooking),
  )
  return faults
}

const END_OF_CLAIM = ['released', 'declined', 'expired', 'cancelled', 'completed', 'reported', 'found']

/** What may follow an end; everything not named here may follow only while nothing has ended. */
const AFTER: Readonly<Record<string, readonly string[]>> = {
  released: ['payment-returned'],
  declined: ['settled', 'payment-returned'],
  expired: ['settled', 'payment-returned'],
  cancelled: ['settled', 'payment-returned', 'disputed', 'waived'],
  waived: ['settled', 'payment-returned'],
  completed: ['settled', 'payment-returned', 'disputed', 'reported', 'paid', 'reviewed'],
  reported: ['found', 'disputed', 'completed', 'payment-returned'],
  found: ['settled', 'payment-returned', 'disputed', 'waived'],
  disputed: ['resolved', 'payment-returned'],
  resolved: ['settled', 'payment-returned'],
  settled: ['payment-returned', 'reviewed'],
  reviewed: ['payment-returned'],
}

function faultsOfLog(id: string, events: readonly BookingEvent[]): readonly string[] {
  const faults: string[] = []
  let end: string | null = null
  let last = Number.NEGATIVE_INFINITY
  const ended = new Set<string>()
  for (const [i, event] of events.entries()) {
    if (event.seq !== i + 1) faults.push(`${id}: event ${event.seq} in place ${i + 1}`)
    if (event.at < last) faults.push(`${id}: time went back at ${event.seq}`)
    if (end !== null && !AFTER[end]!.includes(event.type)) faults.push(`${id}: ${event.type} after ${end}`)
    if (['settled', 'reviewed', 'resolved', 'waived'].includes(event.type) && ended.has(event.type))
      faults.push(`${id}: ${event.type} twice`)
    ended.add(event.type)
    if (event.type in AFTER) end = event.type
    last = event.at
  }
  const commands = events.flatMap(({ commandId }, i) => (commandId !== null && events[i - 1]?.commandId !== commandId ? [commandId] : []))
  if (new Set(commands).size !== commands.length) faults.push(`${id}: a command was done twice`)
  return faults
}

/** The share that goes back, from the history alone; null where another rule than cancelling and ends decides. */
function sharedBack(events: readonly BookingEvent[], terms: BookingTerms): number | null {
  const end = events.findLast(({ type }) => ['declined', 'expired', 'cancelled', 'completed', 'found', 'resolved', 'waived'].includes(type))
  if (end?.type === 'completed') return 0
  if (end?.type === 'found') return end.to === 'no-show-candidate' ? 0 : 100
  if (end?.type !== 'cancelled') return end?.type === 'resolved' ? null : 100
  if (end.by.side !== 'candidate' || end.from === 'requested') return 100
  let start = terms.time.start
  for (const event of events) if (event.type === 'confirmed' || event.type === 'moved') start = event.time.start
  const ahead = (start - end.at) / HOUR
  if (ahead <= 0) return 100 // work that was late
  return ahead >= 24 ? 100 : ahead >= 3 ? 50 : 0
}

function faultsOfSplit(id: string, events: readonly BookingEvent[]): readonly string[] {
  const first = events[0]
  if (first?.type !== 'held') return [`${id}: does not begin with a hold`]
  const settled = events.find((event) => event.type === 'settled')
  const isPaid = events.some(({ type }) => type === 'paid' || type === 'credit-used')
  if (isPaid !== (settled !== undefined)) return [`${id}: ${isPaid ? 'paid and never divided' : 'divided and never paid'}`]
  if (settled?.type !== 'settled') return []
  const { refundMinor, mentorMinor, feeMinor } = settled.split
  const price = first.terms.price.minor
  if (refundMinor + mentorMinor + feeMinor !== price) return [`${id}: divided ${refundMinor}, ${mentorMinor}, ${feeMinor} of ${price}`]
  const share = sharedBack(events, first.terms)
  if (share === null) return []
  const kept = Number((BigInt(price) * BigInt(100 - share)) / 100n)
  return price - kept === refundMinor ? [] : [`${id}: gave back ${refundMinor} of ${price} instead of ${share} per cent`]
}

interface Live {
  readonly terms: BookingTerms
  start: number
  end: number
}

/** At every record: no two live sessions of one person at once but seats of one workshop; seats, days and packages never overdrawn. */
function faultsOfTime({ records, seats, sessionsADay, packages }: History): readonly string[] {
  const faults: string[] = []
  const live = new Map<string, Live>()
  const pieces = new Map<string, string>()
  for (const { bookingId, event } of records) {
    if (event.type === 'held') {
      const { terms } = event
      if (terms.mode === 'live') live.set(bookingId, { terms, ...terms.time })
      if (terms.payment.kind === 'credit') {
        const { packageId, piece } = terms.payment
        const total = packages.find((pack) => pack.packageId === packageId)?.sessions ?? 0
        const taken = [...pieces.values()].includes(`${packageId}:${piece}`)
        if (taken || piece >= total) faults.push(`${bookingId}: piece ${piece} of ${packageId} is not free`)
        pieces.set(bookingId, `${packageId}:${piece}`)
      }
    }
    if (event.type === 'released' || (event.type === 'settled' && event.isCreditBack)) pieces.delete(bookingId)
    const claim = live.get(bookingId)
    if ((event.type === 'confirmed' || event.type === 'moved') && claim) Object.assign(claim, event.time)
    if (END_OF_CLAIM.includes(event.type)) live.delete(bookingId)
    if (['held', 'confirmed', 'moved'].includes(event.type) && claim)
      faults.push(...faultsOfClaims(bookingId, claim, live, seats, sessionsADay))
  }
  return faults
}

function faultsOfClaims(id: string, claim: Live, live: ReadonlyMap<string, Live>, seats: number, sessionsADay: number): readonly string[] {
  const faults: string[] = []
  const { mentorId, candidateId, workshopId } = claim.terms
  const today = new Set<string>()
  let seated = 0
  for (const [otherId, other] of live) {
    const isShared = workshopId !== null && other.terms.workshopId === workshopId
    if (isShared) seated += 1
    if (other.terms.mentorId === mentorId && Math.floor(other.start / DAY) === Math.floor(claim.start / DAY)) {
      today.add(other.terms.workshopId ?? otherId)
    }
    if (otherId === id || !(other.start < claim.end && claim.start < other.end)) continue
    const people = [other.terms.mentorId, other.terms.candidateId]
    if (people.includes(candidateId)) faults.push(`${id}: ${candidateId} is with ${otherId} then`)
    if (people.includes(mentorId) && !isShared) faults.push(`${id}: ${mentorId} is with ${otherId} then`)
  }
  if (workshopId !== null && seated > seats) faults.push(`${id}: ${seated} on ${seats} seats`)
  if (today.size > sessionsADay) faults.push(`${id}: ${today.size} sessions of ${mentorId} in a day`)
  return faults
}

/** Each charge is heard of once and ends once: what was taken is what was sent back, paid out and kept as fees. */
function faultsOfCharges({ records, charged, refunded, paidOut, packages }: History): readonly string[] {
  const faults: string[] = []
  const outside = new Set<string>()
  let [taken, kept] = [0, 0]
  for (const { chargeId, minor, currency } of charged) {
    const heard = records.filter(({ event }) => 'charge' in event && event.charge.chargeId === chargeId)
    const isPackage = packages.some((pack) => pack.chargeId === chargeId)
    if (heard.length !== (isPackage ? 0 : 1)) faults.push(`${chargeId}: heard of ${heard.length} times`)
    const back = refunded.filter((entry) => entry.chargeId === chargeId)
    const sum = back.reduce((total, entry) => total + entry.minor, 0)
    if (sum > minor || back.some((entry) => entry.currency !== currency))
      faults.push(`${chargeId}: ${sum} ${currency} sent back of ${minor}`)
    const event = heard[0]?.event
    if (event?.type === 'payment-returned' && sum !== minor) faults.push(`${chargeId}: returned, but ${sum} of ${minor} was sent back`)
    const isOutside = event !== undefined && 'charge' in event && event.charge.purse === 'outside'
    if (isOutside && event.type === 'paid') outside.add(heard[0]!.bookingId)
    if (!isOutside) [taken, kept] = [taken + minor, kept + minor - sum]
  }
  const known = new Set(charged.map(({ chargeId }) => chargeId))
  for (const { event } of records) {
    if ('charge' in event && !known.has(event.charge.chargeId)) faults.push(`${event.charge.chargeId}: nobody took it`)
  }
  const splits = records.flatMap(({ bookingId, event }) => (event.type === 'settled' && !outside.has(bookingId) ? [event.split] : []))
  const sent = paidOut.reduce((total, { minor }) => total + minor, 0)
  const fees = splits.reduce((total, { feeMinor }) => total + feeMinor, 0)
  if (kept !== sent + fees) faults.push(`of ${taken} taken ${kept} were kept, ${sent} paid out and ${fees} are fees`)
  for (const entries of [refunded, paidOut, charged]) {
    if (new Set(entries.map(({ id }) => id)).size !== entries.length) faults.push('the bank did something twice')
  }
  return faults
}

function faultsOfLedger({ ledger }: History): readonly string[] {
  const faults: string[] = []
  const sums = new Map<string, number>()
  for (const { id, lines } of ledger) {
    const total = new Map<string, number>()
    for (const { account, minor, currency } of lines) {
      total.set(currency, (total.get(currency) ?? 0) + minor)
      sums.set(`${account} ${currency}`, (sums.get(`${account} ${currency}`) ?? 0) + minor)
    }
    if ([...total.values()].some((off) => off !== 0)) faults.push(`${id} is not balanced`)
  }
  if (new Set(ledger.map(({ id }) => id)).size !== ledger.length) faults.push('a transaction stands twice in the ledger')
  for (const [account, sum] of sums)
    if (/^(held|prepaid|refunds|mentor):/u.test(account) && sum !== 0) faults.push(`${account} ends at ${sum}`)
  return faults
}

/** The sequence rises with every invite, and what stands in the calendar is where the booking ended. */
function faultsOfInvites({ invites, calendar }: History, byBooking: ReadonlyMap<string, readonly BookingEvent[]>): readonly string[] {
  const faults: string[] = []
  for (const [id, events] of byBooking) {
    const sent = invites.filter(({ bookingId }) => bookingId === id)
    for (const [i, { sequence }] of sent.entries())
      if (i > 0 && sequence <= sent[i - 1]!.sequence) faults.push(`${id}: sequence ${sequence} again`)
    const first = events[0]
    if (first?.type !== 'held' || first.terms.mode !== 'live') continue
    let start: number | null = null
    for (const event of events) {
      if (event.type === 'confirmed' || event.type === 'moved') start = event.time.start
      if (event.type === 'cancelled') start = null
    }
    const shown = calendar.get(id)?.start ?? null
    if (shown !== start) faults.push(`${id}: the calendar says ${shown} and the booking ${start}`)
  }
  return faults
}

/** A reminder speaks of the time the booking has when it is sent, of something still ahead, and of nothing that is off. */
function faultsOfReminders({ records, reminded }: History): readonly string[] {
  return reminded.flatMap(({ id, bookingId, start, sentAt, records: count }) => {
    let present: number | null = null
    for (const { bookingId: of, event } of records.slice(0, count)) {
      if (of !== bookingId) continue
      if (event.type === 'confirmed' || event.type === 'moved') present = event.time.start
      if (END_OF_CLAIM.includes(event.type)) present = null
    }
    return present === start && sentAt < start ? [] : [`${id}: reminds of ${start} at ${sentAt}, and it is ${present}`]
  })
}

function faultsOfHolds({ records, holds }: History): readonly string[] {
  const faults: string[] = []
  const held = new Map<string, string>()
  for (const { bookingId, event } of records) {
    if (event.type === 'held') held.set(bookingId, event.terms.candidateId)
    else if (event.to !== 'held') held.delete(bookingId)
    const own = event.type === 'held' ? [...held.values()].filter((id) => id === event.terms.candidateId).length : 0
    if (own > holds) faults.push(`${bookingId}: ${own} times held at once`)
  }
  return faults
}
