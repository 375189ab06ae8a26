/**
 * Fills the example candidate with its stories and answers, so that every room has something to look at.
 *
 * The example is a candidate of its own: nothing of it ever mixes with the person's material, and leaving it is one delete.
 * Entering again is safe at any point: each step is made at most once by its key, and `welcomedAt` is set last, so a try that
 * broke off is finished and a finished example is left as the person has changed it since.
 */
import type { StoryContent, StoryStatus } from '@inclined/core/stories/story'
import type { Candidate, CandidateId, Profile } from '../ports/candidate-store.ts'
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
  id: CandidateId = EXAMPLE_CANDIDATE_ID,
): Promise<Candidate> {
  const now = new Date(ports.clock.now()).toISOString()
  const candidate = await ports.candidates.ensure({
    id,
    kind: 'example',
    profile: { ...bundle.profile, welcomedAt: null },
  })
  if (candidate.profile.welcomedAt !== null) return candidate
  const stories = bundle.stories.map((story) => ({ story: { ...story, version: 1, savedAt: now }, earlier: [] }))
  await ports.stories.importAll(candidate.id, stories, 'example-stories')
  for (const answer of bundle.answers) {
    await ports.answers.create(candidate.id, { ...answer, revision: 1, createdAt: now, savedAt: now }, `example-answer-${answer.id}`)
  }
  const profile: Profile = { ...candidate.profile, welcomedAt: now }
  await ports.candidates.saveProfile(candidate.id, profile)
  return { ...candidate, profile }
}
