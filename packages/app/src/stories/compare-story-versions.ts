/** Compares two versions of a story, field by field and word by word. */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import { diffStories, type FieldChange } from '@inclined/core/stories/diff-stories'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import { nameFrom, type StoryGuide } from './judge-story.ts'
import type { StoryNotFound } from './read-story.ts'
import type { VersionNotFound } from './restore-story-version.ts'

export interface VersionComparison {
  readonly from: number
  readonly to: number
  /** Every field, in the order of telling, the unchanged ones too. */
  readonly changes: readonly FieldChange[]
}

export async function compareStoryVersions(
  ports: Pick<Ports, 'stories'>,
  candidate: CandidateId,
  wish: { readonly id: string; readonly from: number; readonly to: number },
  guide: StoryGuide,
): Promise<Result<VersionComparison, StoryNotFound | VersionNotFound>> {
  const { id, from, to } = wish
  const versions = await ports.stories.versions(candidate, id)
  if (versions.length === 0) return refuse({ code: 'story-not-found', id })
  const find = (number: number) => versions.find(({ version }) => version === number)
  const [older, newer] = [find(from), find(to)]
  if (older === undefined) return refuse({ code: 'version-not-found', id, version: from })
  if (newer === undefined) return refuse({ code: 'version-not-found', id, version: to })
  return accept({ from, to, changes: diffStories(older.content, newer.content, nameFrom(guide)) })
}
