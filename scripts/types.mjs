/** Checks the types of every package: the routes' types are generated first, then each tsconfig is checked on its own. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT, runQuietly, tool } from './run-command.mjs'

const PROJECTS = ['core', 'playbook', 'app', 'adapters', 'web', 'cli'].map((name) => `packages/${name}/tsconfig.json`)
const MORE = ['packages/core/tsconfig.test.json', 'e2e/tsconfig.json']
/** Its tools are installed by `npm run bench:...` alone, so its types can be checked only after one of those. */
const BENCHMARKS = 'benchmarks/tsconfig.json'

/** @returns {Promise<{code: number, output: string}>} */
export async function checkTypes() {
  const typegen = await runQuietly(...tool('reactRouter', 'typegen'), { cwd: join(ROOT, 'packages/web') })
  if (typegen.code !== 0) return { code: 1, output: `react-router typegen\n${typegen.output}` }
  let output = ''
  for (const project of [...PROJECTS, ...MORE, ...(existsSync(join(ROOT, 'benchmarks/node_modules')) ? [BENCHMARKS] : [])]) {
    const checked = await runQuietly(...tool('tsc', '-p', project))
    if (checked.code !== 0) output += `${project}\n${checked.output}`
  }
  return { code: output === '' ? 0 : 1, output }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { code, output } = await checkTypes()
  process.stdout.write(output)
  process.exitCode = code
}
