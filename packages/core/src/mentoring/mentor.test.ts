/** What may stand in a mentor's own words, services and hours: both sides of each limit. */
import { expect, it } from 'vitest'
import { checkMentor, type MentorContent, type MentorService } from './mentor.ts'

const SERVICE: MentorService = {
  id: 'mock',
  kind: 'mock-interview',
  title: 'A mock interview',
  about: '',
  minutes: 60,
  deliveryHours: null,
  price: { minor: 0, currency: 'EUR' },
  confirmation: 'request',
  seats: 1,
  isOffered: true,
}
const MENTOR: MentorContent = {
  handle: 'ada-k',
  name: 'Ada',
  headline: 'Product manager for payments',
  about: '',
  languages: ['en'],
  tracks: ['pm'],
  principles: ['dive-deep'],
  hasPledged: true,
  isListed: true,
  services: [SERVICE],
  hours: { timeZone: 'Europe/Paris', weekly: [{ days: [1], start: '09:00', end: '12:00' }], overrides: [], minNoticeMin: 60 },
}
const async = { kind: 'resume-review', minutes: null, deliveryHours: 48 } as const
const letters = (count: number) => Array.from({ length: count }, (_, n) => `a${String.fromCharCode(97 + n)}`)
const service = (change: Partial<MentorService>): Partial<MentorContent> => ({ services: [{ ...SERVICE, ...change }] })
const services = (count: number): Partial<MentorContent> => ({
  services: Array.from({ length: count }, (_, n) => ({ ...SERVICE, id: `s${n}` })),
})

it.each<[string, Partial<MentorContent>]>([
  ['as it is', {}],
  ['the shortest handle', { handle: 'abc' }],
  ['the longest handle', { handle: 'a'.repeat(40) }],
  ['nothing offered and not listed', { services: [], isListed: false, hasPledged: false }],
  ['the most services', services(20)],
  ['the most languages', { languages: letters(20) }],
  ['an async service', service(async)],
  ['a workshop with seats', service({ kind: 'workshop', seats: 500 })],
  ['the shortest and the longest', service({ minutes: 5 })],
  ['eight hours', service({ minutes: 480 })],
])('takes a mentor %s', (_, change) => {
  expect(checkMentor({ ...MENTOR, ...change })).toEqual({ ok: true, value: { ...MENTOR, ...change } })
})

it.each<[string, string, Partial<MentorContent>]>([
  ['meetingLink', 'bad-link', { meetingLink: 'http://meet.example/a' }],
  ['meetingLink', 'bad-link', { meetingLink: 'https://meet.example/a b' }],
  ['meetingLink', 'bad-link', { meetingLink: 'https://user@meet.example' }],
  ['meetingLink', 'bad-link', { meetingLink: `https://meet.example/${'a'.repeat(480)}` }],
  ['handle', 'bad-handle', { handle: 'ab' }],
  ['handle', 'bad-handle', { handle: 'a'.repeat(41) }],
  ['handle', 'bad-handle', { handle: 'Ada' }],
  ['handle', 'bad-handle', { handle: 'ada-' }],
  ['handle', 'bad-handle', { handle: 'ada--k' }],
  ['handle', 'bad-handle', { handle: 'search' }],
  ['name', 'empty', { name: ' ' }],
  ['name', 'too-long', { name: 'n'.repeat(101) }],
  ['headline', 'empty', { headline: '' }],
  ['about', 'too-long', { about: 'n'.repeat(8001) }],
  ['languages', 'empty', { languages: [] }],
  ['languages', 'too-many', { languages: letters(21) }],
  ['languages', 'unknown-value', { languages: ['English'] }],
  ['languages', 'repeated', { languages: ['en', 'en'] }],
  ['tracks', 'unknown-value', { tracks: ['chef' as 'pm'] }],
  ['principles', 'repeated', { principles: ['dive-deep', 'dive-deep'] }],
  ['services', 'too-many', services(21)],
  ['services', 'repeated', { services: [SERVICE, SERVICE] }],
  ['services[0].kind', 'unknown-value', service({ kind: 'massage' as 'call' })],
  ['services[0].minutes', 'live-and-minutes', service({ minutes: null })],
  ['services[0].minutes', 'live-and-minutes', service({ ...async, minutes: 60 })],
  ['services[0].minutes', 'bad-number', service({ minutes: 4 })],
  ['services[0].minutes', 'bad-number', service({ minutes: 481 })],
  ['services[0].deliveryHours', 'bad-number', service({ ...async, deliveryHours: 0 })],
  ['services[0].price', 'bad-price', service({ price: { minor: 9.5, currency: 'EUR' } })],
  ['services[0].price', 'bad-price', service({ price: { minor: 9, currency: 'euro' } })],
  ['services[0].confirmation', 'unknown-value', service({ confirmation: 'maybe' as 'request' })],
  ['services[0].seats', 'bad-number', service({ seats: 2 })],
  ['services[0].seats', 'bad-number', service({ kind: 'workshop', seats: 501 })],
  ['services[0].title', 'empty', service({ title: '' })],
  ['hasPledged', 'pledge-missing', { hasPledged: false }],
])('refuses a mentor at %s: %s', (at, problem, change) => {
  expect(checkMentor({ ...MENTOR, ...change })).toEqual({ ok: false, error: { code: 'invalid-mentor', at, problem } })
})

it.each([
  ['mentor.timeZone', { timeZone: 'Paris' }],
  ['mentor.weekly[0].start', { weekly: [{ days: [1], start: '9', end: '12:00' }] }],
  ['service.minNoticeMin', { minNoticeMin: -1 }],
])('refuses hours the slots cannot be found for: %s', (field, change) => {
  const checked = checkMentor({ ...MENTOR, hours: { ...MENTOR.hours, ...change } })
  expect(checked).toMatchObject({ ok: false, error: { code: 'invalid-hours', refusal: { field } } })
})
