/**
 * Writing to a stream that may be slow or may have gone away: a write waits until there is room, and a reader that has left
 * (`| head -1`) ends the run quietly instead of as an error.
 */
import type { Writable } from 'node:stream'

/** Nobody reads any more. */
export class OutputClosed extends Error {}

export interface Output {
  /** Throws `OutputClosed` once the reader has left. */
  write(text: string): Promise<void>
}

export function outputTo(stream: Writable): Output {
  let fault: Error | null = null
  stream.on('error', (error: NodeJS.ErrnoException) => {
    fault = error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED' ? new OutputClosed() : error
  })
  const room = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const settle = () => {
        for (const event of ['drain', 'close', 'error']) stream.off(event, settle)
        if (fault) reject(fault)
        else if (stream.destroyed) reject(new OutputClosed())
        else resolve()
      }
      for (const event of ['drain', 'close', 'error']) stream.on(event, settle)
    })
  return {
    async write(text) {
      if (fault) throw fault
      if (stream.destroyed) throw new OutputClosed()
      if (!stream.write(text)) await room()
      if (fault) throw fault
    },
  }
}
