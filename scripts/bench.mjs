/**
 * `npm run bench:NAME`: times our code beside its public peers. What is timed and how is in benchmarks/src/bench-NAME.ts.
 *
 * The peers are nobody's dependency but the benchmarks': they have a lock of their own, and are installed by this command only.
 */
import { join } from 'node:path'
import { ensureDependencies } from './ensure-dependencies.mjs'
import { ROOT, runShown, tool } from './run-command.mjs'

const [name, ...more] = process.argv.slice(2)
ensureDependencies()
ensureDependencies(join(ROOT, 'benchmarks'))
const { code } = await runShown(...tool('tsx', `benchmarks/src/bench-${name}.ts`, ...more))
process.exitCode = code
