/**
 * Mentors who meet a wish, with what each offers and when it is next to be had: the rules of the search over what is listed, and the
 * same slots that their pages show.
 */
import type { Claim } from '@inclined/core/mentoring/decide-claim'
import { findSlots } from '@inclined/core/mentoring/find-slots'
import { type MentorService, slotCaseOf } from '@inclined/core/mentoring/mentor'
import { type ListedService, type MentorWish, searchMentors } from '@inclined/core/mentoring/search-mentors'
import type { BusyTime } from '@inclined/core/mentoring/slot-case'
import { outsideOf } from '../calendars/outside-times.ts'
import type { Mentor } from '../ports/mentor-store.ts'
import type { Ports } from '../ports/ports.ts'
import type { Workshop } from '../ports/workshop-store.ts'
import { busyOf } from './find-open-times.ts'

const PAGE = 500
const HOUR = 3_600_000
/** As far as a mentor's page shows times. */
export const DAYS_SEARCHED = 14

type SearchPorts = Pick<Ports, 'mentors' | 'bookings' | 'calendars' | 'workshops' | 'clock'>

export interface MentorHit {
  readonly mentor: Mentor
  /** Those that meet the wish, the next free first. */
  readonly services: readonly ListedService[]
}

async function listAll({ mentors }: Pick<Ports, 'mentors'>): Promise<readonly Mentor[]> {
  const all: Mentor[] = []
  for (let offset = 0; ; offset += PAGE) {
    const page = await mentors.list({ limit: PAGE, offset })
    all.push(...page)
    if (page.length < PAGE) return all
  }
}

interface Taken {
  readonly busy: readonly BusyTime[]
  readonly workshops: readonly Workshop[]
  readonly now: number
}

/** Milliseconds since 1970; null where nothing is free in the next two weeks. */
function nextFree({ hours }: Mentor['content'], service: MentorService, { busy, workshops, now }: Taken): number | null {
  if (service.minutes === null) return now + (service.deliveryHours ?? 0) * HOUR
  if (service.kind === 'workshop') {
    return workshops.find(({ serviceId, seats, taken }) => serviceId === service.id && taken < seats)?.time.start ?? null
  }
  const iso = (at: number) => new Date(at).toISOString()
  const query = { from: iso(now), to: iso(now + DAYS_SEARCHED * 24 * HOUR), now: iso(now) }
  const found = findSlots(slotCaseOf(hours, service.minutes, busy, query))
  const first = found.ok ? found.value[0] : undefined
  return first === undefined ? null : Date.parse(first)
}

function listingOf({ person, content }: Mentor, taken: Taken) {
  const offered = content.services.filter(({ isOffered }) => isOffered)
  const services = offered.map((service) => ({
    serviceId: service.id,
    kind: service.kind,
    price: service.price,
    nextFree: nextFree(content, service, taken),
  }))
  const { tracks, principles, languages } = content
  return { mentorId: person, isOpen: true, tracks, principles, languages, services }
}

function groupClaims(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    for (const person of new Set([claim.mentorId, claim.candidateId])) {
      const group = groups.get(person)
      if (group === undefined) groups.set(person, [claim])
      else group.push(claim)
    }
  }
  return groups
}

export async function findMentors(ports: SearchPorts, wish: MentorWish): Promise<readonly MentorHit[]> {
  const mentors = await listAll(ports)
  const ids = mentors.map(({ person }) => person)
  const [claims, calendars] = await Promise.all([ports.bookings.listTakenOf(ids), ports.calendars.listOf(ids)])
  const now = ports.clock.now()
  const byPerson = groupClaims(claims)
  const listings = []
  for (const mentor of mentors) {
    const { person, content } = mentor
    const hasWorkshops = content.services.some(({ kind, isOffered }) => kind === 'workshop' && isOffered)
    const workshops = hasWorkshops ? await ports.workshops.listAhead(person, now) : []
    const busy = [
      ...busyOf(byPerson.get(person) ?? [], person),
      ...outsideOf(
        calendars.filter((each) => each.person === person),
        now,
      ),
    ]
    listings.push(listingOf(mentor, { busy, workshops, now }))
  }
  const byId = new Map(mentors.map((mentor) => [mentor.person, mentor]))
  return searchMentors(listings, wish).flatMap(({ mentorId, services }) => {
    const mentor = byId.get(mentorId)
    return mentor === undefined ? [] : [{ mentor, services }]
  })
}
