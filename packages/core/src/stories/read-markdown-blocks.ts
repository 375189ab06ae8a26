/**
 * Cuts a stories file in Markdown into headings with the lines below them, and reads those lines as text, list, facts or
 * records. Knows nothing of stories; what a heading may hold is decided in `story-markdown.ts`.
 *
 * Problems are reported as they are met and reading goes on, so that the caller can name the first by line. Lines end in
 * LF or CRLF: a carriage return that belongs to a text is written as an escape.
 */
import { unescapeLine } from './escape-markdown.ts'
import type { FileProblem, MarkdownProblem } from './portable-story.ts'

export interface Line {
  readonly text: string
  /** From 1. */
  readonly number: number
}

export interface Block {
  /** Number of `#`; 0 for what stands before the first heading. */
  readonly level: number
  readonly heading: Line
  readonly lines: readonly Line[]
}

export type Report = (line: number, problem: FileProblem | MarkdownProblem) => void

/** A value and the line it stands on. */
export interface Fact {
  readonly value: string
  readonly line: number
}

export type Facts = ReadonlyMap<string, Fact>

export function readBlocks(text: string, report: Report): readonly Block[] {
  const blocks: { level: number; heading: Line; lines: Line[] }[] = [{ level: 0, heading: { text: '', number: 1 }, lines: [] }]
  text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .forEach((raw, index) => {
      const number = index + 1
      const heading = /^(#+)(?:\s(.*))?$/u.exec(raw)
      if (heading !== null)
        blocks.push({ level: heading[1]!.length, heading: { text: unescape(heading[2] ?? '', number, report), number }, lines: [] })
      else if (raw.startsWith('#')) report(number, { code: 'unexpected-text', found: raw })
      else blocks.at(-1)!.lines.push({ text: raw, number })
    })
  return blocks.map((block) => ({ ...block, lines: withoutEdges(block.lines) }))
}

export function readText(block: Block, report: Report): string {
  return block.lines.map((line) => unescape(line.text, line.number, report)).join('\n')
}

/** "1. first", further lines of an item indented by three blanks. */
export function readList(block: Block, report: Report): readonly string[] {
  const items: string[][] = []
  let empty = 0
  for (const { text, number } of block.lines) {
    const item = /^\d+\.(?:\s(.*))?$/u.exec(text)
    const more = /^ {3}(.*)$/u.exec(text)
    if (text.trim() === '') empty++
    else if (item !== null) {
      items.push([unescape(item[1] ?? '', number, report)])
      empty = 0
    } else if (more !== null && items.length > 0) {
      items.at(-1)!.push(...Array.from({ length: empty }, () => ''), unescape(more[1]!, number, report))
      empty = 0
    } else report(number, { code: 'unexpected-text', found: text })
  }
  return items.map((lines) => lines.join('\n'))
}

/** "- name: value" lines, each name once. */
export function readFacts(block: Block, report: Report): Facts {
  const facts = new Map<string, Fact>()
  for (const line of block.lines) addFact(facts, /^- ([a-z ]+):(?:\s(.*))?$/u.exec(line.text), line, report)
  return facts
}

/** Records that begin with "- name: value" and go on with "  name: value". */
export function readRecords(block: Block, report: Report): readonly { readonly line: number; readonly facts: Facts }[] {
  const records: { line: number; facts: Map<string, Fact> }[] = []
  for (const line of block.lines) {
    if (line.text.startsWith('- ')) records.push({ line: line.number, facts: new Map() })
    const facts = records.at(-1)?.facts ?? new Map<string, Fact>()
    addFact(facts, records.length === 0 ? null : /^(?:- | {2})([a-z ]+):(?:\s(.*))?$/u.exec(line.text), line, report)
  }
  return records
}

function addFact(facts: Map<string, Fact>, match: RegExpExecArray | null, line: Line, report: Report): void {
  if (match === null) {
    if (line.text.trim() !== '') report(line.number, { code: 'unexpected-text', found: line.text })
    return
  }
  const name = match[1]!
  if (facts.has(name)) report(line.number, { code: 'repeated-field', field: name })
  facts.set(name, { value: unescape(match[2] ?? '', line.number, report), line: line.number })
}

function unescape(text: string, line: number, report: Report): string {
  const read = unescapeLine(text)
  if (read.ok) return read.value
  report(line, read.error)
  return ''
}

function withoutEdges(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex((l) => l.text.trim() !== '')
  const last = lines.findLastIndex((l) => l.text.trim() !== '')
  return first < 0 ? [] : lines.slice(first, last + 1)
}
