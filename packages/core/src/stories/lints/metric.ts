/**
 * Checks that the result is measured: a number, where it started from, and over what time.
 *
 * Metrics kept beside the story count as its numbers, but a number that is not in the told result is not heard.
 * Source: docs/sources.md#data.
 */
import { isTimeUnit, readNumbers } from '../read-number.ts'
import type { Metric, StoryContent } from '../story.ts'
import { lint, type LintRule, type StoryLint } from './story-lint.ts'

const BASELINE =
  /\b(?:compared|versus|vs|baseline|previously|before|used to|up from|down from|instead of|rather than|originally|at the start)\b/iu
const WINDOW =
  /\b(?:(?:19|20)\d\d|Q[1-4]|H[12]|(?:day|week|month|quarter|year|sprint|hour|minute)s?|daily|weekly|monthly|quarterly|yearly|annual(?:ly)?|overnight|January|February|March|April|June|July|August|September|October|November|December|In May)\b/iu

export const metricRules: LintRule = (content) => {
  const told = readNumbers(content.result)
  const measured = content.metrics.filter((m) => hasNumber(m.after))
  const unread = content.metrics.flatMap((m, index) => (hasNumber(m.after) ? [] : [withoutNumber(m, index)]))
  const perMetric = [...unread, ...content.metrics.flatMap((m, index) => (hasNumber(m.after) ? gapsOfMetric(m, index) : []))]
  if (told.length === 0 && measured.length === 0) {
    if (content.result.trim() === '') return perMetric // the missing part says it already
    return [lint({ rule: 'no-metric', severity: 'block-ready', field: 'result', measured: 0, limit: 1 }), ...perMetric]
  }
  if (told.length === 0) {
    const silent = content.result.trim() === '' ? [] : [lint({ rule: 'metric-not-told', severity: 'warn', field: 'result' })]
    return [...silent, ...perMetric]
  }
  return measured.length > 0 ? perMetric : [...gapsOfResult(content), ...perMetric]
}

/** A metric's field holds a bare figure ("2024" is a count there, not a year). */
function hasNumber(written: string): boolean {
  return /\d/u.test(written) || readNumbers(written).length > 0
}

function withoutNumber(metric: Metric, index: number): StoryLint {
  return lint({
    rule: 'metric-without-number',
    severity: 'warn',
    field: 'metrics',
    index,
    data: { metric: metric.name, written: metric.after },
  })
}

function gapsOfMetric(metric: Metric, index: number): readonly StoryLint[] {
  const data = { number: `${metric.after} ${metric.unit}`.trim(), metric: metric.name }
  const gaps: StoryLint[] = []
  if (metric.before.trim() === '') gaps.push(lint({ rule: 'number-without-before', severity: 'warn', field: 'metrics', index, data }))
  if (metric.window.trim() === '') gaps.push(lint({ rule: 'number-without-window', severity: 'warn', field: 'metrics', index, data }))
  return gaps
}

function gapsOfResult(content: StoryContent): readonly StoryLint[] {
  const numbers = readNumbers(content.result)
  const first = numbers.find((n) => !isTimeUnit(n.unit)) ?? numbers[0]!
  const data = { number: content.result.slice(first.span.start, first.span.end), metric: '' }
  const hasBefore = numbers.some((n) => n.role === 'to') || BASELINE.test(content.result)
  const gaps: StoryLint[] = []
  if (!hasBefore) gaps.push(lint({ rule: 'number-without-before', severity: 'warn', field: 'result', data }))
  if (!WINDOW.test(content.result)) gaps.push(lint({ rule: 'number-without-window', severity: 'warn', field: 'result', data }))
  return gaps
}
