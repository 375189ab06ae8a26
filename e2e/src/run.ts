/**
 * Plays the journeys in a real browser against the built server.
 *
 *   tsx e2e/src/run.ts [--only PART-OF-A-NAME] [--json FILE] [--two-servers]
 *
 * Pictures go to the folder INCLINED_SHOTS names, else to e2e/.shots. The last line is the count; exit 1 when a journey failed or
 * there was none to play. `--two-servers` plays those that are meant for it with two server processes on the PostgreSQL server that
 * TEST_DATABASE_URL names. `--json` writes `{passed, failed, outcomes}` for scripts/test.mjs.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { launchBrowser } from './harness/browser.ts'
import { registeredJourneys } from './harness/journey.ts'
import { type Outcome, playJourney } from './harness/play-journey.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

async function loadJourneys(): Promise<void> {
  const files = await readdir(join(here, 'journeys'))
  for (const file of files.filter((name) => name.endsWith('.journey.ts')).toSorted()) {
    await import(pathToFileURL(join(here, 'journeys', file)).href)
  }
}

async function playAll(only: string | undefined, postgresUrl: string | null): Promise<readonly Outcome[]> {
  await loadJourneys()
  const fitting = registeredJourneys().filter(({ options }) => postgresUrl === null || options.isForTwoServers)
  const wanted = fitting.filter(({ name }) => only === undefined || name.includes(only))
  const shotsDir = process.env['INCLINED_SHOTS'] || join(here, '..', '.shots')
  await mkdir(shotsDir, { recursive: true })
  const browser = await launchBrowser()
  const outcomes: Outcome[] = []
  try {
    for (const each of wanted)
      outcomes.push(await playJourney(each, { browser, shotsDir, print: (line) => console.log(line), postgresUrl }))
  } finally {
    await browser.close()
  }
  return outcomes
}

const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' }, 'two-servers': { type: 'boolean' } } })
const postgresUrl = values['two-servers'] ? (process.env['TEST_DATABASE_URL'] ?? '') : null
if (postgresUrl === '') throw new Error('--two-servers needs a PostgreSQL server: name it in TEST_DATABASE_URL')
const outcomes = await playAll(values.only, postgresUrl)
const passed = outcomes.filter((outcome) => outcome.passed).length
const failed = outcomes.length - passed
if (values.json !== undefined) await writeFile(values.json, JSON.stringify({ passed, failed, outcomes }, null, 2))
console.log(`${passed} journeys passed, ${failed} failed`)
process.exitCode = failed > 0 || outcomes.length === 0 ? 1 : 0
