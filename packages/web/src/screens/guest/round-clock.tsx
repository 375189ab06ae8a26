/** A clock for the one who asks. It counts by wall time from the press of the button, so a sleeping tab does not stop it. */
import { useEffect, useState } from 'react'

const two = (value: number): string => String(value).padStart(2, '0')

/** "07:05", or "−00:30" once the time is over. */
export function wordClock(seconds: number): string {
  const whole = Math.abs(Math.trunc(seconds))
  return `${seconds < 0 ? '−' : ''}${two(Math.floor(whole / 60))}:${two(whole % 60)}`
}

/** Counts down from `minutes`, or up where there is no end. */
export function RoundClock({ minutes }: { readonly minutes: number }) {
  const [began, setBegan] = useState<number | null>(null)
  const [now, setNow] = useState(0)
  useEffect(() => {
    if (began === null) return
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [began])
  const start = () => {
    setBegan(Date.now())
    setNow(Date.now())
  }
  if (began === null) {
    return (
      <button type="button" className="button button-quiet" onClick={start}>
        Start the clock
      </button>
    )
  }
  const passed = (now - began) / 1000
  return (
    <p role="timer" className="font-serif text-[24px] tabular-nums" data-testid="clock">
      {wordClock(minutes > 0 ? minutes * 60 - passed : passed)}
    </p>
  )
}
