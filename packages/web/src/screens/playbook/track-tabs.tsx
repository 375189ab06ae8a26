/** Chooses the track a page is about. Plain links, so that the choice has an address and needs no script. */
import type { Track } from '@inclined/core/questions/track'
import { Link } from 'react-router'

interface TrackTabsProps {
  readonly path: string
  readonly tracks: readonly { readonly track: Track; readonly name: string }[]
  readonly current: Track
}

export function TrackTabs({ path, tracks, current }: TrackTabsProps) {
  return (
    <nav aria-label="Track" className="mb-8 flex flex-wrap gap-x-5 gap-y-1 border-b border-line">
      {tracks.map(({ track, name }) => (
        <Link
          key={track}
          to={`${path}?track=${track}`}
          preventScrollReset
          aria-current={track === current ? 'page' : undefined}
          className={`-mb-px border-b-2 py-2 no-underline ${track === current ? 'border-accent text-ink' : 'border-transparent text-soft hover:text-ink'}`}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
