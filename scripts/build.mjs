/**
 * Builds what is stale: `node scripts/build.mjs [core] [cli] [web]`, all three when none is named.
 *
 * Everything it says goes to standard error, because the command line builds itself on the way and its output belongs to the person.
 */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureDependencies } from './ensure-dependencies.mjs'
import { bundleAlone, bundleForNode } from './bundle.mjs'
import { ROOT, runQuietly, tool } from './run-command.mjs'
import { hashInputs, isFresh, writeStamp } from './stale.mjs'

const TOOLING = ['package-lock.json', 'tsconfig.base.json', 'scripts/build.mjs', 'scripts/bundle.mjs']
const INNER = ['packages/core/src', 'packages/playbook/src', 'packages/playbook/amazon-pm', 'packages/app/src', 'packages/adapters/src']
const PAGES = ['packages/web/build/server/index.js', 'packages/web/build/client']

async function buildPages() {
  const [program, args] = tool('reactRouter', 'build')
  const { code, output } = await runQuietly(program, args, {
    cwd: join(ROOT, 'packages/web'),
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (code !== 0) throw new Error(`react-router build failed:\n${output}`)
}

const TARGETS = {
  core: {
    inputs: [...TOOLING, 'packages/core/src'],
    outputs: ['packages/core/dist/index.js'],
    stamp: 'packages/core/dist/.stamp',
    make: () => bundleAlone('packages/core/src/core.ts', 'packages/core/dist/index.js'),
  },
  cli: {
    inputs: [...TOOLING, ...INNER, 'packages/cli/src'],
    outputs: ['packages/cli/dist/main.mjs'],
    stamp: 'packages/cli/dist/.stamp',
    make: () => bundleForNode('packages/cli/src/main.ts', 'packages/cli/dist'),
  },
  web: {
    inputs: [
      ...TOOLING,
      ...INNER,
      'packages/web/src',
      'packages/web/public',
      'packages/web/react-router.config.ts',
      'packages/web/vite.config.ts',
    ],
    outputs: ['packages/web/dist/main.mjs', ...PAGES],
    stamp: 'packages/web/dist/.stamp',
    make: async () => {
      await buildPages()
      await bundleForNode('packages/web/src/main.ts', 'packages/web/dist')
    },
  },
}

async function buildTarget(name) {
  const { inputs, outputs, stamp, make } = TARGETS[name]
  const hash = hashInputs(inputs)
  if (isFresh(stamp, hash, outputs)) return writeStamp(stamp, hash)
  const began = performance.now()
  if (existsSync(join(ROOT, stamp))) rmSync(join(ROOT, stamp))
  await make()
  writeStamp(stamp, hash)
  console.error(`built ${name} in ${((performance.now() - began) / 1000).toFixed(1)} s`)
}

/** Throws with what the tool said when something does not build. */
export async function buildStale(names = Object.keys(TARGETS)) {
  for (const name of names) {
    if (!Object.hasOwn(TARGETS, name)) throw new Error(`nothing here is called "${name}": ${Object.keys(TARGETS).join(', ')}`)
    await buildTarget(name)
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureDependencies()
  const names = process.argv.slice(2)
  try {
    await buildStale(names.length > 0 ? names : undefined)
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
