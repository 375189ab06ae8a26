/**
 * Loads the practice questions that train the classifier: the corpus in several voices and the bank of the playbook, which is one more.
 *
 * In a fixed order: the files sorted by name, the rows as they stand.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type QuestionKind } from '../../packages/core/src/questions/question.ts'

export interface PracticeQuestion {
  readonly voice: string
  readonly text: string
  readonly kind: QuestionKind
  readonly principles: readonly string[]
}

const ROOT = join(import.meta.dirname, '../..')
const BANK = 'packages/playbook/amazon-pm/questions'

const readLines = (file: string): readonly PracticeQuestion[] =>
  readFileSync(join(ROOT, 'training/corpus', file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as PracticeQuestion)

export function readQuestions(): readonly PracticeQuestion[] {
  const corpus = readdirSync(join(ROOT, 'training/corpus'))
    .filter((file) => file.startsWith('questions') && file.endsWith('.jsonl'))
    .toSorted()
    .flatMap(readLines)
  const bank = readdirSync(join(ROOT, BANK))
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .flatMap((file) => JSON.parse(readFileSync(join(ROOT, BANK, file), 'utf8')) as readonly Omit<PracticeQuestion, 'voice'>[])
  return [...corpus, ...bank.map(({ text, kind, principles }) => ({ voice: 'bank', text, kind, principles }))]
}

/** Ids of the principles, in the order of the playbook. */
export const readPrincipleIds = (): readonly string[] =>
  (JSON.parse(readFileSync(join(ROOT, 'packages/playbook/amazon-pm/principles.json'), 'utf8')) as readonly { readonly id: string }[]).map(
    (p) => p.id,
  )
