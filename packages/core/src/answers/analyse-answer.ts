/**
 * Judges one answer: reads its blocks, labels its sections, runs every check and gathers the report.
 *
 * Pure and the same everywhere: no clock, no chance, whole numbers for points. An open answer (open-answer.ts) passes
 * a memory of what was read before; it changes the time this takes and nothing else.
 */
import { type AnswerView, find, viewAnswer } from './answer-view.ts'
import { cannotJudge, cannotRead } from './cannot-judge.ts'
import { checkDelivery, measureAnswer } from './check-delivery.ts'
import { checkEvidence } from './check-evidence.ts'
import { checkOwnership } from './check-ownership.ts'
import { checkPhrases } from './check-phrases.ts'
import { type Asked, checkRelevance, readAsked } from './check-relevance.ts'
import { checkStructure } from './check-structure.ts'
import { chooseProbes } from './choose-probes.ts'
import { findPrinciples } from './find-principles.ts'
import { joinSections, labelUnits } from './label-sections.ts'
import { rateAnswer } from './rate-answer.ts'
import { type ReadingMemory, readUnits } from './read-units.ts'
import type { AnswerOptions, AnswerReport, CannotJudge, Finding } from './report.ts'
import { RULES_VERSION } from './rules.ts'
import { scoreDimensions } from './score-dimensions.ts'
import { tellAnswerType } from './tell-answer-type.ts'

/** What is remembered between analyses of one answer with the same options. */
export interface AnswerMemory extends ReadingMemory {
  asked?: Asked
}

function refuseToJudge(why: CannotJudge, view: AnswerView): AnswerReport {
  return {
    scorable: false,
    why,
    answerType: 'not-an-answer',
    sections: [],
    principles: [],
    rating: null,
    dimensions: [],
    findings: [],
    probes: [],
    measures: measureAnswer(view),
    rules: RULES_VERSION,
  }
}

/** Checks that hold for every spoken answer, whatever was asked. */
const WORDING: ReadonlySet<string> = new Set(['vague-degree', 'buzzword', 'hedge', 'filler'])

/** The answer to a question that asks for no story: only its words are looked at, its substance needs another yardstick (a rubric). */
function judgeWords(view: AnswerView): AnswerReport {
  const measures = measureAnswer(view)
  const phrases = checkPhrases(view).filter((f) => WORDING.has(f.check))
  const fillers = phrases.filter((f) => f.check === 'filler').length
  const whole = { start: view.units[0]?.start ?? 0, end: view.units.at(-1)?.end ?? 0 }
  const findings = [find('other-yardstick', whole), ...phrases, ...checkDelivery(view, measures, fillers)].sort(inOrder)
  return {
    scorable: true,
    why: null,
    answerType: 'not-judged',
    sections: [],
    principles: [],
    rating: null,
    dimensions: scoreDimensions(findings, { story: false, relevance: false, level: undefined }),
    findings,
    probes: [],
    measures,
    rules: RULES_VERSION,
  }
}

const inOrder = (a: Finding, b: Finding): number =>
  a.start - b.start || a.end - b.end || (a.check < b.check ? -1 : a.check > b.check ? 1 : 0)

/** `wordsPerMinute` that is not above 0 is a programmer's mistake and throws. */
export function analyseAnswer(text: string, options: AnswerOptions = {}, memory?: AnswerMemory): AnswerReport {
  if (options.wordsPerMinute !== undefined && !(options.wordsPerMinute > 0)) throw new RangeError('wordsPerMinute must be above 0')
  const unread = cannotRead(text)
  if (unread) return refuseToJudge(unread, viewAnswer(text, [], [], options))
  const units = readUnits(text, options.transcript ?? false, memory)
  const why = cannotJudge(text, units, options.question)
  if (why) return refuseToJudge(why, viewAnswer(text, units, [], options))

  const asked = memory?.asked ?? readAsked(options)
  if (memory) memory.asked = asked
  if (!asked.isStoryAsked) return judgeWords(viewAnswer(text, units, [], options))
  const labels = labelUnits(units, text)
  const view = viewAnswer(text, units, labels, options)
  const answerType = tellAnswerType(units)
  const measures = measureAnswer(view)
  const principles = findPrinciples(view)
  const phrases = checkPhrases(view)
  const fillers = phrases.filter((f) => f.check === 'filler').length
  const findings = [
    ...checkStructure(view),
    ...checkOwnership(view),
    ...checkEvidence(view),
    ...phrases,
    ...checkRelevance(view, asked, principles),
    ...checkDelivery(view, measures, fillers),
  ].sort(inOrder)
  const dimensions = scoreDimensions(findings, { story: true, relevance: asked.principles !== undefined, level: options.level })
  return {
    scorable: true,
    why: null,
    answerType,
    sections: joinSections(units, labels),
    principles,
    rating: rateAnswer(
      dimensions,
      answerType,
      view.words,
      findings.some((f) => f.check === 'own-act'),
    ),
    dimensions,
    findings,
    probes: chooseProbes(view, answerType, findings),
    measures,
    rules: RULES_VERSION,
  }
}
