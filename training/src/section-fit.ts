/**
 * Fits the section model on answers and rounds it to whole numbers.
 */
import { SECTION_LABELS } from '@inclined/core/answers/report'
import { type PathRules, bestPath } from '@inclined/core/answers/section-path'
import { type Chain, type ChainModel, fitChain, scoreChain } from './fit-chain.ts'
import type { Example, RowNames, Way } from './section-examples.ts'

export interface Settings {
  /** What one point of the hand-set cues is worth, in `SCALE`-ths. */
  readonly handWeight: number
  readonly penalty: number
  readonly wordPenalty: number
  /** Of what the neighbours say. */
  readonly nearPenalty: number
  readonly stepPenalty: number
  /** What is met in fewer answers is not looked at. */
  readonly leastAnswers: number
  /** Weight of an answer labelled sentence by sentence, and of one told as passages in each way. */
  readonly fine: number
  readonly passages: Readonly<Partial<Record<Way, number>>>
  /** Cost of beginning each label and of coming back to one, in `SCALE`-ths. */
  readonly begin: readonly number[]
  readonly back: number
}

/** Whole numbers of the model are this many to one natural unit. */
export const SCALE = 24
const ROUNDS = 80
const COUNT = SECTION_LABELS.length
const JOINTS = 3

const isWord = (name: string): boolean => /^[wfv]:/.test(name)
const isNear = (name: string): boolean => /^[<>]/.test(name)

const weightOf = (example: Example, settings: Settings): number =>
  example.kind === 'fine' ? settings.fine : (settings.passages[example.way] ?? 0)

/** Only the features that `isIn`. */
function keepFeatures(example: Example, isIn: Uint8Array, settings: Settings): Chain {
  const features: number[] = []
  const from = [0]
  example.gold.forEach((_, u) => {
    for (let i = example.from[u] ?? 0; i < (example.from[u + 1] ?? 0); i++) {
      const f = example.features[i] ?? 0
      if (isIn[f]) features.push(f)
    }
    from.push(features.length)
  })
  return {
    ...example,
    features: Int32Array.from(features),
    from: Int32Array.from(from),
    offsets: example.offsets.map((score) => (score * settings.handWeight) / SCALE),
    weight: weightOf(example, settings),
  }
}

export function fitSections(examples: readonly Example[], names: RowNames, settings: Settings): ChainModel {
  const met = names.names.map(() => new Set<string>())
  for (const example of examples) for (const f of example.features) met[f]?.add(example.answer.id)
  const isIn = Uint8Array.from(met, (answers) => (answers.size >= settings.leastAnswers ? 1 : 0))
  return fitChain(
    examples.filter((e) => weightOf(e, settings) > 0).map((e) => keepFeatures(e, isIn, settings)),
    {
      labels: COUNT,
      features: names.names.length,
      joints: JOINTS,
      penalty: Float64Array.from(names.names, (n) =>
        isWord(n) ? settings.wordPenalty : isNear(n) ? settings.nearPenalty : settings.penalty,
      ),
      stepPenalty: settings.stepPenalty,
      rounds: ROUNDS,
    },
  )
}

const round = (x: number): number => Math.round(x * SCALE) + 0

export function rulesOf(model: ChainModel, settings: Settings): PathRules {
  const steps = Array.from({ length: JOINTS }, (_, t) =>
    SECTION_LABELS.map((_from, j) => SECTION_LABELS.map((_to, k) => round(model.steps[(t * COUNT + j) * COUNT + k] ?? 0))),
  )
  return {
    steps,
    starts: [...model.starts].map(round),
    ends: [...model.ends].map(round),
    begin: settings.begin,
    back: SECTION_LABELS.map((label) => (label === 'other' ? 0 : settings.back)),
  }
}

/** Labels of the units, as the engine would choose them. */
export function labelExample(example: Example, model: ChainModel, settings: Settings): readonly number[] {
  const offsets = example.offsets.map((score) => (score * settings.handWeight) / SCALE)
  const scores = scoreChain({ ...example, offsets }, model.weights, COUNT)
  return [...bestPath(Int32Array.from(scores, round), Uint8Array.from(example.joints), rulesOf(model, settings))]
}
