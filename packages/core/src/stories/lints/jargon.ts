/**
 * Finds short forms nobody outside the firm can follow, and words that look like product codenames.
 *
 * An acronym is fine where the story spells it out anywhere, or where every interviewer knows it (`known-terms.json`).
 * A capitalised word in mid-sentence may be anything, so it is only a note. Each term is reported once, where it first
 * stands. Source: docs/sources.md#story-bank.
 */
import { listTexts, type TextPart } from '../story-fields.ts'
import known from './known-terms.json' with { type: 'json' }
import { lint, type LintRule, type StoryLint } from './story-lint.ts'

const KNOWN = new Set(known.acronyms)
const KNOWN_NAMES = new Set(known.capitalised)
/** At least two capitals among the first six characters; the look-ahead is bounded, or a pasted run of signs would cost its square. */
const ACRONYM = /(?<![\p{L}\p{N}_-])(?=[A-Z0-9&]{0,4}[A-Z][A-Z0-9&]{0,4}[A-Z])[A-Z][A-Z0-9&]{1,5}(?=s?(?![\p{L}\p{N}]))/gu
const NAME = /(?<![\p{L}\p{N}'’-])\p{Lu}\p{L}*\p{Ll}\p{L}*(?:\s\p{Lu}\p{L}*\p{Ll}\p{L}*)*/gu
/** Where a sentence, a line or a quotation begins, a capital says nothing. */
const OPENING = /(?:^|[.!?…:•\n]|["“(‘[])\s*["“(‘'[-]*\s*$/u
const SMALL_WORDS = new Set(['of', 'and', 'the', 'for', 'to', 'in', 'on', 'a', 'an', 'by', 'per', 'with'])

export const jargon: LintRule = (content) => {
  const parts = listTexts(content, ['title', 'stakes', 'situation', 'task', 'actions', 'result', 'alternatives', 'reflection', 'mechanism'])
  return [...findAcronyms(parts), ...findNames(parts, content.employerAlias)]
}

function findAcronyms(parts: readonly TextPart[]): readonly StoryLint[] {
  const whole = parts.map((p) => p.text).join(' \n ')
  const seen = new Set<string>()
  return parts.flatMap((part) =>
    [...part.text.matchAll(ACRONYM)].flatMap((match) => {
      const term = match[0]
      if (seen.has(term) || KNOWN.has(term) || isShouted(part.text, match.index)) return []
      seen.add(term)
      return isExpanded(term, whole) ? [] : [at(part, 'acronym', 'warn', term, match.index)]
    }),
  )
}

function at(part: TextPart, rule: 'acronym' | 'codename', severity: 'warn' | 'note', term: string, start: number): StoryLint {
  const place = part.index === undefined ? {} : { index: part.index }
  return lint({ rule, severity, field: part.field, ...place, data: { term, start, end: start + term.length } }, term)
}

/** In a sentence written in capitals a word of capitals is no acronym. */
function isShouted(text: string, index: number): boolean {
  const near = text.slice(Math.max(0, index - 30), index + 36).replace(/[^\p{L}]/gu, '')
  const capitals = near.replace(/[^\p{Lu}]/gu, '').length
  return near.length > 12 && capitals > near.length * 0.7
}

/** "NPS (how likely ...)", or words anywhere in the story that begin with its letters in order. */
function isExpanded(term: string, whole: string): boolean {
  const at = whole.search(
    new RegExp(
      `(?<![\\p{L}\\p{N}])${term.replace(/[&]/gu, '\\$&')}s?(?:\\s\\(|,? (?:short for|which stands for|meaning|that is)\\s)\\p{L}`,
      'u',
    ),
  )
  if (at >= 0) return true
  const letters = term.replace(/[^A-Z]/gu, '').toLowerCase()
  const words = (whole.match(/\p{L}+/gu) ?? []).filter((w) => w !== term).map((w) => w.toLowerCase())
  return words.some((_, i) => spells(words, i, letters))
}

function spells(words: readonly string[], from: number, letters: string): boolean {
  let next = from
  for (const letter of letters) {
    while (next > from && words[next] !== undefined && !words[next]!.startsWith(letter) && SMALL_WORDS.has(words[next]!)) next++
    if (words[next] === undefined || !words[next]!.startsWith(letter)) return false
    next++
  }
  return true
}

function findNames(parts: readonly TextPart[], employerAlias: string): readonly StoryLint[] {
  const whole = parts.map((p) => p.text).join('\n')
  const lower = new Set((whole.match(/(?<!\p{L})\p{Ll}+/gu) ?? []).map((w) => w))
  const seen = new Set<string>()
  return parts
    .filter((part) => part.field !== 'title')
    .flatMap((part) =>
      [...part.text.matchAll(NAME)].flatMap((match) => {
        const term = match[0]
        const words = term.split(/\s/u)
        const isPlain =
          words.every((w) => KNOWN_NAMES.has(w) || /^[A-Z0-9]+s$/u.test(w) || lower.has(w.toLowerCase())) || employerAlias.includes(term)
        if (seen.has(term) || isPlain || OPENING.test(part.text.slice(Math.max(0, match.index - 8), match.index))) return []
        seen.add(term)
        return [at(part, 'codename', 'note', term, match.index)]
      }),
    )
}
