/**
 * Reads a candidate document from any JSON value: every field there, of its type and inside its bounds, and no other.
 *
 * Reports the first thing wrong with its place. Stories are read by the core's reader, so both file formats agree. Ids and
 * instants must be written as the stores write them, because a document that would come back changed is no backup.
 */
import { completeEvent } from '@inclined/core/interview/complete-event'
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import { readStoriesJson } from '@inclined/core/stories/story-json'
import { STORIES_FORMAT, STORIES_FORMAT_VERSION } from '@inclined/core/stories/portable-story'
import { checkProfile } from '../candidates/check-profile.ts'
import type { Answer } from '../ports/answer-store.ts'
import type { Profile } from '../ports/candidate-store.ts'
import type { ClaimMark } from '../ports/claim-store.ts'
import { checkPortableStory } from '../stories/check-portable-story.ts'
import { CANDIDATE_FORMAT, CANDIDATE_FORMAT_VERSION, type CandidateDocument } from './candidate-document.ts'
import { checkLoopContent } from '../allocation/check-loop-content.ts'
import { checkSessionRecord } from './check-session-record.ts'
import { NOTE_LIMIT, QUESTION_TEXT_LIMIT, TEXT_LIMIT } from './check-text.ts'
import { isNormalInstant, isUuid } from './check-value.ts'
import { guestVote } from './guest-vote-shape.ts'
import { keptLoop } from './loop-shape.ts'
import { sessionRecord } from './session-shape.ts'
import { boolean, findShapeProblem, list, nullOr, number, type Shape, shapeOf, string, text, where } from './value-shape.ts'

/** Longest key of a claim mark and longest id of a question, in UTF-16 units. */
const KEY_LIMIT = 500
const QUESTION_ID_LIMIT = 200

export type DocumentRefusal =
  | { readonly code: 'invalid-document'; readonly at: string; readonly problem: string; readonly facts: Readonly<Record<string, unknown>> }
  | { readonly code: 'newer-document'; readonly supported: number; readonly found: number }

const instant = where(string, 'bad-instant', (value) => isNormalInstant(value as string))
const id = where(string, 'bad-id', (value) => isUuid(value as string))
const count = where(number, 'bad-number', (value) => Number.isSafeInteger(value) && (value as number) >= 1)

const profile = shapeOf({
  track: nullOr(string),
  level: nullOr(string),
  isPeopleManager: boolean,
  loopDate: nullOr(string),
  weeklyHours: nullOr(number),
  wordsPerMinute: number,
  welcomedAt: nullOr(instant),
} satisfies Record<keyof Profile, Shape>)

const answer = shapeOf({
  id,
  questionId: nullOr(text(QUESTION_ID_LIMIT)),
  questionText: text(QUESTION_TEXT_LIMIT),
  text: text(TEXT_LIMIT),
  revision: count,
  storyId: nullOr(id),
  createdAt: instant,
  savedAt: instant,
} satisfies Record<keyof Answer, Shape>)

const claimMark = shapeOf({
  key: where(text(KEY_LIMIT), 'empty', (value) => value !== ''),
  canDefend: where(string, 'not-allowed', (value) => ['yes', 'no', 'unsure'].includes(value as string)),
  note: text(NOTE_LIMIT),
  markedAt: instant,
} satisfies Record<keyof ClaimMark, Shape>)

const anything: Shape = () => null

const document = shapeOf({
  format: where(string, 'wrong-format', (value) => value === CANDIDATE_FORMAT),
  version: count,
  exportedAt: instant,
  profile,
  stories: list(anything),
  answers: list(answer),
  claimMarks: list(claimMark),
  sessions: list(sessionRecord),
  loops: list(keptLoop),
  guestVotes: list(guestVote),
} satisfies Record<keyof CandidateDocument, Shape>)

const invalid = (at: string, problem: string, facts: Readonly<Record<string, unknown>> = {}): Result<never, DocumentRefusal> =>
  refuse({ code: 'invalid-document', at, problem, facts })

function checkStories(stories: unknown): Result<null, DocumentRefusal> {
  const read = readStoriesJson({ format: STORIES_FORMAT, version: STORIES_FORMAT_VERSION, stories })
  if (!read.ok) {
    const { code, path, ...facts } = read.error
    return invalid(path, code, facts)
  }
  for (const [index, story] of read.value.entries()) {
    if (story.versions === undefined) return invalid(`stories[${index}].versions`, 'missing-field')
    const checked = checkPortableStory(story)
    if (checked.ok) continue
    const { code, ...facts } = checked.error
    return invalid(`stories[${index}]`, code, facts)
  }
  return accept(null)
}

function checkSessions(value: CandidateDocument): Result<null, DocumentRefusal> {
  for (const [index, session] of value.sessions.entries()) {
    const checked = checkSessionRecord(session)
    if (!checked.ok) return invalid(`sessions[${index}].${checked.error.at}`, checked.error.problem)
  }
  return accept(null)
}

function checkLoops(value: CandidateDocument): Result<null, DocumentRefusal> {
  for (const [index, { content }] of value.loops.entries()) {
    const checked = checkLoopContent(content)
    if (checked.ok) continue
    const at = checked.error.code === 'invalid-loop' ? checked.error.at : checked.error.field
    return invalid(`loops[${index}].content.${at}`, checked.error.code === 'invalid-loop' ? checked.error.problem : checked.error.code)
  }
  return accept(null)
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A document from before there were practice sessions, loops or guests holds none; one from before answers were spoken says nothing of how. */
function completeDocument(value: unknown): unknown {
  if (!isRecord(value)) return value
  const { sessions = [], loops = [], guestVotes = [] } = value
  if (!Array.isArray(sessions)) return { ...value, loops, guestVotes }
  const complete = (session: unknown) =>
    isRecord(session) && Array.isArray(session['events'])
      ? { ...session, events: session['events'].map((event: unknown) => completeEvent(event)) }
      : session
  return { ...value, loops, guestVotes, sessions: sessions.map(complete) }
}

function firstRepeated(keys: readonly string[]): number {
  const seen = new Set<string>()
  return keys.findIndex((key) => seen.size === seen.add(key).size)
}

function checkRepeats(value: CandidateDocument): Result<null, DocumentRefusal> {
  const answerAt = firstRepeated(value.answers.map((each) => each.id))
  if (answerAt >= 0) return invalid(`answers[${answerAt}].id`, 'repeated-id')
  const markAt = firstRepeated(value.claimMarks.map(({ key }) => key))
  if (markAt >= 0) return invalid(`claimMarks[${markAt}].key`, 'repeated-id')
  const sessionAt = firstRepeated(value.sessions.map((each) => each.id))
  if (sessionAt >= 0) return invalid(`sessions[${sessionAt}].id`, 'repeated-id')
  const loopAt = firstRepeated(value.loops.map((each) => each.id))
  if (loopAt >= 0) return invalid(`loops[${loopAt}].id`, 'repeated-id')
  const voteAt = firstRepeated(value.guestVotes.map((each) => each.id))
  return voteAt >= 0 ? invalid(`guestVotes[${voteAt}].id`, 'repeated-id') : accept(null)
}

export function readCandidateDocument(given: unknown): Result<CandidateDocument, DocumentRefusal> {
  const value = completeDocument(given)
  const found = typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined
  if (typeof found === 'number' && found > CANDIDATE_FORMAT_VERSION) {
    return refuse({ code: 'newer-document', supported: CANDIDATE_FORMAT_VERSION, found })
  }
  const problem = findShapeProblem(document, value)
  if (problem !== null) return invalid(problem.at, problem.problem, problem.facts)
  const read = value as CandidateDocument
  const profileChecked = checkProfile(read.profile)
  if (!profileChecked.ok) {
    const { code, field, ...facts } = profileChecked.error
    return invalid(`profile.${field}`, code, facts)
  }
  const stories = checkStories(read.stories)
  if (!stories.ok) return stories
  const sessions = checkSessions(read)
  if (!sessions.ok) return sessions
  const loops = checkLoops(read)
  if (!loops.ok) return loops
  const repeats = checkRepeats(read)
  return repeats.ok ? accept(read) : repeats
}
