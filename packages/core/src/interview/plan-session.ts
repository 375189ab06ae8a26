/**
 * Plans a practice session: who asks, about what, which questions, and how the time is cut. All of it is fixed here.
 *
 * The same wish and pieces give the same plan. Nothing of the plan changes afterwards, whatever the playbook becomes.
 */
import { accept, refuse, type Result } from '../kernel/result.ts'
import { createRandom, isSeed, type SeededRandom } from '../kernel/seeded-random.ts'
import { PROBE_FAMILIES, type ProbeFamily } from '../questions/question.ts'
import { allotSubjects, type InterviewerSubjects } from './allot-subjects.ts'
import { drawQuestions, freezeQuestion, type QuestionDrawer } from './choose-questions.ts'
import type { FormatPiece, PlanPieces, PlanRefusal, PlanWish } from './plan-pieces.ts'
import { type PartId, type PlannedInterview, type PlannedQuestion, type SessionPart, type SessionPlan, TEMPERAMENTS } from './session.ts'

const KNOWN_PARTS: readonly string[] = ['open', 'your-questions', 'close']

/** Parts of a playbook format that hold questions are one part of the session. */
function cutParts(format: FormatPiece): readonly SessionPart[] {
  if (!format.isTimed) return []
  const parts: { id: PartId; minutes: number }[] = []
  for (const part of format.parts) {
    const id = (KNOWN_PARTS.includes(part.id) ? part.id : 'questions') as PartId
    const same = parts.find((p) => p.id === id)
    if (same) same.minutes += part.minutes.max
    else parts.push({ id, minutes: part.minutes.max })
  }
  return parts
}

type Chosen = Result<readonly PlannedQuestion[], PlanRefusal>

/** Minutes kept for a question already chosen: a story needs most of a quarter of an hour with its follow-ups. */
const KEPT_FOR_A_STORY = 12

/** Minutes that are still free for first answers of functional questions. */
function minutesLeft(questions: readonly PlannedQuestion[], parts: readonly SessionPart[]): number {
  const window = parts.find((p) => p.id === 'questions')?.minutes ?? 60
  return window - questions.reduce((sum, q) => sum + (q.kind === 'behavioural' ? KEPT_FOR_A_STORY : q.expectedMinutes), 0)
}

function chooseFor(subjects: InterviewerSubjects, format: FormatPiece, parts: readonly SessionPart[], drawer: QuestionDrawer): Chosen {
  const questions: PlannedQuestion[] = []
  for (let i = 0; i < format.backgroundQuestions; i++) {
    const drawn = drawer.ofKind('background', 3)
    if (!drawn) return refuse({ code: 'no-question-of-kind', kind: 'background' })
    questions.push(drawn)
  }
  for (const principle of subjects.principles) {
    const drawn = drawer.forPrinciple(principle)
    if (!drawn) return refuse({ code: 'no-question-for-principle', principle })
    questions.push(drawn)
  }
  for (const [i, kind] of subjects.functional.entries()) {
    // Room is shared with the functional questions still to come, so that the last one fits as well.
    const most = minutesLeft(questions, parts) / (subjects.functional.length - i)
    const drawn = drawer.ofKind(kind, most)
    if (!drawn) return refuse({ code: 'no-question-of-kind', kind })
    questions.push(drawn)
  }
  return accept(questions)
}

/** One for each question where the bank still has one; drawn when every question is chosen, so that no spare takes a question's place. */
function chooseSpares(questions: readonly PlannedQuestion[], drawer: QuestionDrawer): readonly PlannedQuestion[] {
  return questions.flatMap((q) => {
    const spare = q.principle === null ? drawer.ofKind(q.kind, q.expectedMinutes) : drawer.forPrinciple(q.principle)
    return spare ? [spare] : []
  })
}

function planDrawn(format: FormatPiece, pieces: PlanPieces, wish: PlanWish, random: SeededRandom): Result<PlannedInterview[], PlanRefusal> {
  const known = pieces.principles.filter((p) => p.retiredOn === null).length
  const needed = format.sessions * format.principlesPerSession.min
  if (known < needed) return refuse({ code: 'too-few-principles', needed, known })
  const parts = cutParts(format)
  const drawer = drawQuestions(pieces.questions, wish, random)
  const planned: Omit<PlannedInterview, 'spares'>[] = []
  for (const subjects of allotSubjects(format, pieces, wish, random)) {
    const chosen = chooseFor(subjects, format, parts, drawer)
    if (!chosen.ok) return chosen
    planned.push({ ...subjects, parts, questions: chosen.value })
  }
  return accept(planned.map((interview) => ({ ...interview, spares: chooseSpares(interview.questions, drawer) })))
}

function copyPhrasings(pieces: PlanPieces): SessionPlan['phrasings'] {
  const copy = PROBE_FAMILIES.map((id) => [id, [...(pieces.probeFamilies.find((f) => f.id === id)?.phrasings ?? [])]] as const)
  return Object.fromEntries(copy) as Record<ProbeFamily, readonly string[]>
}

function planChosen(
  questionId: string,
  format: FormatPiece,
  pieces: PlanPieces,
  wish: PlanWish,
  random: SeededRandom,
): Result<PlannedInterview[], PlanRefusal> {
  if (format.isTimed) return refuse({ code: 'question-not-choosable', format: format.id })
  const found = pieces.questions.find((q) => q.id === questionId)
  if (!found) return refuse({ code: 'unknown-question', questionId })
  const question = freezeQuestion(found, found.principles[0] ?? null)
  const drawer = drawQuestions(
    pieces.questions.filter((q) => q.id !== questionId),
    wish,
    random,
  )
  return accept([
    {
      interviewer: { id: 'i1', role: 'unknown', temperament: TEMPERAMENTS[random.below(TEMPERAMENTS.length)]! },
      principles: question.principle === null ? [] : [question.principle],
      functional: question.principle === null && question.kind !== 'background' ? [question.kind] : [],
      parts: [],
      questions: [question],
      spares: chooseSpares([question], drawer),
    },
  ])
}

/** Reports the first thing that is wrong with the wish, or the first subject the bank has no question for. */
export function planSession(wish: PlanWish, pieces: PlanPieces): Result<SessionPlan, PlanRefusal> {
  const format = pieces.formats.find((f) => f.id === wish.format && f.mostProbes > 0)
  if (!format) return refuse({ code: 'unknown-format', format: wish.format })
  if (!isSeed(wish.seed)) return refuse({ code: 'bad-seed', seed: wish.seed })
  if (!(wish.wordsPerMinute > 0 && Number.isFinite(wish.wordsPerMinute))) {
    return refuse({ code: 'bad-pace', wordsPerMinute: wish.wordsPerMinute })
  }
  const random = createRandom(wish.seed)
  const interviews =
    wish.questionId === null ? planDrawn(format, pieces, wish, random) : planChosen(wish.questionId, format, pieces, wish, random)
  if (!interviews.ok) return interviews
  const { id, isTimed, mostProbes, breakMinutes } = format
  const { seed, track, level, wordsPerMinute } = wish
  const phrasings = copyPhrasings(pieces)
  return accept({
    version: 1,
    format: id,
    seed,
    track,
    level,
    wordsPerMinute,
    breakMinutes,
    isTimed,
    mostProbes,
    interviews: interviews.value,
    phrasings,
  })
}
