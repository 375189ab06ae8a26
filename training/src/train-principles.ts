/**
 * Trains what the words and cues of a story say about its principles: one softmax over sixteen, on practice answers and questions.
 *
 * Cues are drawn to what they were written for; words are drawn to nothing and must occur in more than one voice. Questions count less than
 * answers: they name a behaviour, an answer shows it.
 */
import { makeVocabulary, readCues, readWordFeatures } from '@inclined/core/answers/principle-features'
import { readUnits } from '@inclined/core/answers/read-units'
import pack from '../../packages/core/src/answers/packs/principles.json' with { type: 'json' }
import { baseOf, findWord } from '../../packages/core/src/text/lexicon.ts'
import { fitSoftmax } from './fit-logistic.ts'
import { layOut, readCorpus } from './read-corpus.ts'
import { readQuestions } from './read-questions.ts'

export const PRINCIPLE_MODEL = 'packages/core/src/answers/principle-model.json'

const IDS = pack.rules.map((rule) => rule.id)
const CUE_NAMES = IDS.flatMap((id) => [`${id}+`, `${id}-`])
/** One unit of log odds is so many points. */
const POINTS = 6
const PRIOR = { '+': 1, '-': 0.3 } as const
const CUE_PULL = 2
const WORD_PULL = 1
const QUESTION_IMPORTANCE = 0.3
/** The examples of the cue pack: what the cues were written for. */
const EXAMPLE_IMPORTANCE = 1
const SHARES = [1, 0.5, 0.3]
const LEAST_ANSWERS = 10
/** Words in more than this share of the answers tell nothing apart. */
const MOST_SHARE = 0.4

export interface PrincipleRow {
  readonly voice: string
  readonly text: string
  readonly principles: readonly string[]
  readonly importance: number
}

export function readPrincipleRows(): readonly PrincipleRow[] {
  const answers = readCorpus().map((a) => ({ voice: a.voice, text: layOut(a.segments).text, principles: a.principles, importance: 1 }))
  const questions = readQuestions().map((q) => ({ voice: '', text: q.text, principles: q.principles, importance: QUESTION_IMPORTANCE }))
  const examples = pack.rules.flatMap((rule) =>
    rule.examples.good.map((text) => ({ voice: '', text, principles: [rule.id], importance: EXAMPLE_IMPORTANCE })),
  )
  return [...answers, ...questions, ...examples].filter((row) => row.principles.length > 0)
}

/** Base of a known verb form; else the word without the ending of a plural. */
function wordOf(word: string): string {
  const base = baseOf(findWord(word) ?? -1)
  if (base) return base
  return word.length > 4 && /[^su]s$/.test(word) ? word.slice(0, -1) : word
}

function chooseWords(rows: readonly PrincipleRow[]): readonly string[] {
  const answers = rows.filter((row) => row.voice !== '')
  const seen = new Map<string, { count: number; voices: Set<string> }>()
  for (const { text, voice } of answers) {
    for (const word of new Set([...text.matchAll(/(?<![A-Za-z])[a-z]{3,}/g)].map((m) => wordOf(m[0])))) {
      const entry = seen.get(word) ?? { count: 0, voices: new Set() }
      entry.count++
      entry.voices.add(voice)
      seen.set(word, entry)
    }
  }
  const kept = [...seen].filter(([, e]) => e.count >= LEAST_ANSWERS && e.voices.size > 1 && e.count < answers.length * MOST_SHARE)
  return kept.map(([word]) => word).toSorted()
}

/** By feature: a letter for the points of each principle, `m` for none. */
export interface PrincipleModel {
  readonly cues: Readonly<Record<string, string>>
  readonly words: Readonly<Record<string, string>>
}

const LARGEST = 12
const ZERO = 'm'.charCodeAt(0)
const letterOf = (weight: number): string => String.fromCharCode(ZERO + Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight * POINTS))))

export function fitStoryPrinciples(rows: readonly PrincipleRow[]): PrincipleModel {
  const words = chooseWords(rows)
  const vocabulary = makeVocabulary(words)
  const featured = rows.map((row) => {
    const found = new Set<number>()
    for (const unit of readUnits(row.text, false)) {
      for (const cue of readCues(unit)) found.add(CUE_NAMES.indexOf(cue))
      for (const word of readWordFeatures(unit, vocabulary)) found.add(CUE_NAMES.length + word)
    }
    return [...found]
  })
  const names = [...CUE_NAMES, ...words]
  const models = fitSoftmax(
    {
      rows: featured,
      amounts: featured.map((row) => row.map(() => 1)),
      features: names.length,
      importance: rows.map((row) => row.importance),
      pull: names.map((_, f) => (f < CUE_NAMES.length ? CUE_PULL : WORD_PULL)),
    },
    rows.map((row) => {
      const shares = IDS.map((id) => SHARES[row.principles.indexOf(id)] ?? 0)
      const sum = shares.reduce((a, b) => a + b, 0)
      return shares.map((s) => s / sum)
    }),
    IDS.map((id) => names.map((name) => (name === `${id}+` ? PRIOR['+'] : name === `${id}-` ? PRIOR['-'] : 0))),
  )
  const spell = (from: number, to: number): Readonly<Record<string, string>> =>
    Object.fromEntries(names.slice(from, to).map((name, i) => [name, models.map((m) => letterOf(m.weights[from + i] ?? 0)).join('')]))
  return { cues: spell(0, CUE_NAMES.length), words: spell(CUE_NAMES.length, names.length) }
}

/** All sixteen, best first, by a model of another fit. */
export function rankPrinciples({ cues, words }: PrincipleModel, text: string): readonly string[] {
  const names = Object.keys(words)
  const vocabulary = makeVocabulary(names)
  const found = new Set<string>()
  for (const unit of readUnits(text, false)) {
    for (const cue of readCues(unit)) found.add(`${cue} ${cues[cue] ?? ''}`)
    for (const word of readWordFeatures(unit, vocabulary)) found.add(`${word} ${words[names[word] ?? ''] ?? ''}`)
  }
  const letters = [...found].map((f) => f.slice(f.indexOf(' ') + 1))
  const points = IDS.map((id, k) => ({ id, points: letters.reduce((sum, l) => sum + (l === '' ? 0 : l.charCodeAt(k) - ZERO), 0) }))
  return points.sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1)).map((p) => p.id)
}

export function trainPrinciples(): string {
  const rows = readPrincipleRows()
  const about = `Fitted on ${rows.length} practice answers and questions written for this project; see docs/accuracy.md. Made by npm run train.`
  return `${JSON.stringify({ schema: 1, about, ids: IDS, ...fitStoryPrinciples(rows) })}\n`
}
