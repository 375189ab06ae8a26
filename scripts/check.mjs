/**
 * `npm run check`: the gate before a commit. Types, rules, lint, format, unused code, lock file, then the unit tests and the database
 * tests on the embedded database. `npm test` does this and more.
 */
import { ensureDependencies } from './ensure-dependencies.mjs'
import { closeTally, createTally, runGate } from './gate.mjs'
import { runVitest } from './run-vitest.mjs'

ensureDependencies()
const tally = createTally()
await runGate(tally)
await runVitest(tally, 'tests', ['unit', 'database'])
closeTally(tally, { mayMiss: true })
