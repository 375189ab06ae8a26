/**
 * What is shown when a session is over: who asked, for which principles and what they are mixed up with, how deep each answer held, and
 * each bet beside the level the engine gives.
 *
 * Depth is counted in layers: the first answer is layer 0, each probe one more. A layer holds where its answer brings facts the
 * engine counts in its favour; the facts ran out at the first that does not. Every layer points at words.
 */
import type { Rating } from '../answers/report.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { Span } from '../kernel/span.ts'
import type { Principle, PrincipleId } from '../questions/principle.ts'
import type { ProbeFamily, QuestionKind } from '../questions/question.ts'
import { foldSession } from './fold-session.ts'
import { findingsIn, joinAnswers } from './join-answers.ts'
import { isFact } from './judge-attempt.ts'
import { INTERVIEW_ENGINE, type InterviewEngine, rateThread, reportOn } from './judge-thread.ts'
import { readRubric } from './read-rubric.ts'
import type { SessionInterviewer, SessionPlan } from './session.ts'
import { RUBRIC_POINTS, type RubricPoint, type SessionEvent } from './session-event.ts'
import type { Thread } from './session-state.ts'

export interface RevealedPrinciple {
  readonly id: PrincipleId
  readonly name: string
  readonly gist: string
  readonly confusableWith: readonly { readonly id: PrincipleId; readonly name: string; readonly tieBreaker: string }[]
}

export interface RevealedInterview {
  readonly interviewer: SessionInterviewer
  readonly principles: readonly RevealedPrinciple[]
  readonly functional: readonly QuestionKind[]
}

export interface Layer {
  /** Place in the thread's turns: 0 is the question, 1 the first probe. */
  readonly turn: number
  readonly family: ProbeFamily | null
  readonly point: RubricPoint | null
  /** Places in this turn's answer. Empty where it brought no fact, and where nothing was said. */
  readonly evidence: readonly Span[]
}

export interface RevealedThread {
  readonly thread: number
  readonly interview: number
  readonly questionId: string
  readonly kind: QuestionKind
  readonly principle: PrincipleId | null
  /** Null where the words could not be judged, and where nothing was said. */
  readonly rating: Rating | null
  readonly bet: Rating | null
  readonly layers: readonly Layer[]
  /** The first layer without evidence; null where every layer held. */
  readonly ranOutAt: number | null
}

export interface SessionReveal {
  readonly interviews: readonly RevealedInterview[]
  /** In the order they were asked. */
  readonly threads: readonly RevealedThread[]
}

/** Refused until the session is over. A principle the catalogue no longer holds keeps its id as its name. */
export function revealSession(
  plan: SessionPlan,
  events: readonly SessionEvent[],
  catalogue: readonly Principle[],
  engine: InterviewEngine = INTERVIEW_ENGINE,
): Result<SessionReveal, { readonly code: 'session-not-over' }> {
  const state = foldSession(plan, events)
  if (state.phase !== 'ended' && state.phase !== 'revealed') return refuse({ code: 'session-not-over' })
  return accept({
    interviews: plan.interviews.map(({ interviewer, principles, functional }) => ({
      interviewer,
      principles: principles.map((id) => describe(id, catalogue)),
      functional,
    })),
    threads: state.threads.map((thread) => revealThread(plan, thread, engine)),
  })
}

function describe(id: PrincipleId, catalogue: readonly Principle[]): RevealedPrinciple {
  const found = catalogue.find((p) => p.id === id)
  const nameOf = (other: PrincipleId): string => catalogue.find((p) => p.id === other)?.name ?? other
  const confusableWith = (found?.confusableWith ?? []).map((c) => ({ id: c.id, name: nameOf(c.id), tieBreaker: c.tieBreaker }))
  return { id, name: nameOf(id), gist: found?.gist ?? '', confusableWith }
}

/** What the reveal says of one question. */
export function revealThread(plan: SessionPlan, thread: Thread, engine: InterviewEngine): RevealedThread {
  const { id, kind, principle, rubric } = thread.question
  const layers = rubric ? layRubric(thread) : layStory(plan, thread, engine)
  const ranOut = layers.findIndex((layer) => layer.evidence.length === 0)
  return {
    thread: thread.index,
    interview: thread.interview,
    questionId: id,
    kind,
    principle,
    rating: thread.turns.some((turn) => turn.answer !== null) ? rateThread(plan, thread, engine) : null,
    bet: thread.bet,
    layers,
    ranOutAt: ranOut < 0 ? null : ranOut,
  }
}

function layersOf(thread: Thread, evidenceOf: (turn: number) => readonly Span[]): readonly Layer[] {
  return thread.turns.map(({ said }, turn) => ({
    turn,
    family: said.kind === 'probe' ? said.family : null,
    point: said.kind === 'probe' ? said.point : null,
    evidence: evidenceOf(turn),
  }))
}

/** Judged as a part of the whole, and alone: the engine lists a kind of evidence only so often in one text. Words said before bring nothing. */
function layStory(plan: SessionPlan, thread: Thread, engine: InterviewEngine): readonly Layer[] {
  const whole = reportOn(plan, thread, engine)
  const { pieces } = joinAnswers(thread)
  const told = new Set<string>()
  return layersOf(thread, (turn) => {
    const piece = pieces.find((p) => p.turn === turn)
    const text = thread.turns[turn]?.answer?.text
    if (!piece || text === undefined) return []
    const { start } = piece.span
    const within = findingsIn(whole, piece.span).map((f) => ({ ...f, start: f.start - start, end: Math.min(f.end - start, text.length) }))
    const alone = findingsIn(engine.analyse(text, {}), { start: 0, end: text.length })
    const places = [...within, ...alone].filter(isFact).map((f) => ({ start: f.start, end: f.end }))
    const fresh = sortPlaces(places).filter((place) => !told.has(soundOf(text, place)))
    for (const place of fresh) told.add(soundOf(text, place))
    return fresh
  })
}

/** Words without case, marks and spacing. */
const soundOf = (text: string, { start, end }: Span): string =>
  text
    .slice(start, end)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A layer of a functional answer holds where it brings up a point that had not come up. */
function layRubric(thread: Thread): readonly Layer[] {
  const known = new Set<RubricPoint>()
  return layersOf(thread, (turn) => {
    const text = thread.turns[turn]?.answer?.text
    if (text === undefined) return []
    const reading = readRubric(text, thread.question)
    const fresh = RUBRIC_POINTS.filter((point) => !known.has(point) && reading[point].length > 0)
    for (const point of fresh) known.add(point)
    return sortPlaces(fresh.flatMap((point) => reading[point]))
  })
}

/** In order, each place once. */
function sortPlaces(places: readonly Span[]): readonly Span[] {
  const sorted = places.toSorted((a, b) => a.start - b.start || a.end - b.end)
  return sorted.filter((place, i) => i === 0 || place.start !== sorted[i - 1]!.start || place.end !== sorted[i - 1]!.end)
}
