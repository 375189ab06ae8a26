/**
 * One story for one principle as a dot: its size is the strength, filled is ready, hollow is in progress. Shape says it, not
 * colour, and the words are there for who cannot see it.
 */
import { Link } from 'react-router'
import { STRENGTH_WORD } from '../stories/story-wording.ts'

export interface CellLink {
  readonly strength: 1 | 2 | 3
  readonly counts: boolean
}

const RADIUS = { 1: 2.5, 2: 5.5, 3: 8.5 } as const

export function Dot({ strength, counts }: CellLink) {
  const radius = RADIUS[strength]
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" className="mx-auto block">
      {counts ? (
        <circle cx="10" cy="10" r={radius} fill="var(--accent)" />
      ) : (
        <circle
          cx="10"
          cy="10"
          r={strength === 1 ? radius : radius - 0.75}
          fill={strength === 1 ? 'var(--edge)' : 'none'}
          stroke="var(--edge)"
          strokeWidth={strength === 1 ? 0 : 1.5}
        />
      )}
    </svg>
  )
}

interface CoverageCellProps {
  readonly link: CellLink | undefined
  readonly address: string
  readonly title: string
}

export function CoverageCell({ link, address, title }: CoverageCellProps) {
  if (!link) return <span className="sr-only">no</span>
  const words = `${title} ${STRENGTH_WORD[link.strength]}, ${link.counts ? 'ready' : 'not counting yet'}`
  return (
    <Link to={`${address}#proves`} title={words} className="flex size-9 items-center justify-center rounded-md hover:bg-sunk">
      <Dot {...link} />
      <span className="sr-only">{words}</span>
    </Link>
  )
}
