/**
 * Opens accounts and the outbox of an installation for several people, and keeps mail and bookings moving while the process lives.
 *
 * The round over the outbox is short and repeated; several processes may do it at once, each takes its own.
 */
import type { AccountSettings } from '@inclined/app/accounts/viewer'
import { deliverEffects } from '@inclined/app/outbox/deliver-effects'
import { sendReminders } from '@inclined/app/bookings/send-reminders'
import { sendLetters } from '@inclined/app/bookings/send-letters'
import { carryOutMoney } from '@inclined/app/money/carry-out-money'
import { finishNotices } from '@inclined/app/money/take-notice'
import { passDue } from '@inclined/app/bookings/pass-due'
import { refreshDue } from '@inclined/app/calendars/keep-calendars'
import { cancelStranded } from '@inclined/app/mentors/keep-workshops'
import type { AccountsPort, DemoDoor } from '@inclined/app/ports/accounts'
import type { CalendarReader } from '@inclined/app/ports/calendar-reader'
import type { CalendarWriter } from '@inclined/app/ports/calendar-writer'
import type { MailTransport } from '@inclined/app/ports/mail'
import type { OutboxStore } from '@inclined/app/ports/outbox'
import type { PaymentSettings, PretendProvider } from '@inclined/app/ports/payments'
import type { Ports } from '@inclined/app/ports/ports'

const ROUND_MS = 2000
/** Each is due every quarter of an hour. */
const CALENDARS_MS = 20_000
/** They are minutes ahead at least. */
const REMINDERS_MS = 30_000

interface OpenedAccounts {
  readonly accounts: AccountsPort
  readonly outbox: OutboxStore
  readonly demo: DemoDoor | null
  readonly pretend: PretendProvider | null
}

export interface HostedParts {
  readonly opened: OpenedAccounts
  readonly hosts: readonly string[]
  readonly transport: MailTransport
  readonly ports: Pick<Ports, 'bookings' | 'mentors' | 'calendars' | 'workshops' | 'money' | 'checkouts' | 'clock'>
  readonly calendar: CalendarWriter
  readonly calendarReader: CalendarReader
  readonly iceServers: AccountSettings['iceServers']
  readonly payments: Pick<PaymentSettings, 'ways' | 'policy'>
  /** Where the product stands, without a slash at the end. */
  readonly url: string
  readonly report: (error: unknown) => void
}

export interface HostedRunning {
  readonly settings: AccountSettings
  /** Ends the rounds; resolves when the last one is over. */
  stop(): Promise<void>
}

/** In a trial payments are the pretence, so that one person can see all of it. */
function settlePayments({ opened: { pretend }, payments }: Pick<HostedParts, 'opened' | 'payments'>): PaymentSettings {
  return { ...payments, ways: pretend === null ? payments.ways : { kind: 'provider', provider: pretend }, pretend }
}

export function runHosted(parts: HostedParts): HostedRunning {
  const { opened, hosts, transport, ports, calendar, calendarReader, iceServers, url, report } = parts
  const { accounts, outbox, demo } = opened
  const payments = settlePayments(parts)
  const desk = payments.ways.kind === 'provider' ? { ports, provider: payments.ways.provider } : null
  const demoHosts = (demo?.people ?? []).filter(({ role }) => role === 'host').map(({ email }) => email)
  const steps: readonly (() => Promise<unknown>)[] = [
    () => passDue(ports),
    () => cancelStranded(ports),
    ...(desk === null ? [] : [() => finishNotices(desk), () => carryOutMoney(desk)]),
    () => sendLetters({ ports, accounts, outbox, calendar, url }),
    seldom(REMINDERS_MS, () => sendReminders({ ports, accounts, outbox, url })),
    () => deliverEffects(outbox, transport, demo !== null),
  ]
  // Beside the others: a calendar's server may take seconds, and no mail waits for it.
  const calendars = () => refreshDue({ ports, accounts, reader: calendarReader, outbox, url })
  const rounds = [repeat(steps, ROUND_MS, report), repeat([calendars], CALENDARS_MS, report)]
  return {
    settings: { accounts, hosts: [...hosts, ...demoHosts], demo, outbox, calendar, calendarReader, iceServers, payments, url },
    async stop() {
      await Promise.all(rounds.map((round) => round.stop()))
    },
  }
}

/** Goes over the steps at once, and again so long after each end. One that fails does not keep the others from their turn. */
function repeat(steps: readonly (() => Promise<unknown>)[], everyMs: number, report: (error: unknown) => void) {
  let isStopped = false
  let round: Promise<unknown> = Promise.resolve()
  const goRound = async () => {
    for (const step of steps) await step().catch(report)
  }
  const once = () => {
    round = goRound().finally(() => {
      if (!isStopped) timer = setTimeout(once, everyMs)
    })
  }
  let timer = setTimeout(once, 0)
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await round
    },
  }
}

/** Leaves rounds out until so many milliseconds are over. */
function seldom(everyMs: number, step: () => Promise<unknown>): () => Promise<unknown> {
  let last = -everyMs
  return async () => {
    const now = performance.now()
    if (now - last < everyMs) return
    last = now
    await step()
  }
}
