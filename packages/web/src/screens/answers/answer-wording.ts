/** Words for what the engine says in codes. The compiler lists a code that has no words. */
import type { AnswerType, CannotJudge, DimensionId, DimensionLevel, Rating, SectionLabel } from '@inclined/core/answers/report'

export const CANNOT_JUDGE: Readonly<Record<CannotJudge, { readonly title: string; readonly what: string }>> = {
  empty: { title: 'Nothing to judge yet', what: 'Write or paste an answer, and what it shows appears here while you type.' },
  'too-short': { title: 'Too short to judge', what: 'Two or three sentences about one real occasion are enough to begin.' },
  gibberish: { title: 'Cannot judge this', what: 'These do not read as English words. Write the answer as you would say it.' },
  'question-pasted': { title: 'Cannot judge this', what: 'This is the question again. Write what you did on one real occasion.' },
  'other-language': {
    title: 'Cannot judge this',
    what: 'This does not read as English, and the interview is held in English. Write it in your own English; grammar is not judged.',
  },
  repeated: { title: 'Cannot judge this', what: 'The same words come again and again. Say it once and then say what you did next.' },
}

export const ANSWER_TYPE: Readonly<Record<AnswerType, string>> = {
  story: 'Reads as one real occasion.',
  'pseudo-story': 'Reads as something that happened often, not once. Pick the one occasion you remember best.',
  theory: 'Reads as what you would do or believe. An interviewer will ask for one time you did it.',
  'self-description': 'Reads as a description of yourself. An interviewer will ask for one occasion that shows it.',
  'not-judged': 'The question asks for no story, so only the wording is looked at here.',
  'not-an-answer': 'Not an answer yet.',
}

export const RATING: Readonly<Record<Rating, string>> = {
  weak: 'Not yet: an interviewer would find little to write down',
  mixed: 'Half way: some evidence, with gaps they would ask about',
  strong: 'Strong: most of what they look for is in the words',
}

export const DIMENSION: Readonly<Record<DimensionId, string>> = {
  structure: 'Structure',
  ownership: 'Ownership',
  evidence: 'Evidence',
  depth: 'Depth',
  reflection: 'Reflection',
  relevance: 'Relevance',
  'level-fit': 'Level fit',
  delivery: 'Delivery',
}

export const LEVEL_WORD: Readonly<Record<DimensionLevel, string>> = {
  'not-judged': 'not judged',
  missing: 'missing',
  thin: 'thin',
  partial: 'partial',
  clear: 'clear',
  strong: 'strong',
}

export const PARTS: readonly (readonly [SectionLabel, string, string])[] = [
  ['situation', 'Situation', 'where and when, and why it mattered'],
  ['task', 'Task', 'what was yours to do'],
  ['action', 'Action', 'what you did yourself, step by step'],
  ['result', 'Result', 'what changed, from what to what, over how long'],
  ['learning', 'Learning', 'what you do differently since'],
]

/** `95` seconds as `1:35`. */
export function minutes(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
