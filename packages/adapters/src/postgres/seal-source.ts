/**
 * Where a calendar lies and the password to it, unreadable in the table: AES-256-GCM under a key made from the installation's secret, bound
 * to the id of the calendar, so that a sealed text cannot be moved to another row.
 *
 * The secret lies in the same database. So this helps where one table, a query's log or a page of the file gets out, not where all does.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { CalendarSource } from '@inclined/app/ports/calendar-reader'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

const keyOf = (secret: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', 'calendar-source', 32))

export function sealSource(secret: string, id: string, source: CalendarSource): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, keyOf(secret), nonce).setAAD(Buffer.from(id))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(source), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

/** Null where it was sealed under another secret or id, or changed. */
export function openSource(secret: string, id: string, text: string): CalendarSource | null {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null
  const decipher = createDecipheriv(CIPHER, keyOf(secret), bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(id)).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  try {
    const opened = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
    return JSON.parse(opened.toString('utf8')) as CalendarSource
  } catch {
    return null
  }
}
