/**
 * Tells what kind of question it is, and which principles a behavioural one probes, with the words that decided.
 *
 * Cues with weights from classify-question.json; the strongest kind wins, and without any cue a question counts as
 * behavioural, the usual kind. Scores only rank: they are no probabilities.
 */
import type { Span } from '../kernel/span.ts'
import { PhraseTree } from '../text/match-phrases.ts'
import { LONGEST_RANGE_TOKENS } from '../text/split-sentences.ts'
import { tokenise } from '../text/tokenise.ts'
import type { Classification } from './classification.ts'
import data from './classify-question.json' with { type: 'json' }
import { QUESTION_KINDS, type QuestionKind } from './question.ts'

interface Cue {
  readonly of: 'kind' | 'principle'
  readonly id: string
  readonly weight: number
}

const cues: Cue[] = []
const tree = new PhraseTree()

function addAll(of: Cue['of'], groups: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>): void {
  for (const [id, byWeight] of Object.entries(groups)) {
    for (const [weight, phrases] of Object.entries(byWeight)) {
      const cue = cues.length
      cues.push({ of, id, weight: Number(weight) })
      for (const phrase of phrases) tree.add(phrase, cue)
    }
  }
}

addAll('kind', data.kinds)
addAll('principle', data.principles)

/** Points at which a principle's score reaches one half. */
const HALF_POINTS = 10

/** A question is short: tokens beyond this are not read. */
const MOST_TOKENS = LONGEST_RANGE_TOKENS * 4

interface Tally {
  points: number
  spans: Span[]
}

function tally(text: string): Readonly<Record<Cue['of'], Map<string, Tally>>> {
  const tokens = tokenise(text)
  const found = { kind: new Map<string, Tally>(), principle: new Map<string, Tally>() }
  for (const hit of tree.match(tokens, { from: 0, to: Math.min(tokens.count, MOST_TOKENS) })) {
    const cue = cues[hit.phrase]
    if (!cue) continue
    const span = { start: tokens.start[hit.from] ?? 0, end: tokens.end[hit.to - 1] ?? 0 }
    const entry = found[cue.of].get(cue.id) ?? { points: 0, spans: [] }
    if (entry.spans.some((s) => s.start === span.start && s.end === span.end)) continue
    entry.points += cue.weight
    entry.spans.push(span)
    found[cue.of].set(cue.id, entry)
  }
  return found
}

const inOrder = (spans: readonly Span[]): readonly Span[] => [...spans].sort((a, b) => a.start - b.start || a.end - b.end)

function tellKind(kinds: ReadonlyMap<string, Tally>): { readonly kind: QuestionKind; readonly spans: readonly Span[] } {
  let best: { kind: QuestionKind; points: number; spans: readonly Span[] } | undefined
  for (const kind of QUESTION_KINDS) {
    const entry = kinds.get(kind)
    if (entry && (!best || entry.points > best.points)) best = { kind, points: entry.points, spans: entry.spans }
  }
  return best ? { kind: best.kind, spans: inOrder(best.spans) } : { kind: 'behavioural', spans: [] }
}

export function classifyQuestion(text: string): Classification {
  const found = tally(text)
  const { kind, spans } = tellKind(found.kind)
  if (kind !== 'behavioural') return { kind, kindEvidence: spans, principles: [] }
  const ranked = [...found.principle].sort((a, b) => b[1].points - a[1].points || (a[0] < b[0] ? -1 : 1))
  const principles = ranked.map(([id, t]) => ({
    id,
    score: Math.round((t.points / (t.points + HALF_POINTS)) * 1000) / 1000,
    evidence: inOrder(t.spans),
  }))
  return { kind, kindEvidence: spans, principles }
}
