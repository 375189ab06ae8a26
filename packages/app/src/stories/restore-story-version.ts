/**
 * Brings an earlier version of a story back, as a new version: nothing in between is lost.
 *
 * It is a save like any other, so the status may fall with it. A second try after success finds its content there already.
 */
import { type Result, refuse } from '@inclined/core/kernel/result'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { JudgePorts, StoryGuide } from './judge-story.ts'
import { type SaveStoryRefusal, type StorySaved, saveStory } from './save-story.ts'

export type VersionNotFound = { readonly code: 'version-not-found'; readonly id: string; readonly version: number }

export async function restoreStoryVersion(
  ports: JudgePorts,
  candidate: CandidateId,
  wish: { readonly id: string; readonly version: number; readonly baseVersion: number },
  guide: StoryGuide,
): Promise<Result<StorySaved, SaveStoryRefusal | VersionNotFound>> {
  const { id, version, baseVersion } = wish
  const versions = await ports.stories.versions(candidate, id)
  if (versions.length === 0) return refuse({ code: 'story-not-found', id })
  const wanted = versions.find((kept) => kept.version === version)
  if (wanted === undefined) return refuse({ code: 'version-not-found', id, version })
  return saveStory(ports, candidate, { id, baseVersion, content: wanted.content }, guide)
}
