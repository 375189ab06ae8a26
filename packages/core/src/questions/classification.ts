/**
 * What `classifyQuestion` says of a question: its kind, and the principles it asks for, best first, with the words that decided.
 */
import type { Span } from '../kernel/span.ts'
import type { PrincipleId } from './principle.ts'
import type { QuestionKind } from './question.ts'

export interface Classification {
  readonly kind: QuestionKind
  /** Words of the question that decided its kind; empty where the kind is only the fallback. */
  readonly kindEvidence: readonly Span[]
  /** `score` runs from 0 to 1 and only ranks. Empty for a question of another kind than behavioural. */
  readonly principles: readonly { readonly id: PrincipleId; readonly score: number; readonly evidence: readonly Span[] }[]
}
