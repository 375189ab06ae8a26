/**
 * Finds mentors for what a candidate wants, in an order that anybody can check.
 *
 * Every wish that is given must be met. The order is by how many of the wished principles fit, then by the next free time, then by price,
 * then by id: no popularity, no paid places. Free times come from the slots and ratings from the reviews; both are the caller's.
 */
import type { PrincipleId } from '../questions/principle.ts'
import type { Track } from '../questions/track.ts'
import type { EpochMs } from './instant.ts'
import type { ServiceKind } from './mentor.ts'
import type { Money } from './money.ts'

export interface ListedService {
  readonly serviceId: string
  readonly kind: ServiceKind
  readonly price: Money
  /** For work without an appointment, the time it could be delivered by. Null where nothing is free. */
  readonly nextFree: EpochMs | null
}

export interface MentorListing {
  readonly mentorId: string
  /** False while paused, on a break, or not yet let in. */
  readonly isOpen: boolean
  readonly tracks: readonly Track[]
  readonly principles: readonly PrincipleId[]
  /** Language tags: `en`, `pt-BR`. */
  readonly languages: readonly string[]
  readonly services: readonly ListedService[]
}

/** What is left out, or an empty list, is no wish. */
export interface MentorWish {
  readonly kinds?: readonly ServiceKind[]
  readonly track?: Track
  /** One of them is enough; more of them come first. */
  readonly principles?: readonly PrincipleId[]
  /** `pt` finds `pt-BR`, `pt-BR` does not find `pt`. */
  readonly language?: string
  /** At most this, in this currency: nothing is converted. */
  readonly priceUpTo?: Money
  /** Free before this. */
  readonly freeBefore?: EpochMs
}

export interface FoundMentor {
  readonly mentorId: string
  /** Those that meet the wish, the next free first. */
  readonly services: readonly ListedService[]
  readonly principles: readonly PrincipleId[]
}

export function searchMentors(listings: readonly MentorListing[], wish: MentorWish): readonly FoundMentor[] {
  return listings.flatMap((listing) => matchMentor(listing, wish)).toSorted(byFit)
}

function matchMentor(listing: MentorListing, wish: MentorWish): readonly FoundMentor[] {
  const { track, language } = wish
  const wished = new Set(wish.principles ?? [])
  const principles = listing.principles.filter((id) => wished.has(id))
  const isFit =
    listing.isOpen &&
    (track === undefined || listing.tracks.includes(track)) &&
    (language === undefined || listing.languages.some((spoken) => speaks(spoken, language))) &&
    (wished.size === 0 || principles.length > 0)
  const services = isFit ? listing.services.filter((service) => fits(service, wish)).toSorted(byService) : []
  return services.length === 0 ? [] : [{ mentorId: listing.mentorId, services, principles }]
}

function speaks(spoken: string, wanted: string): boolean {
  const [has, wants] = [spoken.toLowerCase(), wanted.toLowerCase()]
  return has === wants || has.startsWith(`${wants}-`)
}

function fits({ kind, price, nextFree }: ListedService, { kinds, priceUpTo, freeBefore }: MentorWish): boolean {
  if (kinds !== undefined && kinds.length > 0 && !kinds.includes(kind)) return false
  const isFree = price.minor === 0
  if (priceUpTo !== undefined && !isFree && (price.currency !== priceUpTo.currency || price.minor > priceUpTo.minor)) return false
  return freeBefore === undefined || (nextFree !== null && nextFree < freeBefore)
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Nothing free comes last; prices of two currencies are in the order of the currencies. */
function byService(a: ListedService, b: ListedService): number {
  return (
    compareFree(a.nextFree, b.nextFree) ||
    compareText(a.price.currency, b.price.currency) ||
    a.price.minor - b.price.minor ||
    compareText(a.serviceId, b.serviceId)
  )
}

const compareFree = (a: EpochMs | null, b: EpochMs | null): number => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a - b)

function byFit(a: FoundMentor, b: FoundMentor): number {
  const [first, second] = [a.services[0], b.services[0]]
  if (first === undefined || second === undefined) throw new Error('a mentor is found by a service')
  return (
    b.principles.length - a.principles.length ||
    compareFree(first.nextFree, second.nextFree) ||
    compareText(first.price.currency, second.price.currency) ||
    first.price.minor - second.price.minor ||
    compareText(a.mentorId, b.mentorId)
  )
}
