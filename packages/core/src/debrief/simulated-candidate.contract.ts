/**
 * Invented candidates who go through whole practice interviews: what each says to a question and to a probe, and the loop they are driven through.
 *
 * They know nothing of notes and votes. All have the same sixteen stories (simulated-candidates.json); they differ in how they tell them.
 */
import { acceptInState } from '../interview/accept-command.ts'
import { PIECES, planOf } from '../interview/any-session.contract.ts'
import { applyEvent, startState } from '../interview/fold-session.ts'
import { INTERVIEW_ENGINE, type InterviewEngine } from '../interview/judge-thread.ts'
import { nextStep } from '../interview/next-utterance.ts'
import type { PlanPieces } from '../interview/plan-pieces.ts'
import type { SessionPlan } from '../interview/session.ts'
import type { SessionEvent, Utterance } from '../interview/session-event.ts'
import type { SessionCommand, SessionState, Thread } from '../interview/session-state.ts'
import type { AnswerReport } from '../answers/report.ts'
import type { Level } from '../questions/track.ts'
import material from './simulated-candidates.json' with { type: 'json' }

type Story = (typeof material.stories)[number]
type Field = Exclude<keyof Story, 'principle'>

export const CANDIDATES = ['data-rich', 'honest', 'single-story', 'rambling', 'we-only', 'theorist', 'designer'] as const
export type CandidateName = (typeof CANDIDATES)[number]

const FIELD_OF_FAMILY: Readonly<Record<string, Field>> = {
  stakes: 'stakes',
  scope: 'scope',
  role: 'acts',
  depth: 'detail',
  data: 'data',
  alternatives: 'alternatives',
  resistance: 'resistance',
  decision: 'reason',
  result: 'result',
  reflection: 'learning',
  durability: 'mechanism',
  recency: 'detail',
  contradiction: 'result',
  reference: 'detail',
}

const tell = (story: Story, ...fields: readonly Field[]): string => fields.map((field) => story[field]).join(' ')

const asTeam = (text: string): string =>
  text
    .replace(/\bI was\b/g, 'we were')
    .replace(
      /\b(I|myself|me|my|mine)\b/gi,
      (word) => ({ i: 'we', myself: 'ourselves', me: 'us', my: 'our', mine: 'ours' })[word.toLowerCase()]!,
    )
    .replace(/(^|[.!?] )we\b/g, '$1We')

const sentences = (text: string, count: number): string =>
  text
    .split(/(?<=\.) /)
    .slice(0, count)
    .join(' ')

interface Way {
  /** The first answer with a story. */
  readonly tells: (story: Story, turn: number) => string
  /** The answer to a probe of a family, or to one that names none. */
  readonly answers: (story: Story, field: Field, turn: number) => string
  readonly functional: 'strong' | 'weak'
  /** One story for everything. */
  readonly repeats: boolean
}

const pick = (list: readonly string[], turn: number): string => list[turn % list.length]!
const full = (story: Story): string => tell(story, 'situation', 'scope', 'stakes', 'acts', 'reason', 'result', 'learning')

const WAYS: Readonly<Record<CandidateName, Way>> = {
  'data-rich': { tells: full, answers: (story, field) => story[field], functional: 'strong', repeats: false },
  honest: {
    tells: (story) => `${story.situation} ${material.small.scope} ${tell(story, 'acts', 'result', 'learning')}`,
    answers: (story, field) =>
      field === 'scope' ? material.small.scope : field === 'stakes' ? material.small.unknown : story[field === 'detail' ? 'data' : field],
    functional: 'strong',
    repeats: false,
  },
  'single-story': { tells: full, answers: (story, field) => story[field], functional: 'strong', repeats: true },
  rambling: {
    tells: ({ situation, acts, result }, turn) =>
      `${pick(material.rambling.before, turn)} ${situation} ${pick(material.rambling.after, turn + 1)} ${acts} ${result} ${pick(material.rambling.after, turn)}`,
    answers: (story, field, turn) => (turn % 2 === 0 ? story[field] : pick(material.rambling.probes, turn)),
    functional: 'strong',
    repeats: false,
  },
  'we-only': {
    tells: (story) => asTeam(full(story)),
    answers: (story, field) => asTeam(story[field]),
    functional: 'strong',
    repeats: false,
  },
  theorist: {
    tells: (_, turn) => pick(material.theory.answers, turn),
    answers: (_, __, turn) => pick(material.theory.probes, turn),
    functional: 'weak',
    repeats: false,
  },
  designer: {
    tells: (story, turn) => asTeam(`${story.situation} ${sentences(story.acts, 1)} ${pick(material.rambling.after, turn)}`),
    answers: (_, __, turn) => pick(material.rambling.probes, turn),
    functional: 'strong',
    repeats: false,
  },
}

/** The invented playbook of the interview's own tests, with the principles the stories are about. */
const LOOP_PIECES = JSON.parse(
  JSON.stringify(PIECES).replace(/"p(\d+)"/g, (_, n: string) => JSON.stringify(material.stories[Number(n) - 1]!.principle)),
) as PlanPieces

/** Speaks for one candidate through one session. */
class Speaker {
  private readonly told = new Map<number, Story>()
  private count = 0
  constructor(private readonly way: Way) {}

  /** Null: nothing to say. */
  answer(thread: Thread, said: Utterance): string | null {
    this.count++
    const isFirst = thread.turns.length === 1
    if (thread.question.principle === null) {
      const { functional } = material
      return isFirst ? functional[this.way.functional] : functional.probes[this.way.functional]
    }
    if (isFirst) return this.tellStory(thread)
    const story = this.told.get(thread.index)!
    const family = said.kind === 'probe' ? said.family : null
    return this.way.answers(story, family === null ? 'acts' : FIELD_OF_FAMILY[family]!, this.count)
  }

  private tellStory(thread: Thread): string | null {
    const used = new Set(this.told.values())
    const own = material.stories.find((s) => s.principle === thread.question.principle)!
    const story = this.way.repeats
      ? material.stories.find((s) => s.principle === 'deliver-results')!
      : [own, ...material.stories].find((s) => !used.has(s))
    if (!story) return null
    this.told.set(thread.index, story)
    return this.way.tells(story, this.count)
  }
}

export interface DrivenLoop {
  readonly plan: SessionPlan
  readonly events: readonly SessionEvent[]
  readonly state: SessionState
}

/** The machine chooses its probes by the words alone, so what it judged once is remembered by the words. */
function rememberReports(): InterviewEngine {
  const reports = new Map<string, AnswerReport>()
  return {
    ...INTERVIEW_ENGINE,
    analyse(text, options) {
      const key = JSON.stringify([text, options])
      const known = reports.get(key) ?? INTERVIEW_ENGINE.analyse(text, options)
      reports.set(key, known)
      return known
    },
  }
}

export const REMEMBERED = rememberReports()

export function driveLoop(name: CandidateName, seed: number, level: Level, format = 'full-loop'): DrivenLoop {
  const plan = planOf({ format, seed, level }, LOOP_PIECES)
  const speaker = new Speaker(WAYS[name])
  const events: SessionEvent[] = []
  let state = startState(plan)
  let now = 0
  const append = (event: SessionEvent): void => {
    const next = applyEvent(plan, state, event)
    if (!next.ok) throw new Error(next.error.code)
    events.push(event)
    state = next.value
  }
  for (;;) {
    const step = nextStep(plan, state, now, REMEMBERED)
    if (step.kind === 'over') return { plan, events, state }
    if (step.kind === 'happens') {
      append(step.event)
      continue
    }
    const { command, seconds } = respond(state, step.for, speaker)
    now += seconds * 1000
    const accepted = acceptInState(plan, state, command, now)
    if (!accepted.ok) throw new Error(accepted.error.code)
    for (const event of accepted.value) append(event)
  }
}

function respond(state: SessionState, waitsFor: string, speaker: Speaker): { readonly command: SessionCommand; readonly seconds: number } {
  if (waitsFor === 'begin') return { command: { type: 'begin' }, seconds: 0 }
  if (waitsFor === 'break') return { command: { type: 'begin-interview' }, seconds: 0 }
  if (waitsFor === 'your-questions') return { command: { type: 'finish-asking' }, seconds: 60 }
  const thread = state.threads[state.waitsFor!]!
  const text = speaker.answer(thread, thread.turns.at(-1)!.said)
  if (text === null) return { command: { type: 'pass' }, seconds: 10 }
  const seconds = Math.ceil((text.split(' ').length * 60) / 140)
  return { command: { type: 'answer', text, seconds, source: 'typed', storyId: null, draft: null, delivery: null }, seconds }
}
