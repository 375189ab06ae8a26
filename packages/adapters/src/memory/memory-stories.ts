/** Stories in memory. */
import type { SaveStoryOutcome, StoryStore } from '@inclined/app/ports/story-store'
import { IdempotencyKeyReused } from '@inclined/app/ports/store-error'
import type { Story, StoryVersion } from '@inclined/core/stories/story'
import { assertIdentifier, assertPage, normalInstant } from '../storable/identifier.ts'
import { assertStorableJson } from '../storable/storable-text.ts'
import { type CandidateRows, copy, findKey, latestSavedFirst, type MemoryState, rowsOf } from './memory-state.ts'

interface StoryWithHistory {
  readonly story: Story
  readonly earlier: readonly StoryVersion[]
}

function assertStorable({ story, earlier }: StoryWithHistory): void {
  assertIdentifier('story', story.id)
  assertStorableJson('content', story.content)
  for (const version of earlier) assertStorableJson(`earlier.${version.version}.content`, version.content)
  const numbers = [...earlier.map((v) => v.version), story.version]
  if (new Set(numbers).size !== numbers.length) throw new Error('two versions with one number')
}

function insert(rows: CandidateRows, { story, earlier }: StoryWithHistory): void {
  const { version, content } = story
  const savedAt = normalInstant(story.savedAt)
  const versions = [...earlier, { version, content, savedAt }].map((v) => ({ ...copy(v), savedAt: normalInstant(v.savedAt) }))
  rows.versions.set(
    story.id,
    versions.sort((a, b) => a.version - b.version),
  )
  rows.stories.set(story.id, { ...copy(story), savedAt })
}

function create(rows: CandidateRows, story: Story, key: string): Story {
  const made = findKey(rows, key, 'create-story')
  if (made === null) {
    if (rows.stories.has(story.id)) throw new Error('the story id is taken')
    insert(rows, { story, earlier: [] })
    rows.keys.set(key, { action: 'create-story', objectIds: [story.id] })
  }
  const there = rows.stories.get(made?.[0] ?? story.id)
  if (there === undefined) throw new IdempotencyKeyReused(key, 'create-story', 'create-story')
  return there
}

function importAll(rows: CandidateRows, stories: readonly StoryWithHistory[], key: string): Awaited<ReturnType<StoryStore['importAll']>> {
  const made = findKey(rows, key, 'import-stories')
  if (made !== null) return { kind: 'imported', ids: made }
  const seen = new Set(rows.stories.keys())
  for (const { story } of stories) {
    if (seen.has(story.id)) return { kind: 'exists', id: story.id }
    seen.add(story.id)
  }
  for (const each of stories) insert(rows, each)
  const ids = stories.map((each) => each.story.id)
  rows.keys.set(key, { action: 'import-stories', objectIds: ids })
  return { kind: 'imported', ids }
}

function compareAndSet(
  state: MemoryState,
  candidate: string,
  id: string,
  isBase: (current: Story) => boolean,
  set: (current: Story, rows: CandidateRows) => Story,
): SaveStoryOutcome {
  const rows = state.get(candidate)
  const current = rows?.stories.get(id)
  if (rows === undefined || current === undefined) return { kind: 'not-found' }
  if (!isBase(current)) return { kind: 'conflict', current: copy(current) }
  const story = set(current, rows)
  rows.stories.set(id, story)
  return { kind: 'saved', story: copy(story) }
}

export function memoryStories(state: MemoryState): StoryStore {
  return {
    async create(candidate, story, key) {
      assertStorable({ story, earlier: [] })
      return copy(create(rowsOf(state, candidate), story, key))
    },
    async importAll(candidate, stories, key) {
      for (const each of stories) assertStorable(each)
      return copy(importAll(rowsOf(state, candidate), stories, key))
    },
    async find(candidate, id) {
      return copy(state.get(candidate)?.stories.get(id) ?? null)
    },
    async list(candidate, page) {
      assertPage(page)
      return copy(latestSavedFirst(state.get(candidate)?.stories.values() ?? []).slice(page.offset, page.offset + page.limit))
    },
    async versions(candidate, id) {
      return copy(state.get(candidate)?.versions.get(id) ?? []).reverse()
    },
    async saveVersion(candidate, change) {
      assertStorableJson('content', change.content)
      const { id, baseVersion, status } = change
      const isBase = (current: Story) => current.version === baseVersion
      return compareAndSet(state, candidate, id, isBase, (current, rows) => {
        const saved = { version: current.version + 1, content: copy(change.content), savedAt: normalInstant(change.savedAt) }
        rows.versions.get(id)?.push(saved)
        return { ...current, ...copy(saved), status }
      })
    },
    async setStatus(candidate, { id, version, from, to }) {
      const isBase = (current: Story) => current.version === version && current.status === from
      return compareAndSet(state, candidate, id, isBase, (current) => ({ ...current, status: to }))
    },
    async delete(candidate, id) {
      const rows = state.get(candidate)
      if (rows === undefined || !rows.stories.delete(id)) return false
      rows.versions.delete(id)
      for (const answer of rows.answers.values()) {
        if (answer.storyId === id) rows.answers.set(answer.id, { ...answer, storyId: null })
      }
      return true
    },
  }
}
