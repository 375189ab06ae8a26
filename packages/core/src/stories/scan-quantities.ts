/**
 * Finds digits and number words in a text and keeps those that state a quantity.
 *
 * The part of `read-number.ts` that decides one number at a time, by the few characters around it; pairs and
 * "about" are decided there.
 */
import words from './number-words.json' with { type: 'json' }
import { readWordNumber } from './read-word-number.ts'

export interface Quantity {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly unit: string
  readonly step: number
}

interface Figure {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly step: number
  readonly raw: string
  /** Written with a thousands comma, a decimal point or a multiplier: never a year. */
  readonly shaped: boolean
}

const CANDIDATE = /\d+(?:,\d{3})*(?:\.\d+)?|\p{L}+(?:-\p{L}+)*/gu
const MONTHS = new Set(words.months.flatMap((m) => [m, m.slice(0, 3), ...(m === 'september' ? ['sept'] : [])]))
const NAMED = new Set(words.namedBefore)
const YEAR_BEFORE = new Set([...words.yearBefore, ...MONTHS])
const NOT_NOUNS = new Set(words.notNouns)
const TABLE = {
  suffixes: new Map(Object.entries(words.suffixes)),
  factors: new Map(Object.entries(words.factors)),
  units: new Map(Object.entries(words.units)),
  currencies: new Map(Object.entries(words.currencies)),
  changes: new Map(Object.entries(words.changes)),
}

export function scanQuantities(text: string): readonly Quantity[] {
  const found: Quantity[] = []
  let from = 0
  for (const match of text.matchAll(CANDIDATE)) {
    if (match.index < from) continue
    const quantity = /^\d/u.test(match[0]) ? readDigits(text, match.index, match[0]) : readWords(text, match.index, match[0])
    if (quantity === null) continue
    found.push(quantity)
    from = quantity.end
  }
  return found
}

function readDigits(text: string, at: number, raw: string): Quantity | null {
  const before = text.slice(Math.max(0, at - 24), at)
  if (isName(before) || isDateOrClock(text, at, raw.length, before)) return null
  const sign = /(?:^|[\s([])([-−])(?:[$€£₹])?$/u.test(before) ? -1 : 1
  const figure = scale(text, at, raw, sign)
  const currency = /(?:US)?([$€£₹])$/u.exec(before) ?? /\b(USD|EUR|GBP|INR)\s$/iu.exec(before)
  const start = currency === null ? at : at - currency[0].length
  const after = text.slice(figure.end, figure.end + 40)
  if (currency !== null) return { start, end: figure.end, value: figure.value, unit: unitOf(currency[1]!), step: figure.step }
  const unit = readUnit(after)
  if (/^[\p{L}\d_]/u.test(after) && (unit === null || unit.gap)) return null // "3rd", "42abc"
  if (looksLikeYear(figure, before, after, unit)) return null
  return { start, end: figure.end + (unit?.length ?? 0), value: figure.value, unit: unit?.unit ?? '', step: figure.step }
}

function unitOf(sign: string): string {
  return TABLE.currencies.get(sign.toLowerCase()) ?? ''
}

/** "p99", "v2.0", "Q3", "#4", "ISO-9001", "version 2": the digits belong to a name. A currency code is none. */
function isName(before: string): boolean {
  if (/[\p{L}_#.\d]$/u.test(before) || /\p{L}[-/]$/u.test(before)) return !/(?:\b(?:USD|EUR|GBP|INR)|\D\.{2,})$/iu.test(before)
  const word = /(\p{L}+)\.?\s$/u.exec(before)?.[1]?.toLowerCase()
  return word !== undefined && NAMED.has(word)
}

function isDateOrClock(text: string, at: number, length: number, before: string): boolean {
  const after = text.slice(at + length, at + length + 16)
  const raw = text.slice(at, at + length)
  if (/\d[/:]$/u.test(before) || /^[/:]\d/u.test(after)) return true
  if (/\d{4}-(?:\d\d-)?$/u.test(before) && raw.length <= 2) return true
  if (/^\d{4}$/u.test(raw) && /^-\d\d(?!\d)/u.test(after)) return true
  if (/^\s?(?:am|pm|a\.m|p\.m)\b/iu.test(after)) return true
  if (/^(?:st|nd|rd|th)\b/iu.test(after)) return true
  if (!/^\d{1,2}$/u.test(raw)) return false
  const monthBefore = /(\p{L}+)\.?\s$/u.exec(before)?.[1] ?? ''
  const monthAfter = /^\s(?:of\s)?(\p{L}+)/u.exec(after)?.[1] ?? ''
  return isMonth(monthBefore) || isMonth(monthAfter)
}

/** A month is capitalised: "may" and "march" are also verbs. */
function isMonth(word: string): boolean {
  return /^\p{Lu}/u.test(word) && MONTHS.has(word.toLowerCase())
}

function scale(text: string, at: number, raw: string, sign: number): Figure {
  const decimals = /\.(\d+)$/u.exec(raw)?.[1]?.length ?? 0
  const end = at + raw.length
  const after = text.slice(end, end + 16)
  const suffix = /^(k|mn|mm|m|bn|b)(?![\p{L}\d])/iu.exec(after)
  const word = /^\s(thousand|million|billion)\b/iu.exec(after)
  const factor = suffix ? TABLE.suffixes.get(suffix[1]!.toLowerCase())! : word ? TABLE.factors.get(word[1]!.toLowerCase())! : 1
  const length = suffix?.[0].length ?? word?.[0].length ?? 0
  const value = sign * roundTo(Number(raw.replaceAll(',', '')) * factor)
  return { start: at, end: end + length, value, step: factor / 10 ** decimals, raw, shaped: length > 0 || /[,.]/u.test(raw) }
}

/** Removes the dust of binary multiplication (1.1 * 1000). */
function roundTo(value: number): number {
  return Number(value.toPrecision(12))
}

interface UnitReading {
  readonly unit: string
  readonly length: number
  readonly gap: boolean
}

/** A known unit, or a noun in the plural right after the number ("1,200 returns"), or none. */
function readUnit(after: string): UnitReading | null {
  const point = /^\s?(?:percentage|pct|%)[\s-]points?\b/iu.exec(after)
  if (point) return { unit: 'point', length: point[0].length, gap: false }
  if (after.startsWith('%') || after.startsWith(' %')) return { unit: '%', length: after.indexOf('%') + 1, gap: false }
  const match = /^([\s-]?)(\p{L}+)/u.exec(after)
  if (!match) return null
  const lower = match[2]!.toLowerCase()
  const currency = TABLE.currencies.get(lower)
  const known = currency ?? (Object.hasOwn(words.units, lower) ? TABLE.units.get(lower) : undefined)
  const isSingleLetter = lower.length === 1 && match[1] !== '' // "5 s" is rare, "40 x" is not a unit of anything
  if (known !== undefined && !isSingleLetter) return { unit: known, length: match[0].length, gap: false }
  if (match[1] === '') return null
  if (isPlural(match[2]!)) return { unit: singular(lower), length: match[0].length, gap: true }
  return null
}

function isPlural(word: string): boolean {
  return /^\p{Ll}{2,}s$/u.test(word) && !word.endsWith('ss') && !NOT_NOUNS.has(word)
}

/** A crude singular; it only has to be the same for the same word. */
export function singular(word: string): string {
  if (/[^aeiou]ies$/u.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:ches|shes|sses|xes)$/u.test(word)) return word.slice(0, -2)
  return /[^su]s$/u.test(word) && word.length > 3 ? word.slice(0, -1) : word
}

/** A bare 1900 to 2099. A round one before a counted noun ("2000 users") is a count, unless "in" or a month leads it. */
function looksLikeYear(figure: Figure, before: string, after: string, unit: UnitReading | null): boolean {
  if (figure.shaped || !/^(?:19|20)\d\d$/u.test(figure.raw)) return false
  const lead = /(\p{L}+)\s$/u.exec(before)?.[1]?.toLowerCase()
  if (unit === null || /^s\b/u.test(after)) return true
  if (lead !== undefined && YEAR_BEFORE.has(lead)) return true
  return unit.gap && figure.value % 100 !== 0
}

function readWords(text: string, at: number, raw: string): Quantity | null {
  const change = TABLE.changes.get(raw.toLowerCase())
  if (change !== undefined) return { start: at, end: at + raw.length, value: change, unit: 'x', step: change === 0.5 ? 0.5 : 1 }
  const number = readWordNumber(text, at)
  if (number === null) return null
  const unit = readUnit(text.slice(number.end, number.end + 40))
  // "One" is mostly a pronoun, and a bare "three" mostly points back at a list: a unit makes it a quantity.
  const bareTeam = unit === null && /\bteam of\s(?:about\s)?$/iu.test(text.slice(Math.max(0, at - 16), at))
  if (unit === null && !bareTeam && number.value < 100) return null
  if (number.value === 1 && (unit === null || unit.gap)) return null
  return { start: at, end: number.end + (unit?.length ?? 0), value: number.value, unit: unit?.unit ?? '', step: number.step }
}
