/**
 * Reads what `allocate` is asked: stories, a loop, fixed choices, a seed. It checks shapes; what the values mean is the core's to refuse.
 *
 * Principles that an interviewer is not said to ask about are drawn (a missing list is unknown, an empty one asks about none).
 */
import type { Placement, Role } from '@inclined/core/allocation/allocation'
import { type LoopTemplate, templateOf, type WeighedPrinciple } from '@inclined/core/allocation/sample-loop'
import type { LoopStory } from '@inclined/core/allocation/loop-story'
import { weighPrinciples } from '@inclined/core/allocation/loop-bank'
import { accept, refuse, type Result } from '@inclined/core/kernel/result'
import { isSeed } from '@inclined/core/kernel/seeded-random'
import { STORY_STATUSES } from '@inclined/core/stories/story'
import { loadPlaybook } from '@inclined/playbook/load-playbook'
import { type Check, flag, isObject, list, number, object, oneOf, text, wrongType } from './check-shape.ts'
import type { LineFault, Row } from './json-lines.ts'

export interface AllocationQuestion {
  readonly stories: readonly LoopStory[]
  readonly template: LoopTemplate
  readonly fixed: readonly Placement[]
  readonly seed: number
  readonly withReadiness: boolean
}

export const DEFAULT_SEED = 1
const FULL_LOOP = 'full-loop'
const ROLES: readonly Role[] = ['first', 'reserve']

const seed: Check = (value, path) =>
  typeof value === 'number' && isSeed(value) ? null : wrongType(path, 'a whole number from 0 to 4294967295')
const story = object(
  { id: text, principles: list(object({ id: text, strength: number }, { why: text })) },
  { title: text, status: oneOf(STORY_STATUSES) },
)
const interviewer = object({ id: text }, { principles: list(text) })
const placement = object({ interviewer: text, principle: text, story: text }, { role: oneOf(ROLES) })
const question = object({ stories: list(story) }, { fixed: list(placement), seed, readiness: flag })

const loopFormats = () => loadPlaybook().formats.formats.filter(({ principlesPerSession }) => principlesPerSession.min > 0)
const fullLoop = () => loopFormats().find(({ id }) => id === FULL_LOOP)!

/** The ids of formats a loop can be drawn from. */
export const loopFormatIds = (): readonly string[] => loopFormats().map(({ id }) => id)

/** What loops are drawn from where nothing is known of the candidate's target. */
const plainPool = (): readonly WeighedPrinciple[] =>
  weighPrinciples(loadPlaybook().principles, { track: null, level: null, isPeopleManager: false })

/** A whole loop of unknown interviewers; `format` is one of `loopFormatIds`. */
export function templateOfFormat(format: string, pool: readonly WeighedPrinciple[]): LoopTemplate {
  return templateOf(loopFormats().find(({ id }) => id === format)!, pool)
}

/** The loop that readiness is measured on. */
export const readinessTemplate = (pool: readonly WeighedPrinciple[]): LoopTemplate => templateOf(fullLoop(), pool)

/** `{"interviewers": [...]}` or `{"format": "full-loop"}`. */
export function readLoop(value: unknown, pool: readonly WeighedPrinciple[], path = 'loop'): Result<LoopTemplate, LineFault> {
  if (isObject(value) && value['format'] !== undefined && value['interviewers'] === undefined) {
    const fault = object({ format: oneOf(loopFormatIds()) })(value, path)
    return fault === null ? accept(templateOfFormat(value['format'] as string, pool)) : refuse(fault)
  }
  const fault = object({ interviewers: list(interviewer) })(value, path)
  if (fault !== null) return refuse(fault)
  const given = (value as { interviewers: readonly { id: string; principles?: readonly string[] | null }[] }).interviewers
  const interviewers = given.map(({ id, principles }) => ({ id, principles: principles ?? null }))
  return accept({ interviewers, principlesEach: fullLoop().principlesPerSession, pool })
}

interface CheckedRow {
  readonly stories: readonly (Omit<LoopStory, 'principles'> & {
    readonly principles: readonly { readonly id: string; readonly strength: number; readonly why?: string | null }[]
  })[]
  readonly fixed?: readonly (Omit<Placement, 'role'> & { readonly role?: Role | null })[] | null
  readonly seed?: number | null
  readonly readiness?: boolean | null
}

/** A field that is `null` is left out. */
function withoutNulls<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null)) as T
}

/** A fixed choice without a role is told first; a row without a seed is drawn with 1. */
export function readAllocation(row: Row): Result<AllocationQuestion, LineFault> {
  const fault = question(row, '') ?? (row['loop'] === undefined ? { code: 'missing-field' as const, message: '"loop" is missing.' } : null)
  if (fault !== null) return refuse(fault)
  const template = readLoop(row['loop'], plainPool())
  if (!template.ok) return template
  const { stories, fixed, seed: given, readiness } = row as unknown as CheckedRow
  return accept({
    stories: stories.map((each) => withoutNulls({ ...each, principles: each.principles.map((link) => withoutNulls(link)) }) as LoopStory),
    template: template.value,
    fixed: (fixed ?? []).map((choice) => ({ ...choice, role: choice.role ?? 'first' })),
    seed: given ?? DEFAULT_SEED,
    withReadiness: readiness ?? false,
  })
}
