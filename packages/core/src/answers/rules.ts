/**
 * Every rule by its id, whatever the pack, and the version of them all.
 */
import { CHECK_RULES, type CheckRule } from './cues.ts'
import built from './packs/built.json' with { type: 'json' }
import context from './packs/context.json' with { type: 'json' }

/** Changes whenever a rule, a weight or the code that reads them may change a report. */
export const RULES_VERSION = '2026.11.4'

/** Year from which the age of a story is counted: the core has no clock, so the rules carry their own year. */
export const RULES_YEAR = 2026

export const ALL_RULES: readonly CheckRule[] = [
  ...CHECK_RULES,
  ...(built.rules as readonly CheckRule[]),
  ...(context.rules as readonly CheckRule[]),
]

const byId = new Map(ALL_RULES.map((rule) => [rule.id, rule]))

/** Throws on an id no pack holds: a programmer's mistake. */
export function ruleOf(id: string): CheckRule {
  const rule = byId.get(id)
  if (!rule) throw new Error(`no rule ${id}`)
  return rule
}
