/**
 * Times the free slots of mentors beside a plain engine on Luxon and a walk over every minute: `npm run bench:slots`.
 *
 * Each engine and load in a process of its own, one after another. The slow engines take part of the thousand mentors, and their time
 * is multiplied up. Exit 1 when our median misses its goal by more than twice, or when an engine finds other slots than ours.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleAlone, bundleForNode } from '../../scripts/bundle.mjs'
import { printTable, show } from './analysis/print-tables.ts'
import { runChild } from './analysis/run-child.ts'
import { type Load, LOADS } from './slots/loads.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CACHE = 'benchmarks/.cache'
const ENGINE = join(ROOT, CACHE, 'slot-engine.mjs')
const CUT_MS = 180_000
/** Mentors of the thousand that a slow engine is timed on. */
const SHARE = 20

const ENGINES = [
  { id: 'ours', label: 'inclined', isSlow: false },
  { id: 'minutes', label: 'every minute, Intl', isSlow: true },
  { id: 'luxon', label: 'plain engine on Luxon 3.7', isSlow: true },
]

interface Measured {
  readonly medianMs: number
  readonly leastMs: number
  readonly p95Ms: number
  readonly runs: number
  readonly firstMs: number
  readonly slots: number
  readonly hash: string
  readonly calMs: number
}

async function measure(engine: string, load: Load, count: number): Promise<Measured> {
  const script = join(ROOT, CACHE, 'slots', 'main.mjs')
  const { output, fault } = await runChild(
    [script, engine, load.id, String(count)],
    { ...process.env, INCLINED_SLOT_ENGINE: ENGINE },
    CUT_MS,
  )
  if (fault) throw new Error(`${engine} on ${load.id}: ${fault}`)
  return JSON.parse(output) as Measured
}

/** A row of the table, and whether the run may end well. */
async function compare(load: Load): Promise<{ rows: string[][]; isGood: boolean }> {
  const size = load.cases.length
  const ours = await measure('ours', load, size)
  let isGood = ours.medianMs <= load.goalMs * 2
  const rows: string[][] = []
  for (const { id, label, isSlow } of ENGINES) {
    console.error(`${load.id}: ${label} ...`)
    const count = isSlow ? Math.min(size, SHARE) : size
    const scale = size / count
    const found = id === 'ours' ? ours : await measure(id, load, count)
    const same = count === size ? ours : await measure('ours', load, count)
    if (found.hash !== same.hash) isGood = false
    rows.push([
      load.id,
      label,
      show(found.medianMs * scale) + (scale > 1 ? ` (from ${count})` : ''),
      `${show(found.leastMs * scale)} / ${show(found.p95Ms * scale)}`,
      show((found.medianMs * scale) / ours.medianMs),
      show(found.firstMs),
      found.slots.toLocaleString('en'),
      found.hash === same.hash ? 'the same' : 'other',
      String(found.runs),
    ])
  }
  return { rows, isGood }
}

async function main(): Promise<void> {
  await mkdir(join(ROOT, CACHE), { recursive: true })
  await bundleAlone('packages/core/src/core.ts', `${CACHE}/slot-engine.mjs`)
  await bundleForNode('benchmarks/src/slots/measure-engine.ts', `${CACHE}/slots`)
  const outcomes = []
  for (const load of LOADS) outcomes.push(await compare(load))
  printTable(
    ['load', 'engine', 'median ms', 'least / p95 ms', 'engine/ours', 'first run ms', 'slots', 'as ours', 'runs'],
    outcomes.flatMap(({ rows }) => rows),
  )
  for (const { id, says, goalMs } of LOADS) console.log(`${id}: ${says}; ours at most ${goalMs} ms.`)
  if (outcomes.some(({ isGood }) => !isGood)) process.exitCode = 1
}

await main()
