/**
 * Times what must run after one typed character in a text of 1,500 words.
 *
 * Edits are drawn from a seed: a character put in or taken out anywhere, line breaks among them. Our engine edits an open answer and is
 * compared with a full run after each edit of one more, untimed round; a peer reads the changed text again, as an editor would have it do.
 */
import type { Keystrokes } from './figures.ts'
import { quantile } from './statistics.ts'
import type { LoadedTool } from './tools.ts'
import { type ProseWriter, randomFrom } from './write-prose.ts'

const WORDS = 1_500
const EDITS = 300
const ROUNDS = 3
/** Rounds played before the timed ones, so that no tool is timed cold. */
const WARM_UP_EDITS = 40
const TYPED = ['e', 't', 'a', 'o', 'i', 'n', 's', ' ', ' ', '.', ',', '’', '"', '4', '\n', '\n']

interface Edit {
  readonly from: number
  readonly to: number
  readonly insert: string
}

function drawEdit(random: () => number, length: number): Edit {
  const isDeletion = random() < 0.25
  const from = Math.floor(random() * (isDeletion ? length : length + 1))
  if (isDeletion) return { from, to: from + 1, insert: '' }
  return { from, to: from, insert: TYPED[Math.floor(random() * TYPED.length)] ?? ' ' }
}

interface Round {
  readonly times: readonly number[]
  readonly differences: number
}

async function playRound(tool: LoadedTool, start: string, seed: number, edits: number, until: number, compare: boolean): Promise<Round> {
  const random = randomFrom(seed)
  const answer = tool.open?.(start)
  const times: number[] = []
  let text = start
  let differences = 0
  for (let i = 0; i < edits && (i < 5 || performance.now() < until); i++) {
    const { from, to, insert } = drawEdit(random, text.length)
    text = text.slice(0, from) + insert + text.slice(to)
    const began = performance.now()
    const report = answer ? answer.edit(from, to, insert) : await tool.analyse(text)
    times.push(performance.now() - began)
    if (compare && answer && JSON.stringify(report) !== JSON.stringify(tool.analyse(text))) differences++
  }
  return { times, differences }
}

/** Figures of the quietest of 3 rounds by its median; fewer rounds or edits where `budgetMs` runs out. */
export async function measureKeystrokes(tool: LoadedTool, writer: ProseWriter, budgetMs: number, isOneBlock = false): Promise<Keystrokes> {
  const until = performance.now() + budgetMs
  await playRound(tool, writer.write(WORDS, isOneBlock), 1, WARM_UP_EDITS, performance.now() + budgetMs / 5, false)
  const rounds: Round[] = []
  for (let round = 0; round < ROUNDS && (round === 0 || performance.now() < until); round++)
    rounds.push(await playRound(tool, writer.write(WORDS, isOneBlock), 100 + round, EDITS, until, false))
  const middle = ({ times }: Round): number => quantile(times, 0.5)
  const quietest = rounds.toSorted((a, b) => middle(a) - middle(b))[0]
  if (!quietest) throw new Error('no round was played')
  const figures = {
    medianMs: middle(quietest),
    p95Ms: quantile(quietest.times, 0.95),
    maxMs: Math.max(...quietest.times),
    worstMs: Math.max(...rounds.flatMap(({ times }) => times)),
    edits: rounds.reduce((sum, { times }) => sum + times.length, 0),
  }
  if (!tool.open) return figures
  const checked = await playRound(tool, writer.write(WORDS, isOneBlock), 200, EDITS, Number.POSITIVE_INFINITY, true)
  return { ...figures, differences: checked.differences }
}
