/**
 * Decides which requests reach an installation that has no accounts: only those that come from its own pages or from a
 * program on this machine.
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
  /** Names besides the loopback ones, without port. */
  readonly hosts?: readonly string[]
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

/** `name:port` pairs under which the product may be reached. Port 80 is left out of a header, so both writings count. */
function listAuthorities(port: number, hosts: readonly string[]): ReadonlySet<string> {
  const names = [...LOOPBACK, ...hosts].map((name) => name.toLowerCase())
  return new Set(names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])))
}

/** `null` where the request may pass. */
export function judgeOrigin(facts: RequestFacts, port: number, hosts: readonly string[] = []): 'foreign-host' | 'foreign-origin' | null {
  const authorities = listAuthorities(port, hosts)
  if (facts.host === undefined || !authorities.has(facts.host.toLowerCase())) return 'foreign-host'
  if (SAFE_METHODS.has(facts.method)) return null
  const { origin, fetchSite } = facts
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') return 'foreign-origin'
  if (origin !== undefined) {
    const authority = /^http:\/\/(.+)$/.exec(origin.toLowerCase())?.[1]
    return authority !== undefined && authorities.has(authority) ? null : 'foreign-origin'
  }
  if (fetchSite !== undefined) return null
  return facts.contentType?.split(';')[0]?.trim().toLowerCase() === 'application/json' ? null : 'foreign-origin'
}

export function guardOrigin({ port, hosts = [] }: OriginGuardOptions) {
  return createMiddleware(async (context, next) => {
    const facts: RequestFacts = {
      method: context.req.method,
      host: context.req.header('host'),
      origin: context.req.header('origin'),
      fetchSite: context.req.header('sec-fetch-site'),
      contentType: context.req.header('content-type'),
    }
    const code = judgeOrigin(facts, typeof port === 'function' ? port() : port, hosts)
    if (code !== null) return replyProblem({ code })
    return next()
  })
}
