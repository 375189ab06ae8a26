/**
 * Loads what the lints need beside a story (target, pace, the day, the other stories, its earlier versions) and asks them.
 *
 * The rules are the core's. The day is that of UTC: the rules count in months.
 */
import type { Principle } from '@inclined/core/questions/principle'
import { decideStatus } from '@inclined/core/stories/decide-status'
import type { NamePrinciple } from '@inclined/core/stories/diff-stories'
import { lintStory } from '@inclined/core/stories/lint-story'
import type { LintContext, StoryLint } from '@inclined/core/stories/lints/story-lint'
import type { Story, StoryContent, StoryStatus, StoryVersion } from '@inclined/core/stories/story'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import { listAllStories } from './list-all-stories.ts'

/** The part of the playbook that judges stories. */
export interface StoryGuide {
  readonly principles: readonly Principle[]
}

/** A principle's name by its id; one that is no longer in the playbook keeps its id. */
export const nameFrom =
  ({ principles }: StoryGuide): NamePrinciple =>
  (id) =>
    principles.find((principle) => principle.id === id)?.name ?? id

export type JudgePorts = Pick<Ports, 'candidates' | 'stories' | 'clock'>

/** What holds for every story of one candidate. */
export interface StoryBank {
  readonly stories: readonly Story[]
  readonly context: LintContext
}

export async function openStoryBank(ports: JudgePorts, candidateId: CandidateId, guide: StoryGuide): Promise<StoryBank> {
  const candidate = await ports.candidates.find(candidateId)
  const stories = await listAllStories(ports, candidateId)
  const { track, level, isPeopleManager } = candidate?.profile ?? { track: null, level: null, isPeopleManager: false }
  return {
    stories,
    context: {
      target: { track, level, isPeopleManager },
      today: new Date(ports.clock.now()).toISOString().slice(0, 10),
      principles: guide.principles,
      ...(candidate === null ? {} : { wordsPerMinute: candidate.profile.wordsPerMinute }),
    },
  }
}

/** `versions` are all that were saved; those that hold the very content are no earlier ones. */
export function judgeStory(
  bank: StoryBank,
  story: { readonly id: string; readonly version: number; readonly content: StoryContent },
  versions: readonly StoryVersion[],
): readonly StoryLint[] {
  const otherStories = bank.stories.filter(({ id }) => id !== story.id).map(({ id, content }) => ({ id, title: content.title, content }))
  const earlierVersions = versions.filter(({ version }) => version < story.version)
  return lintStory(story.content, { ...bank.context, otherStories, earlierVersions })
}

/** The same without what other stories and earlier versions say: that is never a reason to block. */
export function judgeAlone(bank: StoryBank, content: StoryContent): readonly StoryLint[] {
  return lintStory(content, bank.context)
}

/** The best status that `lints` allow, at most the one held. A draft stays a draft, a retired story retired. */
export function lowerStatus(held: StoryStatus, lints: readonly StoryLint[]): StoryStatus {
  if (held !== 'ready' && held !== 'usable') return held
  if (held === 'ready' && decideStatus('draft', 'ready', lints).ok) return 'ready'
  return decideStatus('draft', 'usable', lints).ok ? 'usable' : 'draft'
}
