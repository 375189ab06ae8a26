/**
 * Stories in the database: each write is one transaction that compares what the decision was made on, and sets.
 */
import type { SaveStoryOutcome, StoryStore } from '@inclined/app/ports/story-store'
import { IdempotencyKeyReused, MissingObject } from '@inclined/app/ports/store-error'
import type { Story } from '@inclined/core/stories/story'
import { and, desc, eq, sql } from 'drizzle-orm'
import { assertPage, isIdentifier, toInstant } from '../storable/identifier.ts'
import { assertStorableJson, assertStorableText } from '../storable/storable-text.ts'
import { type Database, type Housekeeping, namingMissing } from './database.ts'
import { claimKey } from './idempotency.ts'
import { story, storyVersion } from './schema.ts'
import { assertStorableStory, findStory, insertStory, selectStories, type StoryWithHistory, storyIs, toStory } from './story-rows.ts'

type ImportOutcome = Awaited<ReturnType<StoryStore['importAll']>>

/** Carries an outcome out of a transaction that must be rolled back. */
class RolledBack extends Error {
  constructor(readonly existingId: string) {
    super('rolled back')
  }
}

function assertKeyed(candidate: string, key: string, stories: readonly StoryWithHistory[]): void {
  for (const each of stories) assertStorableStory(each)
  assertStorableText('idempotencyKey', key)
  if (!isIdentifier(candidate)) throw new MissingObject('candidate', candidate)
}

async function createStory(db: Database, candidate: string, wanted: Story, key: string): Promise<Story> {
  assertKeyed(candidate, key, [{ story: wanted, earlier: [] }])
  return namingMissing({ candidate }, () =>
    db.transaction(async (tx) => {
      const made = await claimKey(tx, { candidateId: candidate, key, action: 'create-story', objectIds: [wanted.id] })
      if (made === null && !(await insertStory(tx, candidate, { story: wanted, earlier: [] }))) throw new Error('the story id is taken')
      const there = await findStory(tx, candidate, made?.[0] ?? wanted.id)
      if (there === null) throw new IdempotencyKeyReused(key, 'create-story', 'create-story')
      return there
    }),
  )
}

async function importStories(db: Database, candidate: string, stories: readonly StoryWithHistory[], key: string): Promise<ImportOutcome> {
  assertKeyed(candidate, key, stories)
  const ids = stories.map((s) => s.story.id)
  const write = async (tx: Database): Promise<ImportOutcome> => {
    const made = await claimKey(tx, { candidateId: candidate, key, action: 'import-stories', objectIds: ids })
    if (made !== null) return { kind: 'imported', ids: made }
    for (const each of stories) {
      if (!(await insertStory(tx, candidate, each))) throw new RolledBack(each.story.id)
    }
    return { kind: 'imported', ids }
  }
  try {
    return await namingMissing({ candidate }, () => db.transaction(write))
  } catch (error) {
    if (error instanceof RolledBack) return { kind: 'exists', id: error.existingId }
    throw error
  }
}

/** What a compare-and-set that matched nothing met. */
async function explainMiss(db: Database, candidate: string, id: string): Promise<SaveStoryOutcome> {
  const current = await findStory(db, candidate, id)
  return current ? { kind: 'conflict', current } : { kind: 'not-found' }
}

async function saveVersion(db: Database, candidate: string, change: Parameters<StoryStore['saveVersion']>[1]): Promise<SaveStoryOutcome> {
  assertStorableJson('content', change.content)
  if (!isIdentifier(candidate) || !isIdentifier(change.id)) return { kind: 'not-found' }
  const savedAt = toInstant(change.savedAt)
  return db.transaction(async (tx) => {
    const [raised] = await tx
      .update(story)
      .set({ version: sql`${story.version} + 1`, status: change.status, savedAt })
      .where(and(storyIs(candidate, change.id), eq(story.version, change.baseVersion)))
      .returning({ version: story.version })
    if (raised === undefined) return explainMiss(tx, candidate, change.id)
    await tx
      .insert(storyVersion)
      .values({ candidateId: candidate, storyId: change.id, version: raised.version, content: change.content, savedAt })
    const saved = await findStory(tx, candidate, change.id)
    return { kind: 'saved', story: saved! } as const
  })
}

async function setStatus(db: Database, candidate: string, change: Parameters<StoryStore['setStatus']>[1]): Promise<SaveStoryOutcome> {
  if (!isIdentifier(candidate) || !isIdentifier(change.id)) return { kind: 'not-found' }
  return db.transaction(async (tx) => {
    const changed = await tx
      .update(story)
      .set({ status: change.to })
      .where(and(storyIs(candidate, change.id), eq(story.version, change.version), eq(story.status, change.from)))
      .returning({ id: story.id })
    if (changed.length === 0) return explainMiss(tx, candidate, change.id)
    const saved = await findStory(tx, candidate, change.id)
    return { kind: 'saved', story: saved! } as const
  })
}

async function listStories(db: Database, candidate: string, page: Parameters<StoryStore['list']>[1]): Promise<readonly Story[]> {
  assertPage(page)
  if (!isIdentifier(candidate)) return []
  const rows = await selectStories(db)
    .where(eq(story.candidateId, candidate))
    .orderBy(desc(story.savedAt), desc(story.id))
    .limit(page.limit)
    .offset(page.offset)
  return rows.map(toStory)
}

async function listVersions(db: Database, candidate: string, id: string): ReturnType<StoryStore['versions']> {
  if (!isIdentifier(candidate) || !isIdentifier(id)) return []
  const rows = await db
    .select({ version: storyVersion.version, content: storyVersion.content, savedAt: storyVersion.savedAt })
    .from(storyVersion)
    .where(and(eq(storyVersion.candidateId, candidate), eq(storyVersion.storyId, id)))
    .orderBy(desc(storyVersion.version))
  return rows.map((row) => ({ ...row, savedAt: row.savedAt.toISOString() }))
}

async function deleteStory(db: Database, candidate: string, id: string): Promise<boolean> {
  if (!isIdentifier(candidate) || !isIdentifier(id)) return false
  const gone = await db.delete(story).where(storyIs(candidate, id)).returning({ id: story.id })
  return gone.length > 0
}

export function storyStore(db: Database, housekeeping: Housekeeping): StoryStore {
  const noting = async <T>(outcome: T): Promise<T> => {
    await housekeeping.written()
    return outcome
  }
  return {
    create: async (candidate, wanted, key) => noting(await createStory(db, candidate, wanted, key)),
    importAll: async (candidate, stories, key) => noting(await importStories(db, candidate, stories, key)),
    find: (candidate, id) => findStory(db, candidate, id),
    list: (candidate, page) => listStories(db, candidate, page),
    versions: (candidate, id) => listVersions(db, candidate, id),
    saveVersion: async (candidate, change) => noting(await saveVersion(db, candidate, change)),
    setStatus: async (candidate, change) => noting(await setStatus(db, candidate, change)),
    async delete(candidate, id) {
      const gone = await deleteStory(db, candidate, id)
      if (gone) await housekeeping.deleted()
      return gone
    },
  }
}
