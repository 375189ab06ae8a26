import { expect, it } from 'vitest'
import { decodeFile, readImport } from './read-import.ts'

it.each([
  ['', 'nothing-given'],
  [' \n ', 'nothing-given'],
  ['{"format": "inclined-candidate"', 'broken-json'],
])('refuses %j as %s', (text, code) => {
  expect(readImport(text)).toMatchObject({ ok: false, error: { code } })
})

it.each([
  ['# Stories\n', { kind: 'stories', format: 'md' }],
  ['plain words', { kind: 'stories', format: 'md' }],
  ['{"format":"inclined-stories"}', { kind: 'stories', format: 'json' }],
  ['[]', { kind: 'stories', format: 'json' }],
  [' {"format":"inclined-candidate","version":1}', { kind: 'candidate', document: { format: 'inclined-candidate', version: 1 } }],
])('reads %j', (text, value) => {
  expect(readImport(text)).toMatchObject({ ok: true, value })
})

it('keeps every character of a file and refuses what is no UTF-8', () => {
  const bytes = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer
  expect(decodeFile(bytes('é €\r\n'))).toEqual({ ok: true, value: 'é €\r\n' })
  expect(decodeFile(bytes('\uFEFF# Stories'))).toEqual({ ok: true, value: '# Stories' })
  expect(decodeFile(new Uint8Array([0x63, 0xe9]).buffer)).toEqual({ ok: false, error: { code: 'not-utf-8' } })
})
