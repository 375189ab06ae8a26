/**
 * Plays the journeys in a real browser against the built server.
 *
 *   tsx e2e/src/run.ts [--only PART-OF-A-NAME] [--json FILE]
 *
 * Pictures go to the folder INCLINED_SHOTS names, else to e2e/.shots. The last line is the count; exit 1 when a journey failed or
 * there was none to play. `--json` writes `{passed, failed, outcomes}` for scripts/test.mjs.
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

async function playAll(only: string | undefined): Promise<readonly Outcome[]> {
  await loadJourneys()
  const wanted = registeredJourneys().filter(({ name }) => only === undefined || name.includes(only))
  const shotsDir = process.env['INCLINED_SHOTS'] || join(here, '..', '.shots')
  await mkdir(shotsDir, { recursive: true })
  const browser = await launchBrowser()
  const outcomes: Outcome[] = []
  try {
    for (const each of wanted) outcomes.push(await playJourney(each, { browser, shotsDir, print: (line) => console.log(line) }))
  } finally {
    await browser.close()
  }
  return outcomes
}

const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } })
const outcomes = await playAll(values.only)
const passed = outcomes.filter((outcome) => outcome.passed).length
const failed = outcomes.length - passed
if (values.json !== undefined) await writeFile(values.json, JSON.stringify({ passed, failed, outcomes }, null, 2))
console.log(`${passed} journeys passed, ${failed} failed`)
process.exitCode = failed > 0 || outcomes.length === 0 ? 1 : 0
