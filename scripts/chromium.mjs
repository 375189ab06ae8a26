/**
 * Finds a Chromium or Chrome for the journeys, in this order: INCLINED_CHROMIUM, one on the system, Debian's package when we are
 * root there, Playwright's own download. Run by itself it prints the path of the browser, installing nothing.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { canUseApt, installWithApt } from './apt.mjs'
import { findOnPath, runQuietly } from './run-command.mjs'

const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']

const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name]
    return folder ? [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')] : []
  }),
]

async function findPlaywrights() {
  const { chromium } = await import('playwright-core')
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : null
}

/** @returns {Promise<string | null>} the browser that is there already */
export async function findChromium() {
  const named = process.env.INCLINED_CHROMIUM
  if (named) {
    if (!existsSync(named)) throw new Error(`INCLINED_CHROMIUM names ${named}, and there is no such file.`)
    return named
  }
  for (const name of ON_PATH) {
    const path = findOnPath(name)
    if (path) return path
  }
  return ELSEWHERE.find((path) => existsSync(path)) ?? findPlaywrights()
}

/** Finds a browser or fetches one. @returns {Promise<{path: string} | {missing: string}>} */
export async function provideChromium() {
  const found = await findChromium()
  if (found) return { path: found }
  if (canUseApt() && (await installWithApt(['chromium']))) {
    const installed = await findChromium()
    if (installed) return { path: installed }
  }
  await runQuietly(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'])
  const downloaded = await findPlaywrights()
  return downloaded ? { path: downloaded } : { missing: 'no Chromium or Chrome: install one, or name it in INCLINED_CHROMIUM' }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const path = await findChromium()
  if (!path) {
    console.error('There is no Chromium or Chrome here: install one, or name it in INCLINED_CHROMIUM.')
    process.exitCode = 1
  } else console.log(path)
}
