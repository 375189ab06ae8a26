/**
 * The headers that keep a browser strict about our pages: no foreign script, frame, form target or referrer.
 *
 * Scripts run only from our own files or with the nonce of this very response, which whoever makes the page reads from the
 * context as `nonce`. Styles may stand in attributes, because pictures are drawn with them; a style element needs the nonce.
 */
import { randomBytes } from 'node:crypto'
import { createMiddleware } from 'hono/factory'

/** 128 random bits in base64. */
export const newNonce = (): string => randomBytes(16).toString('base64')

function writeContentPolicy(nonce: string, formTargets: readonly string[]): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self' blob:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    ['form-action', "'self'", ...formTargets].join(' '),
    "frame-ancestors 'none'",
  ].join('; ')
}

const FIXED_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  // Not no-referrer: with that a browser sends our own forms with `Origin: null`, which the guard must refuse.
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // Answers can be spoken and sessions seen, so microphone and camera are ours; nothing else of the device is.
  'permissions-policy': 'microphone=(self), camera=(self), geolocation=(), display-capture=(), payment=(), usb=(), browsing-topics=()',
}

/**
 * Uses the nonce that stands in the context, or makes one with `createNonce` and puts it there. `formTargets`: origins that a form of ours may
 * lead to, such as a payment page.
 */
export function securityHeaders(createNonce: () => string = newNonce, formTargets: readonly string[] = []) {
  return createMiddleware<{ Variables: { nonce: string } }>(async (context, next) => {
    const nonce = context.get('nonce') || createNonce()
    context.set('nonce', nonce)
    await next()
    context.header('content-security-policy', writeContentPolicy(nonce, formTargets))
    for (const [name, value] of Object.entries(FIXED_HEADERS)) context.header(name, value)
    if (context.req.path.startsWith('/api/')) context.header('cache-control', 'no-store')
  })
}
