/**
 * Reads the measures of one unit: value, unit, direction, where it started and over which time.
 *
 * Years, versions, quarters, p99, ordinals, times of day, ages and counts of list items are no measures (most are told apart by
 * the tokeniser already). Whether a measure is a result is decided by its surroundings: it needs a direction or a comparison.
 */
import { FLAG, internWord, wordsOf } from './lexicon.ts'
import { valueOfWord } from './number-words.ts'
import type { TokenRange } from './split-sentences.ts'
import { KIND, type Tokens } from './tokens.ts'

export interface Metric {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly unit: 'percent' | 'money' | 'time' | 'count'
  readonly direction: 'up' | 'down' | 'none'
  /** Value it started from, where the unit of text gives one. */
  readonly baseline: number | null
  /** The words name a comparison: from, versus, compared to, control, a before. */
  readonly compared: boolean
  /** The words name the time it took or holds for. */
  readonly window: boolean
  /** Something good fell or something bad rose: more likely the problem than the result. */
  readonly worse: boolean
}

const idsOf = (...words: string[]): ReadonlySet<number> => new Set(words.map(internWord))
const list = (name: Parameters<typeof wordsOf>[0]): ReadonlySet<number> => idsOf(...wordsOf(name))

const percentWords = list('percentWord')
const moneyWords = list('moneyWord')
const multipliers = list('multiplierVerb')
const fromWord = internWord('from')
const toWord = internWord('to')
const spanOpeners = idsOf('in', 'within', 'over', 'during', 'after', 'for', 'took', 'last', 'past', 'next', 'first')
const spanFillers = idsOf('the', 'a', 'about', 'only', 'just', 'under', 'roughly', 'some', 'another')
const windowOpeners = idsOf('in', 'within', 'over', 'during', 'per', 'by', 'after', 'each', 'every', 'a', 'the')
const comparers = idsOf(
  'versus',
  'vs',
  'compared',
  'than',
  'baseline',
  'control',
  'previously',
  'originally',
  'before',
  'against',
  'from',
  'original',
  'previous',
  'prior',
)
const adverbialWindows = idsOf(
  'annually',
  'monthly',
  'weekly',
  'quarterly',
  'daily',
  'yearly',
  'year-over-year',
  'month-over-month',
  'week-over-week',
  'overnight',
  'annual',
)
/** A count in front of these is the size of a list or a group, not an outcome. */
const listNouns = idsOf(
  'option',
  'options',
  'step',
  'steps',
  'reason',
  'reasons',
  'thing',
  'things',
  'idea',
  'ideas',
  'way',
  'ways',
  'people',
  'person',
  'engineers',
  'teams',
  'team',
  'members',
  'meetings',
  'meeting',
  'stakeholders',
  'part',
  'parts',
  'phase',
  'phases',
  'times',
  'approaches',
  'approach',
  'developers',
  'year-old',
)

/** What is wanted high, and what is wanted low. */
const goods = idsOf(
  ...'conversion revenue sales retention satisfaction nps adoption usage engagement growth sign-ups signups orders activation score scores rating ratings margin profit trust attendance traffic accuracy quality bookings renewals throughput speed'.split(
    ' ',
  ),
)
const bads = idsOf(
  ...'churn complaints complaint errors error cost costs tickets delays delay wait waiting refunds returns incidents turnover defects bounce spend cancellations injuries queue backlog losses waste outages bugs downtime attrition bill latency failures misses overtime'.split(
    ' ',
  ),
)

interface Surroundings {
  readonly up: readonly number[]
  readonly down: readonly number[]
  readonly good: boolean
  readonly bad: boolean
  readonly compared: boolean
  readonly window: boolean
}

function look(tokens: Tokens, range: TokenRange): Surroundings {
  const up: number[] = []
  const down: number[] = []
  let compared = false
  let window = false
  let good = false
  let bad = false
  for (let i = range.from; i < range.to; i++) {
    if (tokens.kind[i] === KIND.year || (tokens.kind[i] === KIND.label && i > range.from))
      window = window || windowOpeners.has(tokens.id[i - 1] ?? -1)
    if (tokens.kind[i] !== KIND.word) continue
    const f = tokens.flags[i] ?? 0
    const id = tokens.id[i] ?? -1
    if (f & FLAG.up) up.push(i)
    if (f & FLAG.down) down.push(i)
    if (goods.has(id)) good = true
    if (bads.has(id)) bad = true
    if (comparers.has(id) && id !== fromWord) compared = true
    if (adverbialWindows.has(id)) window = true
    if (f & FLAG.month && windowOpeners.has(tokens.id[i - 1] ?? -1)) window = true
    if (f & FLAG.timeUnit && hasOpenerBefore(tokens, i, range.from)) window = true
  }
  return { up, down, good, bad, compared, window }
}

/** "in six weeks", "over the next two quarters", "a month": an opener at most five tokens before the unit of time. */
function hasOpenerBefore(tokens: Tokens, i: number, from: number): boolean {
  for (let j = i - 1; j >= from && j >= i - 5; j--) if (windowOpeners.has(tokens.id[j] ?? -1) && tokens.kind[j] === KIND.word) return true
  return false
}

function unitOf(tokens: Tokens, i: number): Metric['unit'] | undefined {
  const kind = tokens.kind[i]
  if (kind === KIND.percent) return 'percent'
  if (kind === KIND.money) return 'money'
  let next = i + 1
  if (tokens.kind[next] === KIND.punctuation && tokens.id[next] === 45) next++
  const id = tokens.id[next] ?? -1
  if (tokens.kind[next] !== KIND.word) return 'count'
  if (percentWords.has(id)) return 'percent'
  if (moneyWords.has(id) || moneyWords.has(tokens.id[next + 1] ?? -1)) return 'money'
  if ((tokens.flags[next] ?? 0) & FLAG.timeUnit) return 'time'
  return listNouns.has(id) || listNouns.has(tokens.id[next + 1] ?? -1) ? undefined : 'count'
}

/** Nearest direction word within reach, before it or after it. */
function directionOf(i: number, s: Surroundings): Metric['direction'] {
  const reach = 14
  const gap = (list: readonly number[]): number => list.reduce((best, at) => Math.min(best, at < i ? i - at : (at - i) * 2), reach)
  const up = gap(s.up)
  const down = gap(s.down)
  if (up === reach && down === reach) return 'none'
  return up < down ? 'up' : 'down'
}

/** Token of the number a change started from, or -1: "from 9 to 4", "9 -> 4", "4, down from 9". No other number stands between. */
function baselineAt(tokens: Tokens, i: number, range: TokenRange): number {
  let before = i - 1
  while (before >= range.from && before >= i - 11 && numberAt(tokens, before) === undefined) before--
  if (before >= range.from && numberAt(tokens, before) !== undefined) {
    for (let j = before - 1; j >= range.from && j >= before - 3 && numberAt(tokens, j) === undefined; j--)
      if (tokens.kind[j] === KIND.word && tokens.id[j] === fromWord) return before
    if (hasArrow(tokens, before + 1, i)) return before
  }
  for (let j = i + 1; j < range.to - 1 && j <= i + 6; j++) {
    if (numberAt(tokens, j) !== undefined) return -1
    if (tokens.kind[j] === KIND.word && tokens.id[j] === fromWord && numberAt(tokens, j + 1) !== undefined)
      return leadsTo(tokens, j + 1, range) ? -1 : j + 1
  }
  return -1
}

const ARROW = 0x2192
const isMark = (tokens: Tokens, i: number, mark: number): boolean => (tokens.kind[i] ?? 0) >= KIND.punctuation && tokens.id[i] === mark

function hasArrow(tokens: Tokens, from: number, to: number): boolean {
  for (let j = from; j < to && j < from + 4; j++)
    if (isMark(tokens, j, ARROW) || (isMark(tokens, j, 62) && isMark(tokens, j - 1, 45))) return true
  return false
}

/** A time with "in", "within" or "over" right before it is how long it took, not what changed. */
function isSpan(tokens: Tokens, i: number, from: number): boolean {
  for (let j = i - 1; j >= from && j >= i - 3; j--) {
    if (tokens.kind[j] !== KIND.word) return false
    const id = tokens.id[j] ?? -1
    if (spanOpeners.has(id)) return true
    if (!spanFillers.has(id)) return false
  }
  return false
}

const isNumeric = (kind: number): boolean => kind >= KIND.number && kind <= KIND.percent

/** Value of a number in figures or in words, undefined where no number stands. */
function numberAt(tokens: Tokens, i: number): number | undefined {
  if (isNumeric(tokens.kind[i] ?? 0)) return tokens.value[i] ?? 0
  return tokens.kind[i] === KIND.word && (tokens.flags[i] ?? 0) & FLAG.numberWord ? valueOfWord(tokens.id[i] ?? -1) : undefined
}

const doubled = (tokens: Tokens, i: number): boolean =>
  tokens.kind[i] === KIND.word && multipliers.has(tokens.id[i] ?? -1) && tokens.id[i - 1] !== toWord

/** Unit of the number at `i`: where it names none, that of the number it started from ("from nine days to two"). */
function unitWith(tokens: Tokens, i: number, baseline: number): Metric['unit'] | undefined {
  const own = unitOf(tokens, i)
  return own === 'count' && baseline >= 0 ? unitOf(tokens, baseline) : own
}

const ownDirection = (tokens: Tokens, i: number, unit: Metric['unit'], from: number, s: Surroundings): Metric['direction'] =>
  unit === 'time' && isSpan(tokens, i, from) ? 'none' : directionOf(i, s)

const SECONDS: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800, month: 2_629_800 }
const secondsOf = new Map(Object.entries(SECONDS).flatMap(([unit, n]) => [unit, `${unit}s`].map((word) => [internWord(word), n] as const)))

/** What the numbers of a pair say themselves, where their units can be compared. */
function directionFrom(tokens: Tokens, i: number, at: number, s: Surroundings): Metric['direction'] {
  const unit = (n: number): number | undefined => secondsOf.get(tokens.id[n + 1] ?? -1)
  const [ended, began] = [unit(i), unit(at)]
  if ((ended === undefined) !== (began === undefined) && ended !== undefined) return directionOf(i, s)
  const value = (numberAt(tokens, i) ?? 0) * (ended ?? began ?? 1)
  const before = (numberAt(tokens, at) ?? 0) * (began ?? 1)
  return value > before ? 'up' : value < before ? 'down' : directionOf(i, s)
}

/** A number in words is a measure where something else says so: a pair, a percentage, an amount of money, a change in time. */
const isMeasure = (tokens: Tokens, i: number, unit: Metric['unit'], baseline: number, direction: Metric['direction']): boolean =>
  isNumeric(tokens.kind[i] ?? 0) || baseline >= 0 || unit === 'percent' || unit === 'money' || (unit === 'time' && direction !== 'none')

function readMetric(tokens: Tokens, i: number, range: TokenRange, s: Surroundings): Metric | undefined {
  const value = numberAt(tokens, i)
  if (value === undefined) return undefined
  const at = baselineAt(tokens, i, range)
  const unit = unitWith(tokens, i, at)
  if (!unit || startsPair(tokens, i, range)) return undefined
  const baseline = at < 0 ? null : (numberAt(tokens, at) ?? null)
  const direction = baseline === null ? ownDirection(tokens, i, unit, range.from, s) : directionFrom(tokens, i, at, s)
  if (!isMeasure(tokens, i, unit, at, direction)) return undefined
  const worse = (direction === 'down' && s.good && !s.bad) || (direction === 'up' && s.bad && !s.good)
  return { from: i, to: i + 1, value, unit, direction, baseline, compared: at >= 0 || s.compared, window: s.window, worse }
}

/** In order. A number that ends a from-to pair carries the baseline; the start of the pair is no measure of its own. */
export function readMetrics(tokens: Tokens, range: TokenRange): readonly Metric[] {
  let any = false
  for (let i = range.from; i < range.to && !any; i++) any = numberAt(tokens, i) !== undefined || doubled(tokens, i)
  if (!any) return []
  const s = look(tokens, range)
  const found: Metric[] = []
  for (let i = range.from; i < range.to; i++) {
    if (doubled(tokens, i)) {
      const { compared, window } = s
      const worse = s.bad && !s.good
      found.push({ from: i, to: i + 1, value: 2, unit: 'count', direction: 'up', baseline: null, compared, window, worse })
      continue
    }
    const metric = readMetric(tokens, i, range, s)
    if (metric) found.push(metric)
  }
  return found
}

/** "from 8% to 3%", "8% -> 3%", "down from 8%": the 8% is the start of a pair. */
function startsPair(tokens: Tokens, i: number, range: TokenRange): boolean {
  if (hasArrow(tokens, i + 1, range.to) && !hasArrow(tokens, i - 3, i)) return true
  if (tokens.id[i - 1] !== fromWord || tokens.kind[i - 1] !== KIND.word || i - 1 < range.from) return false
  if (leadsTo(tokens, i, range)) return true
  for (let j = i - 2; j >= range.from && j >= i - 7; j--) if (numberAt(tokens, j) !== undefined) return true
  return false
}

function leadsTo(tokens: Tokens, i: number, range: TokenRange): boolean {
  for (let j = i + 1; j < range.to && j < i + 8; j++) if (tokens.kind[j] === KIND.word && tokens.id[j] === toWord) return true
  return false
}
