/**
 * Chooses the follow-up questions: what is missing, most needed first, each gap once, and nothing that was answered.
 *
 * Where nothing is missing it asks one level deeper. The phrasing is chosen by a hash of the answer, so one answer always
 * gets the same words and different answers do not all get one.
 */
import type { Span } from '../kernel/span.ts'
import type { AnswerView } from './answer-view.ts'
import probes from './probes.json' with { type: 'json' }
import type { AnswerType, Finding, Probe } from './report.ts'

/** Longest question, in words. */
export const LONGEST_PROBE_WORDS = 20

type Gap = (typeof probes.gaps)[number]

const hashText = (text: string): number => {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length && i < 400; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length

/** A few of the person's own words from the start of a span, cut at a word; undefined where they would not read well. */
function quoteOf(view: AnswerView, span: Span): { readonly words: string; readonly span: Span } | undefined {
  const whole = view.text
    .slice(span.start, Math.min(span.end, span.start + 120))
    .trimEnd()
    .replace(/[.,;:!?]+$/, '')
  if (/["“”\n]/.test(whole)) return undefined
  const parts = whole.split(' ')
  const words = parts
    .slice(0, 8)
    .join(' ')
    .replace(/[.,;:!?]+$/, '')
  return countWords(words) < 2 ? undefined : { words, span: { start: span.start, end: span.start + words.length } }
}

interface Missing {
  readonly gap: string
  /** The words to take up, where there are some. */
  readonly at: Span | undefined
}

const DEPTH_GAPS: readonly (readonly [gap: string, answeredBy: readonly string[]])[] = [
  ['no-alternatives', ['alternatives', 'trade-off']],
  ['no-learning', ['learning', 'changed-behaviour']],
  ['no-window', ['result-window']],
  ['no-stakes', ['stakes']],
  ['no-resistance', ['resistance']],
  ['no-data', ['data-used']],
  ['no-reason', ['decision-reason']],
  ['no-scope', ['scope']],
]

function clauseAround(view: AnswerView, span: Span): Span | undefined {
  const unit = view.units.find((u) => u.start <= span.start && span.end <= u.end)
  return unit?.acts.findLast((a) => a.start <= span.start && span.end <= a.end)
}

function listMissing(view: AnswerView, answerType: AnswerType, findings: readonly Finding[]): readonly Missing[] {
  const first = (check: string): Finding | undefined => findings.find((f) => f.check === check)
  const missing: Missing[] = []
  if (answerType !== 'story') return [{ gap: 'theory', at: undefined }]
  const noOwn = first('no-own-act')
  if (noOwn) missing.push({ gap: 'no-own-act', at: first('team-act') ?? first('weak-act') })
  if (first('no-result') && !first('result-number')) missing.push({ gap: 'no-result', at: undefined })
  const bare = first('result-without-number')
  if (bare)
    missing.push({
      gap: 'result-without-number',
      at: view.units.find((u) => u.start === bare.start)?.acts.find((a) => a.subject === 'thing'),
    })
  const alone = first('number-without-baseline')
  if (alone) missing.push({ gap: 'number-without-baseline', at: clauseAround(view, alone) })
  const hidden = first('weak-act') ?? first('team-act')
  if (hidden && !noOwn) missing.push({ gap: 'weak-or-team', at: hidden })
  for (const [gap, answeredBy] of DEPTH_GAPS) {
    if (gap === 'no-window' && !first('no-window')) continue
    if (!answeredBy.some((check) => first(check))) missing.push({ gap, at: undefined })
  }
  if (first('old-story')) missing.push({ gap: 'old', at: undefined })
  return missing
}

function wordProbe(gap: Gap, missing: Missing, view: AnswerView, pick: number): Probe {
  const quote = missing.at && 'quote' in gap && gap.quote ? quoteOf(view, missing.at) : undefined
  if (quote && 'quote' in gap && gap.quote) {
    const text = gap.quote.replace('{words}', () => quote.words)
    if (countWords(text) <= LONGEST_PROBE_WORDS) return { family: gap.family as Probe['family'], text, why: gap.why, span: quote.span }
  }
  return { family: gap.family as Probe['family'], text: gap.texts[pick % gap.texts.length] ?? '', why: gap.why, span: null }
}

/** Best first, at least one, at most `most` of probes.json. */
export function chooseProbes(view: AnswerView, answerType: AnswerType, findings: readonly Finding[]): readonly Probe[] {
  const pick = hashText(view.text)
  const chosen: Probe[] = []
  for (const missing of listMissing(view, answerType, findings)) {
    const gap = probes.gaps.find((g) => g.gap === missing.gap)
    if (gap && chosen.length < probes.most) chosen.push(wordProbe(gap, missing, view, pick))
  }
  if (chosen.length > 0) return chosen
  return probes.deeper.map((d) => ({
    family: d.family as Probe['family'],
    text: d.texts[pick % d.texts.length] ?? '',
    why: d.why,
    span: null,
  }))
}
