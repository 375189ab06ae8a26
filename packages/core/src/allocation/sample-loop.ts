/**
 * Draws a loop that may come: who asks about what where nobody has said.
 *
 * The panel plans overlap away, so a principle is given to one interviewer only while there are others left. Heavier
 * principles are drawn more often. Each interviewer also asks once for another example, on one of their own principles.
 * Source: docs/sources.md#loop-allocation.
 */
import type { SeededRandom } from '../kernel/seeded-random.ts'
import type { PrincipleId } from '../questions/principle.ts'
import type { LoopInterviewer } from './loop.ts'

export interface WeighedPrinciple {
  readonly id: PrincipleId
  /** How often it is drawn beside the others: a whole number from 1. */
  readonly weight: number
}

export interface LoopTemplate {
  /** `null` for principles that are to be drawn; those that are known or guessed stay. */
  readonly interviewers: readonly { readonly id: string; readonly principles: readonly PrincipleId[] | null }[]
  /** How many are drawn for one interviewer, both ends included; fewer where the pool is smaller. */
  readonly principlesEach: { readonly min: number; readonly max: number }
  /** What is drawn from. The order does not matter. */
  readonly pool: readonly WeighedPrinciple[]
}

/** The template of an interview format: all its interviewers unknown, named `interviewer-1` and so on. */
export function templateOf(
  format: { readonly sessions: number; readonly principlesPerSession: LoopTemplate['principlesEach'] },
  pool: readonly WeighedPrinciple[],
): LoopTemplate {
  const interviewers = Array.from({ length: format.sessions }, (_, i) => ({ id: `interviewer-${i + 1}`, principles: null }))
  return { interviewers, principlesEach: format.principlesPerSession, pool }
}

export interface SampledInterviewer extends LoopInterviewer {
  /** The principle on which a second example is asked for; `null` without principles. */
  readonly again: PrincipleId | null
}

export interface SampledLoop {
  readonly interviewers: readonly SampledInterviewer[]
}

function drawOne(from: readonly WeighedPrinciple[], random: SeededRandom): WeighedPrinciple {
  let left = random.below(from.reduce((sum, { weight }) => sum + weight, 0))
  return from.find(({ weight }) => (left -= weight) < 0)!
}

function drawPrinciples(template: LoopTemplate, pool: readonly WeighedPrinciple[], taken: Set<PrincipleId>, random: SeededRandom) {
  const { min, max } = template.principlesEach
  const count = Math.min(min + random.below(max - min + 1), pool.length)
  const own: PrincipleId[] = []
  while (own.length < count) {
    const rest = pool.filter(({ id }) => !own.includes(id))
    const untaken = rest.filter(({ id }) => !taken.has(id))
    const { id } = drawOne(untaken.length > 0 ? untaken : rest, random)
    own.push(id)
    taken.add(id)
  }
  return own
}

/** Draws for the interviewers in the order given. Goes on with `random` where it stands. */
export function sampleLoop(template: LoopTemplate, random: SeededRandom): SampledLoop {
  const pool = template.pool.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const taken = new Set(template.interviewers.flatMap(({ principles }) => principles ?? []))
  const interviewers = template.interviewers.map(({ id, principles }) => ({
    id,
    principles: principles ?? drawPrinciples(template, pool, taken, random),
  }))
  return {
    interviewers: interviewers.map(({ id, principles }) => ({
      id,
      principles,
      again: principles.length === 0 ? null : principles[random.below(principles.length)]!,
    })),
  }
}
