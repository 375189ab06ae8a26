/**
 * Starts the browser the machine has, with nothing in it that calls home, and makes profiles for the screens of a journey.
 *
 * Which browser is scripts/chromium.mjs's decision; it is asked through a process, so that it stays one decision.
 */
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import type { Screen } from './journey.ts'

const FINDER = fileURLToPath(new URL('../../../scripts/chromium.mjs', import.meta.url))

/** `--no-sandbox`: containers and root have no user namespaces, and the browser only ever sees our own server. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Throws when there is no browser. */
function findExecutable(): string {
  return process.env['INCLINED_CHROMIUM'] || execFileSync(process.execPath, [FINDER], { encoding: 'utf8' }).trim()
}

/** A headless browser with an empty profile that is deleted with it. */
export async function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: findExecutable(), headless: true, args: [...FLAGS, ...flags] })
}

/** A browser whose microphone plays `wav` once, from the moment a page opens it, and then is silent; every page may open it. */
export async function launchSpeakingBrowser(wav: Uint8Array): Promise<{ readonly browser: Browser; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'inclined-microphone-'))
  const file = join(folder, 'voice.wav')
  await writeFile(file, wav)
  const browser = await launchBrowser([
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-audio-capture=${file}%noloop`,
  ])
  const close = async () => {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { browser, close }
}

export async function openProfile(browser: Browser, screen: Screen): Promise<BrowserContext> {
  const profile = await browser.newContext({
    viewport: screen.viewport ?? { width: 1280, height: 800 },
    colorScheme: screen.colorScheme ?? 'light',
    javaScriptEnabled: screen.javaScript ?? true,
    reducedMotion: screen.reducedMotion ?? 'reduce',
    timezoneId: screen.timezone ?? 'UTC',
    locale: 'en-GB',
    hasTouch: screen.mobile ?? false,
    isMobile: screen.mobile ?? false,
    acceptDownloads: true,
  })
  profile.setDefaultTimeout(10_000)
  profile.setDefaultNavigationTimeout(20_000)
  return profile
}
