/**
 * The shape of a practice session in a candidate document: plan and events, field by field, so that what is not ours is refused
 * with its place. Whether the events fit the plan and one another is for `check-session-record.ts`.
 */
import { type Delivery, isDelivery, type Stretch } from '@inclined/core/delivery/delivery'
import {
  INTERVIEWER_ROLES,
  type PartId,
  type PlannedInterview,
  type PlannedQuestion,
  type SessionPlan,
  TEMPERAMENTS,
} from '@inclined/core/interview/session'
import { RUBRIC_POINTS, type SessionEvent, type Utterance } from '@inclined/core/interview/session-event'
import { PROBE_FAMILIES, QUESTION_KINDS, type Rubric } from '@inclined/core/questions/question'
import { LEVELS, TRACKS } from '@inclined/core/questions/track'
import type { SessionRecord } from '../ports/session-store.ts'
import { QUESTION_TEXT_LIMIT, TEXT_LIMIT } from './check-text.ts'
import { isNormalInstant, isUuid } from './check-value.ts'
import { boolean, byField, list, nullOr, number, oneOf, type Shape, shapeOf, string, text, where } from './value-shape.ts'

/** UTF-16 units of an id: of a question, a principle, a format. */
const ID_LIMIT = 200
/** Of one line an interviewer says or may say, its acknowledgement included. */
const LINE_LIMIT = 2 * QUESTION_TEXT_LIMIT
const LATEST_MS = 8.64e15

const line = text(LINE_LIMIT)
const id = where(text(ID_LIMIT), 'empty', (value) => value !== '')
const uuid = where(string, 'bad-id', (value) => isUuid(value as string))
const instant = where(string, 'bad-instant', (value) => isNormalInstant(value as string))
const within = (least: number, most: number, isWhole: boolean): Shape =>
  where(number, 'bad-number', (value) => {
    const is = value as number
    return is >= least && is <= most && (!isWhole || Number.isInteger(is))
  })
const count = within(0, 1e9, true)
const amount = within(0, 1e9, false)
const rating = oneOf(['weak', 'mixed', 'strong'])
const kind = oneOf(QUESTION_KINDS)

const rubric = shapeOf({ clarify: line, customer: line, options: line, decision: line, metric: line, risk: line } satisfies Record<
  keyof Rubric,
  Shape
>)

const question = shapeOf({
  id,
  text: line,
  kind,
  topic: nullOr(text(ID_LIMIT)),
  principle: nullOr(id),
  principles: list(id),
  followUps: list(shapeOf({ family: oneOf(PROBE_FAMILIES), prompt: line })),
  rubric: nullOr(rubric),
  expectedMinutes: amount,
} satisfies Record<keyof PlannedQuestion, Shape>)

const PARTS: readonly PartId[] = ['open', 'questions', 'your-questions', 'close']

const interview = shapeOf({
  interviewer: shapeOf({ id, role: oneOf(INTERVIEWER_ROLES), temperament: oneOf(TEMPERAMENTS) }),
  principles: list(id),
  functional: list(kind),
  parts: list(shapeOf({ id: oneOf(PARTS), minutes: amount })),
  questions: list(question),
  spares: list(question),
} satisfies Record<keyof PlannedInterview, Shape>)

const plan = shapeOf({
  version: where(number, 'bad-number', (value) => value === 1),
  format: id,
  seed: within(0, 2 ** 32 - 1, true),
  track: nullOr(oneOf(TRACKS)),
  level: nullOr(oneOf(LEVELS)),
  wordsPerMinute: where(amount, 'bad-number', (value) => (value as number) > 0),
  breakMinutes: amount,
  isTimed: boolean,
  mostProbes: count,
  interviews: where(list(interview), 'empty', (value) => (value as unknown[]).length > 0),
  phrasings: shapeOf(Object.fromEntries(PROBE_FAMILIES.map((family) => [family, list(line)]))),
} satisfies Record<keyof SessionPlan, Shape>)

const spoken = { lead: line, text: line, pauseSeconds: amount }

const UTTERANCES: Readonly<Record<Utterance['kind'], Readonly<Record<string, Shape>>>> = {
  opening: {},
  question: { thread: count, questionId: id },
  probe: { thread: count, family: nullOr(oneOf(PROBE_FAMILIES)), point: nullOr(oneOf(RUBRIC_POINTS)), gap: line },
  'different-example': { thread: count, questionId: id, insteadOf: count, reason: oneOf(['weak', 'already-told', 'passed']) },
  'time-warning': { thread: count, over: oneOf(['amber', 'red', 'interview']) },
  'move-on': { thread: count, why: oneOf(['enough', 'cap', 'time', 'passed', 'gave-up']) },
  invitation: {},
  reply: {},
  close: {},
}

const source = oneOf(['typed', 'spoken'])
const words = text(TEXT_LIMIT)

const delivery = where(
  shapeOf({
    seconds: number,
    speech: list(shapeOf({ start: number, end: number } satisfies Record<keyof Stretch, Shape>)),
  } satisfies Record<keyof Delivery, Shape>),
  'bad-delivery',
  (value) => isDelivery(value as Delivery),
)

const EVENTS: Readonly<Record<SessionEvent['type'], Readonly<Record<string, Shape>>>> = {
  began: {},
  'interview-began': { interview: count },
  said: { interview: count, utterance: byField('kind', UTTERANCES, spoken) },
  drafted: { thread: count, text: words, source },
  answered: {
    thread: count,
    text: where(words, 'empty', (value) => value !== ''),
    seconds: amount,
    source,
    storyId: nullOr(text(ID_LIMIT)),
    draft: nullOr(words),
    delivery: nullOr(delivery),
  },
  passed: { thread: count },
  bet: { thread: count, predicted: rating },
  'asked-back': { text: words },
  'finished-asking': {},
  'interview-ended': { interview: count },
  paused: {},
  resumed: {},
  ended: { reason: oneOf(['done', 'left']) },
  revealed: {},
}

export const sessionRecord = shapeOf({
  id: uuid,
  plan,
  createdAt: instant,
  events: list(byField('type', EVENTS, { seq: count, at: within(0, LATEST_MS, false) })),
} satisfies Record<keyof SessionRecord, Shape>)
