import type { CalendarSource } from '@inclined/app/ports/calendar-reader'
import { expect, it } from 'vitest'
import { openSource, sealSource } from './seal-source.ts'

const SOURCE: CalendarSource = { kind: 'caldav', address: 'https://cal.example/ada/', userName: 'ada', password: 'sample-password' }
const sealed = sealSource('secret', 'one', SOURCE)
const bent = Buffer.from(sealed, 'base64')
bent[bent.length - 1]! ^= 1

it.each([
  ['as it was', 'secret', 'one', sealed, SOURCE],
  ['under another secret', 'other', 'one', sealed, null],
  ['in the row of another calendar', 'secret', 'two', sealed, null],
  ['with a bit changed', 'secret', 'one', bent.toString('base64'), null],
  ['cut short', 'secret', 'one', sealed.slice(0, 20), null],
  ['empty', 'secret', 'one', '', null],
])('opened %s', (_how, secret, id, text, source) => {
  expect(openSource(secret, id, text)).toEqual(source)
})

it('shows nothing of the words, and is another text each time', () => {
  expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toMatch(/ada|sample|cal\.example/)
  expect(sealSource('secret', 'one', SOURCE)).not.toBe(sealed)
})
