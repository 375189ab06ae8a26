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
  const groups = new Map<string, Member[]>()
  for (const claim of claims) {
    const key = metricKey(claim.metric)
    if (isTooBare(claim, key)) continue
    const group = `${key}/${claim.unit}/${claim.measure}`
    const members = groups.get(group)
    if (members === undefined) groups.set(group, [open(claim)])
    else members.push(open(claim))
  }
  const found: Contradiction[] = []
  for (const [group, members] of groups) compareMembers(members, group.startsWith(`${TEAM_KEY}/`), found)
  return found
}

const TEAM_KEY = metricKey(TEAM_SIZE)

/** A claim with what every pair asks of it. */
interface Member {
  readonly claim: Claim
  /** Equal where value and baseline are written alike, so that such pairs need no comparison. */
  readonly written: string
  readonly isOutcome: boolean
  readonly isDated: boolean
}

function open(claim: Claim): Member {
  const write = (number: ClaimValue | null) => (number === null ? '' : `${number.value} ${number.step} ${number.approximate}`)
  return { claim, written: `${write(claim)}/${write(claim.baseline)}`, isOutcome: isOutcome(claim), isDated: isDated(claim) }
}

function isTooBare(claim: Claim, key: string): boolean {
  if (key === '') return true
  const named = claim.places.some((p) => p.field === 'metrics')
  return key !== TEAM_KEY && !named && isCounted(claim.unit) && key === claim.unit
}

type Difference = 'value' | 'baseline' | null

/** Claims written alike never differ. Where writings repeat, each two of them are compared once. */
function compareMembers(members: readonly Member[], isTeam: boolean, found: Contradiction[]): void {
  const rows = new Map<string, Map<string, Difference>>()
  for (const { written } of members) rows.set(written, rows.get(written) ?? new Map())
  if (rows.size < 2) return
  const repeats = rows.size * 2 <= members.length
  for (const [i, first] of members.entries()) {
    const row = rows.get(first.written)!
    for (let j = i + 1; j < members.length; j++) {
      const second = members[j]!
      if (first.written === second.written || !canClash(first, second, isTeam)) continue
      const known = row.get(second.written)
      const difference = known === undefined ? differsIn(first.claim, second.claim) : known
      if (repeats && known === undefined) row.set(second.written, difference)
      if (difference === null) continue
      const about = isTeam ? 'team-size' : difference
      const periodKnown = first.isDated && second.isDated
      found.push({ first: first.claim, second: second.claim, about, metric: first.claim.metric, periodKnown })
    }
  }
}

/** Whether the two speak of one time, and are not steps of one story. */
function canClash(first: Member, second: Member, isTeam: boolean): boolean {
  const [a, b] = [first.claim, second.claim]
  if (!isTeam && !(first.isOutcome && second.isOutcome) && a.source.kind === b.source.kind && a.source.id === b.source.id) return false
  return a.period === null || b.period === null || periodsOverlap(a.period, b.period)
}

function differsIn(first: Claim, second: Claim): Difference {
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
