/** Prints the figures as Markdown tables, to be read on a terminal and pasted into docs/performance.md. */
import type { Goal, MegabyteLine } from './goals.ts'
import type { Keystrokes, ToolFigures } from './figures.ts'

const FULL_RUNS = 60
const NOTHING = '-'

export function show(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return NOTHING
  return value >= 100 ? Math.round(value).toLocaleString('en') : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

/** A star marks a figure from fewer runs than the full three rounds. */
const star = (value: number | undefined, runs: number | undefined): string =>
  show(value) + (runs !== undefined && runs < FULL_RUNS ? '*' : '')

const showKeys = (keys: Keystrokes | undefined): string => (keys ? [keys.medianMs, keys.p95Ms, keys.maxMs].map(show).join(' / ') : NOTHING)

const divide = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a / b

export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)))
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`
  console.log([line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n'))
  console.log()
}

export function printFigures(tools: readonly ToolFigures[]): void {
  const ours = tools[0]
  const head = [
    'tool',
    '500 w ms',
    '5,000 w ms',
    'words/s',
    'x cal',
    'peer/ours',
    'keystroke ms (median / p95 / max)',
    'peer/ours',
    '3,000 w ms',
    'load ms',
    'first ms',
    'RSS MiB',
  ]
  printTable(
    head,
    tools.map((t) => [
      t.label,
      star(t.shortMs, t.shortRuns),
      star(t.longMs, t.longRuns),
      show(divide(t.longWords, divide(t.longMs, 1000))),
      show(divide(t.longMs, t.calMs)),
      show(divide(t.longMs, ours?.longMs)),
      showKeys(t.keys),
      show(divide(t.keys?.medianMs, ours?.keys?.medianMs)),
      star(t.sixPagerMs, t.sixPagerRuns),
      show(t.loadMs),
      show(t.firstMs),
      show(t.rssMib),
    ]),
  )
  console.log(`cal in our process: ${show(ours?.calMs)} ms. A star: fewer than ${FULL_RUNS} runs, the time allowed was over.`)
  console.log(`Our slowest keystroke of all rounds: ${show(ours?.keys?.worstMs)} ms.`)
  console.log(
    `Our keystroke in 1,500 words without one line break: ${showKeys(ours?.keysInOneBlock)} ms; unlike a full run: ${ours?.keysInOneBlock?.differences ?? NOTHING} of 300.`,
  )
  for (const { label, fault } of tools) if (fault) console.log(`${label}: ${fault}`)
  console.log()
}

export function printMegabyteLines(lines: readonly MegabyteLine[]): void {
  printTable(
    ['one line of a megabyte', 'ms', 'outcome'],
    lines.map(({ name, ms, why, fault }) => [name, show(ms), fault ?? (why === null ? 'judged' : `not judged: ${why}`)]),
  )
}

export function printGoals(goals: readonly Goal[]): void {
  const unit = (value: string, goal: Goal): string => (goal.unit === '' ? value : `${value} ${goal.unit}`)
  printTable(
    ['goal', 'what', 'measured', 'at most', 'stretch', 'verdict'],
    goals.map((g) => [
      g.row,
      g.what,
      unit(g.limit === 0 ? String(g.measured ?? NOTHING) : show(g.measured), g),
      unit(String(g.limit), g),
      unit(String(g.stretch), g),
      g.verdict,
    ]),
  )
}
