/**
 * One Hono server for everything: guards, the HTTP API, built files, then the pages.
 *
 * It knows no adapter and opens no port; `main.ts` gives it what it needs and listens.
 */
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import { createApi } from '../api/create-api.ts'
import { guardOrigin } from '../api/origin-guard.ts'
import { securityHeaders } from '../api/security-headers.ts'
import { nonceContext } from './nonce-context.ts'
import { provideServerContext, type ServerContext } from './server-context.ts'

export interface ServerParts {
  readonly context: ServerContext
  readonly build: ServerBuild
  /** Folder with the built browser files. */
  readonly clientFolder: string
  /** The port that will be listened on; a `Host` header with another port is foreign. */
  readonly port: () => number
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.png': 'image/png',
}

export function createServer({ context, build, clientFolder, port }: ServerParts): Hono<{ Variables: { nonce: string } }> {
  provideServerContext(context)
  const handlePage = createRequestHandler(build, 'production')
  const app = new Hono<{ Variables: { nonce: string } }>()

  // The port is known only once the server listens, so the guard is made with each request.
  app.use((c, next) => guardOrigin({ port: port() })(c, next))
  app.use(securityHeaders())
  app.use(compress())
  app.route('/api/v1', createApi(context))
  app.get('/assets/*', async (c) => (await readBuiltFile(clientFolder, c.req.path, 'public, max-age=31536000, immutable')) ?? c.notFound())
  app.get('/favicon.svg', async (c) => (await readBuiltFile(clientFolder, c.req.path, 'public, max-age=86400')) ?? c.notFound())
  app.all('*', (c) => {
    const provider = new RouterContextProvider()
    provider.set(nonceContext, c.get('nonce'))
    return handlePage(c.req.raw, provider)
  })
  return app
}

/** `null` where there is no such file or the path would leave the folder. */
async function readBuiltFile(folder: string, path: string, cacheControl: string): Promise<Response | null> {
  const file = normalize(join(folder, decodeURIComponent(path)))
  if (!file.startsWith(folder)) return null
  const body = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'EISDIR') return null
    throw error
  })
  if (!body) return null
  return new Response(new Uint8Array(body), {
    headers: { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', 'Cache-Control': cacheControl },
  })
}
