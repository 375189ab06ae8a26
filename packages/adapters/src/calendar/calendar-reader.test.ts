/** A real CalDAV server, Radicale: events put into it by its own protocol are the busy times we read. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isOwnUid } from '@inclined/app/bookings/calendar-entry'
import type { CalendarSource } from '@inclined/app/ports/calendar-reader'
import { calendarReader } from './calendar-reader.ts'

const program = process.env.TEST_RADICALE ?? ''

it('has a CalDAV server to test with, where the run must be whole', () => {
  expect(process.env.CI === 'true' && program === '', 'CI needs TEST_RADICALE').toBe(false)
})

const FRAME = {
  zone: 'Europe/Paris',
  from: Date.parse('2026-03-01T00:00:00Z'),
  to: Date.parse('2026-04-30T00:00:00Z'),
  emails: ['ada@example.test'],
  isOwn: isOwnUid,
}
const PASSWORD = 'only-for-this-test'

async function freePort(): Promise<number> {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

const basic = `Basic ${Buffer.from(`ada:${PASSWORD}`).toString('base64')}`
const vevent = (uid: string, ...lines: readonly string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:test',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20260101T000000Z',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n')

const EVENTS: readonly (readonly [uid: string, text: string])[] = [
  ['one', vevent('one', 'DTSTART:20260310T100000Z', 'DTEND:20260310T110000Z', 'SUMMARY:A & B <x>')],
  ['free', vevent('free', 'DTSTART:20260311T100000Z', 'DTEND:20260311T110000Z', 'TRANSP:TRANSPARENT')],
  ['weekly', vevent('weekly', 'DTSTART;TZID=Europe/Berlin:20260326T090000', 'DURATION:PT30M', 'RRULE:FREQ=WEEKLY;COUNT=2')],
  ['old', vevent('old', 'DTSTART:20250310T100000Z', 'DTEND:20250310T110000Z')],
  ['ours', vevent('5f1c@inclined', 'DTSTART:20260312T100000Z', 'DTEND:20260312T110000Z')],
]

if (program !== '') {
  describe('a CalDAV server', () => {
    const folder = mkdtempSync(join(tmpdir(), 'inclined-radicale-'))
    let server: ChildProcess
    let url = ''
    const reader = calendarReader({ mayBePrivate: true })
    const read = (change: Partial<CalendarSource> = {}) =>
      reader.read({ kind: 'caldav', address: `${url}/ada/work/`, userName: 'ada', password: PASSWORD, ...change }, FRAME)
    const call = async (method: string, path: string, body: string) => {
      const answer = await fetch(`${url}${path}`, { method, headers: { authorization: basic }, body })
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`)
    }

    beforeAll(async () => {
      const port = await freePort()
      url = `http://127.0.0.1:${port}`
      writeFileSync(join(folder, 'users'), `ada:${PASSWORD}\n`)
      const sections = {
        server: [`hosts = 127.0.0.1:${port}`],
        auth: ['type = htpasswd', `htpasswd_filename = ${join(folder, 'users')}`, 'htpasswd_encryption = plain'],
        storage: [`filesystem_folder = ${join(folder, 'collections')}`],
      }
      const config = Object.entries(sections).map(([name, lines]) => `[${name}]\n${lines.join('\n')}\n`)
      writeFileSync(join(folder, 'config'), config.join('\n'))
      server = spawn(program, ['--config', join(folder, 'config')], { stdio: 'ignore' })
      for (let tries = 0; ; tries += 1) {
        const isUp = await fetch(url).then(
          () => true,
          () => false,
        )
        if (isUp) break
        if (tries > 200) throw new Error('radicale does not answer')
        await sleep(100)
      }
      const make = '<?xml version="1.0"?><mkcalendar xmlns="urn:ietf:params:xml:ns:caldav"/>'
      await call('MKCALENDAR', '/ada/work/', make)
      for (const [name, text] of EVENTS) await call('PUT', `/ada/work/${name}.ics`, text)
    })

    afterAll(async () => {
      server.kill()
      if (server.exitCode === null) await once(server, 'exit')
      rmSync(folder, { recursive: true, force: true })
    })

    it('gives the times its events block, series over the change of the clock, ours and the free ones left out', async () => {
      const got = await read()
      const iso = (at: number) => new Date(at).toISOString()
      expect(got.ok && got.value.map(({ start, end }) => [iso(start), iso(end)])).toEqual([
        ['2026-03-10T10:00:00.000Z', '2026-03-10T11:00:00.000Z'],
        ['2026-03-26T08:00:00.000Z', '2026-03-26T08:30:00.000Z'],
        ['2026-04-02T07:00:00.000Z', '2026-04-02T07:30:00.000Z'],
      ])
    })

    it('gives the same by the address of the whole calendar', async () => {
      const got = await read({ kind: 'ics' })
      expect(got.ok && got.value.length).toBe(3)
    })

    it.each<[string, Partial<CalendarSource>]>([
      ['not-let-in', { password: 'wrong' }],
      ['not-let-in', { userName: '', password: '' }],
      ['not-found', { address: '/ada/nothing/' }],
      ['not-a-calendar', { address: '/ada/' }],
      ['bad-address', { address: 'work' }],
    ])('says %s', async (code, { address, ...change }) => {
      const full = address?.startsWith('/') ? { address: `${url}${address}` } : address === undefined ? {} : { address }
      expect(await read({ ...change, ...full })).toEqual({ ok: false, error: { code } })
    })
  })
}
