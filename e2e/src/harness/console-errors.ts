/**
 * Collects what pages complain about: console errors and uncaught exceptions. A journey that leaves one unexplained fails.
 */
import type { BrowserContext } from 'playwright-core'

const SERVER_DOWN = /net::ERR_(CONNECTION|EMPTY_RESPONSE|NETWORK|ABORTED|INCOMPLETE)|Failed to fetch|NetworkError/

export interface ConsoleErrors {
  watch(profile: BrowserContext): void
  allow(pattern: RegExp): void
  /** From here on a lost connection is what the journey asked for. */
  expectServerDown(): void
  /** Those that nobody allowed, oldest first. */
  unexplained(): readonly string[]
}

export function collectConsoleErrors(): ConsoleErrors {
  const seen: string[] = []
  const allowed: RegExp[] = []
  return {
    watch(profile) {
      profile.on('console', (message) => {
        if (message.type() === 'error') seen.push(`${message.text()} (${message.location().url})`)
      })
      profile.on('weberror', (error) => seen.push(error.error().stack ?? error.error().message))
    },
    allow: (pattern) => void allowed.push(pattern),
    expectServerDown: () => void allowed.push(SERVER_DOWN),
    unexplained: () => seen.filter((text) => !allowed.some((pattern) => pattern.test(text))),
  }
}
