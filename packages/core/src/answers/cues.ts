/**
 * One table of every phrase the engine looks for, and one tree that finds them all in one walk.
 *
 * A cue says which pack it comes from; what a hit means is decided by the file that reads the pack.
 */
import { PhraseTree } from '../text/match-phrases.ts'
import depth from './packs/depth.json' with { type: 'json' }
import language from './packs/language.json' with { type: 'json' }
import level from './packs/level.json' with { type: 'json' }
import principles from './packs/principles.json' with { type: 'json' }
import reflection from './packs/reflection.json' with { type: 'json' }
import sections from './sections.json' with { type: 'json' }

export type Cue =
  | { readonly pack: 'section'; readonly label: string; readonly weight: number }
  | { readonly pack: 'check'; readonly rule: CheckRule }
  | { readonly pack: 'principle'; readonly principle: string; readonly strong: boolean }
  | { readonly pack: 'masked' }

/** A rule of a pack of checks: data, with examples that one test runs. */
export interface CheckRule {
  readonly id: string
  readonly kind: string
  readonly polarity: 'strength' | 'gap' | 'note'
  /** `number`: not where the sentence holds one. */
  readonly unless?: string
  /** `own-act`: only in a unit with an act of the speaker. */
  readonly scope?: string
  readonly message: string
  readonly fix: string
  readonly why: string
  readonly source: string
  readonly phrases: readonly string[]
  readonly examples: { readonly good: readonly string[]; readonly bad: readonly string[] }
}

export const CHECK_RULES = [...depth.rules, ...reflection.rules, ...level.rules, ...language.rules] as readonly CheckRule[]

const cues: Cue[] = []
const tree = new PhraseTree()

function add(cue: Cue, phrases: readonly string[]): void {
  const id = cues.length
  cues.push(cue)
  for (const phrase of phrases) tree.add(phrase, id)
}

for (const [label, byWeight] of Object.entries(sections.cues)) {
  for (const [weight, phrases] of Object.entries(byWeight)) add({ pack: 'section', label, weight: Number(weight) }, phrases)
}
for (const rule of CHECK_RULES) add({ pack: 'check', rule }, rule.phrases)
for (const rule of principles.rules) {
  add({ pack: 'principle', principle: rule.id, strong: true }, rule.strong)
  add({ pack: 'principle', principle: rule.id, strong: false }, rule.weak)
}
/** The one cue that hides the others around it. */
export const MASKED_CUE = cues.length
add({ pack: 'masked' }, principles.masked)

export const CUES: readonly Cue[] = cues
export const CUE_TREE = tree

/** True where a phrase of the rule `id` stands in the unit. */
export const hasCheck = (unit: { readonly hits: readonly { readonly cue: number }[] }, id: string): boolean =>
  unit.hits.some((hit) => {
    const cue = CUES[hit.cue]
    return cue?.pack === 'check' && cue.rule.id === id
  })
