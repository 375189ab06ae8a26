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
import type { Finding, PrincipleEvidence } from './report.ts'

/** Principles of the question, and of the answer, that are compared. */
const MOST_ASKED = 2
const MOST_SHOWN = 4
const SHORTEST_TOPIC_WORD = 5

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

/** Undefined where there is no behavioural question to judge against. */
export function askedPrinciples(view: AnswerView): readonly string[] | undefined {
  const { question, principles } = view.options
  if (principles?.length) return principles
  if (question === undefined) return undefined
  const asked: Classification = classifyQuestion(question)
  return asked.kind === 'behavioural' ? asked.principles.slice(0, MOST_ASKED).map((p) => p.id) : undefined
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

export function checkRelevance(view: AnswerView, shown: readonly PrincipleEvidence[]): readonly Finding[] {
  const asked = askedPrinciples(view)
  if (!asked) return []
  const found: Finding[] = []
  const match = shown.slice(0, MOST_SHOWN).find((p) => asked.includes(p.id))
  const where = match?.evidence[0]
  if (match && where) found.push(find('matches-question', where, { principle: match.id }))
  const topic = topicWords(view.options.question ?? '')
  for (const unit of topic.size ? view.units : []) {
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
