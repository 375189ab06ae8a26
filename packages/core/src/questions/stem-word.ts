/**
 * Brings the forms of one word to one stem, so that "simplified", "simplifies" and "simplifying" meet.
 *
 * Light on purpose: plural, -ed, -ing, -ly, a final e, a doubled last consonant, American -ize, and a table of irregular forms. A stem
 * is no word and is only compared with other stems. `had`, `did` and `was` stay apart from their present: the tense tells a question
 * about the past from one about a case.
 */
import data from './question-lexicon.json' with { type: 'json' }

const irregular = new Map<string, string>()
for (const [base, forms] of Object.entries(data.irregular)) for (const form of forms.split(' ')) irregular.set(form, base)

/** Forms of the table that are no past tense. */
const NOT_PAST = new Set(data.notPast.split(' '))

const SHORTEST_STEM = 3

const hasVowel = (word: string): boolean => /[aeiouy]/.test(word)

function dropSuffix(word: string): string {
  for (const suffix of ['ing', 'ed', 'ly']) {
    if (!word.endsWith(suffix)) continue
    const rest = word.slice(0, -suffix.length)
    if (rest.length >= SHORTEST_STEM && hasVowel(rest)) return rest
  }
  return word
}

function dropPlural(word: string): string {
  if (word.length <= SHORTEST_STEM || !word.endsWith('s') || /(ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return /(s|x|z|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

/** Takes one word in lower case with straight apostrophes. */
export function stemWord(word: string): string {
  const known = irregular.get(word)
  if (known !== undefined) return known === word ? word : stemWord(known)
  if (word.length <= SHORTEST_STEM) return word
  let stem = dropPlural(word)
  const base = irregular.get(stem)
  if (base !== undefined && base !== stem) return stemWord(base)
  stem = dropSuffix(stem)
  if (stem.length > SHORTEST_STEM && /([^aeiou])\1$/.test(stem)) stem = stem.slice(0, -1)
  if (stem.length > SHORTEST_STEM && stem.endsWith('e')) stem = stem.slice(0, -1)
  if (stem.length > SHORTEST_STEM && stem.endsWith('iz')) stem = `${stem.slice(0, -1)}s`
  if (stem.endsWith('y')) stem = `${stem.slice(0, -1)}i`
  return stem
}

const PAST_AUXILIARIES = new Set(['did', 'had', 'was', 'were'])

/** Whether the form reads as a past tense or a participle: regular, or in the table. */
export const readsAsPast = (word: string): boolean =>
  PAST_AUXILIARIES.has(word) ||
  (irregular.has(word) ? !NOT_PAST.has(word) && irregular.get(word) !== word : word.length > 4 && word.endsWith('ed'))
