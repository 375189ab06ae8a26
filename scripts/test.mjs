/**
 * `npm test`: everything. Installs and builds what is missing, then the gate, the tests on the embedded database and on PostgreSQL, journeys
 * with two server processes there, the size of what a browser loads first, and all journeys in a browser.
 *
 * The last line is `N passed, N failed`. What could not be run for want of a program is named in capitals; with CI=true it counts as
 * failed.
 */
import { ensureDependencies } from './ensure-dependencies.mjs'

ensureDependencies()
const [
  { buildStale },
  { checkBundle },
  { provideRadicale },
  { closeTally, createTally, runGate, runStep },
  { providePostgres },
  { runJourneys },
  { runVitest },
] = await Promise.all([
  import('./build.mjs'),
  import('./check-bundle.mjs'),
  import('./radicale.mjs'),
  import('./gate.mjs'),
  import('./postgres.mjs'),
  import('./run-journeys.mjs'),
  import('./run-vitest.mjs'),
])

const ALL_TESTS = ['unit', 'database']

/** The database tests run on the embedded database always, and on PostgreSQL as well where there is one. */
async function testAll(tally, isBuilt) {
  const radicale = await provideRadicale()
  if (radicale === null) tally.notRun.push('the CalDAV server: install radicale, or name the program in TEST_RADICALE')
  const its = radicale === null ? {} : { TEST_RADICALE: radicale }
  const postgres = await providePostgres()
  if (postgres.missing) {
    tally.notRun.push(`database tests and journeys on PostgreSQL: ${postgres.missing}`)
    await runVitest(tally, 'tests without PostgreSQL', ALL_TESTS, its)
    return
  }
  try {
    await runVitest(tally, 'tests', ALL_TESTS, { ...its, TEST_DATABASE_URL: postgres.url })
    if (isBuilt) await runJourneys(tally, postgres.url)
  } finally {
    await postgres.stop()
  }
}

const tally = createTally()
const isBuilt = await runStep(tally, 'build', async () => {
  await buildStale()
  return { code: 0 }
})
await runGate(tally)
await testAll(tally, isBuilt)
if (isBuilt) {
  await runStep(tally, 'size of the first load', checkBundle)
  await runJourneys(tally)
} else tally.failures.push('journeys and sizes, because the build failed')
const isCi = ['true', '1'].includes(process.env.CI ?? '')
closeTally(tally, { mayMiss: !isCi })
