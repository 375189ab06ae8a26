/**
 * Reads the practice corpus and lays the segments of an answer end to end, with the place of each, in the order asked for.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnswerType, Rating, SectionLabel } from '../../packages/core/src/answers/report.ts'

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

/** One voice is one writer: what is chosen is chosen on some voices and tried on another. Sorted by name. */
export const VOICES: readonly string[] = readdirSync(CORPUS)
  .flatMap((file) => /^voice-(.+)\.jsonl$/.exec(file)?.[1] ?? [])
  .toSorted()

export const readVoice = (voice: string): readonly CorpusAnswer[] =>
  readFileSync(join(CORPUS, `voice-${voice}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as CorpusAnswer)

export interface Laid {
  readonly text: string
  readonly gold: readonly { readonly label: SectionLabel; readonly start: number; readonly end: number }[]
}

/** Joined by a space, or by an empty line before a paragraph where those are kept. */
export function layOut(segments: readonly Segment[], keepParagraphs: boolean): Laid {
  let text = ''
  const gold: { label: SectionLabel; start: number; end: number }[] = []
  for (const segment of segments) {
    if (text) text += keepParagraphs && segment.paragraph ? '\n\n' : ' '
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

const RESULT_FIRST: readonly SectionLabel[] = ['result', 'situation', 'task', 'action', 'learning']
const IN_ORDER: readonly SectionLabel[] = ['situation', 'task', 'action', 'result', 'learning']
const PARTS_DROPPED = ['situation', 'task', 'action', 'result'] as const

/** Segments of one part together, parts in the order given; segments of other parts stay behind the segment they followed. */
export function reorder(segments: readonly Segment[], order: readonly SectionLabel[]): readonly Segment[] {
  const lead: Segment[] = []
  const groups = new Map<SectionLabel, Segment[]>()
  let group = lead
  for (const segment of segments) {
    if (order.includes(segment.label)) {
      group = groups.get(segment.label) ?? []
      groups.set(segment.label, group)
    }
    group.push(segment)
  }
  return [...lead, ...order.flatMap((label) => groups.get(label) ?? [])]
}

export const inOrder = (answer: CorpusAnswer): readonly Segment[] => reorder(answer.segments, IN_ORDER)
export const resultFirst = (answer: CorpusAnswer): readonly Segment[] => reorder(answer.segments, RESULT_FIRST)

/** The answer with each one of four parts taken out, where it holds it. */
export const withoutParts = (answer: CorpusAnswer): readonly { readonly part: SectionLabel; readonly segments: readonly Segment[] }[] =>
  PARTS_DROPPED.filter((part) => answer.segments.some((s) => s.label === part)).map((part) => ({
    part,
    segments: answer.segments.filter((s) => s.label !== part),
  }))

/** A generator of numbers from 0 to 1, the same for the same seed on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Runs of one label in another order: what one part says stays together. */
export function shuffleRuns(segments: readonly Segment[], random: () => number): readonly Segment[] {
  const runs: Segment[][] = []
  for (const segment of segments) {
    const last = runs.at(-1)
    if (last?.[0]?.label === segment.label) last.push(segment)
    else runs.push([segment])
  }
  for (let i = runs.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[runs[i], runs[j]] = [runs[j] ?? [], runs[i] ?? []]
  }
  return runs.flat()
}
