/**
 * Every reason for which the API says no: its status, its title and the sentence that says what to do.
 *
 * The codes are stable, the sentences are not. Facts of the refusal travel beside the sentence, so a program never has to
 * read it.
 */
import { fixed, type ProblemWording } from './problem-wording.ts'
import { BOOKING_PROBLEMS } from './booking-problems.ts'
import { GUEST_PROBLEMS } from './guest-problems.ts'
import { LOOP_PROBLEMS } from './loop-problems.ts'
import { SESSION_PROBLEMS } from './session-problems.ts'

export type { Facts } from './problem-wording.ts'

function placeOf(problem: unknown): string {
  if (typeof problem !== 'object' || problem === null) return ''
  if ('line' in problem) return `, line ${String(problem.line)}`
  return 'path' in problem && problem.path !== '' ? `, ${String(problem.path)}` : ''
}

const listed = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value))

/** Reasons of the door: the request itself cannot be read. */
const DOOR = {
  'invalid-path': { status: 400, title: 'The address is not understood', say: (f) => `Correct the address: ${listed(f.where)}.` },
  'invalid-query': { status: 400, title: 'The query is not understood', say: (f) => `Correct the query: ${listed(f.where)}.` },
  'invalid-body': { status: 400, title: 'The body is not understood', say: (f) => `Correct the body: ${listed(f.where)}.` },
  'body-not-json': fixed(400, 'The body is not JSON', 'Send the body as one JSON document in UTF-8.'),
  'unsupported-media-type': fixed(415, 'The body is of another type', 'Send the body with "Content-Type: application/json".'),
  'body-too-large': {
    status: 413,
    title: 'The body is too large',
    say: (f) => `Send at most ${String(f.limitBytes)} bytes; split what is larger.`,
  },
  'idempotency-key-missing': fixed(
    400,
    'The request names no idempotency key',
    'Add the header "Idempotency-Key" with a fresh value, for instance a UUID, and repeat it when you retry.',
  ),
  'idempotency-key-invalid': fixed(
    400,
    'The idempotency key cannot be used',
    'Use 1 to 120 visible ASCII characters as "Idempotency-Key".',
  ),
  'idempotency-key-reused': fixed(
    409,
    'The idempotency key was used before',
    'Use a fresh "Idempotency-Key"; this one made something else, or something deleted since.',
  ),
  'gone-meanwhile': fixed(409, 'Something the request needs was deleted meanwhile', 'Load the page or the list again, then repeat.'),
  'sign-in-needed': fixed(401, 'Nobody is signed in', 'Sign in at /account/sign-in, then repeat with the cookie of that sign-in.'),
  'not-confirmed': fixed(422, 'The deletion is not confirmed', 'Send {"confirm": "delete everything"} to delete everything for good.'),
  'route-not-found': fixed(404, 'There is nothing at this address', 'Look the address up in the description at /api/v1/docs.'),
  'method-not-allowed': {
    status: 405,
    title: 'This address does not take that method',
    say: (f) => `Use ${listed(f.allowed)} here.`,
  },
  'foreign-host': fixed(403, 'The request came under a foreign name', 'Open the product at the address it printed when it started.'),
  'foreign-origin': fixed(
    403,
    'The request came from another site',
    'Make the change in the product itself; from a program, send "Content-Type: application/json".',
  ),
  'internal-error': fixed(
    500,
    'Something broke on our side',
    'Try once more; nothing was left half done. If it stays, report what you did.',
  ),
} satisfies Record<string, ProblemWording>

/** Reasons of the rooms. */
const ROOMS = {
  'example-not-entered': fixed(404, 'The example is not open', 'Open it first with PUT /api/v1/example.'),
  'candidate-not-found': fixed(404, 'There is no such candidate', 'Open the product again; a fresh, empty candidate is made then.'),
  'unknown-value': {
    status: 422,
    title: 'The value is not known here',
    say: (f) => `Set "${String(f.field)}" to one of: ${listed(f.allowed)}.`,
  },
  'not-a-date': {
    status: 422,
    title: 'This day does not exist',
    say: (f) => `Write "${String(f.field)}" as a day of the calendar, YYYY-MM-DD.`,
  },
  'out-of-range': {
    status: 422,
    title: 'The number is out of bounds',
    say: (f) => `Set "${String(f.field)}" to a ${f.whole === true ? 'whole ' : ''}number from ${String(f.least)} to ${String(f.most)}.`,
  },
  'too-long': {
    status: 422,
    title: 'The text is too long',
    say: (f) => `Shorten "${String(f.field)}" to ${String(f.limit)} characters; it has ${String(f.found)}.`,
  },
  'unstorable-character': {
    status: 422,
    title: 'The text holds a character that cannot be kept',
    say: (f) => `Remove the broken character at place ${String(f.at)} of "${String(f.field)}".`,
  },
  'question-not-found': fixed(
    404,
    'The bank has no such question',
    'Pick a question from GET /api/v1/questions, or send null and your own words.',
  ),
  'section-not-found': { status: 404, title: 'The playbook has no such section', say: (f) => `Ask for one of: ${listed(f.allowed)}.` },
  'answer-not-found': fixed(404, 'There is no such answer', 'List the answers again; it may have been deleted in another window.'),
  'answer-changed-elsewhere': fixed(
    409,
    'The answer was saved elsewhere',
    'Compare with "current", then save over its revision or keep both with POST /api/v1/answers/keep-both.',
  ),
  'story-not-found': fixed(404, 'There is no such story', 'List the stories again; it may have been deleted in another window.'),
  'story-changed-elsewhere': fixed(409, 'The story was saved elsewhere', 'Compare with "current", then save again on top of its version.'),
  'version-not-found': fixed(404, 'The story has no such version', 'Pick one of the versions listed at /versions.'),
  blocked: fixed(409, 'The story is not there yet', 'Fix what "by" names, then set the status again.'),
  'back-to-draft-first': fixed(409, 'A retired story comes back as a draft', 'Set the status to "draft" first and look the story over.'),
  'answer-empty': fixed(422, 'There is nothing to make a story from', 'Write the answer first.'),
  'story-exists': fixed(409, 'A story with this id is here already', 'Remove it from the file, or delete the one that is here first.'),
  'unreadable-stories': {
    status: 422,
    title: 'The stories cannot be read',
    say: (f) => `Correct the file where "problem" points${placeOf(f.problem)}. Nothing was imported.`,
  },
  'bad-id': {
    status: 422,
    title: 'An id cannot be used',
    say: (f) => `Replace "${String(f.id)}" by a lower-case UUID. Nothing was imported.`,
  },
  'bad-instant': {
    status: 422,
    title: 'An instant cannot be kept exactly',
    say: (f) => `Write "${String(f.found)}" as 2026-11-23T21:00:00.000Z. Nothing was imported.`,
  },
  'bad-versions': fixed(
    422,
    'The versions of a story do not add up',
    'Give every version a number of its own, the current one the highest. Nothing was imported.',
  ),
  'invalid-document': {
    status: 422,
    title: 'The export cannot be read',
    say: (f) =>
      `Use an export of this product, unchanged; the problem is at ${f.at === '' ? 'the top' : String(f.at)}. Nothing was imported.`,
  },
  'newer-document': fixed(422, 'The export is from a newer version', 'Update the product, then import again.'),
  'not-empty': fixed(409, 'There is material here already', 'Import with mode=add to keep both, or delete everything first.'),
  clash: fixed(
    409,
    'Something with the same id is here already and differs',
    'Delete one of the two, or import into an empty candidate. Nothing was imported.',
  ),
  'claim-not-found': fixed(404, 'There is no such claim', 'List the claims again; the number may have been edited away.'),
} satisfies Record<string, ProblemWording>

export const PROBLEMS = { ...DOOR, ...ROOMS, ...LOOP_PROBLEMS, ...GUEST_PROBLEMS, ...BOOKING_PROBLEMS, ...SESSION_PROBLEMS }

export type ProblemCode = keyof typeof PROBLEMS

export const PROBLEM_CODES = Object.keys(PROBLEMS) as readonly ProblemCode[]

/** A refusal as the use cases return it: a code with facts. */
export interface Refusal<Code extends ProblemCode = ProblemCode> {
  readonly code: Code
}
