/**
 * Finds questions of the bank by words and by tags.
 *
 * Pure. Tags decide what is in; words decide what is in and how it ranks. The names of the principles are never searched,
 * because a practice interview hides them.
 */
import type { PrincipleId } from '@inclined/core/questions/principle'
import type { Question, QuestionKind } from '@inclined/core/questions/question'
import type { Level, Track } from '@inclined/core/questions/track'

/** What is not given does not narrow the search. */
export interface QuestionFilter {
  /** Every word must stand somewhere in the text or the topic, in any order and any case; part of a word is enough. */
  readonly words?: string | undefined
  readonly principle?: PrincipleId | undefined
  readonly kind?: QuestionKind | undefined
  readonly track?: Track | undefined
  readonly level?: Level | undefined
  readonly topic?: string | undefined
}

/** Lower case, and one kind of apostrophe, so that "what's" finds itself however it was typed. */
function normalise(text: string): string {
  return text.toLowerCase().replaceAll('’', "'")
}

function splitWords(text: string): readonly string[] {
  return normalise(text)
    .split(/\s+/)
    .filter((word) => word !== '')
}

function hasTags(question: Question, filter: QuestionFilter): boolean {
  const { principle, kind, track, level, topic } = filter
  if (principle !== undefined && !question.principles.includes(principle)) return false
  if (kind !== undefined && question.kind !== kind) return false
  if (track !== undefined && question.tracks.length > 0 && !question.tracks.includes(track)) return false
  if (level !== undefined && question.levels.length > 0 && !question.levels.includes(level)) return false
  return topic === undefined || question.topic === topic
}

/** How many terms stand in the question as whole words; `null` when one of them is not in it at all. */
function countWholeWords(question: Question, terms: readonly string[]): number | null {
  const searched = normalise(`${question.text} ${question.topic ?? ''}`)
  if (!terms.every((term) => searched.includes(term))) return null
  const whole = new Set(searched.split(/[^\p{L}\p{N}'-]+/u))
  return terms.filter((term) => whole.has(term)).length
}

/**
 * Best first: more whole words before fewer, then questions whose first principle is the one asked for. Equal ones keep the
 * order of the bank.
 */
export function searchQuestions(questions: readonly Question[], filter: QuestionFilter): readonly Question[] {
  const terms = splitWords(filter.words ?? '')
  const hits = questions.flatMap((question) => {
    if (!hasTags(question, filter)) return []
    const wholeWords = countWholeWords(question, terms)
    if (wholeWords === null) return []
    return [{ question, wholeWords, isFirstChoice: filter.principle !== undefined && question.principles[0] === filter.principle ? 1 : 0 }]
  })
  return hits.toSorted((a, b) => b.wholeWords - a.wholeWords || b.isFirstChoice - a.isFirstChoice).map((hit) => hit.question)
}
