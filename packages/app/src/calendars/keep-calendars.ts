/**
 * Calendars a mentor keeps elsewhere: subscribed to once they could be read, read again every quarter of an hour, and the mentor told by
 * mail, once, when one cannot be read any more, because from then on nobody can book them.
 */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import { COPY_REACH } from '@inclined/core/mentoring/outside-times'
import { isOwnUid } from '../bookings/calendar-entry.ts'
import { isUuid } from '../data/check-value.ts'
import type { AccountsPort } from '../ports/accounts.ts'
import type { CalendarFrame, CalendarProblem, CalendarReader, CalendarSource } from '../ports/calendar-reader.ts'
import { type CalendarToRead, type KeptCalendar, MOST_CALENDARS } from '../ports/calendar-store.ts'
import type { OutboxStore } from '../ports/outbox.ts'
import type { Ports } from '../ports/ports.ts'

const AGAIN_MS = 15 * 60_000
const AT_ONCE = 5
/** UTF-16 units. */
const LIMITS = { label: 100, address: 2000, userName: 200, password: 500 } as const

export interface CalendarParts {
  readonly ports: Pick<Ports, 'calendars' | 'mentors' | 'clock'>
  readonly accounts: Pick<AccountsPort, 'find'>
  readonly reader: CalendarReader
}

export interface CalendarWish extends CalendarSource {
  readonly label: string
  /** A fresh UUID for each calendar that is meant. */
  readonly key: string
}

export type SubscribeRefusal =
  | { readonly code: 'mentor-not-found' }
  | { readonly code: 'label-needed' }
  | { readonly code: 'too-long'; readonly at: keyof typeof LIMITS; readonly limit: number }
  | { readonly code: 'too-many-calendars'; readonly most: number }
  | { readonly code: 'key-used' }
  | { readonly code: CalendarProblem }

/** `webcal:` is what calendars write for a feed over https. */
const normalise = (address: string): string => address.trim().replace(/^webcals?:/i, 'https:')

async function frameOf({ ports, accounts }: Omit<CalendarParts, 'reader'>, person: string): Promise<CalendarFrame> {
  const [mentor, own] = await Promise.all([ports.mentors.find(person), accounts.find(person)])
  const now = ports.clock.now()
  return {
    zone: mentor?.content.hours.timeZone ?? 'UTC',
    from: now - COPY_REACH.beforeMs,
    to: now + COPY_REACH.afterMs,
    emails: own === null ? [] : [own.email.toLowerCase()],
    isOwn: isOwnUid,
  }
}

function refuseWish(wish: CalendarWish): SubscribeRefusal | null {
  if (wish.label.trim() === '') return { code: 'label-needed' }
  for (const [at, limit] of Object.entries(LIMITS) as [keyof typeof LIMITS, number][]) {
    if (wish[at].length > limit) return { code: 'too-long', at, limit }
  }
  if (!URL.canParse(normalise(wish.address))) return { code: 'bad-address' }
  return isUuid(wish.key) ? null : { code: 'key-used' }
}

/** Nothing is kept of a calendar that cannot be read: it would close every time of the mentor at once. */
export async function subscribe(parts: CalendarParts, person: string, wish: CalendarWish): Promise<Result<null, SubscribeRefusal>> {
  const { ports, reader } = parts
  if ((await ports.mentors.find(person)) === null) return refuse({ code: 'mentor-not-found' })
  const wrong = refuseWish(wish)
  if (wrong !== null) return refuse(wrong)
  const { kind, userName, password, key: id } = wish
  const source: CalendarSource = { kind, address: normalise(wish.address), userName, password }
  const freshAsOf = ports.clock.now()
  const busy = await reader.read(source, await frameOf(parts, person))
  if (!busy.ok) return refuse(busy.error)
  const { host } = new URL(source.address)
  const outcome = await ports.calendars.add(person, { id, label: wish.label.trim(), host, busy: busy.value, freshAsOf, source })
  if (outcome === 'added') return accept(null)
  return refuse(outcome === 'full' ? { code: 'too-many-calendars', most: MOST_CALENDARS } : { code: 'key-used' })
}

async function readAgain(parts: CalendarParts, { calendar, source }: CalendarToRead): Promise<KeptCalendar | null> {
  const { ports, reader } = parts
  const at = ports.clock.now()
  const busy = source === null ? refuse({ code: 'source-lost' as const }) : await reader.read(source, await frameOf(parts, calendar.person))
  return ports.calendars.record(calendar.id, busy.ok ? { at, busy: busy.value } : { at, problem: busy.error.code })
}

/** One of the person's own, now; `false` where they have no such calendar. */
export async function refreshOne(parts: CalendarParts, person: string, id: string): Promise<boolean> {
  const found = await parts.ports.calendars.find(person, id)
  if (found !== null) await readAgain(parts, found)
  return found !== null
}

export interface TellingParts extends CalendarParts {
  readonly outbox: Pick<OutboxStore, 'add'>
  /** Where the product stands, without a slash at the end. */
  readonly url: string
}

async function tell({ ports, accounts, outbox, url }: TellingParts, { id, person, label, problem }: KeptCalendar): Promise<void> {
  const owner = await accounts.find(person)
  if (owner === null || problem === null) return
  const text = [
    `Hello ${owner.name},`,
    '',
    `Your calendar “${label}” cannot be read. Nobody knows when you are busy, so nobody can book a time with you until it can be read again.`,
    '',
    `What is wrong, and what to do: ${url}/mentoring/calendars`,
    '',
  ].join('\n')
  const message = { to: owner.email, subject: 'A calendar of yours cannot be read', text, calendar: null }
  await outbox.add({ kind: 'mail', message }, `calendar:${id}:${problem.since}`)
  await ports.calendars.told(id, ports.clock.now())
}

/** How many were read. Several processes may do it at once: each takes its own. */
export async function refreshDue(parts: TellingParts): Promise<number> {
  const now = parts.ports.clock.now()
  const due = await parts.ports.calendars.takeDue(now, now + AGAIN_MS, AT_ONCE)
  for (const each of due) {
    const kept = await readAgain(parts, each)
    if (kept !== null && kept.problem !== null && kept.toldAt === null) await tell(parts, kept)
  }
  return due.length
}
