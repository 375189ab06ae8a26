/**
 * Decides whether a value can be kept exactly as it is; every store asks before it writes.
 *
 * PostgreSQL text and jsonb cannot hold U+0000, and UTF-8 cannot hold half of a surrogate pair: a driver would drop,
 * replace or refuse such a character, each in its own way. Here it is refused by name, before any row is written.
 */
import { UnstorableText } from '@inclined/app/ports/store-error'

/** With the `u` flag a surrogate matches only where it is not half of a pair. */
// oxlint-disable-next-line no-control-regex -- NUL is what we look for
const UNSTORABLE = /\u0000|\p{Surrogate}/u

/** @throws {UnstorableText} at the first character that cannot be kept. */
export function assertStorableText(field: string, text: string): void {
  const offset = text.search(UNSTORABLE)
  if (offset >= 0) throw new UnstorableText(field, offset, text[offset] === '\u0000' ? 'nul' : 'lone-surrogate')
}

/** The same for every string and every key inside a JSON value. */
export function assertStorableJson(field: string, value: unknown): void {
  if (typeof value === 'string') return assertStorableText(field, value)
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${field} is not a JSON number`)
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    assertStorableText(`${field} key`, key)
    assertStorableJson(`${field}.${key}`, inner)
  }
}
