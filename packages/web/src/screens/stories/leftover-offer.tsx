/** Offers back what was typed and never saved when a tab was closed. Nothing is filled in unasked. */
import type { Leftover } from './use-story-form.ts'

interface LeftoverOfferProps {
  readonly left: Leftover
  readonly version: number
  readonly onTake: (left: Leftover) => void
  readonly onDrop: (left: Leftover) => void
}

export function LeftoverOffer({ left, version, onTake, onDrop }: LeftoverOfferProps) {
  return (
    <section role="status" className="card mb-6 flex flex-wrap items-center gap-3 border-accent py-3" data-testid="leftover">
      <p className="mr-auto max-w-[52ch]">
        You typed here {left.ago} and did not save.
        {left.baseVersion === version ? '' : ` That was on version ${left.baseVersion}; version ${version} is saved since.`} Bringing it
        back saves nothing yet.
      </p>
      <button type="button" className="button" onClick={() => onTake(left)}>
        Bring it back
      </button>
      <button type="button" className="button button-quiet" onClick={() => onDrop(left)}>
        Forget it
      </button>
    </section>
  )
}
