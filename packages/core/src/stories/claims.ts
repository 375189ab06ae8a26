/**
 * The claim ledger: every number of the candidate's stories and answers once, with where it stands, so that each can be
 * checked and defended.
 *
 * "Once" is within one story or answer: the same value of the same metric told twice is one claim in two places, and a
 * from-to pair is one claim with a baseline. Whether the candidate can defend a claim is kept elsewhere under its `key`.
 */
import type { Span } from '../kernel/span.ts'
import { claimKeyMaker } from './claim-key.ts'
import { agrees } from './compare-numbers.ts'
import { isCounted, metricKey, nameMetric, openSentence, TEAM_SIZE } from './name-metric.ts'
import { type NumberReading, readNumbers } from './read-number.ts'
import { readPeriod } from './read-period.ts'
import { splitSentences } from './split-sentences.ts'
import type { Metric, StoryContent } from './story.ts'
import { listTexts } from './story-fields.ts'
import type { Period } from './year-month.ts'

export interface ClaimSource {
  readonly kind: 'story' | 'answer'
  readonly id: string
  readonly title: string
  readonly parts: readonly { readonly field: string; readonly text: string }[]
  readonly metrics?: readonly Metric[]
  /** Holds for every number that names no period of its own. */
  readonly period?: Period
}

export interface ClaimPlace {
  /** The part's field, or `metrics` where the number stands in a metric's `after`. */
  readonly field: string
  /** Place in `parts`, or in `metrics`. */
  readonly index: number
  readonly span: Span
}

export interface ClaimValue {
  readonly value: number
  /** Smallest step as written, above 0. */
  readonly step: number
  readonly approximate: boolean
}

export interface Claim extends ClaimValue {
  /** Stable while source, metric, value and unit stay. */
  readonly key: string
  readonly source: { readonly kind: 'story' | 'answer'; readonly id: string; readonly title: string }
  readonly places: readonly ClaimPlace[]
  readonly written: string
  /** A guess from the words nearby, or the candidate's own name; empty where nothing tells. */
  readonly metric: string
  readonly measure: 'level' | 'change'
  readonly unit: string
  /** `null` where the baseline is missing. */
  readonly baseline: ClaimValue | null
  readonly period: Period | null
  /** The time it took, from a metric; empty where not given. */
  readonly window: string
}

type Draft = Omit<Claim, 'key' | 'source'>

/** In the order of sources and places; metrics kept beside a story come before its text. */
export function collectClaims(sources: readonly ClaimSource[]): Claim[] {
  const makeKey = claimKeyMaker()
  return sources.flatMap((source) => {
    const kept = mergeDrafts([...draftMetrics(source), ...source.parts.flatMap((part, index) => draftPart(source, part, index))])
    return kept.map(({ metricKey, draft, places, baseline }) => {
      const key = makeKey({ source, metricKey, measure: draft.measure, value: draft.value, unit: draft.unit })
      return { key, source: { kind: source.kind, id: source.id, title: source.title }, ...draft, places, baseline }
    })
  })
}

/** A story as a source of claims. */
export function storyClaimSource(id: string, content: StoryContent): ClaimSource {
  const parts = listTexts(content, ['stakes', 'situation', 'task', 'actions', 'result', 'reflection', 'mechanism'])
  return { kind: 'story', id, title: content.title, parts, metrics: content.metrics, period: content.period }
}

function draftPart(source: ClaimSource, part: { field: string; text: string }, index: number): Draft[] {
  const openAt = sentenceOpener(part.text)
  const readings = readNumbers(part.text)
  return readings.flatMap((reading, at): Draft[] => {
    if (reading.role === 'from') return []
    const first = reading.role === 'to' ? readings[at - 1]! : reading
    const span = { start: first.span.start, end: reading.span.end }
    const { start, sentence, period } = openAt(span)
    const { name, measure } = nameMetric(sentence, { start: span.start - start, end: span.end - start }, reading)
    return [
      {
        ...valueOf(reading),
        places: [{ field: part.field, index, span }],
        written: part.text.slice(span.start, span.end),
        metric: name,
        measure: reading.role === 'to' ? 'level' : measure,
        unit: name === TEAM_SIZE ? 'person' : reading.unit,
        baseline: reading.role === 'to' ? valueOf(first) : null,
        period: period ?? source.period ?? null,
        window: '',
      },
    ]
  })
}

/** Asked for spans in the order of the text: gives the sentence each begins in, read once for all its numbers. */
function sentenceOpener(text: string) {
  const homes = splitSentences(text)
  const open = (start: number, end: number) => {
    const sentence = openSentence(text.slice(start, end))
    return { start, end, sentence, period: readPeriod(sentence.text) }
  }
  let at = 0
  let last = open(0, 0)
  return (span: Span) => {
    while (homes[at]!.end <= span.start) at++
    const { start, end } = homes[at]!
    const reach = Math.max(end, span.end)
    if (last.start !== start || last.end !== reach) last = open(start, reach)
    return last
  }
}

function draftMetrics(source: ClaimSource): Draft[] {
  return (source.metrics ?? []).flatMap((metric, index): Draft[] => {
    const after = readWritten(metric.after)
    if (after === null) return []
    const before = readWritten(metric.before)
    const unit =
      metric.unit.trim() === '' ? after.unit : (readNumbers(`7 ${metric.unit.trim()}`)[0]?.unit ?? '') || metric.unit.trim().toLowerCase()
    return [
      {
        value: after.value,
        step: after.step,
        approximate: after.approximate || metric.approximate,
        places: [{ field: 'metrics', index, span: { start: 0, end: metric.after.length } }],
        written: metric.after,
        metric: metric.name.trim(),
        measure: 'level',
        unit,
        baseline: before === null ? null : { ...valueOf(before), approximate: before.approximate || metric.approximate },
        period: readPeriod(metric.window) ?? source.period ?? null,
        window: metric.window,
      },
    ]
  })
}

const valueOf = ({ value, step, approximate }: ClaimValue): ClaimValue => ({ value, step, approximate })

/** A figure alone in its field is a quantity even where prose would read a year or a name. */
function readWritten(written: string): Pick<NumberReading, 'value' | 'step' | 'approximate' | 'unit'> | null {
  const read = readNumbers(written).at(-1)
  if (read !== undefined) return read
  const bare = /^\s*(-?\d[\d,]*(?:\.(\d+))?)\s*$/u.exec(written)
  return bare === null
    ? null
    : { value: Number(bare[1]!.replaceAll(',', '')), step: 1 / 10 ** (bare[2]?.length ?? 0), approximate: false, unit: '' }
}

/** A claim while its places are still being found. */
interface Kept {
  readonly metricKey: string
  readonly draft: Draft
  readonly places: ClaimPlace[]
  baseline: ClaimValue | null
}

/** A draft joins the first kept one that is the same claim. Only those with its value are looked at. */
function mergeDrafts(drafts: readonly Draft[]): readonly Kept[] {
  const all: Kept[] = []
  const metrics = new Map<number, Kept[]>()
  const told = new Map<string, Kept[]>()
  for (const draft of drafts) {
    const kept: Kept = { metricKey: metricKey(draft.metric), draft, places: [...draft.places], baseline: draft.baseline }
    const isMetric = isFromMetric(draft)
    const identity = identify(kept)
    const same = isMetric
      ? undefined
      : (metrics.get(draft.value)?.find((metric) => tellsMetric(metric, kept)) ??
        told.get(identity)?.find((earlier) => fitsBaseline(earlier, kept)))
    if (same !== undefined) {
      same.places.push(...kept.places)
      same.baseline ??= kept.baseline
      continue
    }
    all.push(kept)
    if (isMetric) addTo(metrics, draft.value, kept)
    else if (kept.metricKey !== '') addTo(told, identity, kept)
  }
  return all
}

function addTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}

const isFromMetric = (draft: Draft): boolean => draft.places[0]!.field === 'metrics'

/** Equal for numbers of a text that are one claim, their baselines apart. No part of it holds a line break. */
function identify({ metricKey, draft }: Kept): string {
  return [metricKey, draft.unit, draft.measure, draft.value, draft.period?.from, draft.period?.to].map(String).join('\n')
}

function fitsBaseline(kept: Kept, told: Kept): boolean {
  return kept.baseline === null || told.baseline === null || agrees(kept.baseline, told.baseline)
}

/** Whether a number of the text, of the same value, is the metric kept beside the story. */
function tellsMetric(metric: Kept, told: Kept): boolean {
  const [kept, other] = [metric.draft.unit, told.draft.unit]
  if (told.draft.measure !== 'level' || !fitsBaseline(metric, told)) return false
  if (kept !== other && kept !== '' && other !== '') return false
  return told.metricKey === '' || isCounted(other) || sharesWord(metric.metricKey, told.metricKey)
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.split(' '))
  return b.split(' ').some((word) => words.has(word))
}
