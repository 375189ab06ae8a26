/**
 * One Hono server for everything: guards, the HTTP API, built files, then the pages.
 *
 * It knows no adapter and opens no port; `main.ts` gives it what it needs and listens.
 */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import { createApi } from '../api/create-api.ts'
import { limitGuests } from '../api/guest-limit.ts'
import { guardOrigin } from '../api/origin-guard.ts'
import { newNonce, securityHeaders } from '../api/security-headers.ts'
import { nonceContext } from './nonce-context.ts'
import { notedAddress, noteClientAddress, serveCeremonies } from './account-door.ts'
import { cashDesk, servePaymentNotices } from './payment-door.ts'
import { readBuiltFile } from './read-built-file.ts'
import { provideServerContext, type ServerContext } from './server-context.ts'

export interface ServerParts {
  readonly context: ServerContext
  readonly build: ServerBuild
  /** Folder with the built browser files. */
  readonly clientFolder: string
  /** The port that will be listened on; a `Host` header with another port is foreign. */
  readonly port: () => number
  /** Where people reach it; null for the loopback alone. */
  readonly url: string | null
  /** The address a request came from. */
  readonly clientAddress: (context: Context) => string
  /** Told of every fault that is nobody's refusal. */
  readonly report: (error: unknown) => void
}

/** Where a candidate pays; a browser without script is led there by a form of ours. */
const STRIPE_PAGES = 'https://checkout.stripe.com'

/** Bytes of a posted form; an import of everything is the largest. The API has limits of its own. */
const FORM_LIMIT = 64 * 1024 * 1024

export function createServer({
  context,
  build,
  clientFolder,
  port,
  url,
  clientAddress,
  report,
}: ServerParts): Hono<{ Variables: { nonce: string } }> {
  provideServerContext(context)
  const handlePage = createRequestHandler(build, 'production')
  const app = new Hono<{ Variables: { nonce: string } }>()

  app.use(guardOrigin({ port, url }))
  app.use(noteClientAddress(clientAddress))
  const desk = cashDesk(context)
  app.use(securityHeaders(newNonce, desk?.provider.name === 'stripe' ? [STRIPE_PAGES] : []))
  app.use(compress())
  if (context.accounts) {
    const limit = limitGuests({ now: () => context.ports.clock.now(), addressOf: notedAddress })
    for (const path of ['/guest/*', '/api/v1/guest/*']) app.use(path, limit)
  }
  app.route('/api/v1', createApi({ ...context, report }))
  if (context.accounts) app.all('/api/auth/*', serveCeremonies(context.accounts.accounts))
  if (desk !== null) app.post(`/webhooks/${desk.provider.name}`, ...servePaymentNotices(desk, report))
  app.get('/assets/*', async (c) => (await readBuiltFile(clientFolder, c.req.path, 'public, max-age=31536000, immutable')) ?? c.notFound())
  app.get('/favicon.svg', async (c) => (await readBuiltFile(clientFolder, c.req.path, 'public, max-age=86400')) ?? c.notFound())
  app.use(bodyLimit({ maxSize: FORM_LIMIT, onError: (c) => c.text('This form is larger than 64 MB. Split what you import.', 413) }))
  app.all('*', (c) => {
    const provider = new RouterContextProvider()
    provider.set(nonceContext, c.get('nonce'))
    return handlePage(c.req.raw, provider)
  })
  return app
}
