/** How strongly a story shows a principle: three bars for the eye, the words for everybody. */
import { STRENGTH_NAME } from './loop-wording.ts'

export function Strength({ strength }: { readonly strength: number }) {
  const words = STRENGTH_NAME[strength]
  if (words === undefined) return null
  return (
    <span className="inline-flex items-center gap-1.5 text-[13px] text-soft">
      <svg width="15" height="12" viewBox="0 0 15 12" aria-hidden="true" className="shrink-0">
        {[1, 2, 3].map((step) => (
          <rect
            key={step}
            x={(step - 1) * 5.5}
            y={12 - step * 4}
            width="4"
            height={step * 4}
            rx="1"
            fill={step <= strength ? 'var(--accent)' : 'var(--line)'}
          />
        ))}
      </svg>
      {words}
    </span>
  )
}
