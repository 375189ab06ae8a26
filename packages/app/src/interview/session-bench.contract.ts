/** A playbook in which everything hidden is marked, and a candidate who answers whatever is asked, for the tests of use cases. */
import { PIECES } from '@inclined/core/interview/any-session.contract'
import type { PlanPieces } from '@inclined/core/interview/plan-pieces'
import type { SessionCommand } from '@inclined/core/interview/session-state'
import type { Principle } from '@inclined/core/questions/principle'
import { type Bench, codeOf, openBench, valueOf } from '../candidates/bench.contract.ts'
import { actInSession } from './act-in-session.ts'
import { continueSession } from './continue-session.ts'
import type { LoadedSession } from './load-session.ts'
import { startSession, type StartSessionWish } from './start-session.ts'

/** Ids, rubrics and gists that no candidate may see before the reveal begin with this. */
export const SECRET = 'hidden-till-the-end'

const hide = (id: string): string => `${SECRET}-${id}`

export const pieces: PlanPieces = {
  ...PIECES,
  principles: PIECES.principles.map((p): Principle => ({ ...p, id: hide(p.id), name: hide(p.name), gist: hide(p.gist) })),
  questions: PIECES.questions.map((q) => {
    const rubric = q.rubric && { ...q.rubric, clarify: hide('c'), customer: hide('u'), options: hide('o'), risk: hide('r') }
    return { ...q, id: hide(q.id), principles: q.principles.map(hide), rubric }
  }),
}

export const catalogue = pieces.principles

export const ANSWERS = [
  'In 2024 our checkout lost one order in five on phones. I owned the payment step. I pulled the logs of 400 sessions and rebuilt the form. Conversion rose from 61% to 74% within a month.',
  'I compared buying a tool with building our own, and I chose to build it because we could undo that in a week.',
  'We met a lot and we aligned everybody and we were very happy with how it went for the team in the end.',
]

export interface SessionBench extends Bench {
  readonly id: string
  /** Throws where it is refused. */
  readonly act: (command: SessionCommand, expectedSeq?: number) => Promise<LoadedSession>
  /** Code of the refusal, or `accepted`. */
  readonly tryTo: (command: SessionCommand, expectedSeq?: number) => Promise<string>
  readonly goOn: () => Promise<LoadedSession>
}

export const answer = (text: string, change: Partial<Extract<SessionCommand, { type: 'answer' }>> = {}): SessionCommand => ({
  type: 'answer',
  text,
  seconds: 60,
  source: 'typed',
  storyId: null,
  draft: null,
  delivery: null,
  ...change,
})

export const wish = (change: Partial<StartSessionWish> = {}): StartSessionWish => ({
  format: 'drill',
  questionId: null,
  seed: null,
  idempotencyKey: 'k1',
  ...change,
})

export async function openSession(change: Partial<StartSessionWish> = {}): Promise<SessionBench> {
  const bench = await openBench()
  const { ports, me } = bench
  const { id } = valueOf(await startSession(ports, me, wish(change), pieces))
  const lastSeq = async () => (await ports.sessions.find(me, id))!.lastSeq
  const actOn = async (command: SessionCommand, expectedSeq?: number) =>
    actInSession(ports, me, { id, command, expectedSeq: expectedSeq ?? (await lastSeq()) })
  return {
    ...bench,
    id,
    act: async (command, expectedSeq) => valueOf(await actOn(command, expectedSeq)),
    tryTo: async (command, expectedSeq) => codeOf(await actOn(command, expectedSeq)),
    goOn: async () => valueOf(await continueSession(ports, me, id)),
  }
}

/** Begins, answers everything, asks one question back in each interview, and calls `look` after every step; `minutes` pass with each. */
export async function playThrough(
  { act, goOn, wait }: SessionBench,
  look: (session: LoadedSession) => Promise<void>,
): Promise<LoadedSession> {
  await act({ type: 'begin' })
  for (let minute = 0; minute < 2_000; minute += 2) {
    wait(minute)
    const session = await goOn()
    await look(session)
    const { phase, waitsFor } = session.state
    if (phase === 'ended') return session
    if (waitsFor !== null) await act(answer(ANSWERS[(minute / 2) % ANSWERS.length]!))
    else if (phase === 'asking') await act(minute % 4 === 0 ? { type: 'ask-back', text: 'What is hard here?' } : { type: 'finish-asking' })
    else if (phase === 'break') await act({ type: 'begin-interview' })
  }
  throw new Error('the session did not end')
}
