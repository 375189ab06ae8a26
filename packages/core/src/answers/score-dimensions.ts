/**
 * Turns findings into dimensions: points are the exact sum of the contributions, and the level follows from the points.
 *
 * How many findings of one check count is capped (`most` in anchors.json), so that saying more of the same earns nothing.
 */
import anchors from './anchors.json' with { type: 'json' }
import model from './rating-model.json' with { type: 'json' }
import { type Contribution, type Dimension, DIMENSION_IDS, type DimensionId, type DimensionLevel, type Finding } from './report.ts'

/** `points` of its own where it was set by hand, else those of its group in rating-model.json. */
interface PointRule {
  readonly dimension: string
  readonly points?: number
  readonly group?: string
  readonly most: number
}
const POINTS: Readonly<Record<string, PointRule>> = anchors.points
const fitted: Readonly<Record<string, number>> = model.points

const pointsOf = (rule: PointRule): number => rule.points ?? fitted[rule.group ?? ''] ?? 0

type Anchor = (typeof anchors.dimensions)[number]

export interface Judgeable {
  /** A story was asked for. */
  readonly story: boolean
  /** There is a behavioural question to be relevant to. */
  readonly relevance: boolean
  readonly level: 'L4' | 'L5' | 'L6' | 'L7' | 'L8' | undefined
}

function levelOf(anchor: Anchor, points: number, judgeable: Judgeable): DimensionLevel {
  if (anchor.id === 'delivery' || !judgeable.story) return 'not-judged'
  if (anchor.id === 'relevance' && !judgeable.relevance) return 'not-judged'
  if (anchor.id === 'level-fit' && !judgeable.level) return 'not-judged'
  const shift = 'shiftByLevel' in anchor && judgeable.level ? (anchor.shiftByLevel?.[judgeable.level] ?? 0) : 0
  const { thin, partial, clear, strong } = anchor.thresholds
  const lowest = Math.max(1, thin + shift)
  if (points >= strong + shift) return 'strong'
  if (points >= clear + shift) return 'clear'
  if (points >= partial + shift && points >= lowest) return 'partial'
  return points >= lowest ? 'thin' : 'missing'
}

/** One dimension for each id, in the order of DIMENSION_IDS. */
export function scoreDimensions(findings: readonly Finding[], judgeable: Judgeable): readonly Dimension[] {
  const contributions = new Map<DimensionId, Contribution[]>()
  const counted = new Map<string, number>()
  findings.forEach((finding, index) => {
    const rule = POINTS[finding.check]
    if (!rule) return
    const count = counted.get(finding.check) ?? 0
    if (count >= rule.most) return
    counted.set(finding.check, count + 1)
    const id = rule.dimension as DimensionId
    contributions.set(id, [...(contributions.get(id) ?? []), { finding: index, points: pointsOf(rule) }])
  })
  return DIMENSION_IDS.map((id) => {
    const anchor = anchors.dimensions.find((a) => a.id === id)
    if (!anchor) throw new Error(`no anchors for ${id}`)
    const own = contributions.get(id) ?? []
    const points = own.reduce((sum, c) => sum + c.points, 0)
    const level = levelOf(anchor, points, judgeable)
    return level === 'not-judged' && id !== 'delivery'
      ? { id, level, points: 0, contributions: [] }
      : { id, level, points, contributions: own }
  })
}
