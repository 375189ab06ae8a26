/**
 * Decides whether a loop can be kept: texts that fit, ids that name one thing, and a ledger about people who are in the loop.
 *
 * Principles and stories are taken as they are: both may have left since, and the board says so (`solve-board.ts`).
 */
import { type LoopContent, PRINCIPLE_ORIGINS, INTERVIEWER_ROLES } from '@inclined/core/allocation/kept-loop'
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import { isSeed } from '@inclined/core/kernel/seeded-random'
import { checkText, NOTE_LIMIT, type TextRefusal } from '../data/check-text.ts'
import { isNormalInstant } from '../data/check-value.ts'

/** UTF-16 units. */
const NAME_LIMIT = 200
const ID_LIMIT = 100
/** Far beyond any loop, and small enough to be solved at every change. */
export const INTERVIEWER_LIMIT = 12
export const PRINCIPLE_LIMIT = 8
const FIXED_LIMIT = 2 * INTERVIEWER_LIMIT * PRINCIPLE_LIMIT
const TOLD_LIMIT = 200

type LoopProblem =
  | 'none'
  | 'too-many'
  | 'repeated'
  | 'unknown-interviewer'
  | 'unknown-value'
  | 'bad-seed'
  | 'bad-instant'
  | 'empty'
  /** Principles are there exactly where they are not to be drawn. */
  | 'principles-and-kind'

/** `at` is the place in the content, `interviewers[2].principles`. */
export type LoopContentRefusal = TextRefusal | { readonly code: 'invalid-loop'; readonly at: string; readonly problem: LoopProblem }

type Check = LoopContentRefusal | null

const invalid = (at: string, problem: LoopProblem): LoopContentRefusal => ({ code: 'invalid-loop', at, problem })

function text(at: string, value: string, limit: number, mayBeEmpty = true): Check {
  if (!mayBeEmpty && value.trim() === '') return invalid(at, 'empty')
  const checked = checkText(at, value, limit)
  return checked.ok ? null : checked.error
}

/** The first check that fails; each is asked only when those before it passed. */
function first(...checks: readonly (() => Check)[]): Check {
  for (const check of checks) {
    const problem = check()
    if (problem !== null) return problem
  }
  return null
}

const each =
  <T>(at: string, items: readonly T[], check: (item: T, at: string) => Check): (() => Check) =>
  () =>
    first(...items.map((item, index) => () => check(item, `${at}[${index}]`)))

const when = (isWrong: boolean, at: string, problem: LoopProblem) => (): Check => (isWrong ? invalid(at, problem) : null)
const repeats = (values: readonly string[]): boolean => new Set(values).size < values.length

function checkInterviewer({ id, label, role, kind, principles }: LoopContent['interviewers'][number], at: string): Check {
  return first(
    () => text(`${at}.id`, id, ID_LIMIT, false),
    () => text(`${at}.label`, label, ID_LIMIT, false),
    when(!INTERVIEWER_ROLES.includes(role), `${at}.role`, 'unknown-value'),
    when(!PRINCIPLE_ORIGINS.includes(kind), `${at}.kind`, 'unknown-value'),
    when((principles === null) !== (kind === 'sampled'), `${at}.kind`, 'principles-and-kind'),
    when((principles ?? []).length > PRINCIPLE_LIMIT, `${at}.principles`, 'too-many'),
    when(repeats(principles ?? []), `${at}.principles`, 'repeated'),
    each(`${at}.principles`, principles ?? [], (principle, place) => text(place, principle, ID_LIMIT, false)),
  )
}

function checkChoices({ fixed, interviewers }: LoopContent): Check {
  return first(
    when(fixed.length > FIXED_LIMIT, 'fixed', 'too-many'),
    each('fixed', fixed, (choice, at) =>
      first(
        when(!interviewers.some(({ id }) => id === choice.interviewer), `${at}.interviewer`, 'unknown-interviewer'),
        () => text(`${at}.principle`, choice.principle, ID_LIMIT, false),
        () => text(`${at}.story`, choice.story, ID_LIMIT, false),
      ),
    ),
    when(repeats(fixed.map(({ story }) => story)), 'fixed', 'repeated'),
    when(repeats(fixed.map((choice) => JSON.stringify([choice.interviewer, choice.principle, choice.role]))), 'fixed', 'repeated'),
  )
}

function checkLedger({ told, interviewers }: LoopContent): Check {
  return first(
    when(told.length > TOLD_LIMIT, 'told', 'too-many'),
    each('told', told, (telling, at) =>
      first(
        () => text(`${at}.id`, telling.id, ID_LIMIT, false),
        when(!interviewers.some(({ id }) => id === telling.interviewer), `${at}.interviewer`, 'unknown-interviewer'),
        () => text(`${at}.storyId`, telling.storyId ?? '', ID_LIMIT),
        () => text(`${at}.asked`, telling.asked, NOTE_LIMIT),
        () => text(`${at}.principle`, telling.principle ?? '', ID_LIMIT),
        when(!isNormalInstant(telling.at), `${at}.at`, 'bad-instant'),
      ),
    ),
    when(repeats(told.map(({ id }) => id)), 'told', 'repeated'),
  )
}

/** Reports the first thing wrong, in the order of the fields. */
export function checkLoopContent(content: LoopContent): Result<LoopContent, LoopContentRefusal> {
  const { name, seed, interviewers } = content
  const problem = first(
    () => text('name', name, NAME_LIMIT, false),
    when(!isSeed(seed), 'seed', 'bad-seed'),
    when(interviewers.length === 0, 'interviewers', 'none'),
    when(interviewers.length > INTERVIEWER_LIMIT, 'interviewers', 'too-many'),
    each('interviewers', interviewers, checkInterviewer),
    when(repeats(interviewers.map(({ id }) => id)), 'interviewers', 'repeated'),
    () => checkChoices(content),
    () => checkLedger(content),
  )
  return problem === null ? accept(content) : refuse(problem)
}
