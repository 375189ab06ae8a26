/**
 * Reads the flags of the server. Solo mode has no accounts and listens on the loopback only; hosted mode has, and says where people
 * reach it.
 */
import { parseArgs } from 'node:util'
import { accept, refuse, type Result } from '@inclined/core/kernel/result'

export interface StartOptions {
  /** 0 takes any free port. */
  readonly port: number
  readonly host: string
  /** Folder for the data; `undefined` means the platform's usual place. */
  readonly data: string | undefined
  /** `demo` is hosted with invented people and mail that stays in the product. */
  readonly mode: 'solo' | 'hosted' | 'demo'
  /** Where people reach it, without a slash at the end; null for `http://localhost` and the port. */
  readonly url: string | null
}

type StartRefused = { readonly sentence: string }

export const USUAL_PORT = 4114
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1'])
const KNOWN = 'Known flags: --port NUMBER --host 127.0.0.1 --data FOLDER --no-open --hosted --demo --url https://HOST'
const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  url: { type: 'string' },
  hosted: { type: 'boolean' },
  demo: { type: 'boolean' },
  'no-open': { type: 'boolean' },
} as const

type Flags = { port?: string; host?: string; data?: string; url?: string; hosted?: boolean; demo?: boolean }

function parseFlags(args: readonly string[]): Result<Flags, StartRefused> {
  try {
    return accept(parseArgs({ args: [...args], options: OPTIONS }).values)
  } catch (error) {
    return refuse({ sentence: `${(error as Error).message}\n${KNOWN}` })
  }
}

/** An address without path, question mark or user in it. */
function readUrl(text: string): string | null {
  if (!URL.canParse(text)) return null
  const { protocol, origin, pathname, search, hash, username } = new URL(text)
  const isPlain = (protocol === 'https:' || protocol === 'http:') && pathname === '/' && search === '' && hash === '' && username === ''
  return isPlain ? origin : null
}

export function readStartOptions(args: readonly string[]): Result<StartOptions, StartRefused> {
  const flags = parseFlags(args)
  if (!flags.ok) return flags
  const { host = '127.0.0.1', data, hosted, demo } = flags.value
  const port = flags.value.port === undefined ? USUAL_PORT : Number(flags.value.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return refuse({ sentence: '--port takes a whole number from 0 to 65535.' })
  const mode = demo ? 'demo' : hosted ? 'hosted' : 'solo'
  const url = flags.value.url === undefined ? null : readUrl(flags.value.url)
  if (flags.value.url !== undefined && url === null) {
    return refuse({ sentence: '--url takes the address people type, such as https://prep.example.org, without a path.' })
  }
  if (mode === 'solo' && url !== null)
    return refuse({ sentence: '--url goes with --hosted: without accounts only this machine is served.' })
  if (mode !== 'hosted' && !LOOPBACK.has(host)) {
    return refuse({
      sentence: `--host ${host} would let other machines read your stories. Leave it at 127.0.0.1, or start with --hosted, which has accounts.`,
    })
  }
  return accept({ port, host, data, mode, url })
}
