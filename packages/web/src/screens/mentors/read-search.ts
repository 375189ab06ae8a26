/** The search of mentors as its address says it. What cannot be read is no wish, and is shown as none. */
import { DAYS_SEARCHED } from '@inclined/app/mentors/find-mentors'
import { SERVICE_KINDS, type ServiceKind } from '@inclined/core/mentoring/mentor'
import type { MentorWish } from '@inclined/core/mentoring/search-mentors'
import { readPrice } from '@inclined/core/mentoring/read-price'
import { type Track, TRACKS } from '@inclined/core/questions/track'

export interface MentorSearch {
  readonly service: ServiceKind | null
  readonly track: Track | null
  readonly principle: string | null
  /** Empty for any. */
  readonly language: string
  /** As typed; empty for any. */
  readonly price: string
  readonly currency: string
  readonly days: number | null
}

export const DAY_CHOICES = [3, 7, DAYS_SEARCHED] as const
const DAY = 86_400_000

export function readSearch(query: URLSearchParams, principles: readonly string[]): MentorSearch {
  const word = (name: string) => (query.get(name) ?? '').trim()
  const days = Number(word('days'))
  return {
    service: Object.hasOwn(SERVICE_KINDS, word('service')) ? (word('service') as ServiceKind) : null,
    track: TRACKS.find((track) => track === word('track')) ?? null,
    principle: principles.find((id) => id === word('principle')) ?? null,
    language: word('language').toLowerCase(),
    price: word('price'),
    currency: word('currency') || 'EUR',
    days: DAY_CHOICES.find((choice) => choice === days) ?? null,
  }
}

export function wishOf({ service, track, principle, language, price, currency, days }: MentorSearch, now: number): MentorWish {
  const most = price === '' ? null : readPrice(price, currency)
  return {
    ...(service === null ? {} : { kinds: [service] }),
    ...(track === null ? {} : { track }),
    ...(principle === null ? {} : { principles: [principle] }),
    ...(language === '' ? {} : { language }),
    ...(most?.ok ? { priceUpTo: most.value } : {}),
    ...(days === null ? {} : { freeBefore: now + days * DAY }),
  }
}
