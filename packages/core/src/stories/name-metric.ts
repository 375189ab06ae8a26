/**
 * Guesses what a number in a sentence measures, from the words nearest to it, and whether it is a level or a change.
 *
 * A guess by word lists (`metric-words.json`), good enough to bring the same measure together; a metric the candidate
 * has named in the story always goes before it. No name is better than a wrong one, so where the nearest words are
 * function words the name stays empty.
 */
import words from './metric-words.json' with { type: 'json' }
import { isTimeUnit, type NumberReading } from './read-number.ts'
import { singular } from './scan-quantities.ts'

export interface MetricName {
  /** As written, lower case; empty where no words tell. */
  readonly name: string
  /** A change ("by 12%", "3x") is never compared with a level ("to 12%"). */
  readonly measure: 'level' | 'change'
}

export const TEAM_SIZE = 'team size'

const SKIP_BEFORE = new Set(words.skipBefore)
const SKIP_AFTER = new Set(words.skipAfter)
const STOP = new Set(words.stop)
const GENERIC = new Set(words.generic)
const CHANGE_BEFORE = new Set(words.changeBefore)
const CHANGE_NOUNS = new Set(words.changeNouns)
const TEAM = new Set(words.team)
const NOT_TEAM = new Set(words.notTeam)
const MOST_WORDS = 3
/** Characters looked at on each side of a number, many times what a name needs, so that a sentence without end costs no more. */
const REACH = 400
const PERSON_UNITS = new Set(['person', 'engineer', 'designer', 'analyst'])

/** What is the same for every number of a sentence. */
export interface Sentence {
  readonly text: string
  /** Whether the people it counts are the candidate's team, looked up when first asked. */
  readonly speaksOfTeam: () => 'yes' | 'no' | 'open'
}

export function openSentence(text: string): Sentence {
  let known: 'yes' | 'no' | 'open' | null = null
  return { text, speaksOfTeam: () => (known ??= judgeTeam(wordsOf(text))) }
}

/** `at` is the number's place in `sentence`; for a from-to pair the place of the whole pair. */
export function nameMetric(sentence: Sentence, at: { start: number; end: number }, reading: NumberReading): MetricName {
  const before = wordsOf(lastClause(sentence.text.slice(Math.max(0, at.start - REACH), at.start)))
  const after = wordsOf(firstClause(sentence.text.slice(at.end, at.end + REACH)))
  const measure = isChange(before, after, reading) ? 'change' : 'level'
  if (isTeamSize(sentence, before, after, reading)) return { name: TEAM_SIZE, measure }
  if (isCounted(reading.unit)) return { name: reading.unit, measure }
  const ahead = nearestAfter(after)
  const behind = nearestBefore(before)
  const named =
    reading.unit === ''
      ? [ahead, behind]
      : SKIP_BEFORE.has(before.at(-1) ?? '') && before.at(-1) !== 'a'
        ? [behind, ahead]
        : [ahead, behind]
  return { name: (named.find((n) => n.length > 0) ?? []).join(' '), measure }
}

function lastClause(text: string): string {
  let from = text.length
  while (from > 0 && !',;:()'.includes(text[from - 1]!)) from--
  return text.slice(from)
}

function firstClause(text: string): string {
  const end = text.search(/[,;:().!?]/u)
  return end < 0 ? text : text.slice(0, end)
}

/** Brings spellings of one metric together: lower case, singular, no generic words, in alphabetical order. */
export function metricKey(name: string): string {
  const all = wordsOf(name).map(singular)
  const telling = all.filter((w) => !GENERIC.has(w) && !STOP.has(w))
  return [...new Set(telling.length > 0 ? telling : all)].toSorted().join(' ')
}

/** Whether the unit itself is what is counted ("1,200 tickets"), so that it tells next to nothing as a name. */
export function isCounted(unit: string): boolean {
  return /^\p{Ll}/u.test(unit) && !isTimeUnit(unit) && !['x', 'point', 'basis point'].includes(unit)
}

function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}][\p{L}\p{N}'’-]*/gu) ?? []).map((w) => w.toLowerCase())
}

function nearestBefore(before: readonly string[]): readonly string[] {
  let end = before.length
  while (end > 0 && (SKIP_BEFORE.has(before[end - 1]!) || before[end - 1]!.endsWith('ly'))) end--
  let start = end
  while (start > 0 && end - start < MOST_WORDS && isContent(before[start - 1]!)) start--
  return before.slice(start, end)
}

function nearestAfter(after: readonly string[]): readonly string[] {
  let start = 0
  while (start < after.length && SKIP_AFTER.has(after[start]!)) start++
  let end = start
  while (end < after.length && end - start < MOST_WORDS && isContent(after[end]!)) end++
  return after.slice(start, end)
}

function isContent(word: string): boolean {
  return !STOP.has(word) && !SKIP_BEFORE.has(word) && !/(?:ed|ly)$/u.test(word)
}

function isChange(before: readonly string[], after: readonly string[], reading: NumberReading): boolean {
  if (reading.unit === 'x' || reading.unit === 'point' || CHANGE_NOUNS.has(after[0] ?? '')) return true
  const last = before.findLast((w) => !['about', 'around', 'roughly', 'nearly', 'almost', 'approximately', 'a', 'an'].includes(w))
  if (last === 'of') return CHANGE_NOUNS.has(before[before.lastIndexOf('of') - 1] ?? '')
  return CHANGE_BEFORE.has(last ?? '')
}

function isTeamSize(sentence: Sentence, before: readonly string[], after: readonly string[], reading: NumberReading): boolean {
  if (reading.unit !== '' && !PERSON_UNITS.has(reading.unit)) return false
  const tail = before.filter((w) => !['about', 'around', 'roughly', 'nearly'].includes(w)).slice(-2)
  if (tail[0] === 'team' && ['of', 'to', 'had', 'was'].includes(tail[1] ?? '')) return true
  if (reading.unit !== 'person') return after[0] === 'strong' && after[1] === 'team'
  if (after[0] === 'team') return true
  const team = sentence.speaksOfTeam()
  return team === 'open' ? /\bwe (?:were|are|had)$/u.test(before.slice(-2).join(' ')) : team === 'yes'
}

function judgeTeam(words: readonly string[]): 'yes' | 'no' | 'open' {
  if (words.some((w) => NOT_TEAM.has(w))) return 'no'
  return words.length <= 3 || words.some((w) => TEAM.has(w)) ? 'yes' : 'open'
}
