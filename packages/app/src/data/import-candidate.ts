/**
 * Takes a candidate document in: all of it or nothing, and exactly as it was written.
 *
 * Mode `empty` is for a candidate without stories, answers, sessions, loops, votes and marks and takes the profile along; mode `add` keeps profile
 * and everything that is there, skips what is there already just the same, and refuses what has the same id and differs. A
 * second try after success, or beside a first one still at work, finds everything there and is accepted; so no key is needed.
 *
 * Statuses are kept exactly, `ready` too, where `import-stories.ts` lowers them to what the lints carry. An export is this
 * product's own backup: what came back lower would not be what was saved, and no second try would find "just the same".
 * A status that the lints of today no longer carry is an ordinary state here, shown by the lints beside it; a file of
 * stories is written and edited by hand, so there a status is a claim to be checked.
 */
import { isDeepStrictEqual } from 'node:util'
import { refuseLock } from '@inclined/core/debrief/guest-ballot'
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { ImportArchiveOutcome } from '../ports/archive-store.ts'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import type { CandidateContent, CandidateDocument } from './candidate-document.ts'
import { readContent } from './export-candidate.ts'
import { type DocumentRefusal, readCandidateDocument } from './read-candidate-document.ts'

export const IMPORT_MODES = ['empty', 'add'] as const
export type ImportMode = (typeof IMPORT_MODES)[number]

interface Counts {
  readonly stories: number
  readonly answers: number
  readonly sessions: number
  readonly loops: number
  readonly guestVotes: number
  readonly claimMarks: number
}

export type ImportCandidateRefusal =
  | DocumentRefusal
  | { readonly code: 'candidate-not-found' }
  | ({ readonly code: 'not-empty' } & Counts)
  | { readonly code: 'clash'; readonly what: Existing['what']; readonly id: string }

export interface CandidateImported {
  readonly added: Counts
  /** What was there already, just the same. */
  readonly kept: Counts
}

type Addition = Pick<CandidateContent, 'stories' | 'answers' | 'claimMarks' | 'sessions' | 'loops' | 'guestVotes'>

const countOf = ({ stories, answers, sessions, loops, guestVotes, claimMarks }: Addition): Counts => ({
  stories: stories.length,
  answers: answers.length,
  sessions: sessions.length,
  loops: loops.length,
  guestVotes: guestVotes.length,
  claimMarks: claimMarks.length,
})

/** What of `wanted` is not there yet, or the key of the first that is there and differs. */
function subtract<Item>(wanted: readonly Item[], there: readonly Item[], keyOf: (item: Item) => string): Result<readonly Item[], string> {
  const byKey = new Map(there.map((item) => [keyOf(item), item]))
  const fresh: Item[] = []
  for (const item of wanted) {
    const known = byKey.get(keyOf(item))
    if (known === undefined) fresh.push(item)
    else if (!isDeepStrictEqual(known, item)) return refuse(keyOf(item))
  }
  return accept(fresh)
}

function findAddition(wanted: CandidateDocument, there: CandidateContent): Result<Addition, ImportCandidateRefusal> {
  const stories = subtract(wanted.stories, there.stories, ({ id }) => id)
  if (!stories.ok) return refuse({ code: 'clash', what: 'story', id: stories.error })
  const answers = subtract(wanted.answers, there.answers, ({ id }) => id)
  if (!answers.ok) return refuse({ code: 'clash', what: 'answer', id: answers.error })
  const claimMarks = subtract(wanted.claimMarks, there.claimMarks, ({ key }) => key)
  if (!claimMarks.ok) return refuse({ code: 'clash', what: 'claim-mark', id: claimMarks.error })
  const sessions = subtract(wanted.sessions, there.sessions, ({ id }) => id)
  if (!sessions.ok) return refuse({ code: 'clash', what: 'session', id: sessions.error })
  const loops = subtract(wanted.loops, there.loops, ({ id }) => id)
  if (!loops.ok) return refuse({ code: 'clash', what: 'loop', id: loops.error })
  const guestVotes = subtract(wanted.guestVotes, there.guestVotes, ({ id }) => id)
  if (!guestVotes.ok) return refuse({ code: 'clash', what: 'guest-vote', id: guestVotes.error })
  return accept({
    stories: stories.value,
    answers: answers.value,
    claimMarks: claimMarks.value,
    sessions: sessions.value,
    loops: loops.value,
    guestVotes: guestVotes.value,
  })
}

/** Every vote belongs to an interview that is there, with a mark for each of its questions. */
function checkVotes({ guestVotes, sessions }: CandidateDocument, there: CandidateContent): Result<null, DocumentRefusal> {
  for (const [at, { session, interview, ballot }] of guestVotes.entries()) {
    const planned = [...sessions, ...there.sessions].find(({ id }) => id === session)?.plan.interviews[interview]
    const place = `guestVotes[${at}]`
    if (planned === undefined) return refuse({ code: 'invalid-document', at: place, problem: 'interview-not-found', facts: {} })
    const problem = refuseLock(ballot, planned.questions.length)
    if (problem !== null)
      return refuse({ code: 'invalid-document', at: `${place}.ballot.${problem.at}`, problem: problem.problem, facts: {} })
  }
  return accept(null)
}

function checkLinks(wanted: CandidateDocument, there: CandidateContent): Result<null, DocumentRefusal> {
  const known = new Set([...wanted.stories, ...there.stories].map(({ id }) => id))
  const lost = wanted.answers.findIndex(({ storyId }) => storyId !== null && !known.has(storyId))
  if (lost >= 0) return refuse({ code: 'invalid-document', at: `answers[${lost}].storyId`, problem: 'story-not-found', facts: {} })
  return checkVotes(wanted, there)
}

const isEmpty = (content: Addition): boolean => Object.values(countOf(content)).every((count) => count === 0)

/** Whether the import already happened: nothing is missing and nothing else is there. */
const isDone = (wanted: CandidateDocument, there: CandidateContent): boolean =>
  isDeepStrictEqual(countOf(wanted), countOf(there)) && isDeepStrictEqual(wanted.profile, there.profile)

type ImportPorts = Pick<Ports, 'candidates' | 'stories' | 'answers' | 'claims' | 'sessions' | 'loops' | 'guests' | 'archives'>
type Existing = Extract<ImportArchiveOutcome, { readonly kind: 'exists' }>

/** Reads what is there, and writes what is missing; `Existing` where another write came in between. */
async function addMissing(
  ports: ImportPorts,
  candidateId: CandidateId,
  wanted: CandidateDocument,
  mode: ImportMode,
): Promise<Result<CandidateImported | Existing, ImportCandidateRefusal>> {
  const candidate = await ports.candidates.find(candidateId)
  if (candidate === null) return refuse({ code: 'candidate-not-found' })
  const there = await readContent(ports, candidateId, candidate.profile)
  const addition = findAddition(wanted, there)
  if (mode === 'empty' && !isEmpty(there) && !(addition.ok && isEmpty(addition.value) && isDone(wanted, there))) {
    return refuse({ code: 'not-empty', ...countOf(there) })
  }
  if (!addition.ok) return addition
  const links = checkLinks(wanted, there)
  if (!links.ok) return links

  const stories = addition.value.stories.map(({ versions: earlier = [], ...story }) => ({ story, earlier }))
  const profile = mode === 'empty' ? wanted.profile : null
  const outcome = await ports.archives.importAll(candidateId, { ...addition.value, stories, profile })
  if (outcome.kind === 'exists') return accept(outcome)
  const added = countOf(addition.value)
  const all = countOf(wanted)
  const kept: Counts = {
    stories: all.stories - added.stories,
    answers: all.answers - added.answers,
    sessions: all.sessions - added.sessions,
    loops: all.loops - added.loops,
    guestVotes: all.guestVotes - added.guestVotes,
    claimMarks: all.claimMarks - added.claimMarks,
  }
  return accept({ added, kept })
}

export async function importCandidate(
  ports: ImportPorts,
  candidateId: CandidateId,
  wish: { readonly document: unknown; readonly mode: ImportMode },
): Promise<Result<CandidateImported, ImportCandidateRefusal>> {
  const read = readCandidateDocument(wish.document)
  if (!read.ok) return read
  const first = await addMissing(ports, candidateId, read.value, wish.mode)
  if (!first.ok) return first
  if ('added' in first.value) return accept(first.value)
  // Most likely this very import, sent twice: what the other one wrote is compared like anything that is there.
  const second = await addMissing(ports, candidateId, read.value, wish.mode)
  if (!second.ok) return second
  return 'added' in second.value ? accept(second.value) : refuse({ code: 'clash', what: second.value.what, id: second.value.id })
}
