/**
 * Trains the question classifier and gives the text of its model file: the same bytes for the same questions, on every machine.
 *
 * The settings were chosen inside the training voices, not on questions of other authors.
 */
import { fitKinds, fitPrinciples, type Settings, withFeatures } from './fit-questions.ts'
import { calibratePrinciples, NO_CALIBRATION, packModel, POINTS } from './pack-question-model.ts'
import { readPrincipleIds, readQuestions } from './read-questions.ts'

export const QUESTION_MODEL = 'packages/core/src/questions/question-model.json'

export const KIND_SETTINGS: Settings = { familyPull: 0.5, wordPull: 1, prior: 0.5, evidenceShare: 0, laterShare: 1 }
export const PRINCIPLE_SETTINGS: Settings = { familyPull: 2, wordPull: 2, prior: 1, evidenceShare: 0.2, laterShare: 0.5 }

export function trainQuestions(): string {
  const rows = withFeatures(readQuestions())
  const ids = readPrincipleIds()
  const kinds = packModel(fitKinds(rows, KIND_SETTINGS), NO_CALIBRATION)
  const principles = packModel(fitPrinciples(rows, ids, PRINCIPLE_SETTINGS), calibratePrinciples(rows, ids, PRINCIPLE_SETTINGS))
  const about = `Fitted on ${rows.length} questions written for this project; see docs/accuracy.md. Made by npm run train.`
  return `${JSON.stringify({ schema: 1, about, points: POINTS, kinds, principles })}\n`
}
