/**
 * Tells what kind of question it is, and which principles a behavioural one probes, with the words that decided.
 *
 * Two linear models over the features of question-features.ts, where a feature of the follow-ups counts half for principles, trained by `npm run train` on questions written for this project
 * (training/guide.md, docs/accuracy.md). Sums are integers and ties go to the smaller id, so the answer is the same on every engine.
 */
import type { Span } from '../kernel/span.ts'
import type { Classification } from './classification.ts'
import { findFeatures, type FoundFeature } from './question-features.ts'
import data from './question-model.json' with { type: 'json' }
import { QUESTION_KINDS, type QuestionKind } from './question.ts'

interface LinearModel {
  readonly classes: readonly string[]
  readonly bias: readonly number[]
  /** By feature: class, weight, class, weight ... */
  readonly weights: ReadonlyMap<string, readonly number[]>
  /** How often a feature counts that stands only in later sentences, where one of the opening counts twice. */
  readonly later: 1 | 2
}

type Features = ReadonlyMap<string, FoundFeature>

interface Scored {
  readonly id: string
  readonly index: number
  /** Twice the points of the model, so that halves are whole. */
  readonly points: number
}

const load = (packed: typeof data.kinds | typeof data.principles, later: 1 | 2): LinearModel => ({
  classes: packed.classes,
  bias: packed.bias,
  weights: new Map(Object.entries(packed.weights)),
  later,
})

const kinds = load(data.kinds, 2)
const principles = load(data.principles, 1)

/** Principles that are named at most. */
const MOST_PRINCIPLES = 5
/** A feature is evidence where it adds at least this share of what the strongest one adds. */
const EVIDENCE_SHARE = 0.4
/** Least points that count as evidence. */
const LEAST_EVIDENCE = 8

/** Best first; equal points by id. */
function rank(model: LinearModel, features: Features): readonly Scored[] {
  const points = model.bias.map((b) => 2 * b)
  for (const [feature, { isOpening }] of features) {
    const row = model.weights.get(feature) ?? []
    const times = isOpening ? 2 : model.later
    for (let i = 0; i + 1 < row.length; i += 2) points[row[i] ?? 0] = (points[row[i] ?? 0] ?? 0) + times * (row[i + 1] ?? 0)
  }
  return model.classes
    .map((id, index) => ({ id, index, points: points[index] ?? 0 }))
    .sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1))
}

function weightOf(row: readonly number[] | undefined, index: number): number {
  if (!row) return 0
  for (let i = 0; i < row.length; i += 2) if (row[i] === index) return row[i + 1] ?? 0
  return 0
}

/** In order of the text; spans that touch or overlap become one. */
function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1)
    if (last && span.start <= last.end + 1) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else joined.push(span)
  }
  return joined
}

function findEvidence(model: LinearModel, features: Features, index: number): readonly Span[] {
  const added = [...features].map(([feature, { spans, isOpening }]) => {
    const weight = weightOf(model.weights.get(feature), index)
    return { spans, weight: isOpening ? weight : (weight * model.later) / 2 }
  })
  const most = added.reduce((max, { weight }) => Math.max(max, weight), 0)
  const least = Math.max(LEAST_EVIDENCE, most * EVIDENCE_SHARE)
  return joinSpans(added.filter(({ weight }) => weight >= least).flatMap(({ spans }) => spans))
}

/** From 0.001 to 0.999 in thousandths. */
const toScore = (points: number): number =>
  Math.min(999, Math.max(1, Math.round(1000 / (1 + Math.exp(-points / (2 * data.points)))))) / 1000

const isKind = (id: string): id is QuestionKind => (QUESTION_KINDS as readonly string[]).includes(id)

export function classifyQuestion(text: string): Classification {
  const features = findFeatures(text)
  const best = features.size ? rank(kinds, features)[0] : undefined
  if (!best || !isKind(best.id)) return { kind: 'behavioural', kindEvidence: [], principles: [] }
  const kindEvidence = findEvidence(kinds, features, best.index)
  if (best.id !== 'behavioural') return { kind: best.id, kindEvidence, principles: [] }
  const named = rank(principles, features)
    .map(({ id, index, points }) => ({ id, score: toScore(points), evidence: findEvidence(principles, features, index) }))
    .filter(({ evidence }) => evidence.length > 0)
  return { kind: 'behavioural', kindEvidence, principles: named.slice(0, MOST_PRINCIPLES) }
}
