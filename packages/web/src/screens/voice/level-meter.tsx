/** Shows that the microphone hears something: a bar that follows the voice smoothly, and a sentence for who does not see it. */
import { useEffect, useRef, useState } from 'react'

/** Decibels below full loudness at which the bar is empty. */
const EMPTY = -60
/** The bar rises at once and falls slowly, so that it moves and does not blink. */
const FALL = 0.06
const HEARD = 0.25
const WAIT_MS = 4_000

const shareOf = (level: number): number => Math.min(1, Math.max(0, 1 - (20 * Math.log10(Math.max(level, 1e-6))) / EMPTY))

export function LevelMeter({ readLevel }: { readonly readLevel: () => number }) {
  const bar = useRef<HTMLDivElement>(null)
  const [hears, setHears] = useState<'waiting' | 'yes' | 'no'>('waiting')
  useEffect(() => {
    let shown = 0
    let frame = 0
    const draw = () => {
      const share = shareOf(readLevel())
      shown = share > shown ? shown + (share - shown) * 0.4 : Math.max(share, shown - FALL)
      if (bar.current) bar.current.style.transform = `scaleX(${shown.toFixed(3)})`
      if (share > HEARD) setHears('yes')
      frame = requestAnimationFrame(draw)
    }
    frame = requestAnimationFrame(draw)
    const timer = setTimeout(() => setHears((now) => (now === 'waiting' ? 'no' : now)), WAIT_MS)
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [readLevel])
  return (
    <div className="min-w-0 grow">
      <div aria-hidden="true" className="h-2 overflow-hidden rounded-full bg-sunk">
        <div ref={bar} className="h-full origin-left rounded-full bg-accent" style={{ transform: 'scaleX(0)' }} />
      </div>
      <p role="status" className="mt-1 text-[13px] text-soft">
        {hears === 'yes' ? 'Your voice comes in.' : hears === 'no' ? 'Nothing comes in yet. Is the right microphone on?' : 'Listening …'}
      </p>
    </div>
  )
}
