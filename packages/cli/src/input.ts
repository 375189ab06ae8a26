/**
 * Reads what a command is given: the file it names, or standard input, as one text or as lines that need not fit in memory together.
 *
 * Only UTF-8 is read; a byte-order mark at the start is no part of the text.
 */
import { createReadStream } from 'node:fs'
import { type Call, InputRefused } from './command.ts'

/** One line of input without its line end, or why there is no text of it. */
export type Line = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'too-long' } | { readonly kind: 'not-utf8' }

/** Most bytes of one line, or of a whole plain text: room for the longest text in its longest spelling. */
export const LINE_LIMIT_BYTES = 4_000_000
const LINE_FEED = 10
const CARRIAGE_RETURN = 13

const FILE_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'you may not read it',
  EISDIR: 'it is a folder',
}

async function* readFileBytes(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const reason = FILE_FAULTS[code]
    if (reason === undefined) throw error
    throw new InputRefused(`Cannot read ${path}: ${reason}.`)
  }
}

/** The bytes of the file named by the call's argument at `position`, or of standard input (also for `-`). */
export async function openInput({ positionals, io }: Call, position = 0): Promise<AsyncIterable<Uint8Array>> {
  const path = positionals[position]
  if (path !== undefined && path !== '-') return readFileBytes(path)
  if (io.isTyped) await io.stderr.write('Reading what you type; end with Ctrl+D on a line of its own.\n')
  return io.stdin
}

function decode(bytes: Uint8Array): Line {
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { kind: 'not-utf8' }
  }
}

/** Collects the pieces of one line up to the limit and forgets the rest of a longer one. */
function createLineBuffer(limitBytes: number) {
  let pieces: Uint8Array[] = []
  let length = 0
  return {
    add(piece: Uint8Array) {
      length += piece.length
      if (length <= limitBytes) pieces.push(piece)
      else pieces = []
    },
    isEmpty: () => length === 0,
    take(): Line {
      const bytes = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)
      const isTooLong = length > limitBytes
      pieces = []
      length = 0
      if (isTooLong) return { kind: 'too-long' }
      return decode(bytes[bytes.length - 1] === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes)
    },
  }
}

/** Lines in the groups in which they arrive, so that a slow writer is answered at once and a fast one in bulk. */
export async function* readLines(source: AsyncIterable<Uint8Array>, limitBytes = LINE_LIMIT_BYTES): AsyncGenerator<readonly Line[]> {
  const buffer = createLineBuffer(limitBytes)
  for await (const chunk of source) {
    const lines: Line[] = []
    let from = 0
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      buffer.add(chunk.subarray(from, at))
      lines.push(buffer.take())
      from = at + 1
    }
    if (from < chunk.length) buffer.add(chunk.subarray(from))
    if (lines.length > 0) yield lines
  }
  if (!buffer.isEmpty()) yield [buffer.take()]
}

/** The whole input as one text; refused when it is not UTF-8 or beyond the limit. */
export async function readText(source: AsyncIterable<Uint8Array>, limitBytes = LINE_LIMIT_BYTES): Promise<string> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of source) {
    length += piece.length
    if (length > limitBytes) throw new InputRefused(`The input is longer than ${limitBytes} bytes.`)
    pieces.push(piece)
  }
  const line = decode(Buffer.concat(pieces))
  if (line.kind !== 'text') throw new InputRefused('The input is not text in UTF-8.')
  return line.text
}
