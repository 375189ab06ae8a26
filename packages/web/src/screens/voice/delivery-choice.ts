/**
 * Whether this browser may measure how somebody speaks. Measured unless switched off; the choice stays in this browser, because voices
 * differ by language and disability and nobody has to explain theirs to a server.
 */
import { useSyncExternalStore } from 'react'

const KEY = 'inclined.delivery'
const OFF = 'off'

const listeners = new Set<() => void>()
/** For this tab where the browser keeps nothing. */
let kept: boolean | null = null

function isMeasured(): boolean {
  if (kept !== null) return kept
  try {
    return localStorage.getItem(KEY) !== OFF
  } catch {
    return true
  }
}

function choose(measured: boolean): void {
  try {
    if (measured) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, OFF)
    kept = null
  } catch {
    kept = measured
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

export function useDeliveryChoice(): readonly [isMeasured: boolean, choose: (measured: boolean) => void] {
  return [useSyncExternalStore(subscribe, isMeasured, () => true), choose]
}
