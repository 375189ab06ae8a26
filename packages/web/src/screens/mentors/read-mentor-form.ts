/** Reads the form of a mentor as the record it says, word for word; what cannot stand in it is refused by the core. */
import { type MentorContent, type MentorHours, type MentorService, SERVICE_KINDS, type ServiceKind } from '@inclined/core/mentoring/mentor'
import { readPrice, type PriceRefusal } from '@inclined/core/mentoring/read-price'
import { TRACKS } from '@inclined/core/questions/track'
import { field, wholeNumberField } from '../../server/form-fields.ts'

export const DAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const KINDS = Object.keys(SERVICE_KINDS) as readonly ServiceKind[]

/** Empty is no limit. */
const limit = (form: FormData, name: string): number | null => (field(form, name).trim() === '' ? null : wholeNumberField(form, name))

/** "09:00-12:00, 14:00-17:00" for each day; nothing for a day without hours. */
function readRanges(text: string): readonly { readonly start: string; readonly end: string }[] {
  const parts = text.split(/[,;]/).map((part) => part.trim())
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      const [start = '', end = ''] = part.split(/[-–]/).map((time) => time.trim())
      return { start, end }
    })
}

/** A line is a day and its own hours: "2026-12-24 10:00-12:00"; a day alone is blank. */
function readOverrides(text: string): MentorHours['overrides'] {
  const lines = text.split('\n').map((line) => line.trim())
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const [date = '', ...rest] = line.split(/\s+/)
      return { date, ranges: readRanges(rest.join('')) }
    })
}

function readHours(form: FormData): MentorHours {
  const weekly = DAY_NAMES.flatMap((_, day) => readRanges(field(form, `day-${day}`)).map((range) => ({ days: [day], ...range })))
  return {
    timeZone: field(form, 'timeZone').trim(),
    weekly,
    overrides: readOverrides(field(form, 'overrides')),
    minNoticeMin: (limit(form, 'noticeHours') ?? 0) * 60,
    bufferAfterMin: limit(form, 'buffer'),
    dailyLimit: limit(form, 'dailyLimit'),
    maxDaysAhead: limit(form, 'maxDaysAhead'),
    slotIntervalMin: limit(form, 'interval'),
  }
}

export interface TypedPrice {
  readonly price: MentorService['price']
  /** As typed, to be shown again. */
  readonly text: string
  /** Null where it could be read. */
  readonly refusal: PriceRefusal | null
}

/** Nothing typed is free. What cannot be read is no number, so that nothing can be saved with it. */
function readServicePrice(form: FormData, at: number): TypedPrice {
  const text = field(form, `service-${at}-price`).trim()
  const currency = field(form, `service-${at}-currency`) || 'EUR'
  const read = readPrice(text === '' ? '0' : text, currency)
  return read.ok ? { price: read.value, text, refusal: null } : { price: { minor: Number.NaN, currency }, text, refusal: read.error }
}

/** The prices of the services that have a title, in order. */
export const readPrices = (form: FormData): readonly TypedPrice[] =>
  Array.from({ length: wholeNumberField(form, 'services') || 0 }, (_, at) => at)
    .filter((at) => field(form, `service-${at}-title`).trim() !== '')
    .map((at) => readServicePrice(form, at))

/** A service without a title is none; its place in the form is its id unless it has one. */
function readService(form: FormData, at: number): MentorService | null {
  const title = field(form, `service-${at}-title`).trim()
  const kind = KINDS.find((known) => known === field(form, `service-${at}-kind`)) ?? 'call'
  if (title === '') return null
  const isLive = SERVICE_KINDS[kind] === 'live'
  const length = wholeNumberField(form, `service-${at}-length`)
  return {
    id: field(form, `service-${at}-id`) || `service-${at + 1}`,
    kind,
    title,
    about: field(form, `service-${at}-about`),
    minutes: isLive ? length : null,
    deliveryHours: isLive ? null : length,
    price: readServicePrice(form, at).price,
    confirmation: field(form, `service-${at}-instant`) === 'yes' ? 'instant' : 'request',
    seats: kind === 'workshop' ? wholeNumberField(form, `service-${at}-seats`) : 1,
    isOffered: field(form, `service-${at}-offered`) === 'yes',
  }
}

export function readMentorForm(form: FormData): MentorContent {
  const words = (name: string) =>
    field(form, name)
      .split(/[\s,;]+/)
      .filter((word) => word !== '')
  const services = Array.from({ length: wholeNumberField(form, 'services') || 0 }, (_, at) => readService(form, at))
  return {
    handle: field(form, 'handle').trim(),
    name: field(form, 'name').trim(),
    headline: field(form, 'headline').trim(),
    about: field(form, 'about'),
    languages: words('languages'),
    meetingLink: field(form, 'meetingLink').trim(),
    tracks: TRACKS.filter((track) => form.getAll('track').includes(track)),
    principles: form.getAll('principle').filter((value): value is string => typeof value === 'string' && value !== ''),
    hasPledged: field(form, 'pledge') === 'yes',
    isListed: field(form, 'listed') === 'yes',
    services: services.filter((service) => service !== null),
    hours: readHours(form),
  }
}

/** The ranges of a day as the form writes them. */
export const writeDay = (hours: MentorHours, day: number): string =>
  hours.weekly
    .filter(({ days }) => days.includes(day))
    .map(({ start, end }) => `${start}-${end}`)
    .join(', ')

export const writeOverrides = (hours: MentorHours): string =>
  hours.overrides
    .map(({ date, ranges }) => [date, ranges.map(({ start, end }) => `${start}-${end}`).join(', ')].join(' ').trim())
    .join('\n')
