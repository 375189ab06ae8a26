/**
 * Turns practice questions into the two models of the classifier: kinds (one softmax) and principles (one logistic model each).
 *
 * Families are drawn to a prior weight for what they were written for, weakly; stems and pairs are drawn to nothing, strongly.
 */
import { FAMILY_FEATURES, findFeatures } from '../../packages/core/src/questions/question-features.ts'
import lexicon from '../../packages/core/src/questions/question-lexicon.json' with { type: 'json' }
import { QUESTION_KINDS, type QuestionKind } from '../../packages/core/src/questions/question.ts'
import { log } from './exact-math.ts'
import { type Design, fitLogistic, fitSoftmax, type Linear, scoreDesign } from './fit-logistic.ts'
import type { PracticeQuestion } from './read-questions.ts'

export interface Settings {
  /** Pull on the weight of a family, of a stem or a pair. */
  readonly familyPull: number
  readonly wordPull: number
  /** Weight a family has before training for what it was written for. */
  readonly prior: number
  /** Share of plain word evidence (log ratios, as naive Bayes sums them) on top of the fitted weights of principles. */
  readonly evidenceShare: number
  /** How much of a feature there is where it stands only in later sentences. */
  readonly laterShare: number
}

export interface Featured extends PracticeQuestion {
  /** Features, each with whether it stands in the first sentence. */
  readonly found: readonly (readonly [feature: string, isOpening: boolean])[]
}

/** A scorer over classes: the order of `classes` is the order of `models`. */
export interface Fitted {
  readonly names: readonly string[]
  readonly classes: readonly string[]
  readonly models: readonly Linear[]
  readonly laterShare: number
}

const LEAST_ROWS = 2
/** The bank asks in long scenes, unlike the lists candidates meet. */
const BANK_IMPORTANCE = 0.6
/** How much a question of a second principle counts as one. */
const SECOND_SHARE = 0.5

export const withFeatures = (questions: readonly PracticeQuestion[]): readonly Featured[] =>
  questions.map((q) => ({ ...q, found: [...findFeatures(q.text)].map(([f, { isOpening }]) => [f, isOpening] as const) }))

function nameFeatures(rows: readonly Featured[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { found } of rows) for (const [f] of found) counts.set(f, (counts.get(f) ?? 0) + 1)
  const words = [...counts].filter(([f, n]) => n >= LEAST_ROWS && !f.startsWith('@')).map(([f]) => f)
  return [...FAMILY_FEATURES, ...words.toSorted()]
}

type Numbered = Pick<Design, 'rows' | 'amounts'>

/** Numbers and amounts of the features each row has, of those that are named. */
function numberFeatures(names: readonly string[], rows: readonly Featured[], laterShare: number): Numbered {
  const numbers = new Map(names.map((name, i) => [name, i]))
  const known = rows.map(({ found }) => found.filter(([f]) => numbers.has(f)))
  return {
    rows: known.map((found) => found.map(([f]) => numbers.get(f) ?? 0)),
    amounts: known.map((found) => found.map(([, isOpening]) => (isOpening ? 1 : laterShare))),
  }
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
    ...numberFeatures(names, rows, settings.laterShare),
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
  return { names, classes: QUESTION_KINDS, models: fitSoftmax(made, wanted, priors), laterShare: settings.laterShare }
}

const FAMILY_EVIDENCE = 2
const WORD_EVIDENCE = 0.5
/** Imagined questions of average wording in each class. */
const SMOOTHING = 4

/** By class and feature: log of how much more usual the feature is in the class than in all, families counted more than words. */
function countEvidence(
  names: readonly string[],
  numbered: Numbered,
  rows: readonly Featured[],
  ids: readonly string[],
): readonly (readonly number[])[] {
  const total = new Float64Array(names.length)
  const own = ids.map(() => new Float64Array(names.length))
  const size = ids.map((id) => rows.filter((r) => r.principles[0] === id).length)
  numbered.rows.forEach((row, i) => {
    const counts = own[ids.indexOf(rows[i]?.principles[0] ?? '')]
    row.forEach((f, j) => {
      const amount = numbered.amounts[i]?.[j] ?? 1
      total[f] = (total[f] ?? 0) + amount
      if (counts) counts[f] = (counts[f] ?? 0) + amount
    })
  })
  return ids.map((_, k) =>
    names.map((name, f) => {
      const all = total[f] ?? 0
      if (all === 0) return 0
      const inClass = ((own[k]?.[f] ?? 0) + (SMOOTHING * all) / rows.length) / ((size[k] ?? 0) + SMOOTHING)
      const ratio = log(inClass / ((all + 1) / (rows.length + 1)))
      return ratio * (name.startsWith('@') ? FAMILY_EVIDENCE : WORD_EVIDENCE)
    }),
  )
}

export function fitPrinciples(rows: readonly Featured[], ids: readonly string[], settings: Settings): Fitted {
  const behavioural = rows.filter((r) => r.principles.length > 0)
  const names = nameFeatures(behavioural)
  const made = design(names, behavioural, settings, (row) => {
    const same = behavioural.filter((r) => r.principles[0] === row.principles[0]).length
    return behavioural.length / ids.length / same
  })
  const models = ids.map((id) =>
    fitLogistic(
      made,
      behavioural.map((row) => (row.principles[0] === id ? 1 : row.principles.includes(id) ? SECOND_SHARE : 0)),
      priorsFor(names, id, settings.prior),
    ),
  )
  const evidence = countEvidence(names, made, behavioural, ids)
  models.forEach((model, k) => {
    evidence[k]?.forEach((x, f) => {
      model.weights[f] = (model.weights[f] ?? 0) + settings.evidenceShare * x
    })
  })
  return { names, classes: ids, models, laterShare: settings.laterShare }
}

/** Scores of every class for every row, before any calibration. */
export function scoreRows({ names, models, laterShare }: Fitted, rows: readonly Featured[]): readonly (readonly number[])[] {
  const numbered = numberFeatures(names, rows, laterShare)
  const sums = models.map((model) => scoreDesign(numbered, model))
  return rows.map((_, i) => sums.map((sum) => sum[i] ?? 0))
}
