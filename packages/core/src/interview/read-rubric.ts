/**
 * Reads which points of a functional rubric an answer touches: clarify, customer, options, decision, metric, risk.
 *
 * A point is touched by a cue word of its own (rubric-cues.json) or by several content words of the question's rubric line that
 * the question itself does not hold. It says that the point came up, not that it was argued well. Every touch points at words.
 */
import type { Rating } from '../answers/report.ts'
import type { Span } from '../kernel/span.ts'
import rubric from './rubric-cues.json' with { type: 'json' }
import type { PlannedQuestion } from './session.ts'
import { RUBRIC_POINTS, type RubricPoint } from './session-event.ts'

/** The first few places where a point comes up, in order; empty where it does not. */
export type RubricReading = Readonly<Record<RubricPoint, readonly Span[]>>

const MOST_PLACES = 3
const SHORTEST_WORD = 5

const escape = (cue: string): string => cue.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll("'", "['’]")

const CUES = new Map(
  rubric.points.map((p) => {
    const words = p.cues.toSorted((a, b) => b.length - a.length).map(escape)
    return [p.point as RubricPoint, new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}])`, 'giu')] as const
  }),
)

function wordsOf(text: string): readonly (Span & { readonly word: string })[] {
  return [...text.matchAll(/\p{L}+/gu)]
    .filter((m) => m[0].length >= SHORTEST_WORD)
    .map((m) => ({ word: m[0].toLowerCase().replace(/(?:ing|ed|es|s)$/u, ''), start: m.index, end: m.index + m[0].length }))
}

/** Places of words of the rubric line that are not words of the question, when there are enough different ones. */
function findRubricWords(answer: ReturnType<typeof wordsOf>, line: string, question: string): readonly Span[] {
  const known = new Set(wordsOf(question).map((w) => w.word))
  const wanted = new Set(wordsOf(line).flatMap((w) => (known.has(w.word) ? [] : [w.word])))
  const found = answer.filter((w) => wanted.has(w.word))
  return new Set(found.map((w) => w.word)).size >= rubric.fewestRubricWords ? found : []
}

export function readRubric(text: string, question: Pick<PlannedQuestion, 'text' | 'rubric'>): RubricReading {
  const words = wordsOf(text)
  const reading = RUBRIC_POINTS.map((point) => {
    const cues = [...text.matchAll(CUES.get(point)!)].map((m) => ({ start: m.index, end: m.index + m[0].length }))
    const own = cues.length > 0 || !question.rubric ? [] : findRubricWords(words, question.rubric[point], question.text)
    return [point, [...cues, ...own].slice(0, MOST_PLACES).map(({ start, end }) => ({ start, end }))] as const
  })
  return Object.fromEntries(reading) as unknown as RubricReading
}

export function rateRubric(reading: RubricReading): Rating {
  const touched = RUBRIC_POINTS.filter((point) => reading[point].length > 0).length
  return touched >= rubric.strongFrom ? 'strong' : touched >= rubric.mixedFrom ? 'mixed' : 'weak'
}
