/**
 * Decides which requests reach the installation: only those under its own name, and changes only from its own pages or from a program.
 *
 * Any page of the web can send a request to a loopback port, and any name can be made to point there. So the name in `Host`
 * must be a loopback name with the port in use (against rebinding of names), and a request that changes something must come
 * from our own origin. A program sends neither `Origin` nor `Sec-Fetch-Site`; it has to say `application/json`, which no form
 * of another page can.
 */
import { createMiddleware } from 'hono/factory'
import { replyProblem } from './problem-reply.ts'

export interface OriginGuardOptions {
  /** The port in use; a function where it is known only once the server listens. */
  readonly port: number | (() => number)
  /** Where people reach it besides the loopback: `https://host` or `http://host:port`. */
  readonly url?: string | null
}

export interface RequestFacts {
  readonly method: string
  readonly host: string | undefined
  readonly origin: string | undefined
  readonly fetchSite: string | undefined
  readonly contentType: string | undefined
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Origins under which the product may be reached. Port 80 is left out of a header, so both writings count. */
function listOrigins(port: number, url: string | null): readonly string[] {
  const loopback = LOOPBACK.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])).map((name) => `http://${name}`)
  return url === null ? loopback : [...loopback, url.toLowerCase()]
}

/** `null` where the request may pass. */
export function judgeOrigin(facts: RequestFacts, port: number, url: string | null = null): 'foreign-host' | 'foreign-origin' | null {
  const origins = listOrigins(port, url)
  const host = facts.host?.toLowerCase()
  if (!origins.some((own) => own.slice(own.indexOf('//') + 2) === host)) return 'foreign-host'
  if (SAFE_METHODS.has(facts.method)) return null
  const { origin, fetchSite } = facts
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') return 'foreign-origin'
  if (origin !== undefined) return origins.includes(origin.toLowerCase()) ? null : 'foreign-origin'
  if (fetchSite !== undefined) return null
  return facts.contentType?.split(';')[0]?.trim().toLowerCase() === 'application/json' ? null : 'foreign-origin'
}

export function guardOrigin({ port, url = null }: OriginGuardOptions) {
  return createMiddleware(async (context, next) => {
    const facts: RequestFacts = {
      method: context.req.method,
      host: context.req.header('host'),
      origin: context.req.header('origin'),
      fetchSite: context.req.header('sec-fetch-site'),
      contentType: context.req.header('content-type'),
    }
    const code = judgeOrigin(facts, typeof port === 'function' ? port() : port, url)
    if (code !== null) return replyProblem({ code })
    return next()
  })
}
