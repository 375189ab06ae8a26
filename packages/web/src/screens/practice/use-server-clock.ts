import { useEffect, useState } from 'react'

/** The server's time, renewed every second while the page is open; null until the page runs, so that server and browser draw the same. */
export function useServerClock(clockOffset: number): number | null {
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    const look = () => setNow(Date.now() + clockOffset)
    look()
    const timer = setInterval(look, 1000)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [clockOffset])
  return now
}
