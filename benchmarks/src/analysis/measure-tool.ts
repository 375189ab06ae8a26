/**
 * Measures one tool in a process of its own: `node main.mjs <tool> cold|warm`.
 *
 * Prints one JSON object a line as soon as it has it, so that a process that is cut at its time limit still leaves what it knew.
 * `cold` imports the tool and runs it once; `warm` does the rest, long texts first, so that the short ones find compiled code. Text is
 * written outside the timed part.
 */
import { calibrate } from './calibrate.ts'
import { measureKeystrokes } from './measure-keystrokes.ts'
import type { Figures } from './figures.ts'
import { median } from './statistics.ts'
import { type LoadedTool, OURS, PEERS } from './tools.ts'
import { countWords, openProseWriter, type ProseWriter } from './write-prose.ts'

const SEED = 20_261_123
const ROUNDS = 3
const RUNS = 20
/** A round that is cut keeps its median from this many runs on. */
const LEAST_RUNS = 3
/** Longest time spent on one length, in milliseconds: 60 seconds a tool must hold them all. */
const BUDGET_MS = { short: 8_000, long: 24_000, sixPager: 10_000, keys: 10_000 }

const say = (figures: Partial<Figures>): void => void process.stdout.write(`${JSON.stringify(figures)}\n`)

async function timeOnce(tool: LoadedTool, text: string): Promise<number> {
  const began = performance.now()
  await tool.analyse(text)
  return performance.now() - began
}

interface Measured {
  /** Milliseconds: quietest round of medians. */
  readonly ms: number
  readonly words: number
  readonly runs: number
}

async function timeLength(tool: LoadedTool, writer: ProseWriter, words: number, budgetMs: number): Promise<Measured> {
  const until = performance.now() + budgetMs
  const medians: number[] = []
  let written = 0
  let runs = 0
  for (let round = 0; round < ROUNDS; round++) {
    const times: number[] = []
    for (let run = 0; run < RUNS && (performance.now() < until || runs < LEAST_RUNS); run++) {
      const text = writer.write(words)
      written += countWords(text)
      times.push(await timeOnce(tool, text))
      runs++
    }
    if (times.length >= LEAST_RUNS) medians.push(median(times))
  }
  return { ms: Math.min(...medians), words: written / runs, runs }
}

async function measureCold(load: () => Promise<LoadedTool>): Promise<void> {
  const text = openProseWriter(SEED + 1).write(500)
  const began = performance.now()
  const tool = await load()
  const loadMs = performance.now() - began
  say({ loadMs, firstMs: await timeOnce(tool, text) })
}

async function measureWarm(load: () => Promise<LoadedTool>): Promise<void> {
  const tool = await load()
  const writer = openProseWriter(SEED)
  const before = calibrate()
  const long = await timeLength(tool, writer, 5_000, BUDGET_MS.long)
  say({ longMs: long.ms, longWords: long.words, longRuns: long.runs, calMs: Math.min(before, calibrate()) })
  const short = await timeLength(tool, writer, 500, BUDGET_MS.short)
  say({ shortMs: short.ms, shortRuns: short.runs })
  say({ keys: await measureKeystrokes(tool, writer, BUDGET_MS.keys) })
  const sixPager = await timeLength(tool, writer, 3_000, BUDGET_MS.sixPager)
  say({ sixPagerMs: sixPager.ms, sixPagerRuns: sixPager.runs })
  if (tool.open) say({ keysInOneBlock: await measureKeystrokes(tool, writer, BUDGET_MS.keys, true) })
  say({ rssMib: process.memoryUsage().rss / 2 ** 20 })
}

const [id, phase] = process.argv.slice(2)
const found = [OURS, ...PEERS].find((tool) => tool.id === id)
if (!found) throw new Error(`no tool is called "${id}"`)
await (phase === 'cold' ? measureCold(found.load) : measureWarm(found.load))
process.exit(0)
