/** A calendar as a reader wants it: named by what is in it, so that one that has it already is not sent it again. */
import { createHash } from 'node:crypto'

const NO_STORE = 'private, no-cache'

export function calendarResponse(request: Request, text: string | null, name: string): Response {
  if (text === null) return new Response('There is no such calendar.\n', { status: 404, headers: { 'Cache-Control': 'no-store' } })
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
  const headers = { ETag: etag, 'Cache-Control': NO_STORE, 'X-Robots-Tag': 'noindex' }
  // A reply that is compressed on its way has a weak name.
  if (request.headers.get('if-none-match')?.replace(/^W\//, '') === etag) return new Response(null, { status: 304, headers })
  const type = { 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': `inline; filename="${name}"` }
  return new Response(text, { headers: { ...headers, ...type } })
}
