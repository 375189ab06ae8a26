/** The zone times are shown in: the one chosen, else the browser's once it is known; UTC before that, so that both sides paint the same. */
import { useEffect, useState } from 'react'

export function useZone(chosen: string | null = null): string {
  const [zone, setZone] = useState(chosen ?? 'UTC')
  useEffect(() => setZone(chosen ?? Intl.DateTimeFormat().resolvedOptions().timeZone), [chosen])
  return zone
}
