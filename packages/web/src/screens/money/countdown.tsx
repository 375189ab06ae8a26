/** How long a time is still held, counted down where there is a script; the server paints the minute it ends. */
import { useEffect, useState } from 'react'

interface CountdownProps {
  /** Milliseconds since 1970. */
  readonly until: number
  /** What the server knew; the same for the first paint on both sides. */
  readonly now: number
  readonly onEnd: () => void
}

export function Countdown({ until, now, onEnd }: CountdownProps) {
  const [left, setLeft] = useState(until - now)
  useEffect(() => {
    // The browser's clock may be wrong by hours: only how long it ran is taken from it.
    const [from, start] = [performance.now(), until - now]
    const timer = setInterval(() => {
      const rest = start - (performance.now() - from)
      setLeft(rest)
      if (rest > 0) return
      clearInterval(timer)
      onEnd()
    }, 1000)
    return () => clearInterval(timer)
  }, [until, now, onEnd])
  const seconds = Math.max(0, Math.ceil(left / 1000))
  return (
    <b className="font-semibold tabular-nums" data-countdown>
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
    </b>
  )
}
