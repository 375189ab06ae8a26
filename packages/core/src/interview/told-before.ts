/**
 * Tells whether a story was told earlier in the session: the same story by its id, or nearly the same words.
 */
import type { SessionState, Thread } from './session-state.ts'

/** Words in a row that are compared. */
const RUN = 4
/** Share of the later telling's runs found in the earlier one, from 0 to 1, included. */
const SAME_SHARE = 0.5
/** Shorter answers say too little to be called the same. */
const FEWEST_WORDS = 30

function runsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const runs = new Set<string>()
  if (words.length < FEWEST_WORDS) return runs
  for (let i = 0; i + RUN <= words.length; i++) runs.add(words.slice(i, i + RUN).join(' '))
  return runs
}

function sameWords(earlier: string, later: string): boolean {
  const told = runsOf(earlier)
  const now = runsOf(later)
  if (told.size === 0 || now.size === 0) return false
  const shared = [...now].filter((run) => told.has(run)).length
  return shared / now.size >= SAME_SHARE
}

/** The earlier thread whose first answer was this one's story, or null. */
export function findEarlierTelling(state: SessionState, thread: Thread): number | null {
  const answer = thread.turns[0]?.answer
  if (!answer) return null
  const earlier = state.threads.find((other) => {
    const told = other.turns[0]?.answer
    if (other.index >= thread.index || !told || other.question.kind !== 'behavioural') return false
    return (answer.storyId !== null && told.storyId === answer.storyId) || sameWords(told.text, answer.text)
  })
  return earlier?.index ?? null
}
