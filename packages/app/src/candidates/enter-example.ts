/**
 * Fills the example candidate with its stories and answers, so that every room has something to look at.
 *
 * The example is a candidate of its own: nothing of it ever mixes with the person's material, and leaving it is one delete.
 * Entering again is safe at any point, also after a half-finished first try: each step is made at most once by its key.
 */
import type { Story, StoryContent, StoryStatus } from '@inclined/core/stories/story'
import type { Candidate } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import type { ProfileFields } from './check-profile.ts'
import { EXAMPLE_CANDIDATE_ID } from './own-candidate.ts'

export interface ExampleBundle {
  readonly profile: ProfileFields
  /** Ids are version-4 UUIDs, fixed in the bundle. */
  readonly stories: readonly { readonly id: string; readonly status: StoryStatus; readonly content: StoryContent }[]
  readonly answers: readonly {
    readonly id: string
    readonly questionId: string | null
    readonly questionText: string
    readonly text: string
    /** Id of a story of the bundle, or `null`. */
    readonly storyId: string | null
  }[]
}

export async function enterExample(
  ports: Pick<Ports, 'candidates' | 'stories' | 'answers' | 'clock'>,
  bundle: ExampleBundle,
): Promise<Candidate> {
  const now = new Date(ports.clock.now()).toISOString()
  const candidate = await ports.candidates.ensure({
    id: EXAMPLE_CANDIDATE_ID,
    kind: 'example',
    profile: { ...bundle.profile, welcomedAt: now },
  })
  const stories = bundle.stories.map((story): Story => ({ ...story, version: 1, savedAt: now }))
  // `exists` means they were made before: nothing to do.
  await ports.stories.importAll(
    candidate.id,
    stories.map((story) => ({ story, earlier: [] })),
    'example-stories',
  )
  for (const answer of bundle.answers) {
    await ports.answers.create(candidate.id, { ...answer, revision: 1, createdAt: now, savedAt: now }, `example-answer-${answer.id}`)
  }
  return candidate
}
