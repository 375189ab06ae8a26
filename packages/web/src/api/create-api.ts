/**
 * The HTTP API as one Hono app, to be mounted at `/api/v1`.
 *
 * Registers every route of the table, once for the own candidate and, where it is about a candidate, once under `/example`;
 * then the description, the readable page, and the refusals for wrong methods and unknown addresses. It holds no rules.
 */
import { exampleOf, ownCandidateOf, readViewer, type Viewer } from '@inclined/app/accounts/viewer'
import { openOwnCandidate } from '@inclined/app/candidates/own-candidate'
import type { Candidate } from '@inclined/app/ports/candidate-store'
import { accept, refuse, type Result } from '@inclined/core/kernel/result'
import { IdempotencyKeyReused, MissingObject, UnstorableText } from '@inclined/app/ports/store-error'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { ApiDeps, ApiRoute, CandidateCall, FileReply } from './api-route.ts'
import { describeApi } from './describe-api.ts'
import { DOCS_STYLE, writeDocsPage } from './docs-page.ts'
import type { Facts, Refusal } from './problems.ts'
import { listMounted, type Space } from './list-mounted.ts'
import { replyProblem } from './problem-reply.ts'
import { readRequest } from './read-request.ts'

/** Bytes. */
const BODY_LIMIT = 5 * 1024 * 1024

/** `/answers/{id}` as Hono writes it. */
const honoPath = (space: Space, path: string): string => `${space === 'example' ? '/example' : ''}${path.replaceAll(/\{(\w+)\}/g, ':$1')}`

async function openCandidate(deps: ApiDeps, space: Space, viewer: Viewer): Promise<Result<Candidate, Refusal>> {
  const id = space === 'own' ? ownCandidateOf(viewer) : exampleOf(viewer)
  if (id === null) return refuse({ code: 'sign-in-needed' })
  if (space === 'own') return accept(await openOwnCandidate(deps.ports, id))
  const candidate = await deps.ports.candidates.find(id)
  return candidate === null ? refuse({ code: 'example-not-entered' }) : accept(candidate)
}

function replyFile(file: FileReply): Response {
  return new Response(file.text, {
    headers: { 'content-type': `${file.mediaType}; charset=utf-8`, 'content-disposition': `attachment; filename="${file.fileName}"` },
  })
}

function replySuccess(route: ApiRoute, value: unknown): Response {
  if (route.files !== undefined) return replyFile(value as FileReply)
  if (route.status === 204) return new Response(null, { status: 204 })
  return Response.json(value, { status: route.status })
}

function serve(deps: ApiDeps, route: ApiRoute, space: Space) {
  return async (context: Context): Promise<Response> => {
    const request = await readRequest(context, route)
    if (!request.ok) return replyProblem(request.error)
    const viewer = await readViewer(deps.accounts, context.req.raw.headers)
    const opened = route.scope === 'candidate' ? await openCandidate(deps, space, viewer) : accept(null)
    if (!opened.ok) return replyProblem(opened.error)
    // The shapes of this very route have checked the input, and a shared handler never looks at the candidate.
    const call = { ...deps, ...request.value, viewer, candidate: opened.value } as unknown as CandidateCall<never, never, never>
    const outcome = await route.handle(call)
    return outcome.ok ? replySuccess(route, outcome.value) : replyProblem(outcome.error)
  }
}

function mountRoutes(app: Hono, deps: ApiDeps): void {
  const mounted = listMounted().map((entry) => ({ ...entry, path: honoPath(entry.space, entry.route.path) }))
  for (const path of new Set(mounted.map((entry) => entry.path))) {
    const routes = mounted.filter((entry) => entry.path === path)
    for (const { route, space } of routes) {
      const limitBytes = route.bodyLimit ?? BODY_LIMIT
      const limit = bodyLimit({ maxSize: limitBytes, onError: () => replyProblem({ code: 'body-too-large', limitBytes }) })
      app.on(route.method, path, limit, serve(deps, route, space))
    }
    const allowed = routes.map(({ route }) => route.method)
    app.all(path, () => replyProblem({ code: 'method-not-allowed', allowed }, { allow: allowed.join(', ') }))
  }
}

/** What a store refuses by name where two requests crossed; everything else is a fault. */
function nameStoreError(error: unknown): Refusal | (Refusal & Facts) | null {
  if (error instanceof IdempotencyKeyReused) return { code: 'idempotency-key-reused' }
  if (error instanceof MissingObject) return { code: 'gone-meanwhile', what: error.kind, id: error.id }
  return error instanceof UnstorableText ? { code: 'unstorable-character', field: error.field, at: error.offset } : null
}

export function createApi(deps: ApiDeps): Hono {
  const app = new Hono()
  app.use('*', async (context, next) => {
    await next()
    context.header('cache-control', 'no-store')
  })
  const description = JSON.stringify(describeApi(listMounted()))
  const page = writeDocsPage(listMounted())
  app.get('/openapi.json', (context) => context.body(description, 200, { 'content-type': 'application/json; charset=utf-8' }))
  app.get('/docs', (context) => context.html(page))
  app.get('/docs.css', (context) => context.body(DOCS_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }))
  for (const path of ['/openapi.json', '/docs', '/docs.css']) {
    app.all(path, () => replyProblem({ code: 'method-not-allowed', allowed: ['GET'] }, { allow: 'GET' }))
  }
  mountRoutes(app, deps)
  app.all('*', () => replyProblem({ code: 'route-not-found' }))
  app.onError((error) => {
    const refusal = nameStoreError(error)
    if (refusal !== null) return replyProblem(refusal)
    deps.report(error)
    return replyProblem({ code: 'internal-error' })
  })
  return app
}
