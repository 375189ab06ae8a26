/**
 * Finds numbers that cannot both be true: one metric, overlapping time, different values; or team sizes that differ.
 *
 * Left alone: a value and its own baseline, a rounding of the same number, a change beside a level, and a bare count
 * ("40 tickets"), whose unit tells too little. Within one story only outcomes are compared, because a story that moves
 * a metric states it before and after.
 */
import type { Claim, ClaimValue } from './claims.ts'
import { agrees } from './compare-numbers.ts'
import { isCounted, metricKey, TEAM_SIZE } from './name-metric.ts'
import { periodsOverlap } from './year-month.ts'

export interface Contradiction {
  /** In the order of the claims given. */
  readonly first: Claim
  readonly second: Claim
  readonly about: 'value' | 'baseline' | 'team-size'
  readonly metric: string
  /** False where one of the two names no period, so that they may speak of different times. */
  readonly periodKnown: boolean
}

/** Each pair once, in the order of the claims. */
export function findContradictions(claims: readonly Claim[]): readonly Contradiction[] {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    const group = groupOf(claim)
    if (group === null) continue
    const members = groups.get(group) ?? []
    members.push(claim)
    groups.set(group, members)
  }
  return [...groups.values()].flatMap((members) =>
    members.flatMap((first, i) => members.slice(i + 1).flatMap((second) => judge(first, second))),
  )
}

function groupOf(claim: Claim): string | null {
  const key = metricKey(claim.metric)
  if (key === '') return null
  const named = claim.places.some((p) => p.field === 'metrics')
  if (key !== metricKey(TEAM_SIZE) && !named && isCounted(claim.unit) && key === claim.unit) return null
  return `${key}/${claim.unit}/${claim.measure}`
}

function judge(first: Claim, second: Claim): readonly Contradiction[] {
  if (first.period !== null && second.period !== null && !periodsOverlap(first.period, second.period)) return []
  const isTeam = metricKey(first.metric) === metricKey(TEAM_SIZE)
  const sameSource = first.source.kind === second.source.kind && first.source.id === second.source.id
  if (sameSource && !isTeam && !(isOutcome(first) && isOutcome(second))) return []
  const about = differsIn(first, second)
  if (about === null) return []
  const periodKnown = isDated(first) && isDated(second)
  return [{ first, second, about: isTeam ? 'team-size' : about, metric: first.metric, periodKnown }]
}

function differsIn(first: Claim, second: Claim): 'value' | 'baseline' | null {
  const same = (a: ClaimValue | null, b: ClaimValue | null) => a !== null && b !== null && agrees(a, b)
  if (same(first, second)) return first.baseline && second.baseline && !same(first.baseline, second.baseline) ? 'baseline' : null
  return same(first, second.baseline) || same(first.baseline, second) ? null : 'value'
}

function isOutcome(claim: Claim): boolean {
  return claim.baseline !== null || claim.places.some((p) => p.field === 'result' || p.field === 'metrics')
}

function isDated(claim: Claim): boolean {
  return claim.period !== null && (claim.period.from !== null || claim.period.to !== null)
}
