/**
 * Reads a search for questions from an address.
 *
 * What the address asks for and the bank does not know is not passed over in silence: it is left out of the search and
 * named, so that nobody takes a wider list for the narrow one.
 */
import type { PrincipleId } from '@inclined/core/questions/principle'
import { QUESTION_KINDS } from '@inclined/core/questions/question'
import { LEVELS, TRACKS } from '@inclined/core/questions/track'
import type { QuestionFilter } from '@inclined/playbook/search-questions'

const FILTER_FIELDS = ['words', 'principle', 'kind', 'track', 'level', 'topic'] as const
export type FilterField = (typeof FILTER_FIELDS)[number]

/** What the form shows; empty means any. */
export type TypedFilter = Readonly<Record<FilterField, string>>

export interface ReadFilter {
  readonly filter: QuestionFilter
  readonly typed: TypedFilter
  readonly unknown: readonly { readonly field: FilterField; readonly found: string }[]
  /** From 1. */
  readonly page: number
}

interface KnownIds {
  readonly principles: readonly PrincipleId[]
  readonly topics: readonly string[]
}

export function readFilter(query: URLSearchParams, { principles, topics }: KnownIds): ReadFilter {
  const allowed: Readonly<Partial<Record<FilterField, readonly string[]>>> = {
    principle: principles,
    kind: QUESTION_KINDS,
    track: TRACKS,
    level: LEVELS,
    topic: topics,
  }
  const given = FILTER_FIELDS.map((field) => ({ field, found: (query.get(field) ?? '').trim() })).filter(({ found }) => found !== '')
  const isKnown = ({ field, found }: { readonly field: FilterField; readonly found: string }) => allowed[field]?.includes(found) ?? true
  const known = Object.fromEntries(given.filter(isKnown).map(({ field, found }) => [field, found]))
  const page = query.get('page') ?? '1'
  return {
    // Every value was found in the list of its field just above.
    filter: known as QuestionFilter,
    typed: { words: '', principle: '', kind: '', track: '', level: '', topic: '', ...known },
    unknown: given.filter((entry) => !isKnown(entry)),
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  }
}

/** The address of another page of the same search, without what is empty. */
export function searchQuery(typed: TypedFilter, page: number): string {
  const query = new URLSearchParams(Object.entries(typed).filter(([, value]) => value !== ''))
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}
