/**
 * Judges one answer: reads its blocks, labels its sections, runs every check and gathers the report.
 *
 * Pure and the same everywhere: no clock, no chance, whole numbers for points. `readBlock` is a parameter so that an open answer
 * (open-answer.ts) can keep what it read of blocks that did not change; all else is worked out anew.
 */
import { splitBlocks } from '../text/split-blocks.ts'
import { viewAnswer, type AnswerView } from './answer-view.ts'
import { cannotJudge, cannotRead } from './cannot-judge.ts'
import { checkDelivery, measureAnswer } from './check-delivery.ts'
import { checkEvidence } from './check-evidence.ts'
import { checkOwnership } from './check-ownership.ts'
import { checkPhrases } from './check-phrases.ts'
import { askedPrinciples, checkRelevance } from './check-relevance.ts'
import { checkStructure } from './check-structure.ts'
import { chooseProbes } from './choose-probes.ts'
import { findPrinciples } from './find-principles.ts'
import { joinSections, labelUnits } from './label-sections.ts'
import { rateAnswer } from './rate-answer.ts'
import { moveUnit, readBlock } from './read-block.ts'
import type { AnswerOptions, AnswerReport, CannotJudge, Finding } from './report.ts'
import type { Unit } from './report-unit.ts'
import { RULES_VERSION } from './rules.ts'
import { scoreDimensions } from './score-dimensions.ts'
import { tellAnswerType } from './tell-answer-type.ts'

export type ReadBlock = (text: string, transcript: boolean) => readonly Unit[]

function readUnits(text: string, transcript: boolean, read: ReadBlock): readonly Unit[] {
  return splitBlocks(text).flatMap((block, number) => {
    const units = read(text.slice(block.start, block.end), transcript)
    return units.filter((u) => u.words > 0).map((u) => moveUnit(u, block.start, number))
  })
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

const inOrder = (a: Finding, b: Finding): number =>
  a.start - b.start || a.end - b.end || (a.check < b.check ? -1 : a.check > b.check ? 1 : 0)

/** `wordsPerMinute` that is not above 0 is a programmer's mistake and throws. */
export function analyseWith(read: ReadBlock, text: string, options: AnswerOptions = {}): AnswerReport {
  if (options.wordsPerMinute !== undefined && !(options.wordsPerMinute > 0)) throw new RangeError('wordsPerMinute must be above 0')
  const unread = cannotRead(text)
  if (unread) return refuseToJudge(unread, viewAnswer(text, [], [], options))
  const units = readUnits(text, options.transcript ?? false, read)
  const why = cannotJudge(text, units, options.question)
  if (why) return refuseToJudge(why, viewAnswer(text, units, [], options))

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
    ...checkRelevance(view, principles),
    ...checkDelivery(view, measures, fillers),
  ].sort(inOrder)
  const dimensions = scoreDimensions(findings, { relevance: askedPrinciples(view) !== undefined, level: options.level })
  return {
    scorable: true,
    why: null,
    answerType,
    sections: joinSections(units, labels),
    principles,
    rating: rateAnswer(dimensions, answerType, view.words),
    dimensions,
    findings,
    probes: chooseProbes(view, answerType, findings),
    measures,
    rules: RULES_VERSION,
  }
}

export const analyseAnswer = (text: string, options: AnswerOptions = {}): AnswerReport => analyseWith(readBlock, text, options)
