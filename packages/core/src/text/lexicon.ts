/**
 * The word tables of the engine: each known word form has a fixed small id, a set of flags and, for a verb form, its base.
 *
 * Built once from words.json, verbs.json and the words of the rule packs. Unknown words get a hash in place of an id
 * (see tokenise.ts), so nothing here grows with what a person types.
 */
import { inflectIrregular, inflectRegular, type VerbForms } from './inflect-verb.ts'
import verbs from './verbs.json' with { type: 'json' }
import { WordTable } from './word-table.ts'
import words from './words.json' with { type: 'json' }

/** Bits of a word's flags; a word may carry several. */
export const FLAG = {
  self: 1,
  we: 2,
  you: 4,
  third: 8,
  it: 16,
  be: 32,
  have: 64,
  do: 128,
  modal: 256,
  negation: 512,
  preposition: 1024,
  determiner: 2048,
  possessive: 4096,
  conjunction: 8192,
  subordinator: 16384,
  adverb: 32768,
  past: 65536,
  participle: 131072,
  base: 262144,
  ing: 524288,
  person: 1 << 20,
  team: 1 << 21,
  adjectivalParticiple: 1 << 22,
  bePast: 1 << 23,
  month: 1 << 24,
  timeUnit: 1 << 25,
  up: 1 << 26,
  down: 1 << 27,
  numberWord: 1 << 28,
  function: 1 << 29,
  customerWord: 1 << 30,
} as const

export type VerbClass = 'strong' | 'weak' | 'stative' | 'outcome'

const ids = new Map<string, number>()
const table = new WordTable()
const flags: number[] = []
const bases: string[] = []
const verbForms = new Map<string, VerbForms>()
const verbClasses = new Map<string, VerbClass>()

/** An unknown word may still show by its ending that it is a verb form. */
export function guessFlags(word: string): number {
  if (word.length > 4 && word.endsWith('ed') && !word.endsWith('eed')) return FLAG.past | FLAG.participle
  if (word.length > 5 && word.endsWith('ing')) return FLAG.ing
  if (word.length > 4 && word.endsWith('ly')) return FLAG.adverb
  return 0
}

/** Id of a lower-case word, made when new. Only for building tables when a module loads. */
export function internWord(word: string): number {
  const known = ids.get(word)
  if (known !== undefined) return known
  ids.set(word, flags.length)
  table.add(word)
  flags.push(guessFlags(word))
  bases.push('')
  return flags.length - 1
}

/** Undefined for a word no table knows. */
export const findWord = (word: string): number | undefined => ids.get(word)

/** Id of the word written in the text, or -1; see `WordTable.find`. */
export const findWritten = (text: string, start: number, end: number, hash: number): number => table.find(text, start, end, hash)

export const flagsOf = (id: number): number => flags[id] ?? 0

/** Base form of a known verb form, or the empty string. */
export const baseOf = (id: number): string => bases[id] ?? ''

/** Class of a verb's base form. A verb no list names counts as strong: what it says was done. */
export const verbClassOf = (base: string): VerbClass => verbClasses.get(base) ?? 'strong'

/** Every form of a verb: the listed irregular ones, else by the rules of spelling. */
export function formsOf(base: string): readonly string[] {
  const forms = verbForms.get(base) ?? inflectRegular(base)
  return [forms.base, forms.third, forms.past, forms.participle, forms.ing]
}

const split = (list: string): string[] => list.split(' ').filter(Boolean)

/** Id of a lower-case word that carries `flag` from now on. Only for building tables when a module loads. */
export function flagWord(word: string, flag: number): number {
  const id = internWord(word)
  flags[id] = flagsOf(id) | flag
  return id
}

function addVerb(forms: VerbForms): void {
  verbForms.set(forms.base, forms)
  const form = (word: string, flag: number): void => {
    const id = flagWord(word, flag)
    if (!bases[id]) bases[id] = forms.base
  }
  form(forms.base, FLAG.base)
  form(forms.third, FLAG.base)
  form(forms.past, FLAG.past)
  form(forms.participle, FLAG.participle)
  form(forms.ing, FLAG.ing)
}

/** Words of one named list in words.json. */
export const wordsOf = (list: keyof typeof words): ReadonlySet<string> => new Set(split(words[list]))

function build(): void {
  for (const entry of split(verbs.irregular)) addVerb(inflectIrregular(entry))
  for (const base of split(`${verbs.regular} ${verbs.extra}`)) if (!verbForms.has(base)) addVerb(inflectRegular(base))
  for (const name of ['outcome', 'stative', 'weak'] as const) for (const base of split(verbs[name])) verbClasses.set(base, name)
  for (const [name, flag] of Object.entries(FLAG)) {
    const list = (words as Readonly<Record<string, string>>)[name]
    for (const word of split(list ?? '')) flagWord(word, flag)
  }
}

build()
