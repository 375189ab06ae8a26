/** Mail over a real SMTP conversation: what arrives is read by a parser that is not ours. */
import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { smtpTransport } from './smtp-transport.ts'

let server: SMTPServer
let url = ''
const received: string[] = []

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, callback) => callback(address === 'full@example.org' ? new Error('the box is full') : null),
    onData(stream, _, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString('utf8'))
        callback()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
})

afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

const FROM = 'Inclined <hello@prep.example>'
const message = { to: 'ann@example.org', subject: 'Größe; "quoted", 100 %', text: 'Hello\n\nA line.\n', calendar: null }

it('delivers the text as it is', async () => {
  const transport = smtpTransport(url, FROM)
  expect(await transport.deliver(message)).toBeNull()
  transport.close()
  const mail = await simpleParser(received.at(-1)!)
  expect([mail.subject, mail.text, mail.from?.text]).toEqual([message.subject, message.text, '"Inclined" <hello@prep.example>'])
})

it('carries an invitation as an alternative and as a file, with its method in the header', async () => {
  const transport = smtpTransport(url, FROM)
  const content = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'METHOD:REQUEST', 'END:VCALENDAR', ''].join('\r\n')
  expect(await transport.deliver({ ...message, calendar: { method: 'REQUEST', content } })).toBeNull()
  transport.close()
  expect(received.at(-1)).toMatch(/content-type: text\/calendar; charset=utf-8; method=REQUEST/i)
  const mail = await simpleParser(received.at(-1)!)
  expect(mail.attachments.map(({ contentType }) => contentType)).toContain('application/ics')
})

it.each([
  ['the other side refuses', () => url, 'full@example.org', 'the box is full'],
  ['nobody answers', () => 'smtp://127.0.0.1:1', 'ann@example.org', 'ECONNREFUSED'],
])('says why when %s', async (_, address, to, reason) => {
  const transport = smtpTransport(address(), FROM)
  expect(await transport.deliver({ ...message, to })).toContain(reason)
  transport.close()
})
