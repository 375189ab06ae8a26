/**
 * Reads a posted form of the loop room as a change to the loop. The page reads its own forms with it too, so a form does the same with
 * and without script.
 */
import type { LoopChange } from '@inclined/core/allocation/change-loop'
import type { Placement } from '@inclined/core/allocation/allocation'
import { INTERVIEWER_ROLES } from '@inclined/core/allocation/kept-loop'
import { isSeed } from '@inclined/core/kernel/seeded-random'

const field = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : ''
}

/** A place as one form value. */
export const placeValue = (place: Omit<Placement, 'story'>): string => JSON.stringify([place.interviewer, place.principle, place.role])

function readPlace(value: string): Omit<Placement, 'story'> | null {
  let parts: unknown
  try {
    parts = JSON.parse(value)
  } catch {
    return null
  }
  if (!Array.isArray(parts) || parts.length !== 3 || parts.some((part) => typeof part !== 'string')) return null
  const [interviewer, principle, role] = parts as [string, string, string]
  return role === 'first' || role === 'reserve' ? { interviewer, principle, role } : null
}

/** A whole number that can be a seed, or `null`. */
export function readSeed(form: FormData): number | null {
  const text = field(form, 'seed')
  const seed = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
  return isSeed(seed) ? seed : null
}

function readDescription(form: FormData): LoopChange | null {
  const role = INTERVIEWER_ROLES.find((known) => known === field(form, 'role'))
  if (!role) return null
  const named = [...new Set(form.getAll('principle').filter((value): value is string => typeof value === 'string' && value !== ''))]
  return {
    kind: 'describe-interviewer',
    interviewer: field(form, 'interviewer'),
    label: field(form, 'label'),
    role,
    principles: named.length === 0 ? null : named,
    isKnown: field(form, 'known') === 'yes',
  }
}

/** `now` is the ISO instant at which something is said to have been told. `null` where the form makes no sense. */
export function readLoopForm(form: FormData, now: string): LoopChange | null {
  const place = readPlace(field(form, 'place'))
  switch (field(form, 'intent')) {
    case 'rename':
      return { kind: 'rename', name: field(form, 'name') }
    case 'redraw': {
      const seed = readSeed(form)
      return seed === null ? null : { kind: 'redraw', seed }
    }
    case 'add-interviewer':
      return { kind: 'add-interviewer' }
    case 'remove-interviewer':
      return { kind: 'remove-interviewer', interviewer: field(form, 'interviewer') }
    case 'describe-interviewer':
      return readDescription(form)
    case 'fix': {
      const story = field(form, 'story')
      return place === null || story === '' ? null : { kind: 'fix', placement: { ...place, story } }
    }
    case 'release':
      return place === null ? null : { kind: 'release', place }
    case 'tell': {
      const [interviewer, asked] = [field(form, 'interviewer'), field(form, 'asked')]
      const telling = { interviewer, asked, storyId: field(form, 'story') || null, principle: field(form, 'about') || null, at: now }
      return { kind: 'tell', telling }
    }
    case 'untell':
      return { kind: 'untell', id: field(form, 'telling') }
    default:
      return null
  }
}
