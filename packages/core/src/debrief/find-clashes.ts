/**
 * Finds what shows only beside another telling: numbers of one story that do not fit each other, and a story told again.
 *
 * Numbers are compared only where two tellings are of one story (the same story by its id, or nearly the same words), because the
 * conversion of one product says nothing about that of another. A wrong accusation costs more than a missed one.
 */
import type { SessionState, Thread } from '../interview/session-state.ts'
import { findEarlierTelling } from '../interview/told-before.ts'
import { collectClaims } from '../stories/claims.ts'
import { findContradictions } from '../stories/find-contradictions.ts'
import type { Quote, SharedConcern } from './evidence.ts'
import { quoteOpening } from './quote-words.ts'

/** Pairs of numbers that differ between two answers of these threads, which tell of one story. */
export function findClashes(threads: readonly Thread[]): readonly (readonly [Quote, Quote])[] {
  const answers = threads.flatMap((thread) =>
    thread.turns.flatMap((t, turn) => (t.answer ? [{ thread: thread.index, turn, text: t.answer.text }] : [])),
  )
  if (answers.length < 2) return []
  const sources = answers.map(({ text }, i) => ({ kind: 'answer' as const, id: String(i), title: '', parts: [{ field: 'result', text }] }))
  return findContradictions(collectClaims(sources)).flatMap(({ first, second }): readonly (readonly [Quote, Quote])[] => {
    if (first.source.id === second.source.id) return []
    const [a, b] = [first, second].map((claim): Quote => {
      const { thread, turn, text } = answers[Number(claim.source.id)]!
      const { start, end } = claim.places[0]!.span
      return { thread, turn, start, end, words: text.slice(start, end) }
    })
    return [[a!, b!]]
  })
}

/** The thread that asked the planned question first. */
export function rootOf(state: SessionState, thread: Thread): number {
  let root = thread
  while (root.insteadOf !== null) root = state.threads[root.insteadOf]!
  return root.index
}

/** In the order of the later telling. Only the last example of a question counts as told again: the others were replaced. */
export function findShared(state: SessionState): readonly SharedConcern[] {
  return state.threads.flatMap((thread): readonly SharedConcern[] => {
    const index = thread.question.kind === 'behavioural' ? findEarlierTelling(state, thread) : null
    const earlier = index === null ? undefined : state.threads[index]
    if (!earlier) return []
    const slots = [rootOf(state, earlier), rootOf(state, thread)] as const
    const clash =
      earlier.interview === thread.interview ? undefined : findClashes([earlier, thread]).find(([a, b]) => a.thread !== b.thread)
    const isReplaced = state.threads.some((t) => t.insteadOf === thread.index && t.turns.some((turn) => turn.answer))
    const quotes = [quoteOpening(earlier, 0), quoteOpening(thread, 0)] as const
    const again = slots[0] !== slots[1] && !isReplaced && quotes[0] && quotes[1]
    return [
      ...(again ? [{ kind: 'told-again' as const, slots, quotes: [quotes[0]!, quotes[1]!] as const }] : []),
      ...(clash ? [{ kind: 'numbers-differ' as const, slots, quotes: clash }] : []),
    ]
  })
}
