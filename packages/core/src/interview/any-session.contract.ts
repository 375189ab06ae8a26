/** Pieces of a small invented playbook, wishes and plans from it, and an engine that remembers, for the tests beside this file. */
import { analyseAnswer } from '../answers/analyse-answer.ts'
import type { AnswerReport } from '../answers/report.ts'
import type { Principle } from '../questions/principle.ts'
import { PROBE_FAMILIES, type Question, type QuestionKind } from '../questions/question.ts'
import { type Clash, INTERVIEW_ENGINE, type InterviewEngine } from './judge-thread.ts'
import type { FormatPiece, PlanPieces, PlanWish } from './plan-pieces.ts'
import { planSession } from './plan-session.ts'
import type { SessionPlan } from './session.ts'

const minutes = (id: string, max: number) => ({ id, minutes: { min: max, max } })
const loopParts = [minutes('open', 3), minutes('principles', 45), minutes('your-questions', 5), minutes('close', 2)]
const timed = { isTimed: true, mostProbes: 6, breakMinutes: 0, backgroundQuestions: 0, hidesBarRaiser: false, sessions: 1, minutes: 55 }
const loop = { ...timed, parts: loopParts, principlesPerSession: { min: 2, max: 3 }, breakMinutes: 15, hidesBarRaiser: true }

const FORMATS: readonly FormatPiece[] = [
  {
    ...timed,
    id: 'phone-screen',
    minutes: 60,
    parts: [minutes('open', 5), minutes('principles', 25), minutes('functional', 25), minutes('your-questions', 5)],
    principlesPerSession: { min: 2, max: 2 },
    backgroundQuestions: 1,
    functionalQuestions: { min: 1, max: 2 },
  },
  { ...loop, id: 'loop-interview', breakMinutes: 0, hidesBarRaiser: false, functionalQuestions: { min: 0, max: 1 } },
  { ...loop, id: 'mini-loop', sessions: 3, functionalQuestions: { min: 1, max: 2 } },
  { ...loop, id: 'full-loop', sessions: 5, functionalQuestions: { min: 2, max: 3 } },
  {
    ...timed,
    id: 'drill',
    isTimed: false,
    mostProbes: 14,
    minutes: 15,
    parts: [minutes('principles', 15)],
    principlesPerSession: { min: 1, max: 1 },
    functionalQuestions: { min: 0, max: 0 },
  },
  { ...timed, id: 'debrief', mostProbes: 0, parts: [], principlesPerSession: { min: 0, max: 0 }, functionalQuestions: { min: 0, max: 0 } },
]

export const FORMAT_IDS = ['phone-screen', 'loop-interview', 'mini-loop', 'full-loop', 'drill'] as const

const principles = Array.from(
  { length: 16 },
  (_, i): Principle => ({
    id: `p${i + 1}`,
    name: `Principle ${i + 1}`,
    order: i + 1,
    addedOn: null,
    retiredOn: null,
    gist: `Gist ${i + 1}`,
    signals: [],
    antiSignals: [],
    confusableWith: [{ id: `p${((i + 1) % 16) + 1}`, tieBreaker: `Tie ${i + 1}` }],
    tier: i < 7 ? 1 : i < 13 ? 2 : 3,
    tierShifts: [],
    officialUrl: 'https://example.org',
  }),
)

const RUBRIC = { clarify: 'c', customer: 'u', options: 'o', decision: 'd', metric: 'm', risk: 'r' }

function ask(id: string, kind: QuestionKind, more: Partial<Question> = {}): Question {
  const isCase = kind !== 'behavioural' && kind !== 'background'
  const families = ['scope', 'alternatives', 'result', 'depth'] as const
  return {
    id,
    text: `What is the question called ${id}?`,
    kind,
    topic: null,
    principles: [],
    tracks: [],
    levels: [],
    difficulty: 2,
    followUps: families.map((family) => ({ family, prompt: `About the ${family} of ${id}, what was it?` })),
    rubric: isCase ? RUBRIC : null,
    expectedMinutes: isCase ? 12 : kind === 'background' ? 2 : 3,
    origin: 'inclined',
    licence: 'CC-BY-4.0',
    ...more,
  }
}

const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i + 1))

export const PIECES: PlanPieces = {
  formats: FORMATS,
  functionalByTrack: [
    { track: 'pm', kinds: ['product-design', 'metrics'] },
    { track: 'pmt', kinds: ['technical', 'metrics'] },
  ],
  principles,
  probeFamilies: PROBE_FAMILIES.map((id) => ({ id, phrasings: times(7, (i) => `What of the ${id}, put in way ${i}?`) })),
  questions: [
    ...principles.flatMap((p) => times(4, (i) => ask(`b-${p.id}-${i}`, 'behavioural', { principles: [p.id] }))),
    ask('b-both', 'behavioural', { principles: ['p2', 'p1'] }),
    ask('b-senior', 'behavioural', { principles: ['p1'], levels: ['L7', 'L8'] }),
    ...(['product-design', 'metrics', 'technical'] as const).flatMap((kind) => times(4, (i) => ask(`f-${kind}-${i}`, kind))),
    ...times(3, (i) => ask(`g-${i}`, 'background')),
  ],
}

export const WISH: PlanWish = {
  format: 'loop-interview',
  track: 'pm',
  level: 'L6',
  isPeopleManager: false,
  seed: 7,
  wordsPerMinute: 140,
  askedBefore: [],
  questionId: null,
}

/** Throws when the wish is refused. */
export function planOf(wish: Partial<PlanWish> = {}, pieces: PlanPieces = PIECES): SessionPlan {
  const planned = planSession({ ...WISH, ...wish }, pieces)
  if (!planned.ok) throw new Error(JSON.stringify(planned.error))
  return planned.value
}

/** Judges as the engine does, each text once. What was asked is left out: no choice of the machine looks at relevance or level. */
export function rememberEngine(): InterviewEngine {
  const reports = new Map<string, AnswerReport>()
  const clashes = new Map<string, Clash | null>()
  return {
    analyse(text) {
      const known = reports.get(text) ?? analyseAnswer(text, {})
      reports.set(text, known)
      return known
    },
    findClash(answers) {
      const key = answers.join('\u0001')
      const known = clashes.get(key)
      if (known !== undefined) return known
      const found = INTERVIEW_ENGINE.findClash(answers)
      clashes.set(key, found)
      return found
    },
  }
}
