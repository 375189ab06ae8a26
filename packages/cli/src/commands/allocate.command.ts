/** `inclined allocate`: a first and a reserve story for every slot of a loop. */
import { allocateStories } from '@inclined/core/allocation/allocate-stories'
import { slotsOf } from '@inclined/core/allocation/loop'
import { measureReadiness } from '@inclined/core/allocation/measure-readiness'
import { sampleLoop } from '@inclined/core/allocation/sample-loop'
import { accept, refuse, type Result } from '@inclined/core/kernel/result'
import { createRandom, isSeed } from '@inclined/core/kernel/seeded-random'
import { type Call, type Command, stringOf, WrongUsage } from '../command.ts'
import { openInput, readText } from '../input.ts'
import { answerLines, type AnswerRow, idOf, type LineFault, type RowId } from '../json-lines.ts'
import { orRefuse, parseObject } from '../one-object.ts'
import { checkInputOptions, INPUT_OPTIONS } from '../one-text.ts'
import {
  type AllocationQuestion,
  DEFAULT_SEED,
  loopFormatIds,
  readAllocation,
  readinessTemplate,
  readLoop,
  templateOfFormat,
} from '../read-allocation.ts'
import { DATA_OPTION, withMaterial } from '../with-material.ts'
import { wordAllocation, type WordedAllocation, wordAllocationRefusal } from '../word-allocation.ts'

function solve({ stories, template, fixed, seed, withReadiness }: AllocationQuestion): Result<WordedAllocation, LineFault> {
  const unknown = template.interviewers.filter(({ principles }) => principles === null).map(({ id }) => id)
  const loop = sampleLoop(template, createRandom(seed))
  const outcome = allocateStories({ stories, loop, fixed })
  if (!outcome.ok) return refuse({ code: outcome.error.code, message: wordAllocationRefusal(outcome.error) })
  return accept({
    allocation: outcome.value,
    stories,
    slots: slotsOf(loop),
    sampled: unknown.length === 0 ? null : { seed, interviewers: unknown },
    readiness: withReadiness ? measureReadiness(stories, readinessTemplate(template.pool), seed) : null,
  })
}

function toObject(id: RowId, { allocation, sampled, readiness }: WordedAllocation): object {
  const { assignments, uncovered, bestNewStory, total } = allocation
  const more = { ...(sampled === null ? {} : { sampled }), ...(readiness === null ? {} : { readiness }) }
  return { id, assignments, uncovered, bestNewStory, total, ...more }
}

const answerRow: AnswerRow = (row) => {
  const question = readAllocation(row)
  if (!question.ok) return question
  const solved = solve(question.value)
  return solved.ok ? accept(toObject(idOf(row), solved.value)) : solved
}

/** `--seed` as a number, or `null` where it is not given. */
function seedOf(call: Call): number | null {
  const given = stringOf(call, 'seed')
  if (given === undefined) return null
  const seed = /^\d{1,10}$/.test(given) ? Number(given) : Number.NaN
  if (!isSeed(seed)) throw new WrongUsage(`--seed takes a whole number from 0 to 4294967295; "${given}" is none.`)
  return seed
}

/** The bank's stories for the loop that `--loop` names. */
async function askBank(call: Call, loop: string): Promise<AllocationQuestion> {
  const given = loopFormatIds().includes(loop)
    ? null
    : parseObject(await readText(await openInput({ ...call, positionals: [loop] })), 'The loop')
  const { stories, pool } = await withMaterial(call, (material) => material.openLoopBank())
  const template = given === null ? templateOfFormat(loop, pool) : orRefuse(readLoop(given['loop'] ?? given, pool))
  return { stories, template, fixed: [], seed: DEFAULT_SEED, withReadiness: false }
}

async function answerOne(call: Call): Promise<void> {
  const seed = seedOf(call)
  const loop = stringOf(call, 'loop')
  const row = loop === undefined ? parseObject(await readText(await openInput(call)), 'The input') : {}
  const question = loop === undefined ? orRefuse(readAllocation(row)) : await askBank(call, loop)
  const solved = orRefuse(
    solve({ ...question, seed: seed ?? question.seed, withReadiness: question.withReadiness || call.values['readiness'] === true }),
  )
  await call.io.stdout.write(call.values['json'] ? `${JSON.stringify(toObject(idOf(row), solved))}\n` : wordAllocation(solved))
}

/** Throws where options do not go together. */
function checkOptions(call: Call): void {
  checkInputOptions(call)
  const { values, positionals } = call
  const own = ['loop', 'seed', 'readiness', 'data'].find((name) => values[name] !== undefined)
  if (values['jsonl'] && own !== undefined) throw new WrongUsage(`With --jsonl each line says its own; --${own} is for one loop.`)
  if (values['loop'] !== undefined && positionals.length > 0)
    throw new WrongUsage('--loop takes the stories of the data folder; leave FILE out.')
  if (values['loop'] === undefined && values['data'] !== undefined) throw new WrongUsage('--data goes with --loop.')
}

const STORIES =
  '"stories":[{"id":"queue","principles":[{"id":"ownership","strength":3},{"id":"dive-deep","strength":2}]},{"id":"pricing","principles":[{"id":"ownership","strength":2}]}]'
const ECHO = (rest: string, args = '') => `echo '{${STORIES},${rest}}' | npx --no-install inclined allocate${args}`

export const command: Command = {
  name: 'allocate',
  usage: ['[FILE] [--seed N] [--readiness] [--json]', '[FILE] --jsonl', '--loop LOOP [--data FOLDER] [--seed N] [--readiness] [--json]'],
  says: `Gives every slot of a loop (one interviewer asking about one principle) a first and a reserve story, no story in more than one place. As many slots
as can be are covered, then with the strongest stories, then with reserves; and it says which one new story would help most. The answer is exact.
Reads FILE or standard input: one object {"id"?, "stories", "loop", "fixed"?, "seed"?, "readiness"?}, or with --jsonl one a line.
  stories  [{"id", "title"?, "status"?, "principles": [{"id", "strength", "why"?}]}]; strength 0 to 3, a story counts from 2 and when it is ready (or has no status)
  loop     {"interviewers": [{"id", "principles"?}]} or {"format": "full-loop"}; principles that are left out are drawn with the seed
  fixed    [{"interviewer", "principle", "story", "role"?}]: your own choices, kept as they are; role is first (unless told) or reserve
Readiness tries 200 sampled full loops, each question and one second example from each interviewer with a story of its own.`,
  options: {
    loop: {
      type: 'string',
      value: 'LOOP',
      says: 'allocate the stories of the data folder to the loop in this JSON file, or to full-loop, mini-loop, ...',
    },
    seed: { type: 'string', value: 'N', says: 'draws unknown principles and sampled loops; 1 unless told' },
    readiness: { type: 'boolean', says: 'also try 200 sampled full loops' },
    data: DATA_OPTION,
    ...INPUT_OPTIONS,
  },
  examples: [
    ECHO('"loop":{"interviewers":[{"id":"ana","principles":["ownership"]},{"id":"ben","principles":["dive-deep"]}]}'),
    '# ana ownership: pricing; ben dive-deep: queue; uncovered: none; new story: dive-deep',
    ECHO('"loop":{"interviewers":[{"id":"ana","principles":["ownership","earn-trust"]}]}', ' --json'),
    '# ana ownership: queue, in reserve pricing; uncovered: ana earn-trust; new story: earn-trust',
    ECHO(
      '"loop":{"interviewers":[{"id":"ana","principles":["ownership","dive-deep"]}]},"fixed":[{"interviewer":"ana","principle":"ownership","story":"queue"}]',
    ),
    '# ana ownership: queue, in reserve pricing; uncovered: ana dive-deep; new story: dive-deep',
    'npx --no-install inclined allocate --loop full-loop --readiness',
  ],
  mostArguments: 1,
  async run(call) {
    checkOptions(call)
    if (call.values['jsonl']) return answerLines(await openInput(call), call.io, answerRow)
    await answerOne(call)
    return 0
  },
}
