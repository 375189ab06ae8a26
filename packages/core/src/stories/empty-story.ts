/**
 * The story a candidate starts from: every part there, nothing said.
 */
import type { StoryContent } from './story.ts'

export function emptyStory(): StoryContent {
  return {
    title: '',
    role: '',
    employerAlias: '',
    period: { from: null, to: null },
    stakes: '',
    situation: '',
    task: '',
    actions: [],
    result: '',
    metrics: [],
    alternatives: [],
    counterparts: [],
    reflection: '',
    mechanism: '',
    failure: false,
    conflict: false,
    levelEvidence: { scope: null, ambiguity: null, impact: null },
    principleLinks: [],
    confidentiality: [],
    exceptionalBecause: '',
  }
}
