/**
 * Puts facts that answer the same question together, so that a page shows one of them and says that others disagree.
 *
 * The one marked as default leads; where none is marked there is no rival, because the pack's checks demand a default.
 */
import type { Fact } from '@inclined/playbook/schema-fact'

export interface FactGroup {
  readonly about: string
  readonly lead: Fact
  /** Other accounts of the same question, in the order of the pack. */
  readonly rivals: readonly Fact[]
}

/** Groups stand in the order in which their question first appears. */
export function groupFacts(facts: readonly Fact[]): readonly FactGroup[] {
  const byQuestion = new Map<string, readonly Fact[]>()
  for (const fact of facts) byQuestion.set(fact.about, [...(byQuestion.get(fact.about) ?? []), fact])
  return [...byQuestion].flatMap(([about, answers]) => {
    const lead = answers.find((fact) => fact.isDefault) ?? answers[0]
    return lead ? [{ about, lead, rivals: answers.filter((fact) => fact !== lead) }] : []
  })
}
