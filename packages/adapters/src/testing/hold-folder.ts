/**
 * A process for the tests of the lock and of crashes: opens a data folder and says so in one line of JSON, then writes
 * until it is killed and prints the number of all that was acknowledged: of each answer, or of the last event of a session
 * after each append of two. Arguments: folder, candidate, first number, and `session` where events are to be written.
 */
import { writeSync } from 'node:fs'
import type { AnswerStore } from '@inclined/app/ports/answer-store'
import type { SessionStore } from '@inclined/app/ports/session-store'
import { answered, drafted, sampleSession } from '../contract/session-samples.ts'
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

async function writeAnswers(answers: AnswerStore, candidate: string, first: number): Promise<never> {
  const time = new Date(0).toISOString()
  for (let n = first; ; n += 1) {
    const words = { questionId: null, questionText: '', text: `answer ${n} ${'word '.repeat(n % 400)}` }
    await answers.create(candidate, { id: numbered(n), ...words, revision: 1, storyId: null, createdAt: time, savedAt: time }, `k${n}`)
    say(String(n))
  }
}

/** Goes on with the one session of the candidate, where the process before this one left it. */
async function writeEvents(sessions: SessionStore, candidate: string): Promise<never> {
  const { id } = await sessions.create(candidate, sampleSession(), 'session')
  const events = await sessions.events(candidate, id)
  for (let seq = events.length; ; seq += 2) {
    await sessions.append(candidate, id, seq, [drafted(seq + 1, `draft ${seq + 1}`), answered(seq + 2, `answer ${seq + 2}`)])
    say(String(seq + 2))
  }
}

async function write(dataDir: string, candidate: string, first: number, what: string): Promise<void> {
  const opened = await openDatabase({ dataDir, holder: { url: `http://holder.example/${process.pid}` } })
  if (!opened.ok) return void say(JSON.stringify(opened.error))
  const { answers, candidates, sessions } = opened.value.stores
  await candidates.ensure({ id: candidate, kind: 'own', profile: PROFILE })
  say(JSON.stringify({ code: 'open', pid: process.pid }))
  await (what === 'session' ? writeEvents(sessions, candidate) : writeAnswers(answers, candidate, first))
}

const [dataDir = '', candidate = '', first = '0', what = 'answers'] = process.argv.slice(2)
await write(dataDir, candidate, Number(first), what)
