/**
 * Answers in the database. A save is one statement that compares the revision and sets the text; who comes second
 * matches no row and is shown what is there.
 */
import type { Answer, AnswerStore } from '@inclined/app/ports/answer-store'
import { IdempotencyKeyReused, MissingObject } from '@inclined/app/ports/store-error'
import { and, desc, eq, sql } from 'drizzle-orm'
import { assertIdentifier, assertPage, isIdentifier, toInstant } from '../storable/identifier.ts'
import { assertStorableText } from '../storable/storable-text.ts'
import { type Database, type Housekeeping, namingMissing } from './database.ts'
import { claimKey } from './idempotency.ts'
import { answer } from './schema.ts'

type Row = typeof answer.$inferSelect

const toAnswer = (row: Row): Answer => ({
  id: row.id,
  questionId: row.questionId,
  questionText: row.questionText,
  text: row.text,
  revision: row.revision,
  storyId: row.storyId,
  createdAt: row.createdAt.toISOString(),
  savedAt: row.savedAt.toISOString(),
})

const its = (candidate: string, id: string) => and(eq(answer.candidateId, candidate), eq(answer.id, id))

async function findAnswer(db: Database, candidate: string, id: string): Promise<Answer | null> {
  if (!isIdentifier(candidate) || !isIdentifier(id)) return null
  const [row] = await db.select().from(answer).where(its(candidate, id))
  return row ? toAnswer(row) : null
}

function assertStorable(words: { readonly questionId: string | null; readonly questionText: string; readonly text: string }): void {
  assertStorableText('questionId', words.questionId ?? '')
  assertStorableText('questionText', words.questionText)
  assertStorableText('text', words.text)
}

async function createAnswer(db: Database, candidate: string, wanted: Answer, key: string): Promise<Answer> {
  assertIdentifier('answer', wanted.id)
  assertStorable(wanted)
  assertStorableText('idempotencyKey', key)
  if (!isIdentifier(candidate)) throw new MissingObject('candidate', candidate)
  if (wanted.storyId !== null && !isIdentifier(wanted.storyId)) throw new MissingObject('story', wanted.storyId)
  return namingMissing({ candidate, story: wanted.storyId }, () =>
    db.transaction(async (tx) => {
      const made = await claimKey(tx, { candidateId: candidate, key, action: 'create-answer', objectIds: [wanted.id] })
      if (made !== null) {
        const earlier = await findAnswer(tx, candidate, made[0] ?? '')
        if (earlier === null) throw new IdempotencyKeyReused(key, 'create-answer', 'create-answer')
        return earlier
      }
      const times = { createdAt: toInstant(wanted.createdAt), savedAt: toInstant(wanted.savedAt) }
      const [row] = await tx
        .insert(answer)
        .values({ ...wanted, candidateId: candidate, ...times })
        .returning()
      return toAnswer(row!)
    }),
  )
}

async function saveAnswer(db: Database, candidate: string, change: Parameters<AnswerStore['save']>[1]): ReturnType<AnswerStore['save']> {
  assertStorable(change)
  if (!isIdentifier(candidate) || !isIdentifier(change.id)) return { kind: 'not-found' }
  const { questionId, questionText, text } = change
  const [row] = await db
    .update(answer)
    .set({ questionId, questionText, text, savedAt: toInstant(change.savedAt), revision: sql`${answer.revision} + 1` })
    .where(and(its(candidate, change.id), eq(answer.revision, change.baseRevision)))
    .returning()
  if (row) return { kind: 'saved', answer: toAnswer(row) }
  const current = await findAnswer(db, candidate, change.id)
  return current ? { kind: 'conflict', current } : { kind: 'not-found' }
}

async function linkStory(db: Database, candidate: string, id: string, storyId: string): Promise<void> {
  if (!isIdentifier(candidate) || !isIdentifier(id)) throw new MissingObject('answer', id)
  if (!isIdentifier(storyId)) throw new MissingObject('story', storyId)
  const linked = await namingMissing({ candidate, story: storyId }, async () =>
    db.update(answer).set({ storyId }).where(its(candidate, id)).returning({ id: answer.id }),
  )
  if (linked.length === 0) throw new MissingObject('answer', id)
}

export function answerStore(db: Database, housekeeping: Housekeeping): AnswerStore {
  return {
    async create(candidate, wanted, key) {
      const made = await createAnswer(db, candidate, wanted, key)
      await housekeeping.written()
      return made
    },
    find: (candidate, id) => findAnswer(db, candidate, id),
    async list(candidate, page) {
      assertPage(page)
      if (!isIdentifier(candidate)) return []
      const rows = await db
        .select()
        .from(answer)
        .where(eq(answer.candidateId, candidate))
        .orderBy(desc(answer.savedAt), desc(answer.id))
        .limit(page.limit)
        .offset(page.offset)
      return rows.map(toAnswer)
    },
    async save(candidate, change) {
      const outcome = await saveAnswer(db, candidate, change)
      if (outcome.kind === 'saved') await housekeeping.written()
      return outcome
    },
    async linkStory(candidate, id, storyId) {
      await linkStory(db, candidate, id, storyId)
      await housekeeping.written()
    },
    async delete(candidate, id) {
      if (!isIdentifier(candidate) || !isIdentifier(id)) return false
      const gone = await db.delete(answer).where(its(candidate, id)).returning({ id: answer.id })
      if (gone.length > 0) await housekeeping.deleted()
      return gone.length > 0
    },
  }
}
