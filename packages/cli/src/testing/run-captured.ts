/** Runs the command line inside a test: bytes in, what was printed and the exit code out. */
import { Readable, Writable } from 'node:stream'
import type { DataDoor } from '../data-door.ts'
import { outputTo } from '../output.ts'
import { run } from '../run.ts'

export interface Captured {
  readonly code: number
  readonly out: string
  readonly err: string
}

const CLOSED_DOOR: DataDoor = {
  locate: () => Promise.reject(new Error('this test has no data')),
  open: () => Promise.reject(new Error('this test has no data')),
}

function capture() {
  const pieces: string[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      pieces.push(chunk.toString('utf8'))
      done()
    },
  })
  return { output: outputTo(stream), text: () => pieces.join('') }
}

/** `input` may be cut into pieces anywhere, also inside a character. */
export async function runCaptured(
  argv: readonly string[],
  input: string | readonly Uint8Array[] = '',
  door = CLOSED_DOOR,
): Promise<Captured> {
  const out = capture()
  const err = capture()
  const stdin = Readable.from(typeof input === 'string' ? [Buffer.from(input)] : input)
  const io = { stdin, isTyped: false, stdout: out.output, stderr: err.output, env: {} }
  const code = await run(argv, { io, door, version: '0.0.0' })
  return { code, out: out.text(), err: err.text() }
}
