/**
 * Finds short forms nobody outside the firm can follow, and words that look like product codenames.
 *
 * An acronym is fine where the story spells it out anywhere, or where every interviewer knows it (`known-terms.json`).
 * A capitalised word in mid-sentence may be anything, so it is only a note. Each term is reported once, where it first
 * stands. Source: docs/sources.md#story-bank.
 */
import { listTexts, type TextPart } from '../story-fields.ts'
import { openExpansions, scanAcronyms } from './acronyms.ts'
import known from './known-terms.json' with { type: 'json' }
import { lint, type LintRule, type StoryLint } from './story-lint.ts'

const KNOWN = new Set(known.acronyms)
const KNOWN_NAMES = new Set(known.capitalised)
const NAME = /(?<![\p{L}\p{N}'’-])\p{Lu}\p{L}*\p{Ll}\p{L}*(?:\s\p{Lu}\p{L}*\p{Ll}\p{L}*)*/gu
/** Where a sentence, a line or a quotation begins, a capital says nothing. */
const OPENING = /(?:^|[.!?…:•\n]|["“(‘[])\s*["“(‘'[-]*\s*$/u

export const jargon: LintRule = (content) => {
  const parts = listTexts(content, ['title', 'stakes', 'situation', 'task', 'actions', 'result', 'alternatives', 'reflection', 'mechanism'])
  return [...findAcronyms(parts), ...findNames(parts, content.employerAlias)]
}

function findAcronyms(parts: readonly TextPart[]): readonly StoryLint[] {
  const isExpanded = openExpansions(parts.map((p) => p.text).join(' \n '))
  const seen = new Set<string>()
  return parts.flatMap((part) => {
    const isShouted = openShouting(part.text)
    return scanAcronyms(part.text).flatMap(({ term, start }) => {
      if (seen.has(term) || KNOWN.has(term) || isShouted(start)) return []
      seen.add(term)
      return isExpanded(term) ? [] : [at(part, 'acronym', 'warn', term, start)]
    })
  })
}

function at(part: TextPart, rule: 'acronym' | 'codename', severity: 'warn' | 'note', term: string, start: number): StoryLint {
  const place = part.index === undefined ? {} : { index: part.index }
  return lint({ rule, severity, field: part.field, ...place, data: { term, start, end: start + term.length } }, term)
}

/** In a sentence written in capitals a word of capitals is no acronym. Letters are counted once for the whole text. */
function openShouting(text: string): (start: number) => boolean {
  const letters = new Uint32Array(text.length + 1)
  const capitals = new Uint32Array(text.length + 1)
  let at = 0
  for (const character of text) {
    const [isLetter, isCapital] = readLetter(character)
    for (const end = at + character.length; at < end; at++) {
      letters[at + 1] = letters[at]! + isLetter
      capitals[at + 1] = capitals[at]! + isCapital
    }
  }
  return (start) => {
    const [from, to] = [Math.max(0, start - 30), Math.min(text.length, start + 36)]
    const near = letters[to]! - letters[from]!
    return near > 12 && capitals[to]! - capitals[from]! > near * 0.7
  }
}

const [NO_LETTER, SMALL, CAPITAL] = [[0, 0] as const, [1, 0] as const, [1, 1] as const]

/** Plain ASCII without a pattern, because it is asked for every character. */
function readLetter(character: string): readonly [isLetter: number, isCapital: number] {
  if (character >= 'A' && character <= 'Z') return CAPITAL
  if (character >= 'a' && character <= 'z') return SMALL
  if (character < '\u0080' || !/\p{L}/u.test(character)) return NO_LETTER
  return /\p{Lu}/u.test(character) ? CAPITAL : SMALL
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
