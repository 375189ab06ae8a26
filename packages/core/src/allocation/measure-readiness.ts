/**
 * Says for how many of many sampled loops the stories are enough, which principles go short, and the one new story that helps most.
 *
 * Counting stories for each principle hides that a story is told once: here every question of a loop, and every request for
 * another example, needs a story of its own (maximum matching). A principle goes short in a loop when one more story for
 * it would answer one question more; that depends on the loop and the stories alone, not on which of several largest matchings was
 * found (Dulmage and Mendelsohn's decomposition). A share of practice loops is no chance of being hired.
 */
import { createRandom } from '../kernel/seeded-random.ts'
import type { PrincipleId } from '../questions/principle.ts'
import { matchNeeds } from '../stories/match-needs.ts'
import { MOST_PRINCIPLES } from './choose-new-story.ts'
import { countingStrength, type LoopStory } from './loop-story.ts'
import { type LoopTemplate, sampleLoop } from './sample-loop.ts'

/** Loops that are sampled unless told. Source: docs/sources.md#loop-allocation. */
export const SAMPLED_LOOPS = 200

export interface ShortPrinciple {
  readonly principle: PrincipleId
  /** Loops that ask about it. */
  readonly asked: number
  /** Loops in which one more story for it would answer one question more; at most `asked`. */
  readonly short: number
}

export interface ReadinessStory {
  /** What it should show, at most three; no smaller choice helps as much. */
  readonly principles: readonly PrincipleId[]
  /** Loops fully covered with it. */
  readonly fullyCovered: number
  /** Loops in which it answers one question more. */
  readonly helps: number
}

export interface Readiness {
  readonly seed: number
  readonly loops: number
  /** Loops in which every question has a story of its own. */
  readonly fullyCovered: number
  /** From 0 to 1: `fullyCovered` over `loops`. */
  readonly share: number
  /** Principles that go short, most often first. */
  readonly short: readonly ShortPrinciple[]
  /** `null` where every loop is fully covered, or nothing is drawn. */
  readonly bestNewStory: ReadinessStory | null
}

/** One loop's outcome. */
interface Judged {
  readonly asked: ReadonlySet<PrincipleId>
  /** Questions without a story. */
  readonly missing: number
  readonly short: ReadonlySet<PrincipleId>
}

/** Needs at which one more story would enlarge the matching: those without a story, and those whose story could go to such a need. */
function findShortNeeds(candidates: readonly (readonly string[])[], matches: readonly (string | null)[]): readonly number[] {
  const holder = new Map(matches.flatMap((story, need) => (story === null ? [] : [[story, need] as const])))
  const short = new Set(matches.flatMap((story, need) => (story === null ? [need] : [])))
  // A set hands out what is added while it is walked.
  for (const need of short) {
    for (const story of candidates[need]!) {
      const held = holder.get(story)
      if (held !== undefined) short.add(held)
    }
  }
  return [...short]
}

function judgeLoop(questions: readonly PrincipleId[], storiesFor: ReadonlyMap<PrincipleId, readonly string[]>): Judged {
  const candidates = questions.map((principle) => storiesFor.get(principle)!)
  const matches = matchNeeds(candidates)
  return {
    asked: new Set(questions),
    missing: matches.filter((story) => story === null).length,
    short: new Set(findShortNeeds(candidates, matches).map((need) => questions[need]!)),
  }
}

/** Every choice of one to three, smaller ones first, in the order given. */
function chooseUpTo<T>(most: number, from: readonly T[]): readonly (readonly T[])[] {
  let last: (readonly [readonly T[], number])[] = [[[], 0]]
  const all: (readonly T[])[] = []
  for (let size = 1; size <= most; size++) {
    last = last.flatMap(([chosen, next]) => from.slice(next).map((each, i) => [[...chosen, each], next + i + 1] as const))
    all.push(...last.map(([chosen]) => chosen))
  }
  return all
}

function chooseStory(judged: readonly Judged[], short: readonly ShortPrinciple[]): ReadinessStory | null {
  const open = judged.filter(({ missing }) => missing > 0)
  const fullyCovered = judged.length - open.length
  let best: ReadinessStory | null = null
  for (const principles of chooseUpTo(
    MOST_PRINCIPLES,
    short.map(({ principle }) => principle),
  )) {
    const helped = open.filter((loop) => principles.some((principle) => loop.short.has(principle)))
    const covered = fullyCovered + helped.filter(({ missing }) => missing === 1).length
    if (best === null || covered > best.fullyCovered || (covered === best.fullyCovered && helped.length > best.helps))
      best = { principles, fullyCovered: covered, helps: helped.length }
  }
  return best
}

/** `loops` from 1. The same seed gives the same loops for every bank, so two measurements can be compared. Throws where `seed` is none. */
export function measureReadiness(
  stories: readonly LoopStory[],
  template: LoopTemplate,
  seed: number,
  loops: number = SAMPLED_LOOPS,
): Readiness {
  const random = createRandom(seed)
  const principles = [...new Set([...template.pool.map(({ id }) => id), ...template.interviewers.flatMap((each) => each.principles ?? [])])]
  const storiesFor = new Map(
    principles.map((principle) => [principle, stories.filter((s) => countingStrength(s, principle) > 0).map(({ id }) => id)]),
  )
  const judged = Array.from({ length: loops }, () => {
    const { interviewers } = sampleLoop(template, random)
    // What is asked first comes before second examples.
    const again = interviewers.flatMap((each) => (each.again === null ? [] : [each.again]))
    return judgeLoop([...interviewers.flatMap((each) => each.principles), ...again], storiesFor)
  })
  const count = (has: (loop: Judged) => boolean) => judged.filter(has).length
  const short = principles
    .map((principle) => ({
      principle,
      asked: count((loop) => loop.asked.has(principle)),
      short: count((loop) => loop.short.has(principle)),
    }))
    .filter((each) => each.short > 0)
    .toSorted((a, b) => b.short - a.short || (a.principle < b.principle ? -1 : 1))
  const fullyCovered = count(({ missing }) => missing === 0)
  return { seed, loops, fullyCovered, share: fullyCovered / loops, short, bestNewStory: chooseStory(judged, short) }
}
