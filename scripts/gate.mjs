/**
 * The steps that need no database and no browser, and how a step is run and told: one line with its time when it passes, everything
 * it said when it fails.
 */
import { checkLock } from './check-lock.mjs'
import { checkRules } from './check-rules.mjs'
import { runQuietly, tool } from './run-command.mjs'
import { checkTypes } from './types.mjs'

const withTool =
  (...args) =>
  () =>
    runQuietly(...tool(...args))

const GATE_STEPS = [
  ['types', checkTypes],
  ['rules (who may import whom)', checkRules],
  ['lint', withTool('oxlint', '--config', '.oxlintrc.json', '--deny-warnings')],
  ['format', withTool('biome', 'format', '.')],
  ['unused code', withTool('knip')],
  ['lock file', checkLock],
]

/** What has passed and failed so far, and what was not run. */
export function createTally() {
  return { passed: 0, failures: [], notRun: [] }
}

function seconds(began) {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`
}

/** Runs one step, counts it as one, and prints it. @returns {Promise<boolean>} whether it passed */
export async function runStep(tally, name, act) {
  const began = performance.now()
  let outcome
  try {
    outcome = await act()
  } catch (error) {
    outcome = { code: 1, output: `${error.stack ?? error}\n` }
  }
  if (outcome.code === 0) {
    tally.passed += 1
    console.log(`ok    ${name} (${seconds(began)})${outcome.note ? ` ${outcome.note}` : ''}`)
    return true
  }
  tally.failures.push(name)
  console.log(`FAIL  ${name} (${seconds(began)})\n${outcome.output}`)
  return false
}

export async function runGate(tally) {
  for (const [name, act] of GATE_STEPS) await runStep(tally, name, act)
}

/** The end of a run: what was not run, what failed, and last of all the count. Sets the exit code. */
export function closeTally(tally, { mayMiss }) {
  for (const what of tally.notRun) console.log(`NOT RUN: ${what.toUpperCase()}`)
  const failures = mayMiss ? tally.failures : [...tally.failures, ...tally.notRun.map((what) => `not run: ${what}`)]
  if (failures.length > 0) console.log(`failed:\n${failures.map((name) => `  ${name}`).join('\n')}`)
  console.log(`${tally.passed} passed, ${failures.length} failed`)
  process.exitCode = failures.length > 0 ? 1 : 0
}
