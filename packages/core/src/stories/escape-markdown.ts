/**
 * Writes any text so that it survives in a Markdown file line by line, and reads it back exactly.
 *
 * Ordinary sentences and paragraphs stay as they are. A backslash escapes what Markdown or this format would read
 * otherwise, what editors strip (blanks at the ends of a line, empty lines at the ends of a text), and what a file cannot
 * hold (control characters, half of a surrogate pair).
 */
import { accept, refuse, type Result } from '../kernel/result.ts'

const NAMED = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  [' ', '\\s'],
  ['\\', '\\\\'],
])
const LETTERS = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['s', ' '],
])
/** Controls, line separators, the byte order mark, unpaired surrogates. Newline is handled by the callers. */
const UNSAFE = /(?!\n)\p{Control}|[\u2028\u2029\uFEFF]|\p{Surrogate}|\\/gu
const EDGE_BLANK = /^\s|\s$/gu
const MARKUP_START = /^(?:#|-{3}|={3}|`{3}|~{3}|>|<!--)/u
const ESCAPE = /\\(?:u\{([0-9a-f]{1,6})\}|([^\n])|$)/gu

const nameCharacter = (character: string) => NAMED.get(character) ?? `\\u{${character.codePointAt(0)!.toString(16)}}`

/** One line, newlines escaped. */
export function escapeLine(text: string): string {
  return text.replace(UNSAFE, nameCharacter).replaceAll('\n', '\\n').replace(EDGE_BLANK, nameCharacter)
}

/** One or more lines. A text without an empty line at its ends keeps its line breaks. */
export function escapeBlock(text: string): readonly string[] {
  let head = 0
  while (head < text.length && text[head] === '\n') head++
  let tail = text.length
  while (tail > head && text[tail - 1] === '\n') tail--
  const lines = text
    .slice(head, tail)
    .split('\n')
    .map((line) => escapeLine(line))
  lines[0] = '\\n'.repeat(head) + lines[0]!
  lines[lines.length - 1] += '\\n'.repeat(text.length - tail)
  return lines.map((line) => (MARKUP_START.test(line) ? `\\${line}` : line))
}

/** Reads what either of the two wrote, one line at a time. Refuses an escape nobody writes. */
export function unescapeLine(line: string): Result<string, { readonly code: 'bad-escape'; readonly found: string }> {
  let bad: string | null = null
  const text = line.replace(ESCAPE, (found, code: string | undefined, character: string | undefined) => {
    const value = code !== undefined ? readCode(code) : readCharacter(character)
    if (value === null) bad ??= found
    return value ?? ''
  })
  return bad === null ? accept(text) : refuse({ code: 'bad-escape', found: bad })
}

function readCode(hex: string): string | null {
  const code = Number.parseInt(hex, 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : null
}

/** Any sign may be escaped, as in Markdown; of the letters only those written here. */
function readCharacter(character: string | undefined): string | null {
  if (character === undefined) return null
  return LETTERS.get(character) ?? (/^[\p{P}\p{S}]$/u.test(character) ? character : null)
}
