/**
 * A world of bookings run from a seed: people who ask all sorts of things, a store around the machine, and an outside that lies.
 *
 * The store does what a database does in one transaction: it releases ended holds that are in the way, asks the claims and the machine, and
 * appends. What it keeps is judged by `booking-history.contract.ts`.
 */
import { createRandom, type SeededRandom } from '../kernel/seeded-random.ts'
import type { Actor, Booking, BookingTerms, Charge, PaymentWay } from './booking.ts'
import type { AskType, BookingAsk, BookingCommand } from './booking-command.ts'
import { effectsOf } from './booking-effects.ts'
import type { BookingEvent } from './booking-event.ts'
import type { History, HistoryRecord } from './booking-history.contract.ts'
import { Outside } from './booking-outside.contract.ts'
import { type CreditPackage, creditUseOf, decideCredit, decidePackageBack } from './credits.ts'
import { type Claim, claimOf, decideClaim, decideOneMoreHold, MOST_HOLDS } from './decide-claim.ts'
import { decideBooking } from './decide-booking.ts'
import { anyBooking, nextMoment, WISHES, wishFor } from './booking-people.contract.ts'
import { DAY, type EpochMs, HOUR, MINUTE } from './instant.ts'
import { bookPackage, bookPackageBack } from './ledger.ts'
import { nextDueAt } from './next-due.ts'
import { type Decided, passTime } from './pass-time.ts'
import { DEFAULT_POLICY } from './policy.ts'
import { judgeReminder, planReminders } from './reminders.ts'

export const SEATS = 2
export const SESSIONS_A_DAY = 2
const STEPS = [0, 0, MINUTE, 5 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR, 20 * HOUR]
const POLICY = { ...DEFAULT_POLICY, feeBasisPoints: 1_500 }

const isPaidFirst = ({ payment }: BookingTerms): boolean => payment.kind === 'money' && payment.purse === 'provider'

export class World {
  now: EpochMs = 1_000 * DAY
  readonly outside: Outside
  readonly records: HistoryRecord[] = []
  readonly reached = new Set<string>()
  private readonly random: SeededRandom
  private readonly logs = new Map<string, readonly BookingEvent[]>()
  private readonly bookings = new Map<string, Booking>()
  private readonly packages: CreditPackage[] = []
  private readonly packageCharges = new Map<string, string>()
  private count = 0

  constructor(seed: number) {
    this.random = createRandom(seed)
    this.outside = new Outside(this.random)
    for (const candidateId of ['c0', 'c1']) this.buyPackage(candidateId)
  }

  history(): History {
    const { outside, records } = this
    const { charged, refunded, paidOut, ledger, invites, calendar, reminded } = outside
    const packages = this.packages.map(({ packageId, sessions, price }) => {
      return { packageId, sessions, minor: price.minor, chargeId: this.packageCharges.get(packageId)! }
    })
    return {
      records,
      charged,
      refunded,
      paidOut,
      ledger,
      invites,
      calendar,
      seats: SEATS,
      sessionsADay: SESSIONS_A_DAY,
      holds: MOST_HOLDS,
      packages,
      reminded,
    }
  }

  step(): void {
    const next = this.now + this.pick(STEPS)
    const near = this.outside.chance(80) ? nextMoment(this.bookings.values(), this.now, next) : null
    this.now = near?.at ?? next
    this.outside.deliver(this.now)
    if (near !== null) this.ask(near.booking)
    else if (this.bookings.size < 24 && this.outside.chance(35)) this.hold()
    else this.ask(anyBooking(this.outside, [...this.bookings.values()]))
    if (this.outside.chance(30)) this.sweep()
  }

  /** Lets everything come to its end; the host decides what is open. */
  finish(): void {
    for (let round = 0; round < 20; round++) {
      this.now += 100 * HOUR
      this.outside.deliver(this.now)
      this.sweep()
      for (const booking of this.bookings.values()) {
        if (booking.state !== 'disputed') continue
        this.handle(
          booking.terms.bookingId,
          this.command({ side: 'host', id: 'h' }, wishFor(this.outside, 'resolve', booking, this.anyTime())),
        )
      }
    }
    for (const pack of this.packages) {
      const rest = decidePackageBack(pack, this.uses(), this.now)
      if (rest === null) throw new Error(`${pack.packageId} stays open`)
      if (rest.minor === 0) continue
      this.outside.book(bookPackageBack(pack.packageId, pack.candidateId, rest))
      this.outside.sendBack(`back:${pack.packageId}`, this.packageCharges.get(pack.packageId)!, pack.candidateId, rest, pack.purse)
    }
    if (!this.outside.isIdle) throw new Error('something is still on its way')
  }

  private pick<T>(of: readonly T[]): T {
    return this.outside.pick(of)
  }

  private fresh(what: string): string {
    this.count += 1
    return `${what}${this.count}`
  }

  private uses() {
    return [...this.bookings.values()].flatMap((booking) => creditUseOf(booking) ?? [])
  }

  private buyPackage(candidateId: string): void {
    const packageId = this.fresh('p')
    const price = { minor: 10_000, currency: 'EUR' }
    this.packages.push({ packageId, candidateId, serviceId: 's', sessions: 3, price, purse: 'provider', endsAt: this.now + 20 * DAY })
    this.packageCharges.set(packageId, `charge-${packageId}`)
    this.outside.take(`charge-${packageId}`, price)
    this.outside.book(bookPackage(packageId, `charge-${packageId}`, price, 'provider'))
  }

  private command(by: Actor, ask: BookingAsk, expectedVersion: number | null = null): BookingCommand {
    return { ...ask, commandId: this.fresh('k'), by, expectedVersion, reason: this.outside.chance(90) ? 'because' : '' }
  }

  private anyTime(): { start: number; end: number } {
    const start = Math.floor(this.now / HOUR) * HOUR + this.random.below(2 * 3 * 24) * 30 * MINUTE
    return { start, end: start + 60 * MINUTE }
  }

  private hold(candidateId = this.pick(['c0', 'c1', 'c2', 'm1'])): void {
    // Now and then somebody grabs what they can.
    if (this.outside.chance(10)) this.hold(candidateId)
    if (this.outside.chance(10)) for (let i = 0; i < 3; i++) this.hold(candidateId)

    const mentorId = this.pick(['m0', 'm0', 'm1'])
    const isAsync = this.outside.chance(15)
    const isWorkshop = !isAsync && this.outside.chance(25)
    const shop = Math.floor(this.now / (2 * DAY)) + 1
    const time = isWorkshop ? { start: shop * 2 * DAY + 9 * HOUR, end: shop * 2 * DAY + 11 * HOUR } : this.anyTime()
    const priced = this.pay(candidateId)
    if (priced === null) return
    const terms: BookingTerms = {
      bookingId: this.fresh('b'),
      serviceId: 's',
      candidateId,
      mentorId,
      mode: isAsync ? 'async' : 'live',
      workshopId: isWorkshop ? `w${shop}-${mentorId}` : null,
      time: isAsync ? { start: time.start, end: time.start } : time,
      slaHours: isAsync ? 24 : null,
      confirmation: this.pick(['request', 'instant']),
      place: this.pick(['room', 'elsewhere']),
      ...priced,
      policy: POLICY,
    }
    const { bookingId } = terms
    this.handle(bookingId, this.command({ side: 'candidate', id: candidateId }, { type: 'hold', terms }))
    const held = this.bookings.get(bookingId)
    if (held !== undefined && this.outside.chance(90)) this.ask(held)
  }

  private pay(candidateId: string): { readonly payment: PaymentWay; readonly price: BookingTerms['price'] } | null {
    const price = { minor: this.pick([1, 9_999, 5_001]), currency: 'EUR' }
    const way = this.random.below(10)
    if (way === 0) return { payment: { kind: 'free' }, price: { minor: 0, currency: 'EUR' } }
    if (way > 2) return { payment: { kind: 'money', purse: way === 3 ? 'outside' : 'provider' }, price }
    const pack = this.packages.find((owned) => owned.candidateId === candidateId)
    const credit = pack && decideCredit(pack, this.uses(), { candidateId, serviceId: 's' }, this.now)
    if (!credit?.ok) return null
    return {
      payment: { kind: 'credit', packageId: pack!.packageId, piece: credit.value.piece, purse: 'provider' },
      price: credit.value.worth,
    }
  }

  private ask(booking: Booking | null): void {
    if (booking === null) return
    const { candidateId, mentorId, bookingId } = booking.terms
    const wished = this.outside.chance(90) ? WISHES[booking.state] : undefined
    const anyWish = this.pick(wished ?? (Object.values(WISHES).flat() as AskType[]))
    const isNext = booking.state === 'held' && this.outside.chance(70)
    const type = isNext ? (isPaidFirst(booking.terms) ? 'record-payment' : 'submit') : anyWish
    const actors: readonly Actor[] = [
      { side: 'candidate', id: candidateId },
      { side: 'mentor', id: mentorId },
      { side: 'host', id: 'h' },
      { side: 'system', id: 'x' },
    ]
    if (type === 'record-payment') return this.takePayment(booking, actors)
    const isTheirs = type !== 'resolve' && type !== 'mark-reviewed'
    const by = this.pick(this.outside.chance(5) ? actors : isTheirs ? actors.slice(0, 2) : actors.slice(2))
    const seen = this.outside.chance(40) ? booking.version : null
    this.offer(bookingId, this.command(by, wishFor(this.outside, type, booking, this.anyTime()), seen))
  }

  /** The provider really takes it, of a right or a wrong amount, for whatever state the booking is in; its notice comes late and twice. */
  private takePayment({ terms }: Booking, [, mentor, , system]: readonly Actor[]): void {
    const { price, payment, bookingId } = terms
    if (payment.kind !== 'money') return
    const minor = this.outside.chance(85) ? price.minor : price.minor + 1
    const money = { minor, currency: this.outside.chance(95) ? price.currency : 'USD' }
    const charge: Charge = { chargeId: this.fresh('ch'), money, purse: payment.purse }
    // Somebody who is not the provider says that it took money: nothing was taken, and nothing may come of it.
    if (this.outside.chance(15)) {
      const forger = payment.purse === 'provider' ? mentor! : system!
      return this.offer(bookingId, this.command(forger, { type: 'record-payment', charge }))
    }
    this.outside.take(charge.chargeId, money)
    this.offer(bookingId, this.command(payment.purse === 'provider' ? system! : mentor!, { type: 'record-payment', charge }))
  }

  /** Sent by somebody: it arrives late, or at once and again later. */
  private offer(bookingId: string, command: BookingCommand): void {
    // Half of it at once: a world in which all is late never gets to a session.
    if (this.outside.chance(50)) this.handle(bookingId, command)
    this.outside.send(this.now, () => this.handle(bookingId, command))
  }

  private handle(bookingId: string, command: BookingCommand): void {
    const log = this.logs.get(bookingId) ?? []
    const decided = decideBooking(log, command, this.now)
    if (!decided.ok || decided.value.events.length === 0) return
    const claim = claimOf(decided.value.booking)
    const before = this.bookings.get(bookingId)
    const isNew = claim !== null && (before === undefined || before.time.start !== claim.time.start)
    if (isNew && !this.isFree(claim)) return
    if (before === undefined && !this.mayHold(decided.value.booking)) return
    this.write(bookingId, log, decided.value)
  }

  private mayHold({ terms: { candidateId, payment } }: Booking): boolean {
    const own = [...this.bookings.values()].filter(({ terms }) => terms.candidateId === candidateId)
    for (const { state, terms } of own) if (state === 'held') this.letTimePass(terms.bookingId)
    if (!decideOneMoreHold(own.map(({ terms }) => this.bookings.get(terms.bookingId)!)).ok) return false
    if (payment.kind !== 'credit') return true
    return !this.uses().some(({ packageId, piece }) => packageId === payment.packageId && piece === payment.piece)
  }

  private isFree(claim: Claim): boolean {
    for (const [id, { state, time }] of this.bookings) {
      if (state === 'held' && time.start < claim.time.end && claim.time.start < time.end) this.letTimePass(id)
    }
    const taken = [...this.bookings.values()].flatMap((booking) => claimOf(booking) ?? [])
    const day = Math.floor(claim.time.start / DAY) * DAY
    const limits = { seats: claim.workshopId === null ? 1 : SEATS, sessionsADay: SESSIONS_A_DAY, day: { start: day, end: day + DAY } }
    return decideClaim(claim, taken, limits).ok
  }

  /** The job, which often comes late. */
  private sweep(): void {
    for (const [id, booking] of this.bookings) {
      const due = nextDueAt(booking)
      if (due !== null && due <= this.now) this.letTimePass(id)
    }
  }

  private letTimePass(bookingId: string): void {
    const log = this.logs.get(bookingId)!
    const decided = passTime(log, this.now)
    if (decided !== null && decided.events.length > 0) this.write(bookingId, log, decided)
  }

  /** Nobody takes back a reminder here: what is stale must show itself. */
  private plan(booking: Booking): void {
    for (const reminder of planReminders(booking, this.now)) {
      this.outside.send(reminder.at, (at) => {
        if (judgeReminder(reminder, this.bookings.get(reminder.bookingId)!, at) !== 'send') return
        this.outside.remind({ ...reminder, sentAt: at, records: this.records.length })
      })
    }
  }

  private write(bookingId: string, log: readonly BookingEvent[], { events, booking }: Decided): void {
    const next = [...log, ...events]
    this.logs.set(bookingId, next)
    this.bookings.set(bookingId, booking)
    for (const event of events) {
      this.records.push({ bookingId, event })
      this.reached.add(event.type).add(event.to)
    }
    for (const effect of effectsOf(next, log.length + 1)) {
      this.outside.emit(effect, booking.terms, this.packageCharges, this.now)
      if (effect.kind === 'reminders' && effect.time !== null) this.plan(booking)
    }
  }
}
