/** Made-up practice sessions for the contracts; every text in here is ours. */
import type { NewSession } from '@inclined/app/ports/session-store'
import type { PlannedQuestion, SessionPlan } from '@inclined/core/interview/session'
import type { SessionEvent } from '@inclined/core/interview/session-event'
import { PROBE_FAMILIES, type ProbeFamily } from '@inclined/core/questions/question'
import { at, newId } from './samples.ts'

const question = (id: string, text: string): PlannedQuestion => ({
  id,
  text,
  kind: 'behavioural',
  topic: null,
  principle: 'dive-deep',
  principles: ['dive-deep', 'ownership'],
  followUps: [],
  rubric: null,
  expectedMinutes: 4.5,
})

const phrasings = Object.fromEntries(PROBE_FAMILIES.map((id) => [id, [`What about ${id}?`]])) as Record<ProbeFamily, string[]>

export const samplePlan = (change: Partial<SessionPlan> = {}): SessionPlan => ({
  version: 1,
  format: 'drill',
  seed: 4_294_967_295,
  track: null,
  level: 'L6',
  wordsPerMinute: 140,
  breakMinutes: 0,
  isTimed: false,
  mostProbes: 6,
  interviews: [
    {
      interviewer: { id: 'i1', role: 'unknown', temperament: 'friendly' },
      principles: ['dive-deep'],
      functional: [],
      parts: [],
      questions: [question('sample-question', 'Which number surprised you?')],
      spares: [question('sample-spare', 'Which number did you doubt?')],
    },
  ],
  phrasings,
  ...change,
})

export const sampleSession = (change: Partial<NewSession> = {}): NewSession => ({
  id: newId(),
  plan: samplePlan(),
  createdAt: at(0),
  ...change,
})

/** Milliseconds, with a fraction that must survive. */
const when = (seq: number) => Date.parse(at(0)) + seq * 1000 + 0.25

export const asked = (seq: number, questionId: string): SessionEvent => ({
  seq,
  at: when(seq),
  type: 'said',
  interview: 0,
  utterance: { kind: 'question', thread: 0, questionId, lead: '', text: 'Which number surprised you?', pauseSeconds: 1.5 },
})

export const drafted = (seq: number, text: string): SessionEvent => ({
  seq,
  at: when(seq),
  type: 'drafted',
  thread: 0,
  text,
  source: 'typed',
})

export const answered = (seq: number, text: string): SessionEvent => ({
  seq,
  at: when(seq),
  type: 'answered',
  thread: 0,
  text,
  seconds: 0.1 + 0.2,
  source: 'spoken',
  storyId: null,
  draft: text,
  delivery: { seconds: 0.1 + 0.2, speech: [{ start: 0.1, end: 0.2 }] },
})

/** Whole milliseconds, because the end is kept as an instant beside the event. */
export const ended = (seq: number): SessionEvent => ({ seq, at: Date.parse(at(30)), type: 'ended', reason: 'left' })
