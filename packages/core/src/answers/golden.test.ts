import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { analyseAnswer } from './analyse-answer.ts'

/** Whole reports of whole answers. `npm run golden` rewrites them; the difference is read in review. */
const folder = fileURLToPath(new URL('./golden/', import.meta.url))

it.each(readdirSync(folder))('%s reads as it did', (name) => {
  const text = readFileSync(`${folder}${name}/answer.md`, 'utf8')
  const file = `${folder}${name}/report.json`
  const report = `${JSON.stringify(analyseAnswer(text), null, 2)}\n`
  if (process.env['GOLDEN'] === '1') writeFileSync(file, report)
  expect(existsSync(file), `${name} has no report.json`).toBe(true)
  expect(JSON.parse(report)).toEqual(JSON.parse(readFileSync(file, 'utf8')))
})
