/**
 * Times one engine on one load in this process: `measure-engine ENGINE LOAD COUNT`, with COUNT of the load's cases. Prints one JSON object.
 *
 * The first run is told apart, since it finds cold code and unread zones; then comes a warm-up, then runs until the time is over.
 */
import { createHash } from 'node:crypto'
import type { SlotCase } from '@inclined/core/mentoring/slot-case'
import { calibrate } from '../analysis/calibrate.ts'
import { median, quantile } from '../analysis/statistics.ts'
import { LOADS } from './loads.ts'

const ENGINES: Readonly<Record<string, () => Promise<(slotCase: SlotCase) => readonly string[]>>> = {
  ours: async () =>
    ((await import(process.env['INCLINED_SLOT_ENGINE']!)) as { computeSlots: (slotCase: SlotCase) => string[] }).computeSlots,
  luxon: async () => (await import('./luxon-engine.ts')).findSlotsOnLuxon,
  minutes: async () => (await import('./minute-engine.ts')).findSlotsByMinutes,
}
const ALLOWED_MS = 6000
const WARM_UP_MS = 1000
const FEWEST_RUNS = 3
const MOST_RUNS = 2000

const [engineId, loadId, count] = process.argv.slice(2)
const cases = LOADS.find(({ id }) => id === loadId)!.cases.slice(0, Number(count))
const engine = await ENGINES[engineId!]!()

function run(): { ms: number; answers: (readonly string[])[] } {
  const began = performance.now()
  const answers = cases.map((each) => engine(each))
  return { ms: performance.now() - began, answers }
}

const begun = performance.now()
const first = run()
while (performance.now() - begun < WARM_UP_MS) run()
const times: number[] = []
const start = performance.now()
while (times.length < FEWEST_RUNS || (performance.now() - start < ALLOWED_MS && times.length < MOST_RUNS)) times.push(run().ms)

console.log(
  JSON.stringify({
    medianMs: median(times),
    leastMs: Math.min(...times),
    p95Ms: quantile(times, 0.95),
    runs: times.length,
    firstMs: first.ms,
    slots: first.answers.reduce((sum, each) => sum + each.length, 0),
    hash: createHash('sha256').update(JSON.stringify(first.answers)).digest('hex').slice(0, 12),
    calMs: calibrate(),
  }),
)
