/**
 * Deals the subjects of a session out among its interviewers, as a hiring manager would before a loop.
 *
 * Two or three subjects each; no principle twice in a loop; a principle of a higher tier is more likely. Who is the bar raiser is drawn
 * apart from everything else, so place, temperament and difficulty tell nothing about it. Source: docs/sources.md#interviews-votes-and-answers.
 */
import type { SeededRandom } from '../kernel/seeded-random.ts'
import type { PrincipleId } from '../questions/principle.ts'
import type { QuestionKind } from '../questions/question.ts'
import { needFor, tierFor } from '../stories/coverage.ts'
import { isFor } from './choose-questions.ts'
import type { CountRange, FormatPiece, PlanPieces, PlanWish } from './plan-pieces.ts'
import { type InterviewerRole, TEMPERAMENTS, type SessionInterviewer } from './session.ts'

export interface InterviewerSubjects {
  readonly interviewer: SessionInterviewer
  readonly principles: readonly PrincipleId[]
  readonly functional: readonly QuestionKind[]
}

const within = ({ min, max }: CountRange, random: SeededRandom): number => min + random.below(max - min + 1)

function shuffle<T>(list: readonly T[], random: SeededRandom): T[] {
  const shuffled = [...list]
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    const held = shuffled[i]!
    shuffled[i] = shuffled[j]!
    shuffled[j] = held
  }
  return shuffled
}

/** Draws without putting back, each time in proportion to the weight of the tier. At most as many as there are. */
function drawPrinciples(count: number, pieces: PlanPieces, wish: PlanWish, random: SeededRandom): readonly PrincipleId[] {
  const target = { track: wish.track, level: wish.level, isPeopleManager: wish.isPeopleManager }
  const left = pieces.principles
    .filter((p) => p.retiredOn === null)
    .toSorted((a, b) => a.order - b.order)
    .map((p) => ({ id: p.id, weight: needFor(tierFor(p, target)).weight }))
  const drawn: PrincipleId[] = []
  while (drawn.length < count && left.length > 0) {
    let at = random.below(left.reduce((sum, p) => sum + p.weight, 0))
    const found = left.findIndex((p) => (at -= p.weight) < 0)
    drawn.push(...left.splice(found, 1).map((p) => p.id))
  }
  return drawn
}

/** One hidden bar raiser where the format has one, one hiring manager, the others from beside the team. */
function drawRoles(format: FormatPiece, random: SeededRandom): readonly InterviewerRole[] {
  if (format.sessions === 1) {
    if (!format.isTimed) return ['unknown']
    return [format.backgroundQuestions > 0 ? 'hiring-manager' : (['hiring-manager', 'peer', 'stakeholder'] as const)[random.below(3)]!]
  }
  const others = Array.from({ length: format.sessions - 2 }, (_, i): InterviewerRole => (i % 2 === 0 ? 'peer' : 'stakeholder'))
  return shuffle<InterviewerRole>([format.hidesBarRaiser ? 'bar-raiser' : 'peer', 'hiring-manager', ...others], random)
}

/** How many kinds of functional question each interviewer gets: spread out, at most one more for one than for another. */
function spreadFunctional(format: FormatPiece, kinds: readonly QuestionKind[], random: SeededRandom): readonly QuestionKind[][] {
  const hands: QuestionKind[][] = Array.from({ length: format.sessions }, () => [])
  if (kinds.length === 0) return hands
  const places = shuffle([...hands.keys()], random)
  const count = within(format.functionalQuestions, random)
  for (let i = 0; i < count; i++) hands[places[i % places.length]!]!.push(kinds[i % kinds.length]!)
  return hands
}

/** Kinds the track is asked and the bank holds, the first among them always first, the others in drawn order. */
function orderKinds(pieces: PlanPieces, wish: PlanWish, random: SeededRandom): readonly QuestionKind[] {
  const entry = pieces.functionalByTrack.find((e) => e.track === (wish.track ?? 'pm'))
  const held = (entry?.kinds ?? []).filter((kind) => pieces.questions.some((q) => q.kind === kind && isFor(q, wish)))
  const [first, ...others] = held
  return first === undefined ? [] : [first, ...shuffle(others, random)]
}

/** In the order of the session. An unknown track gets the functional kinds of `pm`, the track everyone may be asked about. */
export function allotSubjects(
  format: FormatPiece,
  pieces: PlanPieces,
  wish: PlanWish,
  random: SeededRandom,
): readonly InterviewerSubjects[] {
  const roles = drawRoles(format, random)
  const temperaments = shuffle(TEMPERAMENTS, random)
  const functional = spreadFunctional(format, orderKinds(pieces, wish, random), random)
  const { min, max } = format.principlesPerSession
  const counts = roles.map((_, i) => (functional[i]!.length > 0 ? min : within({ min, max }, random)))
  const principles = [
    ...drawPrinciples(
      counts.reduce((a, b) => a + b, 0),
      pieces,
      wish,
      random,
    ),
  ]
  return roles.map((role, i) => ({
    interviewer: { id: `i${i + 1}`, role, temperament: temperaments[i % temperaments.length]! },
    principles: principles.splice(0, counts[i]),
    functional: functional[i]!,
  }))
}
