/**
 * Decides whether a story may take a status, and whether it counts for a principle.
 *
 * Usable needs the parts to tell it by, ready needs no blocking lint. A story may always step back or retire; from
 * retirement the way leads over draft, so that it is looked at again. The lints are the caller's, of the content as it is.
 */
import type { PrincipleId } from '../questions/principle.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import { COUNTING_STRENGTH, type StoryLint } from './lints/story-lint.ts'
import type { Story, StoryStatus } from './story.ts'

export type StatusRefusal =
  | { readonly code: 'same-status'; readonly status: StoryStatus }
  | { readonly code: 'blocked'; readonly by: readonly StoryLint[] }
  | { readonly code: 'back-to-draft-first'; readonly from: StoryStatus; readonly to: StoryStatus }

/** Checks the step before the lints. `by` holds every lint that blocks, in the order given. */
export function decideStatus(from: StoryStatus, to: StoryStatus, lints: readonly StoryLint[]): Result<StoryStatus, StatusRefusal> {
  if (from === to) return refuse({ code: 'same-status', status: to })
  if (to === 'retired' || to === 'draft') return accept(to)
  if (from === 'retired') return refuse({ code: 'back-to-draft-first', from, to })
  const by = lints.filter((l) => l.severity === 'block-ready' && (to === 'ready' || l.rule === 'missing-part'))
  // A ready story may step back to usable whatever its lints say; a draft must have its parts.
  if (by.length > 0 && !(from === 'ready' && to === 'usable')) return refuse({ code: 'blocked', by })
  return accept(to)
}

/** Strength 2 or more, ready, and no lint that blocks this link. */
export function countsFor(story: Pick<Story, 'status' | 'content'>, principle: PrincipleId, lints: readonly StoryLint[]): boolean {
  if (story.status !== 'ready') return false
  if (lints.some((l) => l.severity === 'block-link' && l.principle === principle)) return false
  return story.content.principleLinks.some((l) => l.principle === principle && l.strength >= COUNTING_STRENGTH)
}
