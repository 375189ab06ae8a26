/**
 * A level drawn as four steps, with its word beside it: the word carries the meaning, the bar only helps the eye.
 */
const FILLED: Readonly<Record<string, number>> = { missing: 0, thin: 1, partial: 2, clear: 3, strong: 4 }

export function Steps({ level }: { readonly level: string }) {
  const filled = FILLED[level] ?? 0
  return (
    <span aria-hidden="true" className="grid grid-cols-4 gap-1">
      {[1, 2, 3, 4].map((step) => (
        <i key={step} className={`h-1.5 rounded-[3px] ${step <= filled ? 'bg-accent' : 'bg-line'}`} />
      ))}
    </span>
  )
}
