/**
 * The library entry: what other programs may import of the core.
 */
export { allocateStories } from './allocation/allocate-stories.ts'
export { analyseAnswer } from './answers/analyse-answer.ts'
export { openAnswer } from './answers/open-answer.ts'
export { computeSlots } from './mentoring/compute-slots.ts'
export { classifyQuestion } from './questions/classify-question.ts'
