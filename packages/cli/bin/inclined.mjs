#!/usr/bin/env node
/** Starts the built command line; in a checkout it is built first when it is missing or older than its sources. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

process.env.NODE_ENV ??= 'production'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const builder = join(root, 'scripts/build.mjs')
const stamp = join(root, 'packages/cli/dist/.stamp')
const SOURCES = ['core/src', 'playbook/src', 'playbook/amazon-pm', 'app/src', 'adapters/src', 'cli/src'].map((path) =>
  join(root, 'packages', path),
)

function isNewer(folder, than) {
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? isNewer(path, than) : !/\.(test|contract)\.tsx?$/.test(entry.name) && statSync(path).mtimeMs > than
  })
}

function isStale() {
  if (!existsSync(stamp)) return true
  const built = statSync(stamp).mtimeMs
  return SOURCES.some((folder) => existsSync(folder) && isNewer(folder, built))
}

if (existsSync(builder) && isStale()) {
  const { status } = spawnSync(process.execPath, [builder, 'cli'], { stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(1)
}
await import('../dist/main.mjs')
