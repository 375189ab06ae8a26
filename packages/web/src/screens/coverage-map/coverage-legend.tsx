/** What the marks mean. For the eye only: every mark has its words beside it for who does not see it. */
import { Dot } from './coverage-cell.tsx'

const MARKS = [
  ['full', 'ready'],
  ['half', 'in progress'],
  ['hole', 'hole'],
] as const

export function MarkLegend({ className }: { readonly className: string }) {
  return (
    <p className={`flex flex-wrap gap-x-4 gap-y-1 text-[13px] font-normal text-soft ${className}`} aria-hidden="true">
      {MARKS.map(([mark, word]) => (
        <span key={mark} className="inline-flex items-center gap-1.5">
          <i className={`slot ${mark} inline-block`} /> {word}
        </span>
      ))}
    </p>
  )
}

export function DotLegend() {
  return (
    <p className="mt-2 grid grid-cols-[auto_1fr] items-center gap-x-2 gap-y-0.5 text-[13px] font-normal text-soft" aria-hidden="true">
      <Dot strength={3} counts /> best proof
      <Dot strength={2} counts /> shows it
      <Dot strength={1} counts={false} /> touches it
      <Dot strength={2} counts={false} /> hollow: not counting yet
    </p>
  )
}
