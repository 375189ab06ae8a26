/**
 * Reads the flags of the server. Solo mode listens on the loopback only; anything else is refused until accounts exist.
 */
import { parseArgs } from 'node:util'
import { accept, refuse, type Result } from '@inclined/core/kernel/result'

export interface StartOptions {
  /** 0 takes any free port. */
  readonly port: number
  readonly host: string
  /** Folder for the data; `undefined` means the platform's usual place. */
  readonly data: string | undefined
}

export const USUAL_PORT = 4114
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1'])

export function readStartOptions(args: readonly string[]): Result<StartOptions, { readonly sentence: string }> {
  let values: { port?: string; host?: string; data?: string; 'no-open'?: boolean }
  try {
    values = parseArgs({
      args: [...args],
      options: { port: { type: 'string' }, host: { type: 'string' }, data: { type: 'string' }, 'no-open': { type: 'boolean' } },
    }).values
  } catch (error) {
    return refuse({ sentence: `${(error as Error).message}\nKnown flags: --port NUMBER --host 127.0.0.1 --data FOLDER --no-open` })
  }
  const port = values.port === undefined ? USUAL_PORT : Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return refuse({ sentence: '--port takes a whole number from 0 to 65535.' })
  const host = values.host ?? '127.0.0.1'
  if (!LOOPBACK.has(host)) {
    return refuse({
      sentence: `--host ${host} would let other machines read your stories, and there are no accounts yet. Leave it at 127.0.0.1.`,
    })
  }
  return accept({ port, host, data: values.data })
}
