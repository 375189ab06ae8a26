/**
 * How a story lies in two tables (the story, and its versions with their content), and how it is read back whole.
 */
import type { Story, StoryVersion } from '@inclined/core/stories/story'
import { and, eq } from 'drizzle-orm'
import { assertIdentifier, isIdentifier, toInstant } from '../storable/identifier.ts'
import { assertStorableJson } from '../storable/storable-text.ts'
import type { Database } from './database.ts'
import { story, storyVersion } from './schema.ts'

/** A story with the content of its current version, in one statement and so from one moment. */
export const selectStories = (db: Database) =>
  db
    .select({ id: story.id, status: story.status, version: story.version, savedAt: story.savedAt, content: storyVersion.content })
    .from(story)
    .innerJoin(
      storyVersion,
      and(eq(storyVersion.candidateId, story.candidateId), eq(storyVersion.storyId, story.id), eq(storyVersion.version, story.version)),
    )

export type StoryRow = Awaited<ReturnType<typeof selectStories>>[number]

export const toStory = (row: StoryRow): Story => ({ ...row, savedAt: row.savedAt.toISOString() })

export const storyIs = (candidate: string, id: string) => and(eq(story.candidateId, candidate), eq(story.id, id))

export async function findStory(db: Database, candidate: string, id: string): Promise<Story | null> {
  if (!isIdentifier(candidate) || !isIdentifier(id)) return null
  const [row] = await selectStories(db).where(storyIs(candidate, id))
  return row ? toStory(row) : null
}

export interface StoryWithHistory {
  readonly story: Story
  readonly earlier: readonly StoryVersion[]
}

export function assertStorableStory({ story, earlier }: StoryWithHistory): void {
  assertIdentifier('story', story.id)
  assertStorableJson('content', story.content)
  for (const version of earlier) assertStorableJson(`earlier.${version.version}.content`, version.content)
}

/** Writes a story that is not there yet, with all its versions; `false` where the id is taken already. */
export async function insertStory(tx: Database, candidate: string, whole: StoryWithHistory): Promise<boolean> {
  const { id, status, version, savedAt, content } = whole.story
  const fresh = await tx
    .insert(story)
    .values({ candidateId: candidate, id, status, version, savedAt: toInstant(savedAt) })
    .onConflictDoNothing()
    .returning({ id: story.id })
  if (fresh.length === 0) return false
  const versions = [...whole.earlier, { version, content, savedAt }]
  await tx
    .insert(storyVersion)
    .values(
      versions.map((v) => ({ candidateId: candidate, storyId: id, version: v.version, content: v.content, savedAt: toInstant(v.savedAt) })),
    )
  return true
}
