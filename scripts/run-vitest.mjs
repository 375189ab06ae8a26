/** Runs vitest, shows its failures in full, and counts from its own JSON. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runShown, tool } from './run-command.mjs'

/** One line for each test that failed, and for each file that could not be run at all. */
function listFailures(report) {
  return report.testResults.flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => `${fullName} (${file.name})`)
    return file.status === 'failed' && failed.length === 0 ? [`${file.name}: ${(file.message ?? '').split('\n')[0]}`] : failed
  })
}

/** Adds what vitest did to the tally. `label` says on what it ran, `projects` which of vitest.config.ts. */
export async function runVitest(tally, label, projects, env = {}) {
  console.log(`tests: ${label}`)
  const folder = mkdtempSync(join(tmpdir(), 'inclined-vitest-'))
  const json = join(folder, 'report.json')
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${json}`, ...projects.map((name) => `--project=${name}`)]
  const { code } = await runShown(...tool('vitest', ...args), { env: { ...process.env, ...env } })
  const report = existsSync(json) ? JSON.parse(readFileSync(json, 'utf8')) : null
  rmSync(folder, { recursive: true, force: true })
  const failures = report ? listFailures(report) : []
  tally.passed += report?.numPassedTests ?? 0
  tally.failures.push(...failures.map((name) => `${label}: ${name}`))
  if (code !== 0 && failures.length === 0) tally.failures.push(`${label}: vitest ended with code ${code}`)
  return { skipped: report ? report.numPendingTests + (report.numTodoTests ?? 0) : 0 }
}
