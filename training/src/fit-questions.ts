/**
 * Turns practice questions into the two models of the classifier: kinds (one softmax) and principles (one logistic model each).
 *
 * Families are drawn to a prior weight for what they were written for, weakly; stems and pairs are drawn to nothing, strongly.
 */
import { FAMILY_FEATURES, findFeatures } from '../../packages/core/src/questions/question-features.ts'
import lexicon from '../../packages/core/src/questions/question-lexicon.json' with { type: 'json' }
import { QUESTION_KINDS, type QuestionKind } from '../../packages/core/src/questions/question.ts'
import { type Design, fitLogistic, fitSoftmax, type Linear, scoreOf } from './fit-logistic.ts'
import type { PracticeQuestion } from './read-questions.ts'

export interface Settings {
  /** Pull on the weight of a family, of a stem or a pair. */
  readonly familyPull: number
  readonly wordPull: number
  /** Weight a family has before training for what it was written for. */
  readonly prior: number
  readonly mode?: 'ovr' | 'softmax'
}

export interface Featured extends PracticeQuestion {
  readonly found: readonly string[]
}

/** A scorer over classes: the order of `classes` is the order of `models`. */
export interface Fitted {
  readonly names: readonly string[]
  readonly classes: readonly string[]
  readonly models: readonly Linear[]
}

const LEAST_ROWS = 2
/** The bank asks in long scenes, unlike the lists candidates meet. */
const BANK_IMPORTANCE = 0.6
const SECOND_SHARE = 0.3

export const withFeatures = (questions: readonly PracticeQuestion[]): readonly Featured[] =>
  questions.map((q) => ({ ...q, found: [...findFeatures(q.text).keys()] }))

function nameFeatures(rows: readonly Featured[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { found } of rows) for (const f of found) counts.set(f, (counts.get(f) ?? 0) + 1)
  const words = [...counts].filter(([f, n]) => n >= LEAST_ROWS && !f.startsWith('@')).map(([f]) => f)
  return [...FAMILY_FEATURES, ...words.toSorted()]
}

function numberFeatures(names: readonly string[], rows: readonly Featured[]): readonly (readonly number[])[] {
  const numbers = new Map(names.map((name, i) => [name, i]))
  return rows.map(({ found }) => found.flatMap((f) => numbers.get(f) ?? []))
}

const purposes = new Map<string, readonly string[]>(
  [...Object.entries(lexicon.principles), ...Object.entries(lexicon.kinds)].map(([name, family]) => [`@${name}`, family.for]),
)

const priorsFor = (names: readonly string[], target: string, strength: number): readonly number[] =>
  names.map((name) => {
    const purpose = purposes.get(name) ?? []
    return purpose.includes(target) ? strength / Math.sqrt(purpose.length) : 0
  })

function design(names: readonly string[], rows: readonly Featured[], settings: Settings, balance: (row: Featured) => number): Design {
  return {
    rows: numberFeatures(names, rows),
    features: names.length,
    importance: rows.map((row) => (row.voice === 'bank' ? BANK_IMPORTANCE : 1) * balance(row)),
    pull: names.map((name) => (name.startsWith('@') ? settings.familyPull : settings.wordPull)),
  }
}

export function fitKinds(rows: readonly Featured[], settings: Settings): Fitted {
  const names = nameFeatures(rows)
  const counts = (kind: QuestionKind): number => rows.filter((r) => r.kind === kind).length
  const usual = rows.length / QUESTION_KINDS.length
  const share = new Map(QUESTION_KINDS.map((k) => [k, Math.sqrt(usual / Math.max(1, counts(k)))]))
  const made = design(names, rows, settings, (row) => share.get(row.kind) ?? 1)
  const wanted = rows.map((row) => QUESTION_KINDS.map((k) => (k === row.kind ? 1 : 0)))
  const priors = QUESTION_KINDS.map((k) => priorsFor(names, k, settings.prior))
  return { names, classes: QUESTION_KINDS, models: fitSoftmax(made, wanted, priors) }
}

export function fitPrinciples(rows: readonly Featured[], ids: readonly string[], settings: Settings): Fitted {
  const behavioural = rows.filter((r) => r.principles.length > 0)
  const names = nameFeatures(behavioural)
  const made = design(names, behavioural, settings, (row) => {
    const same = behavioural.filter((r) => r.principles[0] === row.principles[0]).length
    return behavioural.length / ids.length / same
  })
  if (settings.mode === 'softmax') {
    const wanted = behavioural.map((row) =>
      ids.map((id) => {
        const [first, ...others] = row.principles
        if (id === first) return others.length ? 1 - SECOND_SHARE : 1
        return others.includes(id) ? SECOND_SHARE / others.length : 0
      }),
    )
    return {
      names,
      classes: ids,
      models: fitSoftmax(
        made,
        wanted,
        ids.map((id) => priorsFor(names, id, settings.prior)),
      ),
    }
  }
  const models = ids.map((id) =>
    fitLogistic(
      made,
      behavioural.map((row) => (row.principles[0] === id ? 1 : row.principles.includes(id) ? 0.5 : 0)),
      priorsFor(names, id, settings.prior),
    ),
  )
  return { names, classes: ids, models }
}

/** Scores of every class for every row, before any calibration. */
export function scoreRows({ names, models }: Fitted, rows: readonly Featured[]): readonly (readonly number[])[] {
  return numberFeatures(names, rows).map((row) => models.map((model) => scoreOf(row, model)))
}
