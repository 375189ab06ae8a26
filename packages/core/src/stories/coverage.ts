/**
 * Says for each principle how many ready stories it needs, has, and lacks, and what that hides.
 *
 * Coverage counts a story for every principle it is linked to. In one loop a story is told once, so the summary also gives
 * each need a story of its own (`match-needs.ts`): three stories that cover the same seven principles are three, not
 * seven. Which principles a loop asks for is sampled elsewhere.
 */
import type { Principle, PrincipleId, Tier, TierShift } from '../questions/principle.ts'
import { LEVELS, type Target } from '../questions/track.ts'
import { countsFor } from './decide-status.ts'
import { COUNTING_STRENGTH, type StoryLint } from './lints/story-lint.ts'
import { matchNeeds } from './match-needs.ts'
import type { Story } from './story.ts'

/** Stories a principle of each tier needs and how much it weighs. Source: docs/sources.md#story-bank. */
export const NEEDS: Readonly<Record<Tier, { readonly stories: number; readonly weight: number }>> = {
  1: { stories: 2, weight: 3 },
  2: { stories: 2, weight: 2 },
  3: { stories: 1, weight: 1 },
}

export interface CoverageRow {
  readonly principle: PrincipleId
  /** Place in the official list, to keep the order. */
  readonly order: number
  readonly tier: Tier
  readonly weight: number
  readonly need: number
  /** Ids of stories that count, in the order given; the same for the next two. */
  readonly ready: readonly string[]
  /** Linked at strength 2 or more, but not ready or the link is blocked. */
  readonly inProgress: readonly string[]
  /** Linked at strength 1. */
  readonly weak: readonly string[]
  /** From 0 to 1: ready stories over need, at most 1. */
  readonly coverage: number
}

export interface CoverageSummary {
  /** Mean coverage weighted by tier, from 0 to 1; 0 without principles. */
  readonly weighted: number
  /** Rows short of their need: heaviest first, then least covered, then in the order of the list. */
  readonly holes: readonly CoverageRow[]
  /** Ready stories that count for at least one principle. */
  readonly distinctStories: number
  readonly totalNeeds: number
  /** Needs that get a story of their own when each story is told once; as many as can be, heavy principles first. */
  readonly matchedNeeds: number
  readonly matched: readonly { readonly principle: PrincipleId; readonly story: string }[]
  /** Principles that go short when each story is told once, in the order of `holes`, with how many stories they lack. */
  readonly unmatched: readonly { readonly principle: PrincipleId; readonly missing: number }[]
}

/** The tier of the first shift whose conditions all hold, or the principle's own. An unknown track or level fits no condition. */
export function tierFor(principle: Principle, target: Target): Tier {
  return principle.tierShifts.find((shift) => shiftFits(shift, target))?.tier ?? principle.tier
}

export function needFor(tier: Tier): { readonly stories: number; readonly weight: number } {
  return NEEDS[tier]
}

function shiftFits(shift: TierShift, target: Target): boolean {
  if (shift.tracks !== undefined && (target.track === null || !shift.tracks.includes(target.track))) return false
  if (shift.fromLevel !== undefined && (target.level === null || LEVELS.indexOf(target.level) < LEVELS.indexOf(shift.fromLevel)))
    return false
  return shift.peopleManager === undefined || shift.peopleManager === target.isPeopleManager
}

/** One row a principle that is not retired, in the order of the list. A story missing from `lintsByStory` has no lints; retired stories are left out. */
export function coverStories(
  stories: readonly Story[],
  principles: readonly Principle[],
  target: Target,
  lintsByStory: ReadonlyMap<string, readonly StoryLint[]>,
): readonly CoverageRow[] {
  const told = stories.filter((s) => s.status !== 'retired')
  return principles
    .filter((p) => p.retiredOn === null)
    .toSorted((a, b) => a.order - b.order)
    .map((p) => {
      const tier = tierFor(p, target)
      const { stories: need, weight } = needFor(tier)
      const strength = (s: Story) => Math.max(0, ...s.content.principleLinks.filter((l) => l.principle === p.id).map((l) => l.strength))
      const counts = (s: Story) => countsFor(s, p.id, lintsByStory.get(s.id) ?? [])
      const ids = (keep: (s: Story) => boolean) => told.filter(keep).map((s) => s.id)
      const ready = ids(counts)
      const inProgress = ids((s) => strength(s) >= COUNTING_STRENGTH && !counts(s))
      const coverage = Math.min(1, ready.length / need)
      return { principle: p.id, order: p.order, tier, weight, need, ready, inProgress, weak: ids((s) => strength(s) === 1), coverage }
    })
}

export function summariseCoverage(rows: readonly CoverageRow[]): CoverageSummary {
  const byImportance = rows.toSorted((a, b) => b.weight - a.weight || a.coverage - b.coverage || a.order - b.order)
  // First needs of all principles before any second one: a story of its own for each comes before a reserve.
  const most = Math.max(0, ...rows.map((r) => r.need))
  const needs = Array.from({ length: most }, (_, round) => byImportance.filter((r) => r.need > round)).flat()
  const matches = matchNeeds(needs.map((r) => r.ready))
  const matched = needs.flatMap((r, i) => (matches[i] === null ? [] : [{ principle: r.principle, story: matches[i]! }]))
  const missing = (r: CoverageRow) => r.need - matched.filter((m) => m.principle === r.principle).length
  const weight = rows.reduce((sum, r) => sum + r.weight, 0)
  return {
    weighted: weight === 0 ? 0 : rows.reduce((sum, r) => sum + r.weight * r.coverage, 0) / weight,
    holes: byImportance.filter((r) => r.coverage < 1),
    distinctStories: new Set(rows.flatMap((r) => r.ready)).size,
    totalNeeds: needs.length,
    matchedNeeds: matched.length,
    matched,
    unmatched: byImportance.filter((r) => missing(r) > 0).map((r) => ({ principle: r.principle, missing: missing(r) })),
  }
}
