import { expect, it } from 'vitest'
import { readProfile, readTypedProfile, typeProfile, wordProfileRefusal } from './welcome-form.ts'

const form = (fields: Readonly<Record<string, string>>): FormData => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

const EMPTY = { track: null, level: null, isPeopleManager: false, loopDate: null, weeklyHours: null }

it.each([
  ['nothing typed is all unknown', {}, EMPTY],
  [
    'everything typed',
    { track: 'pmt', level: 'L6', isPeopleManager: 'on', loopDate: ' 2027-02-15 ', weeklyHours: '6' },
    { track: 'pmt', level: 'L6', isPeopleManager: true, loopDate: '2027-02-15', weeklyHours: 6 },
  ],
  ['half hours with a comma', { weeklyHours: '2,5' }, { ...EMPTY, weeklyHours: 2.5 }],
  ['no number is handed on as none', { weeklyHours: 'a lot' }, { ...EMPTY, weeklyHours: Number.NaN }],
  ['an exponent is no number of hours', { weeklyHours: '1e1' }, { ...EMPTY, weeklyHours: Number.NaN }],
  ['a strange track is handed on', { track: 'sde' }, { ...EMPTY, track: 'sde' }],
])('%s', (_, fields, expected) => {
  expect(readProfile(readTypedProfile(form(fields)))).toEqual(expected)
})

it('shows a saved profile as it was typed', () => {
  const profile = {
    track: 'tpm',
    level: 'L7',
    isPeopleManager: true,
    loopDate: null,
    weeklyHours: 4.5,
    wordsPerMinute: 150,
    welcomedAt: null,
  } as const
  const { welcomedAt: _, ...fields } = profile
  expect(readProfile(typeProfile(profile))).toEqual(fields)
})

it('says at which field', () => {
  expect(wordProfileRefusal({ code: 'out-of-range', field: 'weeklyHours', found: 90, least: 1, most: 80, whole: false })).toEqual({
    field: 'weeklyHours',
    says: 'Write a number from 1 to 80, or leave it empty.',
  })
})
