/**
 * Walks a whole session with an invented candidate, judging each step with counts of its own. Throws at the first law broken.
 */
import type { SeededRandom } from '../kernel/seeded-random.ts'
import { acceptInState } from './accept-command.ts'
import { drawPerson, type Person, SAYINGS } from './any-person.contract.ts'
import { applyEvent, foldSession, startState } from './fold-session.ts'
import type { InterviewEngine } from './judge-thread.ts'
import { nextStep } from './next-utterance.ts'
import type { SessionPlan } from './session.ts'
import type { SessionEvent, Utterance } from './session-event.ts'
import type { NextStep, SessionCommand, SessionState } from './session-state.ts'

const SECOND = 1000
const MOST_STEPS = 4000

export interface Walk {
  readonly events: SessionEvent[]
  state: SessionState
  now: number
  probes: number
  answers: number
  different: number
  warnings: number
  kills: number
  gaveUp: number
}

function ensure(holds: boolean, law: string): void {
  if (!holds) throw new Error(law)
}

/** What the walk itself remembers, to judge the machine by. */
interface Memory {
  readonly said: Set<string>
  readonly probesByThread: Map<number, number>
  readonly answeredByThread: Map<number, Set<string>>
  readonly given: string[]
  beganAt: number
  /** The thread that has been asked and not answered. */
  open: number | null
  warned: boolean
}

function append(plan: SessionPlan, walk: Walk, event: SessionEvent): void {
  const next = applyEvent(plan, walk.state, event)
  if (!next.ok) throw new Error(`an event of the machine was refused: ${JSON.stringify(event)}`)
  ensure(!applyEvent(plan, next.value, event).ok, 'the same event is applied once')
  walk.events.push(event)
  walk.state = next.value
}

/** The process dies and the log is read again. */
function kill(plan: SessionPlan, walk: Walk): void {
  const restarted = foldSession(plan, JSON.parse(JSON.stringify(walk.events)) as SessionEvent[])
  ensure(JSON.stringify(restarted) === JSON.stringify(walk.state), 'a restarted process stands where the old one stood')
  walk.state = restarted
  walk.kills++
}

function windowEnd(plan: SessionPlan, memory: Memory, interview: number): number {
  if (!plan.isTimed) return Number.POSITIVE_INFINITY
  const minutes = plan.interviews[interview]!.parts.filter((p) => p.id === 'open' || p.id === 'questions').map((p) => p.minutes)
  return memory.beganAt + minutes.reduce((a, b) => a + b, 0) * 60 * SECOND
}

function judgeUtterance(plan: SessionPlan, walk: Walk, memory: Memory, event: Extract<SessionEvent, { type: 'said' }>): void {
  const { utterance: u } = event
  const interrupts = u.kind === 'time-warning' || (u.kind === 'move-on' && u.why === 'gave-up')
  ensure(memory.open === null || interrupts, `nobody is cut off by "${u.kind}"`)
  ensure(u.text !== '', 'the interviewer says something')
  if (u.kind === 'question' || u.kind === 'probe' || u.kind === 'different-example') {
    ensure(event.at < windowEnd(plan, memory, event.interview), `a ${u.kind} begins in time`)
    memory.open = u.thread
    memory.warned = false
  }
  if (u.kind === 'probe') judgeProbe(plan, memory, u)
  if (u.kind === 'probe' || u.kind === 'question') memory.said.add(u.text.toLowerCase())
  if (u.kind === 'time-warning') {
    ensure(!memory.warned && memory.open !== null, 'a long answer is warned once')
    memory.warned = true
  }
  if (u.kind === 'move-on') memory.open = null
  walk.probes += Number(u.kind === 'probe')
  walk.different += Number(u.kind === 'different-example')
  walk.warnings += Number(u.kind === 'time-warning')
  walk.gaveUp += Number(u.kind === 'move-on' && u.why === 'gave-up')
}

function judgeProbe(plan: SessionPlan, memory: Memory, probe: Extract<Utterance, { kind: 'probe' }>): void {
  ensure(!memory.said.has(probe.text.toLowerCase()), `asked twice: ${probe.text}`)
  const count = (memory.probesByThread.get(probe.thread) ?? 0) + 1
  ensure(count <= (plan.isTimed ? 6 : 14), 'at most six probes, in a drill one of each family')
  memory.probesByThread.set(probe.thread, count)
  const about = probe.family ?? (probe.point && `*${probe.point}`)
  const answered = memory.answeredByThread.get(probe.thread)
  if (about && probe.gap !== 'Nothing is missing, so the next question goes deeper.') {
    ensure(!answered?.has(about), `asked though answered: ${about}: ${probe.text}`)
  }
}

function say(plan: SessionPlan, walk: Walk, memory: Memory, person: Person, random: SeededRandom): SessionCommand {
  const thread = walk.state.waitsFor
  ensure(thread !== null && thread === memory.open, 'the machine waits for the question that was asked')
  if (random.below(100) < person.passes) {
    walk.now += random.below(20) * SECOND
    return { type: 'pass' }
  }
  const saying = SAYINGS[(person.first + person.stride * walk.answers) % SAYINGS.length]!
  const isLong = random.below(100) < person.rambles
  const seconds = isLong ? saying.seconds * 4 + 300 : saying.seconds
  walk.now += seconds * SECOND
  const known = memory.answeredByThread.get(thread!) ?? new Set()
  for (const about of saying.answers) known.add(about)
  memory.answeredByThread.set(thread!, known)
  memory.given.push(saying.text)
  walk.answers++
  const source = random.below(2) === 0 ? 'typed' : 'spoken'
  const storyId = random.below(8) === 0 ? 's1' : null
  const delivery =
    source === 'spoken' && random.below(2) === 0 ? { seconds: seconds + 1, speech: [{ start: 0.5, end: seconds + 0.5 }] } : null
  return { type: 'answer', text: saying.text, seconds, source, storyId, draft: null, delivery }
}

/** What the candidate does while the machine waits; null: lets the time run. */
function act(
  plan: SessionPlan,
  walk: Walk,
  memory: Memory,
  step: Extract<NextStep, { kind: 'wait' }>,
  person: Person,
  random: SeededRandom,
) {
  const dice = random.below(100)
  if (step.for === 'begin') return { type: 'begin' } as const
  if (step.for === 'resume') {
    walk.now += random.below(10_000) * SECOND
    return { type: 'resume' } as const
  }
  if (dice < person.leaves) return { type: 'leave' } as const
  const mayPause = step.for === 'break' || !plan.isTimed
  if (mayPause && dice < 8) return { type: 'pause' } as const
  ensure(mayPause || !acceptInState(plan, walk.state, { type: 'pause' }, walk.now).ok, 'a real interview has no pause')
  if (random.below(100) < person.sleeps) walk.now += random.below(4 * 3600) * SECOND
  else if (step.until !== null && random.below(8) === 0) walk.now = Math.max(walk.now, step.until)
  else return speakUp(plan, walk, memory, step, person, random)
  return null
}

function speakUp(
  plan: SessionPlan,
  walk: Walk,
  memory: Memory,
  step: Extract<NextStep, { kind: 'wait' }>,
  person: Person,
  random: SeededRandom,
): SessionCommand {
  if (step.for === 'break') return { type: 'begin-interview' }
  if (step.for === 'your-questions')
    return random.below(2) === 0 ? { type: 'finish-asking' } : { type: 'ask-back', text: 'How is success seen?' }
  if (random.below(10) === 0) return { type: 'draft', text: 'I was about to', source: 'typed' }
  return say(plan, walk, memory, person, random)
}

export function walkSession(plan: SessionPlan, random: SeededRandom, engine: InterviewEngine): Walk {
  const person = drawPerson(random)
  const walk: Walk = {
    events: [],
    state: startState(plan),
    now: 1_750_000_000_000,
    probes: 0,
    answers: 0,
    different: 0,
    warnings: 0,
    kills: 0,
    gaveUp: 0,
  }
  const memory: Memory = {
    said: new Set(),
    probesByThread: new Map(),
    answeredByThread: new Map(),
    given: [],
    beganAt: 0,
    open: null,
    warned: false,
  }
  for (let steps = 0; ; steps++) {
    ensure(steps < MOST_STEPS, 'every interview ends')
    if (random.below(25) === 0) kill(plan, walk)
    const step = nextStep(plan, walk.state, walk.now, engine)
    if (step.kind === 'over') break
    if (step.kind === 'happens') {
      if (random.below(25) === 0) {
        const again = nextStep(plan, foldSession(plan, walk.events), walk.now, engine)
        ensure(JSON.stringify(again) === JSON.stringify(step), 'a restarted process says the same')
      }
      append(plan, walk, step.event)
      if (step.event.type === 'interview-began') memory.beganAt = step.event.at
      if (step.event.type === 'said') judgeUtterance(plan, walk, memory, step.event)
      continue
    }
    ensure(step.until === null || step.until > walk.now, 'a wait is for later')
    const command = act(plan, walk, memory, step, person, random)
    if (command === null) continue
    const accepted = acceptInState(plan, walk.state, command, walk.now)
    if (!accepted.ok) throw new Error(`refused ${JSON.stringify(command)}: ${JSON.stringify(accepted.error)}`)
    if (command.type === 'answer' || command.type === 'pass') memory.open = null
    for (const event of accepted.value) {
      append(plan, walk, event)
      if (event.type === 'interview-began') memory.beganAt = event.at
    }
  }
  kill(plan, walk)
  const kept = walk.state.threads.flatMap((t) => t.turns.flatMap((turn) => (turn.answer ? [turn.answer.text] : [])))
  ensure(JSON.stringify(kept) === JSON.stringify(memory.given), 'no answer is lost')
  ensure(walk.state.phase === 'ended', 'a session that is over has ended')
  return walk
}
