/** What the benchmark bundles as "our engine": the whole analysis and the open answer, with every detector and pack they bring. */
export { analyseAnswer } from '@inclined/core/answers/analyse-answer'
export { openAnswer } from '@inclined/core/answers/open-answer'
