/** Who may reach the installation, and the headers that every page gets. */
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { guardOrigin, judgeOrigin } from './origin-guard.ts'
import { newNonce, securityHeaders } from './security-headers.ts'

const own = 'http://localhost:4321'

it.each<[method: string, host: string | undefined, facts: { origin?: string; fetchSite?: string; contentType?: string }, expected: string]>(
  [
    ['GET', 'localhost:4321', {}, 'passes'],
    ['GET', '127.0.0.1:4321', {}, 'passes'],
    ['GET', '[::1]:4321', {}, 'passes'],
    ['GET', 'LOCALHOST:4321', {}, 'passes'],
    ['GET', 'prep.example', {}, 'passes'],
    ['GET', 'prep.example:4321', {}, 'foreign-host'],
    ['POST', 'prep.example', { origin: 'https://prep.example', fetchSite: 'same-origin' }, 'passes'],
    ['POST', 'prep.example', { origin: 'http://prep.example' }, 'foreign-origin'],
    ['POST', 'prep.example', { origin: 'https://prep.example.evil.example' }, 'foreign-origin'],
    ['GET', undefined, {}, 'foreign-host'],
    ['GET', '', {}, 'foreign-host'],
    ['GET', 'localhost', {}, 'foreign-host'],
    ['GET', 'localhost:4322', {}, 'foreign-host'],
    ['GET', 'localhost.evil.example:4321', {}, 'foreign-host'],
    ['GET', 'evil.example:4321', {}, 'foreign-host'],
    ['GET', '127.0.0.2:4321', {}, 'foreign-host'],
    ['GET', 'localhost:4321', { fetchSite: 'cross-site' }, 'passes'], // a link from elsewhere; nothing changes, nothing can be read
    ['HEAD', 'localhost:4321', {}, 'passes'],
    ['POST', 'localhost:4321', { origin: own, fetchSite: 'same-origin' }, 'passes'],
    ['POST', 'localhost:4321', { origin: own }, 'passes'],
    ['POST', 'localhost:4321', { fetchSite: 'same-origin' }, 'passes'],
    ['POST', 'localhost:4321', { fetchSite: 'none' }, 'passes'],
    ['POST', 'localhost:4321', { origin: own, fetchSite: 'same-site' }, 'foreign-origin'],
    ['POST', 'localhost:4321', { origin: own, fetchSite: 'cross-site' }, 'foreign-origin'],
    ['POST', 'localhost:4321', { origin: 'http://evil.example', fetchSite: 'same-origin' }, 'foreign-origin'],
    ['POST', 'localhost:4321', { origin: 'http://localhost:3000' }, 'foreign-origin'],
    ['POST', 'localhost:4321', { origin: 'http://localhost:43210' }, 'foreign-origin'],
    ['POST', 'localhost:4321', { origin: 'https://localhost:4321' }, 'foreign-origin'],
    ['POST', 'localhost:4321', { origin: 'null' }, 'foreign-origin'],
    ['POST', 'localhost:4321', { origin: 'null', contentType: 'application/json' }, 'foreign-origin'],
    ['POST', 'localhost:4321', { contentType: 'application/json' }, 'passes'],
    ['DELETE', 'localhost:4321', { contentType: 'application/json; charset=utf-8' }, 'passes'],
    ['POST', 'localhost:4321', { contentType: 'text/plain' }, 'foreign-origin'],
    ['POST', 'localhost:4321', { contentType: 'text/plain; a=application/json' }, 'foreign-origin'],
    ['POST', 'localhost:4321', {}, 'foreign-origin'],
    ['PUT', 'localhost:4321', {}, 'foreign-origin'],
    ['PATCH', 'localhost:4321', {}, 'foreign-origin'],
    ['DELETE', 'localhost:4321', {}, 'foreign-origin'],
    ['POST', 'evil.example:4321', { origin: 'http://evil.example:4321', fetchSite: 'same-origin' }, 'foreign-host'],
  ],
)('%s to %s with %o %s', (method, host, { origin, fetchSite, contentType }, expected) => {
  expect(judgeOrigin({ method, host, origin, fetchSite, contentType }, 4321, 'https://prep.example') ?? 'passes').toBe(expected)
})

it('knows port 80 with and without its number', () => {
  const facts = { method: 'POST', origin: 'http://localhost', fetchSite: undefined, contentType: undefined }
  expect(judgeOrigin({ ...facts, host: 'localhost' }, 80)).toBeNull()
  expect(judgeOrigin({ ...facts, host: 'localhost:80' }, 80)).toBeNull()
})

it('refuses with a problem before anything else runs', async () => {
  let port = 0
  let ran = 0
  const app = new Hono()
  app.use(guardOrigin({ port: () => port }))
  app.all('*', (context) => context.text(String(++ran)))
  port = 4321
  const foreign = await app.request('/', { headers: { host: 'evil.example:4321' } })
  expect([foreign.status, foreign.headers.get('content-type'), ran]).toEqual([403, 'application/problem+json; charset=utf-8', 0])
  expect(await foreign.json()).toMatchObject({ code: 'foreign-host', status: 403 })
  expect((await app.request('/', { headers: { host: 'localhost:4321' } })).status).toBe(200)
  expect((await app.request('/', { method: 'POST', headers: { host: 'localhost:4321' } })).status).toBe(403)
})

it('lets scripts run by nonce only, frames nowhere, and keeps the API out of caches', async () => {
  const app = new Hono<{ Variables: { nonce: string } }>()
  app.use(securityHeaders(() => 'abc'))
  app.all('*', (context) => context.text(context.get('nonce')))
  const page = await app.request('/answers')
  expect(await page.text()).toBe('abc')
  const policy = page.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("script-src 'self' 'nonce-abc';")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:|\*/)
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  expect(page.headers.get('referrer-policy')).toBe('same-origin')
  expect(page.headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(page.headers.get('permissions-policy')).toContain('camera=(self)')
  expect(page.headers.get('cache-control')).toBeNull()
  expect((await app.request('/api/v1/health')).headers.get('cache-control')).toBe('no-store')
})

it('uses the nonce that is there already, and makes a fresh one each time', async () => {
  const app = new Hono<{ Variables: { nonce: string } }>()
  app.use(async (context, next) => {
    context.set('nonce', 'given')
    await next()
  })
  app.use(securityHeaders())
  app.all('*', (context) => context.text(context.get('nonce')))
  expect(await (await app.request('/')).text()).toBe('given')
  expect(new Set(Array.from({ length: 100 }, newNonce)).size).toBe(100)
})
