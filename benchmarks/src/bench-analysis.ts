/**
 * Times the text engine beside its public peers: `npm run bench:analysis`.
 *
 * Each tool runs in processes of its own, one after another, so that none warms or slows the next; a process over 60 seconds is cut and
 * what it had measured stays. Prints the tables, then our figures beside the goals. Exit 1 only when a figure of ours misses its goal by
 * more than twice (less may be the machine), when an open answer differs from a full run, or when a megabyte line does not come back.
 */
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { transform } from 'esbuild'
import { bundleAlone, bundleForNode } from '../../scripts/bundle.mjs'
import type { Figures, ToolFigures } from './analysis/figures.ts'
import { judgeGoals, type MegabyteLine } from './analysis/goals.ts'
import { printFigures, printGoals, printMegabyteLines } from './analysis/print-tables.ts'
import { runChild } from './analysis/run-child.ts'
import { OURS, PEERS, type Tool } from './analysis/tools.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CACHE = 'benchmarks/.cache'
const ENGINE = join(ROOT, CACHE, 'text-engine.mjs')
const CUT_MS = 60_000
/** A line of a megabyte that takes longer than this hangs. */
const HANG_MS = 10_000
const COLD_STARTS = 3
const LINES = [
  'dots',
  'quotes',
  'digits',
  'spaces',
  'letters',
  'prose, then dots',
  'prose, then quotes',
  'prose, then digits',
  'prose, then spaces',
  'prose, then letters',
  'prose',
]

async function bundle(): Promise<number> {
  await mkdir(join(ROOT, CACHE), { recursive: true })
  await bundleAlone('benchmarks/src/analysis/text-engine.ts', `${CACHE}/text-engine.mjs`)
  await bundleForNode('benchmarks/src/analysis/measure-tool.ts', `${CACHE}/tool`)
  await bundleForNode('benchmarks/src/analysis/measure-megabyte-line.ts', `${CACHE}/line`)
  const { code } = await transform(await readFile(ENGINE, 'utf8'), { minify: true, format: 'esm' })
  return gzipSync(code).length / 1000
}

const child = (name: 'tool' | 'line', ...args: string[]) => [join(ROOT, CACHE, name, 'main.mjs'), ...args]
const environment = { ...process.env, INCLINED_TEXT_ENGINE: ENGINE }

async function measure({ id, label }: Tool): Promise<ToolFigures> {
  let cold: Partial<Figures> = {}
  for (let start = 0; start < COLD_STARTS; start++) {
    const { output, fault } = await runChild(child('tool', id, 'cold'), environment, CUT_MS)
    if (fault) return { id, label, fault }
    const { loadMs = Infinity, firstMs = Infinity }: Partial<Figures> = JSON.parse(output)
    cold = { loadMs: Math.min(loadMs, cold.loadMs ?? Infinity), firstMs: Math.min(firstMs, cold.firstMs ?? Infinity) }
  }
  const { output, fault } = await runChild(child('tool', id, 'warm'), environment, CUT_MS)
  const lines = output.split('\n').filter((line) => line.endsWith('}'))
  const warm: Partial<Figures> = Object.assign({}, ...lines.map((line) => JSON.parse(line) as Partial<Figures>))
  return { id, label, ...cold, ...warm, ...(fault ? { fault } : {}) }
}

async function readMegabyteLine(name: string): Promise<MegabyteLine> {
  const { output, fault } = await runChild(child('line', name), environment, HANG_MS)
  return fault ? { name, fault } : { name, ...(JSON.parse(output) as { ms: number; why: string | null }) }
}

async function main(): Promise<void> {
  const only = process.argv.slice(2)
  const gzipKb = await bundle()
  const tools: ToolFigures[] = []
  for (const tool of [OURS, ...PEERS.filter(({ id }) => only.length === 0 || only.includes(id))]) {
    console.error(`measuring ${tool.label} ...`)
    tools.push(await measure(tool))
  }
  const lines: MegabyteLine[] = []
  for (const name of LINES) lines.push(await readMegabyteLine(name))

  const ours = tools[0]
  if (!ours) throw new Error('our own engine was not measured')
  const goals = judgeGoals(ours, gzipKb, lines)
  printFigures(tools)
  printMegabyteLines(lines)
  printGoals(goals)
  if (ours.fault || goals.some(({ verdict }) => verdict === 'missed')) process.exitCode = 1
}

await main()
