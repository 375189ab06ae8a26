/**
 * Checks worked anchors against the bank: every kind once and in order, every question there, of that kind, with a rubric,
 * and worked once.
 */
import type { Question } from '@inclined/core/questions/question'
import { ANCHOR_KINDS, type AnchorKind, type AnchorSet } from './schema-anchor.ts'

/** The kind under which a question is worked; null for kinds that have no anchors. */
export function findAnchorKind({ kind, topic }: Pick<Question, 'kind' | 'topic'>): AnchorKind | null {
  if (topic === 'prioritisation') return 'prioritisation'
  return ANCHOR_KINDS.find((anchorKind) => anchorKind === kind) ?? null
}

/** Returns every problem found; an empty list means the anchors hold together. */
export function checkAnchors(sets: readonly AnchorSet[], bank: readonly Question[]): readonly string[] {
  const found = sets.map((set) => set.kind).join(', ')
  const problems = found === ANCHOR_KINDS.join(', ') ? [] : [`anchors: expected ${ANCHOR_KINDS.join(', ')} in this order, found ${found}`]
  const seen = new Set<string>()
  for (const { kind, worked } of sets) {
    for (const { question: id } of worked) {
      const question = bank.find((candidate) => candidate.id === id)
      if (seen.has(id)) problems.push(`anchors/${kind}.json: "${id}" is worked twice`)
      seen.add(id)
      if (!question) problems.push(`anchors/${kind}.json: no question has the id "${id}"`)
      else if (findAnchorKind(question) !== kind) problems.push(`anchors/${kind}.json: "${id}" is of another kind`)
      else if (!question.rubric) problems.push(`anchors/${kind}.json: "${id}" has no rubric to be read by`)
    }
  }
  return problems
}
