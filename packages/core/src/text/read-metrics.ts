/**
 * Reads the measures of one unit: value, unit, direction, where it started and over which time.
 *
 * Years, versions, quarters, p99, ordinals, times of day, ages and counts of list items are no measures (most are told apart by
 * the tokeniser already). Whether a measure is a result is decided by its surroundings: it needs a direction or a comparison.
 */
import { FLAG, internWord, wordsOf } from './lexicon.ts'
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
}

const idsOf = (...words: string[]): ReadonlySet<number> => new Set(words.map(internWord))
const list = (name: Parameters<typeof wordsOf>[0]): ReadonlySet<number> => idsOf(...wordsOf(name))

const percentWords = list('percentWord')
const moneyWords = list('moneyWord')
const multipliers = list('multiplierVerb')
const fromWord = internWord('from')
const toWord = internWord('to')
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

interface Surroundings {
  readonly up: readonly number[]
  readonly down: readonly number[]
  readonly compared: boolean
  readonly window: boolean
}

function look(tokens: Tokens, range: TokenRange): Surroundings {
  const up: number[] = []
  const down: number[] = []
  let compared = false
  let window = false
  for (let i = range.from; i < range.to; i++) {
    if (tokens.kind[i] === KIND.year || (tokens.kind[i] === KIND.label && i > range.from))
      window = window || windowOpeners.has(tokens.id[i - 1] ?? -1)
    if (tokens.kind[i] !== KIND.word) continue
    const f = tokens.flags[i] ?? 0
    const id = tokens.id[i] ?? -1
    if (f & FLAG.up) up.push(i)
    if (f & FLAG.down) down.push(i)
    if (comparers.has(id) && id !== fromWord) compared = true
    if (adverbialWindows.has(id)) window = true
    if (f & FLAG.month && windowOpeners.has(tokens.id[i - 1] ?? -1)) window = true
    if (f & FLAG.timeUnit && hasOpenerBefore(tokens, i, range.from)) window = true
  }
  return { up, down, compared, window }
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

function baselineOf(tokens: Tokens, i: number, from: number): number | null {
  for (let j = i - 1; j >= from && j >= i - 12; j--) {
    if (tokens.kind[j] !== KIND.word || tokens.id[j] !== fromWord) continue
    for (let k = j + 1; k < i; k++)
      if ((tokens.kind[k] ?? 0) >= KIND.number && (tokens.kind[k] ?? 9) <= KIND.percent) return tokens.value[k] ?? null
  }
  return null
}

const isNumeric = (kind: number): boolean => kind >= KIND.number && kind <= KIND.percent

const doubled = (tokens: Tokens, i: number): boolean =>
  tokens.kind[i] === KIND.word && multipliers.has(tokens.id[i] ?? -1) && tokens.id[i - 1] !== toWord

/** In order. A number that ends a from-to pair carries the baseline; the start of the pair is no measure of its own. */
export function readMetrics(tokens: Tokens, range: TokenRange): readonly Metric[] {
  let any = false
  for (let i = range.from; i < range.to && !any; i++) any = isNumeric(tokens.kind[i] ?? 0) || doubled(tokens, i)
  if (!any) return []
  const s = look(tokens, range)
  const found: Metric[] = []
  for (let i = range.from; i < range.to; i++) {
    if (doubled(tokens, i)) {
      found.push({ from: i, to: i + 1, value: 2, unit: 'count', direction: 'up', baseline: null, compared: s.compared, window: s.window })
      continue
    }
    if (!isNumeric(tokens.kind[i] ?? 0)) continue
    const unit = unitOf(tokens, i)
    if (!unit || startsPair(tokens, i, range)) continue
    const baseline = baselineOf(tokens, i, range.from)
    const direction = directionOf(i, s)
    found.push({
      from: i,
      to: i + 1,
      value: tokens.value[i] ?? 0,
      unit,
      direction,
      baseline,
      compared: baseline !== null || s.compared,
      window: s.window,
    })
  }
  return found
}

/** "from 8% to 3%": the 8% is the start of a pair. */
function startsPair(tokens: Tokens, i: number, range: TokenRange): boolean {
  if (tokens.id[i - 1] !== fromWord || tokens.kind[i - 1] !== KIND.word || i - 1 < range.from) return false
  for (let j = i + 1; j < range.to && j < i + 8; j++) if (tokens.kind[j] === KIND.word && tokens.id[j] === toWord) return true
  return false
}
