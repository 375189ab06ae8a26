/** Writes every story with its earlier versions as one file, Markdown for people or JSON for programs. Oldest saved first. */
import type { PortableStory } from '@inclined/core/stories/portable-story'
import { writeStoriesJson } from '@inclined/core/stories/story-json'
import { writeStoriesMarkdown } from '@inclined/core/stories/story-markdown'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import { listAllStories } from './list-all-stories.ts'

export const STORY_FILE_FORMATS = ['md', 'json'] as const
export type StoryFileFormat = (typeof STORY_FILE_FORMATS)[number]

/** Every story with the versions before the current one, oldest version first. */
export async function listPortableStories(ports: Pick<Ports, 'stories'>, candidate: CandidateId): Promise<readonly PortableStory[]> {
  const portable: PortableStory[] = []
  for (const story of await listAllStories(ports, candidate)) {
    const all = await ports.stories.versions(candidate, story.id)
    const versions = all.filter(({ version }) => version !== story.version).toSorted((a, b) => a.version - b.version)
    portable.push({ ...story, versions })
  }
  return portable.toReversed()
}

export async function exportStories(ports: Pick<Ports, 'stories'>, candidate: CandidateId, format: StoryFileFormat): Promise<string> {
  const stories = await listPortableStories(ports, candidate)
  return format === 'md' ? writeStoriesMarkdown(stories) : `${JSON.stringify(writeStoriesJson(stories), null, 2)}\n`
}
