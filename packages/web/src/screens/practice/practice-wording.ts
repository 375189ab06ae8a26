import type { SessionView } from '@inclined/app/interview/read-session'
import type { InterviewerRole, Temperament } from '@inclined/core/interview/session'
import type { Rating } from '@inclined/core/answers/report'

/** `12:05`; never below zero. */
export function wordClock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

export const RATING_WORD: Readonly<Record<Rating, string>> = { weak: 'weak', mixed: 'mixed', strong: 'strong' }

export const ROLE_WORD: Readonly<Record<InterviewerRole, string>> = {
  'hiring-manager': 'the hiring manager',
  peer: 'a peer',
  stakeholder: 'a stakeholder from another team',
  'bar-raiser': 'the bar raiser',
  unknown: 'somebody from the team',
}

export const TEMPERAMENT_WORD: Readonly<Record<Temperament, string>> = {
  'silent-typist': 'typed and said little',
  friendly: 'was friendly',
  'deep-diver': 'wanted every detail',
  challenger: 'pushed back',
}

const PHASE_WORD: Readonly<Record<SessionView['phase'], string>> = {
  planned: 'Not begun',
  waiting: 'Under way',
  opening: 'Under way',
  questions: 'Under way',
  asking: 'Your questions',
  closing: 'Closing',
  break: 'Break',
  ended: 'Over',
  revealed: 'Over',
}

export const wordPhase = (session: Pick<SessionView, 'phase' | 'isPaused'>): string =>
  session.isPaused ? 'Paused' : PHASE_WORD[session.phase]

/** One question with all that followed, in the words of both. */
export interface SpokenTurn {
  readonly asked: string
  readonly kind: SessionView['lines'][number]['kind']
  /** Empty where nothing was said. */
  readonly answer: string
  readonly delivery: SessionView['lines'][number]['delivery']
}

/** The turns of a thread: each begins with a line of the interviewer that asks something. A warning about the time asks nothing. */
export function listTurns(lines: SessionView['lines'], thread: number): readonly SpokenTurn[] {
  const asks = new Set(['question', 'probe', 'different-example'])
  const turns: SpokenTurn[] = []
  for (const line of lines.filter((one) => one.thread === thread)) {
    if (asks.has(line.kind)) {
      turns.push({ asked: line.text, kind: line.kind, answer: '', delivery: null })
    } else if (line.kind === 'answer') {
      const open = turns.pop()
      if (open) turns.push({ ...open, answer: line.text, delivery: line.delivery })
    }
  }
  return turns
}
