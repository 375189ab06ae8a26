/** Reasons for which a loop says no. */
import { fixed, type ProblemWording } from './problem-wording.ts'

const WHAT_IS_WRONG: Readonly<Record<string, string>> = {
  none: 'name at least one interviewer',
  'too-many': 'send fewer entries',
  repeated: 'name each thing once',
  'unknown-interviewer': 'name an interviewer of this loop',
  'unknown-value': 'use a value of the description',
  'bad-seed': 'send a whole number from 0 to 4294967295',
  'bad-instant': 'send an instant like 2026-11-23T09:00:00.000Z',
  empty: 'write something',
  'principles-and-kind': 'send null for principles exactly where the kind is "sampled"',
}

export const LOOP_PROBLEMS = {
  'invalid-loop': {
    status: 422,
    title: 'The loop cannot be kept like this',
    say: (f) => `At "${String(f.at)}": ${WHAT_IS_WRONG[String(f.problem)] ?? 'correct this'}. Nothing was changed.`,
  },
  'loop-not-found': fixed(404, 'There is no such loop', 'List the loops again; it may have been deleted in another window.'),
  'loop-changed-elsewhere': fixed(
    409,
    'The loop was changed elsewhere',
    'Compare with "current", make the change on it, then save over its revision.',
  ),
  'loop-not-solvable': fixed(409, 'The loop cannot be solved', 'Look at "because": name fewer principles, or retire stories.'),
} satisfies Record<string, ProblemWording>
