/**
 * Gathers what each interviewer of a session heard, question by question.
 *
 * An interviewer hears only the answers to their own questions. Background questions are asked for no principle and are left out. The engine
 * judges the whole of what was said to a question; here it is only sorted by who heard it.
 */
import { joinAnswers } from '../interview/join-answers.ts'
import { INTERVIEW_ENGINE, type InterviewEngine, reportOn } from '../interview/judge-thread.ts'
import { readRubric } from '../interview/read-rubric.ts'
import type { PlannedQuestion, SessionPlan } from '../interview/session.ts'
import { RUBRIC_POINTS } from '../interview/session-event.ts'
import type { SessionState, Thread } from '../interview/session-state.ts'
import type { Fact, InterviewEvidence, LoopEvidence, Quote, SlotEvidence, SlotSubject, ThreadEvidence } from './evidence.ts'
import { findShared, rootOf } from './find-clashes.ts'
import { quoteJoined, quoteOpening } from './quote-words.ts'
import { makeFact, type ReadThread, readStoryFacts } from './read-story-facts.ts'

/** `engine` is for a caller that remembers what was judged; it must judge as the engine does. */
export function readEvidence(plan: SessionPlan, state: SessionState, engine: InterviewEngine = INTERVIEW_ENGINE): LoopEvidence {
  const interviews = plan.interviews.map(({ interviewer }, interview): InterviewEvidence => {
    const threads = state.threads.filter((t) => t.interview === interview)
    const slots = threads.filter((t) => t.insteadOf === null).flatMap((root) => readSlot(plan, state, root, engine))
    return { interview, observer: interviewer.id, role: interviewer.role, slots }
  })
  return { seed: plan.seed, level: plan.level, interviews, shared: findShared(state) }
}

function subjectOf({ kind, principle }: PlannedQuestion): SlotSubject | null {
  if (principle !== null) return { kind: 'principle', id: principle }
  return kind === 'background' || kind === 'behavioural' ? null : { kind: 'functional', id: kind }
}

function readSlot(plan: SessionPlan, state: SessionState, root: Thread, engine: InterviewEngine): readonly SlotEvidence[] {
  const subject = subjectOf(root.question)
  if (!subject) return []
  const examples = state.threads.filter((t) => rootOf(state, t) === root.index)
  const threads = examples.flatMap((thread): readonly ThreadEvidence[] => {
    const joined = joinAnswers(thread)
    const report = reportOn(plan, thread, engine)
    if (!report.scorable) return []
    const read: ReadThread = { thread, joined, report, engine }
    const facts = thread.question.principle === null ? readRubricFacts(read) : readStoryFacts(read)
    return [{ thread: thread.index, facts, gist: gistOf(read), isSupposed: false }]
  })
  return [{ slot: root.index, subject, threads }]
}

function gistOf({ thread, joined, report }: ReadThread): readonly Quote[] {
  const act = report.findings.find((f) => f.check === 'own-act')
  const words = act ? quoteJoined(thread, joined, act) : quoteOpening(thread, joined.pieces[0]?.turn ?? 0)
  return words ? [words] : []
}

/** A point that did not come up is a fact only where it was asked about and words came back. */
function readRubricFacts({ thread, joined }: ReadThread): readonly Fact[] {
  const reading = readRubric(joined.text, thread.question)
  return RUBRIC_POINTS.flatMap((point): readonly Fact[] => {
    const places = reading[point]
    const asked = thread.turns.findIndex((t) => t.said.kind === 'probe' && t.said.point === point && t.answer)
    const fact =
      places.length > 0
        ? makeFact(
            'rubric-touched',
            1,
            places.map((p) => quoteJoined(thread, joined, p)),
            point,
          )
        : makeFact('rubric-missed', asked < 0 ? 0 : 1, [quoteOpening(thread, asked)], point)
    return fact ? [fact] : []
  })
}
