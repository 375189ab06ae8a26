/** Reasons for which a practice session says no. */
import { fixed, type ProblemWording } from './problem-wording.ts'

export const SESSION_PROBLEMS = {
  'session-not-found': fixed(
    404,
    'There is no such practice session',
    'List the sessions again; it may have been deleted in another window.',
  ),
  'session-moved-on': fixed(
    409,
    'The session went on meanwhile',
    'Load the session again and look what waits now; nothing you sent was taken as an answer to something else.',
  ),
  'unknown-format': fixed(422, 'There is no such practice format', 'Pick one of the formats of GET /api/v1/playbook/formats.'),
  'bad-seed': fixed(422, 'The seed cannot be used', 'Send a whole number from 0 to 4294967295, or null for a fresh one.'),
  'question-not-choosable': fixed(422, 'This format draws its own questions', 'Choose a question only with the format "drill".'),
  'session-not-plannable': fixed(
    409,
    'No session can be planned from playbook and profile',
    'Look at "because": change the profile, or complete the playbook.',
  ),
  'already-begun': fixed(409, 'The session has begun already', 'Load the session again and go on from there.'),
  'not-begun': fixed(409, 'The session has not begun', 'Send the command "begin" first.'),
  'session-over': fixed(409, 'The session is over', 'Look it over with "reveal", or start another.'),
  'session-not-over': fixed(409, 'The session is not over', 'Finish it, or send "leave", then "reveal".'),
  'session-not-revealed': fixed(409, 'The session was not revealed yet', 'Send "reveal" first; the votes are opened with it.'),
  'already-revealed': fixed(409, 'The session was revealed already', 'Load the session; everything is shown in "reveal".'),
  paused: fixed(409, 'The session is paused', 'Send the command "resume" first.'),
  'not-paused': fixed(409, 'The session is not paused', 'Go on; nothing needs to be resumed.'),
  'no-pause-here': fixed(409, 'A real interview has no pause here', 'Go on, pause in the break between two interviews, or leave.'),
  'no-break-now': fixed(409, 'There is no break now', 'Go on with the interview under way.'),
  'nothing-asked': fixed(409, 'Nothing waits for an answer', 'Load the session again and see what comes next.'),
  'empty-text': fixed(422, 'There are no words', 'Write or say something, or send "pass" where you have nothing to say.'),
  'bad-seconds': fixed(422, 'The time cannot be used', 'Send "seconds" as a number of 0 or more.'),
  'bad-delivery': fixed(
    422,
    'The measure of the voice cannot be used',
    'Send stretches of speech in order, apart from each other and inside the recording, or null.',
  ),
  'unknown-thread': fixed(422, 'There is no such thread in this session', 'Take the number from "threads" of the session.'),
  'not-answered-yet': fixed(409, 'There is no answer to bet on yet', 'Answer the question first.'),
  'already-bet': fixed(409, 'There is a bet on this answer already', 'Leave it; a bet holds once it is made.'),
  'not-your-turn-to-ask': fixed(409, 'It is not your turn to ask', 'Wait until the interviewer invites your questions.'),
  'attempt-not-found': fixed(
    404,
    'There is no such attempt at this question',
    'Take the ids from GET /api/v1/attempts; an attempt counts once its session is revealed.',
  ),
  'clock-went-back': fixed(409, 'The clock of the machine went back', 'Set the clock of the machine right, then send it again.'),
} satisfies Record<string, ProblemWording>
