/**
 * Finds whether the acts answer the question: they show a principle the question probes, or take up its topic.
 *
 * Words of the question that the answer only repeats earn nothing without an act beside them. Functional questions are not
 * judged here: their rubric is another one.
 */
import { classifyQuestion } from '../questions/classify-question.ts'
import type { Classification } from '../questions/classification.ts'
import { FLAG } from '../text/lexicon.ts'
import { tokenise } from '../text/tokenise.ts'
import { KIND, textOf } from '../text/tokens.ts'
import { type AnswerView, find, findAbsence } from './answer-view.ts'
import type { AnswerOptions, Finding, PrincipleEvidence } from './report.ts'

/** Principles of the question, and of the answer, that are compared. */
const MOST_ASKED = 2
const MOST_SHOWN = 4
const SHORTEST_TOPIC_WORD = 5
/** Fewer words tell too little of a question to put the story's yardstick away. */
const CLEAR_QUESTION_WORDS = 6

const ASKING_WORDS = new Set([
  'about',
  'share',
  'describe',
  'example',
  'situation',
  'where',
  'which',
  'when',
  'could',
  'would',
  'there',
  'their',
  'your',
  'something',
  'someone',
  'given',
  'tell',
  'walk',
  'through',
  'had',
])

/** What the question asks for: follows from the options alone, so it is read once for all edits of an answer. */
export interface Asked {
  /** Undefined where there is no behavioural question to judge against. */
  readonly principles: readonly string[] | undefined
  readonly topic: ReadonlySet<string>
  /** False where the question asks for no story: design, strategy, metrics, estimation, technical. */
  readonly isStoryAsked: boolean
}

/** A question whose principles are given is behavioural, whatever it sounds like. */
export function readAsked({ question, principles }: AnswerOptions): Asked {
  const topic = topicWords(question ?? '')
  if (principles?.length || question === undefined)
    return { principles: principles?.length ? principles : undefined, topic, isStoryAsked: true }
  const asked: Classification = classifyQuestion(question)
  const isBehavioural = asked.kind === 'behavioural'
  return {
    principles: isBehavioural ? asked.principles.slice(0, MOST_ASKED).map((p) => p.id) : undefined,
    topic,
    isStoryAsked: isBehavioural || asked.kind === 'background' || question.trim().split(/\s+/u).length < CLEAR_QUESTION_WORDS,
  }
}

function topicWords(question: string): ReadonlySet<string> {
  const tokens = tokenise(question)
  const words = new Set<string>()
  for (let i = 0; i < tokens.count; i++) {
    const word = textOf(tokens, i).toLowerCase()
    if (tokens.kind[i] !== KIND.word || word.length < SHORTEST_TOPIC_WORD || ASKING_WORDS.has(word)) continue
    if (!((tokens.flags[i] ?? 0) & (FLAG.function | FLAG.adverb | FLAG.modal))) words.add(word)
  }
  return words
}

/** Spares cutting up every unit of an answer that never takes up the topic. */
function holdsAny(text: string, topic: ReadonlySet<string>): boolean {
  const lower = text.toLowerCase()
  for (const word of topic) if (lower.includes(word)) return true
  return false
}

export function checkRelevance(view: AnswerView, { principles, topic }: Asked, shown: readonly PrincipleEvidence[]): readonly Finding[] {
  if (!principles) return []
  const found: Finding[] = []
  const match = shown.slice(0, MOST_SHOWN).find((p) => principles.includes(p.id))
  const where = match?.evidence[0]
  if (match && where) found.push(find('matches-question', where, { principle: match.id }))
  for (const unit of topic.size > 0 && holdsAny(view.text, topic) ? view.units : []) {
    if (found.length >= 3 || !unit.acts.some((a) => a.worth === 'own')) continue
    const words = view.text
      .slice(unit.start, unit.end)
      .toLowerCase()
      .split(/[^a-z']+/)
    const word = words.find((w) => topic.has(w))
    if (word !== undefined) found.push(find('touches-question', unit, { word }))
  }
  return found.length ? found : [findAbsence('misses-question', view)]
}
