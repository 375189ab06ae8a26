/**
 * `npm run train`: trains every model of the project and writes its file; with `--check` it writes nothing and fails where a file differs.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PRINCIPLE_MODEL, trainPrinciples } from './train-principles.ts'
import { QUESTION_MODEL, trainQuestions } from './train-questions.ts'
import { RATING_MODEL, trainRating } from './train-rating.ts'
import { SECTION_MODEL, trainSections } from './train-sections.ts'

/** Each model: its file from the root of the repository, and what makes its text. */
const MODELS: readonly { readonly file: string; readonly train: () => string }[] = [
  { file: QUESTION_MODEL, train: trainQuestions },
  { file: SECTION_MODEL, train: trainSections },
  { file: RATING_MODEL, train: trainRating },
  { file: PRINCIPLE_MODEL, train: trainPrinciples },
]

const root = join(import.meta.dirname, '../..')
const isCheck = process.argv.includes('--check')

for (const { file, train } of MODELS) {
  const made = train()
  const path = join(root, file)
  if (!isCheck) writeFileSync(path, made)
  else if (readFileSync(path, 'utf8') !== made) {
    process.exitCode = 1
    process.stderr.write(`${file} differs from what training gives; run npm run train\n`)
  }
  process.stdout.write(`${file}: ${Buffer.byteLength(made)} bytes\n`)
}
