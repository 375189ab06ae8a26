/** The form of a mentor: read and written back the same. */
import { expect, it } from 'vitest'
import { readMentorForm, readPrices, writeDay, writeOverrides } from './read-mentor-form.ts'

const formOf = (fields: Readonly<Record<string, string>>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

it('reads hours of several stretches, days of their own and blank days', () => {
  const overrides = '2026-12-24 10:00-12:00, 14:00 – 15:00\n\n2026-12-25'
  const { hours } = readMentorForm(
    formOf({ timeZone: ' Europe/Paris ', 'day-1': '09:00-12:00; 14:00-17:00', overrides, noticeHours: '24' }),
  )
  expect(hours.weekly).toEqual([
    { days: [1], start: '09:00', end: '12:00' },
    { days: [1], start: '14:00', end: '17:00' },
  ])
  expect(hours.overrides).toEqual([
    {
      date: '2026-12-24',
      ranges: [
        { start: '10:00', end: '12:00' },
        { start: '14:00', end: '15:00' },
      ],
    },
    { date: '2026-12-25', ranges: [] },
  ])
  expect(hours).toMatchObject({ timeZone: 'Europe/Paris', minNoticeMin: 1440, dailyLimit: null })
  expect([writeDay(hours, 1), writeDay(hours, 2)]).toEqual(['09:00-12:00, 14:00-17:00', ''])
  expect(writeOverrides(hours)).toBe('2026-12-24 10:00-12:00, 14:00-15:00\n2026-12-25')
})

it('reads services by their place, leaves out those without a title, and gives each its own length', () => {
  const { services } = readMentorForm(
    formOf({
      services: '3',
      'service-0-title': 'A mock',
      'service-0-kind': 'mock-interview',
      'service-0-length': '60',
      'service-0-offered': 'yes',
      'service-1-title': '',
      'service-2-id': 'cv',
      'service-2-title': 'Your resume',
      'service-2-kind': 'resume-review',
      'service-2-length': '48',
      'service-2-instant': 'yes',
    }),
  )
  expect(services).toMatchObject([
    { id: 'service-1', kind: 'mock-interview', minutes: 60, deliveryHours: null, confirmation: 'request', isOffered: true },
    { id: 'cv', kind: 'resume-review', minutes: null, deliveryHours: 48, confirmation: 'instant', isOffered: false },
  ])
})

it('reads prices to the last unit, keeps what was typed, and makes a number of nothing that is not one', () => {
  const form = formOf({
    services: '4',
    'service-0-title': 'A mock',
    'service-0-price': '49,95',
    'service-0-currency': 'EUR',
    'service-1-title': '',
    'service-1-price': 'not read',
    'service-2-title': 'A call',
    'service-2-price': '1,500',
    'service-2-currency': 'USD',
    'service-3-title': 'Free of charge',
  })
  const { services } = readMentorForm(form)
  expect(services.map(({ price }) => price)).toEqual([
    { minor: 4995, currency: 'EUR' },
    { minor: Number.NaN, currency: 'USD' },
    { minor: 0, currency: 'EUR' },
  ])
  expect(readPrices(form).map(({ text, refusal }) => [text, refusal?.code ?? null])).toEqual([
    ['49,95', null],
    ['1,500', 'too-fine'],
    ['', null],
  ])
})

it('makes nothing of an empty form that the core would take', () => {
  expect(readMentorForm(formOf({}))).toMatchObject({ handle: '', services: [], languages: [], isListed: false, hasPledged: false })
})
