/**
 * Takes stories from a file written by `exportStories` or edited by hand: all of them or none.
 *
 * A story whose id is here already is refused by name. A status is taken only as far as the lints carry it today, like
 * with any save; the outcome names the stories that came in lower.
 */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { JsonRefusal, MarkdownRefusal, PortableStory } from '@inclined/core/stories/portable-story'
import type { StoryStatus } from '@inclined/core/stories/story'
import { readStoriesJson } from '@inclined/core/stories/story-json'
import { readStoriesMarkdown } from '@inclined/core/stories/story-markdown'
import type { CandidateId } from '../ports/candidate-store.ts'
import { checkPortableStory, type PortableStoryRefusal } from './check-portable-story.ts'
import type { StoryFileFormat } from './export-stories.ts'
import { type JudgePorts, judgeAlone, lowerStatus, openStoryBank, type StoryGuide } from './judge-story.ts'

export type ImportStoriesRefusal =
  /** `problem` is the core's, with the path in JSON or the line in Markdown. */
  | { readonly code: 'unreadable-stories'; readonly problem: JsonRefusal | MarkdownRefusal | { readonly code: 'not-json' } }
  | { readonly code: 'story-exists'; readonly id: string }
  | PortableStoryRefusal

export interface StoriesImported {
  readonly ids: readonly string[]
  readonly lowered: readonly { readonly id: string; readonly from: StoryStatus; readonly to: StoryStatus }[]
}

function readStories(format: StoryFileFormat, text: string): Result<readonly PortableStory[], ImportStoriesRefusal> {
  if (format === 'md') {
    const read = readStoriesMarkdown(text)
    return read.ok ? read : refuse({ code: 'unreadable-stories', problem: read.error })
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse({ code: 'unreadable-stories', problem: { code: 'not-json' } })
  }
  const read = readStoriesJson(value)
  return read.ok ? read : refuse({ code: 'unreadable-stories', problem: read.error })
}

export async function importStories(
  ports: JudgePorts,
  candidate: CandidateId,
  wish: { readonly format: StoryFileFormat; readonly text: string; readonly idempotencyKey: string },
  guide: StoryGuide,
): Promise<Result<StoriesImported, ImportStoriesRefusal>> {
  const read = readStories(wish.format, wish.text)
  if (!read.ok) return read
  for (const story of read.value) {
    const checked = checkPortableStory(story)
    if (!checked.ok) return checked
  }
  const bank = await openStoryBank(ports, candidate, guide)
  const judged = read.value.map(({ versions = [], ...story }) => {
    const status = lowerStatus(story.status, judgeAlone(bank, story.content))
    return { story: { ...story, status }, earlier: versions, from: story.status }
  })
  const outcome = await ports.stories.importAll(candidate, judged, wish.idempotencyKey)
  if (outcome.kind === 'exists') return refuse({ code: 'story-exists', id: outcome.id })
  const lowered = judged.filter(({ story, from }) => story.status !== from)
  return accept({ ids: outcome.ids, lowered: lowered.map(({ story, from }) => ({ id: story.id, from, to: story.status })) })
}
