/** Answers in memory. */
import type { Answer, AnswerStore } from '@inclined/app/ports/answer-store'
import { IdempotencyKeyReused, MissingObject } from '@inclined/app/ports/store-error'
import { assertIdentifier, assertPage, normalInstant } from '../storable/identifier.ts'
import { assertStorableText } from '../storable/storable-text.ts'
import { type CandidateRows, copy, findKey, latestSavedFirst, type MemoryState, rowsOf } from './memory-state.ts'

function assertStorable(words: Pick<Answer, 'questionId' | 'questionText' | 'text'>): void {
  assertStorableText('questionId', words.questionId ?? '')
  assertStorableText('questionText', words.questionText)
  assertStorableText('text', words.text)
}

function create(rows: CandidateRows, answer: Answer, key: string): Answer {
  const made = findKey(rows, key, 'create-answer')
  if (made !== null) {
    const earlier = rows.answers.get(made[0] ?? '')
    if (earlier === undefined) throw new IdempotencyKeyReused(key, 'create-answer', 'create-answer')
    return earlier
  }
  if (answer.storyId !== null && !rows.stories.has(answer.storyId)) throw new MissingObject('story', answer.storyId)
  if (rows.answers.has(answer.id)) throw new Error('the answer id is taken')
  const kept = { ...answer, createdAt: normalInstant(answer.createdAt), savedAt: normalInstant(answer.savedAt) }
  rows.answers.set(answer.id, kept)
  rows.keys.set(key, { action: 'create-answer', objectIds: [answer.id] })
  return kept
}

export function memoryAnswers(state: MemoryState): AnswerStore {
  return {
    async create(candidate, answer, key) {
      assertIdentifier('answer', answer.id)
      assertStorable(answer)
      return copy(create(rowsOf(state, candidate), answer, key))
    },
    async find(candidate, id) {
      return copy(state.get(candidate)?.answers.get(id) ?? null)
    },
    async list(candidate, page) {
      assertPage(page)
      return copy(latestSavedFirst(state.get(candidate)?.answers.values() ?? []).slice(page.offset, page.offset + page.limit))
    },
    async save(candidate, change) {
      assertStorable(change)
      const rows = state.get(candidate)
      const current = rows?.answers.get(change.id)
      if (rows === undefined || current === undefined) return { kind: 'not-found' }
      if (current.revision !== change.baseRevision) return { kind: 'conflict', current: copy(current) }
      const { questionId, questionText, text } = change
      const answer = { ...current, questionId, questionText, text, savedAt: normalInstant(change.savedAt), revision: current.revision + 1 }
      rows.answers.set(change.id, answer)
      return { kind: 'saved', answer: copy(answer) }
    },
    async linkStory(candidate, id, storyId) {
      const rows = state.get(candidate)
      const answer = rows?.answers.get(id)
      if (rows === undefined || answer === undefined) throw new MissingObject('answer', id)
      if (!rows.stories.has(storyId)) throw new MissingObject('story', storyId)
      rows.answers.set(id, { ...answer, storyId })
    },
    async delete(candidate, id) {
      return state.get(candidate)?.answers.delete(id) ?? false
    },
  }
}
