/**
 * Stories as JSON: writes the file, and reads one by hand-written checks.
 *
 * Every field must be there and of its type and no other may be; the first problem is reported with its path. Parsing the
 * text to a value is the caller's.
 */
import { accept, refuse, type Result } from '../kernel/result.ts'
import { LEVELS } from '../questions/track.ts'
import {
  type FileProblem,
  isInstant,
  type JsonRefusal,
  type PortableStory,
  STORIES_FORMAT,
  STORIES_FORMAT_VERSION,
} from './portable-story.ts'
import { STORY_STATUSES, type StoryContent } from './story.ts'
import { monthNumber } from './year-month.ts'

export interface StoriesFile {
  readonly format: typeof STORIES_FORMAT
  readonly version: typeof STORIES_FORMAT_VERSION
  readonly stories: readonly PortableStory[]
}

export function writeStoriesJson(stories: readonly PortableStory[]): StoriesFile {
  return { format: STORIES_FORMAT, version: STORIES_FORMAT_VERSION, stories }
}

export function readStoriesJson(value: unknown): Result<readonly PortableStory[], JsonRefusal> {
  if (!isObject(value)) return refuse({ code: 'not-json-object', path: '' })
  if (value['format'] !== STORIES_FORMAT)
    return refuse({ code: 'wrong-format', expected: STORIES_FORMAT, found: show(value['format']), path: 'format' })
  if (value['version'] !== STORIES_FORMAT_VERSION) {
    return refuse({ code: 'unsupported-version', supported: STORIES_FORMAT_VERSION, found: show(value['version']), path: 'version' })
  }
  const problem = FILE(value, '') ?? findRepeatedId(value['stories'] as readonly PortableStory[])
  return problem === null ? accept(value['stories'] as readonly PortableStory[]) : refuse(problem)
}

/** Says the first thing wrong with a value, or `null`. */
type Check = (value: unknown, path: string) => JsonRefusal | null

const at = (path: string, problem: FileProblem): JsonRefusal => ({ ...problem, path })
const wrongType = (expected: string, value: unknown, path: string) => at(path, { code: 'wrong-type', expected, found: typeName(value) })
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const typeName = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value)
const show = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : value === undefined ? 'nothing' : typeName(value)

const string: Check = (value, path) => (typeof value === 'string' ? null : wrongType('string', value, path))
const boolean: Check = (value, path) => (typeof value === 'boolean' ? null : wrongType('boolean', value, path))
const version: Check = (value, path) =>
  typeof value !== 'number'
    ? wrongType('number', value, path)
    : Number.isSafeInteger(value) && value >= 1
      ? null
      : at(path, { code: 'bad-number', found: String(value) })
const month: Check = (value, path) =>
  string(value, path) ?? (monthNumber(value as string) === null ? at(path, { code: 'bad-month', found: value as string }) : null)
const instant: Check = (value, path) =>
  string(value, path) ?? (isInstant(value as string) ? null : at(path, { code: 'bad-instant', found: value as string }))
const nullOr =
  (check: Check): Check =>
  (value, path) =>
    value === null ? null : check(value, path)
const oneOf =
  (allowed: readonly (string | number)[]): Check =>
  (value, path) =>
    allowed.includes(value as string) ? null : at(path, { code: 'not-allowed', allowed: allowed.map(String), found: show(value) })

const list =
  (check: Check): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return wrongType('list', value, path)
    for (let i = 0; i < value.length; i++) {
      const problem = check(value[i], `${path}[${i}]`)
      if (problem !== null) return problem
    }
    return null
  }

const object =
  (fields: Readonly<Record<string, Check>>, optional: readonly string[] = []): Check =>
  (value, path) => {
    if (!isObject(value)) return wrongType('object', value, path)
    const inside = (field: string) => (path === '' ? field : `${path}.${field}`)
    const allowed = Object.keys(fields)
    const stranger = Object.keys(value).find((key) => !Object.hasOwn(fields, key))
    if (stranger !== undefined) return at(inside(stranger), { code: 'unknown-field', field: stranger, allowed })
    for (const field of allowed) {
      if (!Object.hasOwn(value, field)) {
        if (optional.includes(field)) continue
        return at(inside(field), { code: 'missing-field', field })
      }
      const problem = fields[field]!(value[field], inside(field))
      if (problem !== null) return problem
    }
    return null
  }

const level = nullOr(oneOf(LEVELS))
const metric = {
  id: string,
  name: string,
  before: string,
  after: string,
  unit: string,
  window: string,
  baselineDate: string,
  source: string,
  attribution: string,
  confidence: nullOr(oneOf(['low', 'medium', 'high'])),
  approximate: boolean,
}
const content = {
  title: string,
  role: string,
  employerAlias: string,
  period: object({ from: nullOr(month), to: nullOr(month) }),
  stakes: string,
  situation: string,
  task: string,
  actions: list(string),
  result: string,
  metrics: list(object(metric)),
  alternatives: list(string),
  counterparts: list(string),
  reflection: string,
  mechanism: string,
  failure: boolean,
  conflict: boolean,
  levelEvidence: object({ scope: level, ambiguity: level, impact: level }),
  principleLinks: list(object({ principle: string, strength: oneOf([0, 1, 2, 3]), why: string })),
  confidentiality: list(object({ id: string, words: string, instead: string })),
  exceptionalBecause: string,
} satisfies Record<keyof StoryContent, Check>
const saved = { version, content: object(content), savedAt: instant }
const story = object({ id: string, status: oneOf(STORY_STATUSES), ...saved, versions: list(object(saved)) }, ['versions'])
const FILE = object({ format: string, version, stories: list(story) })

function findRepeatedId(stories: readonly PortableStory[]): JsonRefusal | null {
  const repeat = stories.findIndex((s, i) => stories.findIndex((other) => other.id === s.id) < i)
  return repeat < 0 ? null : at(`stories[${repeat}].id`, { code: 'repeated-id', id: stories[repeat]!.id })
}
