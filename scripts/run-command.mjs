/** Starts other programs: shown or captured, found on PATH, and with the repository's root as their place. */
import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** A program of node_modules, started with this Node so that no shell or wrapper is needed on any system. */
const TOOLS = {
  tsc: 'node_modules/typescript-7/bin/tsc',
  tsx: 'node_modules/tsx/dist/cli.mjs',
  vitest: 'node_modules/vitest/vitest.mjs',
  depcruise: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  biome: 'node_modules/@biomejs/biome/bin/biome',
  knip: 'node_modules/knip/bin/knip.js',
  reactRouter: 'node_modules/@react-router/dev/bin.js',
}

/** @returns {[string, string[]]} program and arguments for one of TOOLS */
export function tool(name, ...args) {
  return [process.execPath, [join(ROOT, TOOLS[name]), ...args]]
}

/** @returns {string | null} */
export function findOnPath(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    if (!folder) continue
    const path = join(folder, name)
    try {
      accessSync(path, constants.X_OK)
      return path
    } catch {
      continue
    }
  }
  return null
}

function run(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, ...options })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8')
      stream?.on('data', (text) => (output += text))
    }
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }))
    child.on('close', (code, signal) => resolve({ code: code ?? 1, output: signal ? `${output}ended by ${signal}\n` : output }))
  })
}

/** Runs and keeps what it prints. @returns {Promise<{code: number, output: string}>} */
export function runQuietly(command, args, options = {}) {
  return run(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Runs with what it prints shown as it comes. @returns {Promise<{code: number, output: string}>} */
export function runShown(command, args, options = {}) {
  return run(command, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'] })
}
