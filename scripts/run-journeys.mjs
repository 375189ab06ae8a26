/**
 * Plays the browser journeys (e2e/src/run.ts) and counts them: all of them, or, given a PostgreSQL server, those meant for two server
 * processes on it.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { provideChromium } from './chromium.mjs'
import { runShown, tool } from './run-command.mjs'

export async function runJourneys(tally, postgresUrl = null) {
  const label = postgresUrl === null ? 'journey' : 'journey with two servers'
  if (postgresUrl !== null) console.log('journeys on PostgreSQL with two server processes')
  const browser = await provideChromium()
  if (browser.missing) {
    tally.notRun.push(`browser ${label}s, because there is ${browser.missing}`)
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'inclined-journeys-'))
  const json = join(folder, 'report.json')
  const { code } = await runShown(...tool('tsx', 'e2e/src/run.ts', '--json', json, ...(postgresUrl === null ? [] : ['--two-servers'])), {
    env: { ...process.env, INCLINED_CHROMIUM: browser.path, ...(postgresUrl === null ? {} : { TEST_DATABASE_URL: postgresUrl }) },
  })
  const report = existsSync(json) ? JSON.parse(readFileSync(json, 'utf8')) : { passed: 0, outcomes: [] }
  rmSync(folder, { recursive: true, force: true })
  const failed = report.outcomes.filter(({ passed }) => !passed)
  tally.passed += report.passed
  tally.failures.push(...failed.map(({ name }) => `${label}: ${name}`))
  if (code !== 0 && failed.length === 0) tally.failures.push(`${label}s: the runner ended with code ${code}`)
}
