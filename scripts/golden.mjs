/**
 * `npm run golden`: writes the golden reports of the text engine anew. What changed is read in the difference, not here.
 *
 * A script rather than a line of shell, because a variable before a command is not understood on every system.
 */
import { ensureDependencies } from './ensure-dependencies.mjs'
import { runShown, tool } from './run-command.mjs'

ensureDependencies()
const { code } = await runShown(...tool('vitest', 'run', '--project=unit', 'packages/core/src/answers/golden.test.ts'), {
  env: { ...process.env, GOLDEN: '1' },
})
process.exitCode = code
