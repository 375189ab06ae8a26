/**
 * A mentor as they describe themselves, what they offer, and when: what may stand in each, and the one question about free times it makes.
 *
 * What is verified about a mentor is not said here by anybody: it is decided claim by claim in `verification.ts`.
 */
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { PrincipleId } from '../questions/principle.ts'
import { type Track, TRACKS } from '../questions/track.ts'
import { type Money, readMoney } from './money.ts'
import { readSlotCase } from './read-slot-case.ts'
import type { BusyTime, SlotCase, SlotRefusal, SlotService } from './slot-case.ts'

/** `live` kinds have a time; the others are delivered within their hours. */
export const SERVICE_KINDS = {
  call: 'live',
  'mock-interview': 'live',
  workshop: 'live',
  'resume-review': 'async',
  'story-review': 'async',
  'writing-review': 'async',
  'priority-message': 'async',
} as const
export type ServiceKind = keyof typeof SERVICE_KINDS

export interface MentorService {
  /** Unique among the mentor's. */
  readonly id: string
  readonly kind: ServiceKind
  readonly title: string
  readonly about: string
  /** Length of a live service, null for an async one. */
  readonly minutes: number | null
  /** From confirmation to delivery of an async service, null for a live one. */
  readonly deliveryHours: number | null
  /** 0 is free. */
  readonly price: Money
  readonly confirmation: 'request' | 'instant'
  /** How many candidates one session takes: 1, but for a workshop. */
  readonly seats: number
  readonly isOffered: boolean
}

/** When a mentor can be booked; the limits hold for every service. */
export interface MentorHours extends Omit<SlotService, 'durationMin'> {
  readonly timeZone: string
  readonly weekly: SlotCase['mentor']['weekly']
  readonly overrides: NonNullable<SlotCase['mentor']['overrides']>
}

export interface MentorContent {
  /** The short address, `/mentors/<handle>`. */
  readonly handle: string
  readonly name: string
  readonly headline: string
  readonly about: string
  /** Two or three letters each (ISO 639), lower case. */
  readonly languages: readonly string[]
  readonly tracks: readonly Track[]
  readonly principles: readonly PrincipleId[]
  /** Signed: no questions of real interviews are told or asked for. A mentor without it is not listed. */
  readonly hasPledged: boolean
  readonly isListed: boolean
  /** Where sessions are held, `https`; absent or empty for the room here. */
  readonly meetingLink?: string
  readonly services: readonly MentorService[]
  readonly hours: MentorHours
}

export type MentorRefusal =
  | { readonly code: 'invalid-mentor'; readonly at: string; readonly problem: MentorProblem }
  | { readonly code: 'invalid-hours'; readonly refusal: SlotRefusal }

type MentorProblem =
  | 'empty'
  | 'too-long'
  | 'too-many'
  | 'repeated'
  | 'bad-handle'
  | 'unknown-value'
  | 'bad-number'
  | 'live-and-minutes'
  | 'bad-price'
  | 'pledge-missing'
  | 'bad-link'

export const HANDLE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const HANDLE_LENGTH = [3, 40] as const
/** Addresses that pages of ours may want. */
const RESERVED_HANDLES: readonly string[] = ['new', 'edit', 'search', 'host', 'admin', 'example']
/** UTF-16 units. */
const TEXT_LIMITS = { name: 100, headline: 200, about: 8000 } as const
const MOST_SERVICES = 20
const MOST_LANGUAGES = 20
const MOST_PRINCIPLES = 16

const invalid = (at: string, problem: MentorProblem): MentorRefusal => ({ code: 'invalid-mentor', at, problem })
const repeats = (values: readonly string[]): boolean => new Set(values).size < values.length
const isWhole = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most

function refuseText(at: string, text: string, limit: number, mayBeEmpty = false): MentorRefusal | null {
  if (text.length > limit) return invalid(at, 'too-long')
  return !mayBeEmpty && text.trim() === '' ? invalid(at, 'empty') : null
}

function refuseService(service: MentorService, at: string): MentorRefusal | null {
  const { id, kind, title, about, minutes, deliveryHours, price, confirmation, seats } = service
  const words = refuseText(`${at}.id`, id, 100) ?? refuseText(`${at}.title`, title, 200) ?? refuseText(`${at}.about`, about, 4000, true)
  if (words !== null) return words
  if (!Object.hasOwn(SERVICE_KINDS, kind)) return invalid(`${at}.kind`, 'unknown-value')
  const isLive = SERVICE_KINDS[kind] === 'live'
  if (isLive !== (minutes !== null) || isLive !== (deliveryHours === null)) return invalid(`${at}.minutes`, 'live-and-minutes')
  if (minutes !== null && !isWhole(minutes, 5, 480)) return invalid(`${at}.minutes`, 'bad-number')
  if (deliveryHours !== null && !isWhole(deliveryHours, 1, 720)) return invalid(`${at}.deliveryHours`, 'bad-number')
  if (!readMoney(price.minor, price.currency).ok) return invalid(`${at}.price`, 'bad-price')
  if (confirmation !== 'request' && confirmation !== 'instant') return invalid(`${at}.confirmation`, 'unknown-value')
  return isWhole(seats, 1, kind === 'workshop' ? 500 : 1) ? null : invalid(`${at}.seats`, 'bad-number')
}

function refuseLists({ languages, tracks, principles }: MentorContent): MentorRefusal | null {
  if (languages.length === 0) return invalid('languages', 'empty')
  if (languages.length > MOST_LANGUAGES) return invalid('languages', 'too-many')
  if (languages.some((language) => !/^[a-z]{2,3}$/.test(language))) return invalid('languages', 'unknown-value')
  if (tracks.some((track) => !TRACKS.includes(track))) return invalid('tracks', 'unknown-value')
  if (principles.length > MOST_PRINCIPLES) return invalid('principles', 'too-many')
  const twice = (['languages', 'tracks', 'principles'] as const).find((at) => repeats({ languages, tracks, principles }[at]))
  return twice === undefined ? null : invalid(twice, 'repeated')
}

function refuseHandle(handle: string): MentorRefusal | null {
  const [least, most] = HANDLE_LENGTH
  const fits = handle.length >= least && handle.length <= most && HANDLE.test(handle) && !RESERVED_HANDLES.includes(handle)
  return fits ? null : invalid('handle', 'bad-handle')
}

/** What the slots rules make of the hours with a service of an hour; any day will do. */
function refuseHours(hours: MentorHours): MentorRefusal | null {
  const day = { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z', now: '2026-01-01T00:00:00Z' }
  const read = readSlotCase(slotCaseOf(hours, 60, [], day))
  return read.ok ? null : { code: 'invalid-hours', refusal: read.error }
}

const MOST_LINK = 500
/** One address without blanks; a browser reads the rest of it. */
const isLink = (text: string): boolean => text === '' || (text.length <= MOST_LINK && /^https:\/\/[^\s/@]+\.[^\s/@]+(\/\S*)?$/.test(text))

/** Reports the first thing wrong. */
export function checkMentor(content: MentorContent): Result<MentorContent, MentorRefusal> {
  const { handle, services, hasPledged, isListed, hours } = content
  const words = (['name', 'headline', 'about'] as const).map((at) => refuseText(at, content[at], TEXT_LIMITS[at], at === 'about'))
  const offers = services.map((service, at) => refuseService(service, `services[${at}]`))
  const problem =
    refuseHandle(handle) ??
    words.find((each) => each !== null) ??
    refuseLists(content) ??
    (services.length > MOST_SERVICES ? invalid('services', 'too-many') : null) ??
    offers.find((each) => each !== null) ??
    (repeats(services.map(({ id }) => id)) ? invalid('services', 'repeated') : null) ??
    (isListed && !hasPledged ? invalid('hasPledged', 'pledge-missing') : null) ??
    (isLink(content.meetingLink ?? '') ? null : invalid('meetingLink', 'bad-link')) ??
    refuseHours(hours)
  return problem === null ? accept(content) : refuse(problem)
}

/** The question for the free times of one live service: the same for the page, for the booking, and for why a time is not offered. */
export function slotCaseOf(hours: MentorHours, minutes: number, busy: readonly BusyTime[], query: SlotCase['query']): SlotCase {
  const { timeZone, weekly, overrides, ...limits } = hours
  return { mentor: { timeZone, weekly, overrides }, busy, service: { ...limits, durationMin: minutes }, query }
}
