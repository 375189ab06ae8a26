/**
 * Asks a server that a person named, and gives up early: on an address that is not public, after too many redirects, too many bytes, or
 * too long. The name is looked up once for each hop and the connection goes to what was found and judged.
 */
import { lookup } from 'node:dns'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { CalendarProblem } from '@inclined/app/ports/calendar-reader'
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import { isPublicAddress } from './address-guard.ts'

export interface FetchLimits {
  /** Lets plain http and addresses of our own network through: for tests, and for a calendar server beside this one. */
  readonly mayBePrivate: boolean
  /** For all hops together. */
  readonly timeoutMs: number
  /** Of the body, unpacked. */
  readonly mostBytes: number
}

export interface Ask {
  readonly url: URL
  readonly method: 'GET' | 'PROPFIND' | 'REPORT'
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** `Basic …`; sent to no other origin than the first. Empty for none. */
  readonly authorization: string
}

interface Failure {
  readonly code: CalendarProblem
}

const MOST_REDIRECTS = 3

class Refused extends Error {
  constructor(readonly problem: CalendarProblem) {
    super(problem)
  }
}

/** Gives the connection addresses that were judged, so that a second look-up cannot lead elsewhere. */
const judgedLookup: LookupFunction = (name, options, done) => {
  lookup(name, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '', 4)
    const [first] = addresses
    if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address))) {
      return done(new Refused('address-not-allowed'), '', 4)
    }
    if (options.all) done(null, addresses as never)
    else done(null, first.address, first.family)
  })
}

function judgeUrl({ protocol, hostname }: URL, { mayBePrivate }: FetchLimits): CalendarProblem | null {
  if (mayBePrivate && protocol === 'http:') return null
  if (protocol !== 'https:') return 'bad-address'
  const address = hostname.replace(/^\[|\]$/g, '')
  return !mayBePrivate && isIP(address) !== 0 && !isPublicAddress(address) ? 'address-not-allowed' : null
}

function send({ url, method, headers, body, authorization }: Ask, { mayBePrivate }: FetchLimits, signal: AbortSignal) {
  const open = url.protocol === 'https:' ? requestHttps : requestHttp
  const all = { ...headers, 'accept-encoding': 'gzip', ...(authorization === '' ? {} : { authorization }) }
  const guard = mayBePrivate ? {} : { lookup: judgedLookup }
  return new Promise<IncomingMessage>((resolve, reject) => {
    const asked = open(url, { method, headers: all, signal, ...guard }, resolve)
    asked.on('error', reject)
    asked.end(body)
  })
}

async function readBody(response: IncomingMessage, { mostBytes }: FetchLimits): Promise<string> {
  const stream: Readable = response.headers['content-encoding'] === 'gzip' ? response.pipe(createGunzip()) : response
  const parts: Buffer[] = []
  let size = 0
  for await (const part of stream as AsyncIterable<Buffer>) {
    size += part.length
    if (size > mostBytes) throw new Refused('too-large')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function judgeStatus(status: number): CalendarProblem | null {
  if (status === 200 || status === 207) return null
  if (status === 401 || status === 403) return 'not-let-in'
  return status === 404 || status === 410 ? 'not-found' : 'server-failed'
}

async function follow(first: Ask, limits: FetchLimits, signal: AbortSignal): Promise<string> {
  let ask = first
  for (let hops = 0; ; hops += 1) {
    const problem = judgeUrl(ask.url, limits)
    if (problem !== null) throw new Refused(problem)
    const response = await send(ask, limits, signal)
    const { statusCode = 0, headers } = response
    const next = headers.location
    if (statusCode < 300 || statusCode >= 400 || next === undefined) {
      const failed = judgeStatus(statusCode)
      if (failed === null) return readBody(response, limits)
      response.destroy()
      throw new Refused(failed)
    }
    response.destroy()
    if (hops === MOST_REDIRECTS) throw new Refused('too-many-redirects')
    if (!URL.canParse(next, ask.url.href)) throw new Refused('bad-address')
    const url = new URL(next, ask.url)
    ask = { ...ask, url, authorization: url.origin === first.url.origin ? first.authorization : '' }
  }
}

/** The body of a good answer. */
export async function guardedFetch(ask: Ask, limits: FetchLimits): Promise<Result<string, Failure>> {
  const signal = AbortSignal.timeout(limits.timeoutMs)
  try {
    return accept(await follow(ask, limits, signal))
  } catch (error) {
    if (error instanceof Refused) return refuse({ code: error.problem })
    return refuse({ code: signal.aborted ? 'too-slow' : 'unreachable' })
  }
}
