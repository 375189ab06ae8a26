/**
 * A process for the tests of the lock and of crashes: opens a data folder and says so in one line of JSON, then writes
 * answers until it is killed and prints the number of each that was acknowledged. Arguments: folder, candidate, first number.
 */
import { writeSync } from 'node:fs'
import { openDatabase } from '../postgres/open-database.ts'

/** Straight to the pipe: what was said before a kill has been said. */
const say = (line: string) => writeSync(1, `${line}\n`)

/** Ids that carry their number, so that a reader knows what must be there. */
const numbered = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

const PROFILE = {
  track: null,
  level: null,
  isPeopleManager: false,
  loopDate: null,
  weeklyHours: null,
  wordsPerMinute: 140,
  welcomedAt: null,
}

async function write(dataDir: string, candidate: string, first: number): Promise<void> {
  const opened = await openDatabase({ dataDir, holder: { url: `http://holder.example/${process.pid}` } })
  if (!opened.ok) return void say(JSON.stringify(opened.error))
  const { answers, candidates } = opened.value.stores
  await candidates.ensure({ id: candidate, kind: 'own', profile: PROFILE })
  say(JSON.stringify({ code: 'open', pid: process.pid }))
  const time = new Date(0).toISOString()
  for (let n = first; ; n += 1) {
    const words = { questionId: null, questionText: '', text: `answer ${n} ${'word '.repeat(n % 400)}` }
    await answers.create(candidate, { id: numbered(n), ...words, revision: 1, storyId: null, createdAt: time, savedAt: time }, `k${n}`)
    say(String(n))
  }
}

const [dataDir = '', candidate = '', first = '0'] = process.argv.slice(2)
await write(dataDir, candidate, Number(first))
