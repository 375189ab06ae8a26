/**
 * Reads the practice corpus and lays the segments of an answer end to end, with the place of each, in the order asked for.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnswerType, Rating, SectionLabel } from '@inclined/core/answers/report'

export interface Segment {
  readonly label: SectionLabel
  readonly text: string
  readonly paragraph?: boolean
}

export interface CorpusAnswer {
  readonly id: string
  readonly voice: string
  readonly design: { readonly missing: string; readonly order: string; readonly type: AnswerType; readonly register: string }
  readonly question: string
  readonly segments: readonly Segment[]
  readonly principles: readonly string[]
  readonly quality: Rating
  /** A sentence or a short paragraph, not a whole answer. */
  readonly scope?: 'fragment'
}

const CORPUS = join(import.meta.dirname, '../corpus')

/** Every answer of every voice, voices by name. */
export function readCorpus(): readonly CorpusAnswer[] {
  const files = readdirSync(CORPUS)
    .filter((name) => /^voice-[a-z]+[.]jsonl$/.test(name))
    .sort()
  return files.flatMap((name) =>
    readFileSync(join(CORPUS, name), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as CorpusAnswer),
  )
}

export interface Laid {
  readonly text: string
  readonly gold: readonly { readonly label: SectionLabel; readonly start: number; readonly end: number }[]
}

/** Joined by a space, or by an empty line before a paragraph. */
export function layOut(segments: readonly Segment[]): Laid {
  let text = ''
  const gold: { label: SectionLabel; start: number; end: number }[] = []
  for (const segment of segments) {
    if (text) text += segment.paragraph ? '\n\n' : ' '
    gold.push({ label: segment.label, start: text.length, end: text.length + segment.text.length })
    text += segment.text
  }
  return { text, gold }
}

/** The label that covers most of the span, the earlier one where two cover the same; `other` where none does. */
export function labelOf(span: { readonly start: number; readonly end: number }, gold: Laid['gold']): SectionLabel {
  const cover = new Map<SectionLabel, number>()
  for (const g of gold) {
    const shared = Math.min(span.end, g.end) - Math.max(span.start, g.start)
    if (shared > 0) cover.set(g.label, (cover.get(g.label) ?? 0) + shared)
  }
  let best: SectionLabel = 'other'
  let most = 0
  for (const [label, length] of cover) if (length > most) [best, most] = [label, length]
  return best
}
