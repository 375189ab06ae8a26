/** Reasons for which a guest's link or ballot says no. */
import { fixed, type ProblemWording } from './problem-wording.ts'

export const GUEST_PROBLEMS = {
  'guest-link-unknown': fixed(
    404,
    'This link opens nothing',
    'It may have expired or been taken back. Ask the person who sent it for a new one.',
  ),
  'too-many-knocks': {
    status: 429,
    title: 'Too many requests from this address',
    say: (f) => `Wait ${String(f.retrySeconds)} seconds, then load the page again. What is saved stays saved.`,
  },
  'guest-not-found': fixed(404, 'There is no such invitation', 'List the invitations again; it may have been taken back already.'),
  'guest-name-taken': fixed(409, 'Somebody of this name was invited already', 'Use another name, so that the votes can be told apart.'),
  'guest-name-unusable': fixed(422, 'The name cannot be used', 'Write the name of the person who is to interview.'),
  'invalid-ballot': {
    status: 422,
    title: 'The ballot cannot be kept like this',
    say: (f) => `Correct "${String(f.at)}": ${f.problem === 'too-long' ? 'shorten it' : 'use what the description names'}.`,
  },
  'ballot-incomplete': {
    status: 422,
    title: 'The vote cannot be locked yet',
    say: (f) =>
      f.problem === 'no-vote'
        ? 'Choose your vote first.'
        : f.problem === 'no-reason'
          ? 'Say in a sentence why you vote so.'
          : `Write what you heard for each mark that is weak or strong; question ${1 + Number(/\d+/.exec(String(f.at))?.[0])} has none.`,
  },
  'vote-locked': fixed(409, 'The vote is locked', 'It stays as it is. Once you have read the others you can change it, and both are kept.'),
  'vote-not-locked': fixed(409, 'Your vote is not locked', 'Lock it first; nobody reads another’s before.'),
  'vote-changed-already': fixed(409, 'The vote was changed already', 'A vote is changed once; load the page again.'),
  'reason-missing': fixed(422, 'There is no reason', 'Say in a sentence what changed your mind.'),
} satisfies Record<string, ProblemWording>
