/**
 * Finds numbers of this story that differ from another story, from another place in it, or from an earlier version.
 *
 * What differs from an earlier version is only noted: a correction is the usual reason, and the past cannot be edited.
 * Source: docs/sources.md#red-flags.
 */
import { collectClaims, storyClaimSource } from '../claims.ts'
import { type Contradiction, findContradictions } from '../find-contradictions.ts'
import type { StoryContent } from '../story.ts'
import { lint, type LintRule, type StoryLint } from './story-lint.ts'

const THIS = 'this'

export const contradiction: LintRule = (content, context) => {
  const others = (context.otherStories ?? []).map((s) => ({ ...storyClaimSource(`other:${s.id}`, s.content), title: s.title }))
  const own = findContradictions(collectClaims([storyClaimSource(THIS, content), ...others])).filter((c) => c.first.source.id === THIS)
  const earlier = (context.earlierVersions ?? []).flatMap(({ version, content: old }) => {
    const source = { ...storyClaimSource('earlier', old), title: `version ${version}` }
    const pairs = findContradictions(collectClaims([storyClaimSource(THIS, content), source]))
    return pairs.filter((c) => c.first.source.id === THIS && c.second.source.id === 'earlier')
  })
  return [...own.map((c) => word(c, 'contradiction')), ...earlier.map((c) => word(c, 'changed-number'))]
}

function word(found: Contradiction, rule: 'contradiction' | 'changed-number'): StoryLint {
  const place = found.first.places[0]!
  const field = place.field as keyof StoryContent // the source was made from a story's own fields
  const data = {
    metric: found.metric,
    here: found.first.written,
    there: found.second.written,
    where: found.second.source.id === THIS ? 'this story' : found.second.source.title,
    story: found.second.source.id.replace(/^other:/u, ''),
    about: found.about,
    periodKnown: found.periodKnown,
  }
  const index = place.field === 'metrics' ? { index: place.index } : {}
  const severity = rule === 'contradiction' ? 'warn' : 'note'
  return lint({ rule, severity, field, ...index, data }, `${found.first.key}|${found.second.source.title}|${found.second.key}`)
}
