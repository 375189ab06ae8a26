/** The rules on who may import whom. Fails as well when the tool read next to nothing: a gate that sees no file is always green. */
import { runQuietly, tool } from './run-command.mjs'

const FEWEST_MODULES = 100

export async function checkRules() {
  const outcome = await runQuietly(...tool('depcruise', '--config', '.dependency-cruiser.cjs', 'packages', 'e2e/src'))
  const seen = Number(/(\d+) modules/.exec(outcome.output)?.[1] ?? 0)
  if (outcome.code === 0 && seen < FEWEST_MODULES) {
    return { code: 1, output: `only ${seen} modules were read; is a TypeScript with an API installed?\n${outcome.output}` }
  }
  return { ...outcome, note: `${seen} modules` }
}
