/**
 * The claim ledger: every number of the candidate's stories and answers once, with where it stands, so that each can be
 * checked and defended.
 *
 * "Once" is within one story or answer: the same value of the same metric told twice is one claim in two places, and a
 * from-to pair is one claim with a baseline. Whether the candidate can defend a claim is kept elsewhere under its `key`.
 */
import type { Span } from '../kernel/span.ts'
import { agrees } from './compare-numbers.ts'
import { isCounted, metricKey, nameMetric, TEAM_SIZE } from './name-metric.ts'
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
  const taken = new Set<string>()
  return sources.flatMap((source) => {
    const drafts = mergeDrafts([...draftMetrics(source), ...source.parts.flatMap((part, index) => draftPart(source, part, index))])
    return drafts.map((draft) => {
      const key = makeKey(source, draft, taken)
      taken.add(key)
      return { key, source: { kind: source.kind, id: source.id, title: source.title }, ...draft }
    })
  })
}

/** A story as a source of claims. */
export function storyClaimSource(id: string, content: StoryContent): ClaimSource {
  const parts = listTexts(content, ['stakes', 'situation', 'task', 'actions', 'result', 'reflection', 'mechanism'])
  return { kind: 'story', id, title: content.title, parts, metrics: content.metrics, period: content.period }
}

function draftPart(source: ClaimSource, part: { field: string; text: string }, index: number): Draft[] {
  const sentences = splitSentences(part.text)
  const readings = readNumbers(part.text)
  return readings.flatMap((reading, at): Draft[] => {
    if (reading.role === 'from') return []
    const first = reading.role === 'to' ? readings[at - 1]! : reading
    const span = { start: first.span.start, end: reading.span.end }
    const home = sentences.find((s) => s.start <= span.start && span.start < s.end)!
    const sentence = part.text.slice(home.start, Math.max(home.end, span.end))
    const { name, measure } = nameMetric(sentence, { start: span.start - home.start, end: span.end - home.start }, reading)
    return [
      {
        ...valueOf(reading),
        places: [{ field: part.field, index, span }],
        written: part.text.slice(span.start, span.end),
        metric: name,
        measure: reading.role === 'to' ? 'level' : measure,
        unit: name === TEAM_SIZE ? 'person' : reading.unit,
        baseline: reading.role === 'to' ? valueOf(first) : null,
        period: readPeriod(sentence) ?? source.period ?? null,
        window: '',
      },
    ]
  })
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

function mergeDrafts(drafts: readonly Draft[]): readonly Draft[] {
  const merged: Draft[] = []
  for (const draft of drafts) {
    const at = merged.findIndex((m) => isSameClaim(m, draft))
    const kept = merged[at]
    if (kept === undefined) merged.push(draft)
    else merged[at] = { ...kept, places: [...kept.places, ...draft.places], baseline: kept.baseline ?? draft.baseline }
  }
  return merged
}

function isSameClaim(kept: Draft, told: Draft): boolean {
  if (kept.baseline && told.baseline && !agrees(kept.baseline, told.baseline)) return false
  const fromMetric = kept.places[0]!.field === 'metrics'
  if (kept.unit !== told.unit && !(fromMetric && (kept.unit === '' || told.unit === ''))) return false
  if (told.places[0]!.field === 'metrics') return false
  const names = [metricKey(kept.metric), metricKey(told.metric)]
  if (fromMetric) {
    const related = names[1] === '' || isCounted(told.unit) || names[1]!.split(' ').some((w) => names[0]!.split(' ').includes(w))
    return related && told.measure === 'level' && kept.value === told.value
  }
  return (
    names[0] !== '' &&
    names[0] === names[1] &&
    kept.measure === told.measure &&
    kept.value === told.value &&
    samePeriod(kept.period, told.period)
  )
}

function samePeriod(a: Period | null, b: Period | null): boolean {
  return a?.from === b?.from && a?.to === b?.to
}

/** The period is left out: dating a story must not lose what the candidate said about a claim. */
function makeKey(source: ClaimSource, draft: Draft, taken: ReadonlySet<string>): string {
  const id = source.id.replaceAll('%', '%25').replaceAll('/', '%2F')
  const base = `${source.kind}:${id}/${metricKey(draft.metric)}/${draft.measure}/${draft.value}${draft.unit}`
  let key = base
  for (let n = 2; taken.has(key); n++) key = `${base}/${n}`
  return key
}
