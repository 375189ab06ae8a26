/** Starts hold-folder.ts as a process of its own, bundled once, and listens to what it says. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = dirname(fileURLToPath(import.meta.url))
const packageRoot = join(here, '..', '..')

export interface HolderProgram {
  readonly file: string
  remove(): void
}

/** Made inside the package, so that it finds the migrations, the template and its packages as a shipped bundle does. */
export async function bundleHolder(): Promise<HolderProgram> {
  const folder = join(packageRoot, 'dist', `holder-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'hold-folder.mjs')
  await build({
    entryPoints: [join(here, 'hold-folder.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['@electric-sql/pglite', 'drizzle-orm', 'pg'],
    logLevel: 'silent',
  })
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export interface Holder {
  readonly pid: number
  /** The next line it says; `null` once it has ended. */
  line(): Promise<string | null>
  /** Ends it as a crash would, and gives every line it had said and nobody had asked for. */
  kill(): Promise<readonly string[]>
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('close', () => resolve()))
}

export function startHolder(program: HolderProgram, args: readonly string[]): Holder {
  const child = spawn(process.execPath, [program.file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const whenEnded = ended(child)
  const lines: string[] = []
  const state = { rest: '', isOver: false, wake: () => {} }
  child.stdout.on('data', (chunk: Buffer) => {
    const parts = (state.rest + chunk.toString('utf8')).split('\n')
    state.rest = parts.pop() ?? ''
    lines.push(...parts)
    state.wake()
  })
  child.once('close', () => {
    state.isOver = true
    state.wake()
  })
  return {
    pid: child.pid ?? 0,
    async line() {
      while (lines.length === 0 && !state.isOver) {
        await new Promise<void>((resolve) => {
          state.wake = resolve
        })
      }
      return lines.shift() ?? null
    },
    async kill() {
      child.kill('SIGKILL')
      await whenEnded
      return lines.splice(0)
    },
  }
}
