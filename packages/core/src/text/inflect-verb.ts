/**
 * Spells the forms of an English verb: base, third person, past, participle, -ing. Irregular forms come from the verb list.
 *
 * Rules of spelling only, no dictionary; a doubled consonant that the rules cannot know is listed in verbs.json.
 */

export interface VerbForms {
  readonly base: string
  readonly third: string
  readonly past: string
  readonly participle: string
  readonly ing: string
}

const VOWEL = /[aeiou]/

/** One syllable ending consonant, vowel, consonant: `plan`, `stop`, not `fix`, `row`. */
const doublesLast = (base: string): boolean => /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(base) && base.length > 2

function addS(base: string): string {
  if (/(s|x|z|ch|sh|o)$/.test(base)) return `${base}es`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return `${base}s`
}

function addEd(base: string): string {
  if (base.endsWith('e')) return `${base}d`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  return doublesLast(base) ? `${base}${base.at(-1)}ed` : `${base}ed`
}

function addIng(base: string, past: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`
  if (base.endsWith('e') && !/(ee|oe|ye)$/.test(base)) return `${base.slice(0, -1)}ing`
  const doubledPast = past.endsWith('ed') && past.length === base.length + 3 && past.at(-3) === base.at(-1)
  return doubledPast || doublesLast(base) ? `${base}${base.at(-1)}ing` : `${base}ing`
}

export function inflectRegular(base: string): VerbForms {
  const past = addEd(base)
  return { base, third: addS(base), past, participle: past, ing: addIng(base, past) }
}

/** `entry` is `base:past:participle`. */
export function inflectIrregular(entry: string): VerbForms {
  const [base = '', past = base, participle = past] = entry.split(':')
  return { base, third: addS(base), past, participle, ing: addIng(base, VOWEL.test(past) ? past : base) }
}
