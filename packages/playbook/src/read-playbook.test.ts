/**
 * How the loader treats a pack: a broken one is refused with its file and place, another company needs no code, and what lies
 * in the folder is what gets read.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readPlaybook } from './load-playbook.ts'
import { PACK_FILES, PACK_FOLDER, type PackFiles } from './pack-files.ts'

const SOURCE = new URL('./', import.meta.url)
const PACK = new URL(`../${PACK_FOLDER}/`, import.meta.url)

/** The pack with the value at `path` of one file replaced; `undefined` removes it. */
function withChange(file: string, path: readonly (string | number)[], value: unknown): PackFiles {
  const content = structuredClone(PACK_FILES[file])
  let place = content as Record<string | number, unknown>
  for (const step of path.slice(0, -1)) place = place[step] as Record<string | number, unknown>
  const last = path.at(-1)
  if (last === undefined) return { ...PACK_FILES, [file]: value }
  if (value === undefined) delete place[last]
  else place[last] = value
  return { ...PACK_FILES, [file]: content }
}

const other = (file: string, index: number): unknown => structuredClone((PACK_FILES[file] as readonly unknown[])[index])

it.each([
  // file, path, value, what the message says
  ['company.json', ['notice'], '', 'pack/company.json at .notice'],
  ['company.json', ['notic'], 'x', 'pack/company.json at the top'],
  ['company.json', ['date'], '2026-13-01', 'pack/company.json at .date'],
  ['roles.json', [2, 'facts', 0, 'grade'], 'E', 'pack/roles.json at [2].facts[0].grade'],
  ['roles.json', [2, 'facts', 0, 'source', 'url'], 'http://example.org', 'pack/roles.json at [2].facts[0].source.url'],
  ['roles.json', [2, 'facts', 0, 'source'], undefined, 'pack/roles.json at [2].facts[0].source'],
  ['roles.json', [2, 'facts', 0, 'asOf'], '2026', 'pack/roles.json at [2].facts[0].asOf'],
  ['roles.json', [2, 'facts', 0, 'grade'], 'J', 'our judgement'],
  ['roles.json', [0, 'facts', 0, 'id'], 'role-tpm-loop', 'fact id "role-tpm-loop" is used twice'],
  ['roles.json', [], [], 'pack/roles.json: expected pm, pmt'],
  ['process.json', ['templates', 0, 'stages', 6, 'facts', 0], 'nothing', 'pack/process.json: no fact has the id "nothing"'],
  ['process.json', ['templates', 0, 'stages', 6, 'facts', 0], 'loop-breaks', 'compete about "loop-size" with 0 defaults'],
  ['process.json', ['templates', 0, 'stages', 6, 'kind'], 'application', 'out of order'],
  ['plans.json', ['sizes', 0, 'mix', 0, 'percent'], 46, 'add up to 100'],
  ['principles.json', [0, 'confusableWith', 0, 'id'], 'kindness', 'confusable with the unknown "kindness"'],
  ['principles.json', [0, 'confusableWith'], [], 'but not the other way round'],
  ['principles.json', [1, 'order'], 3, 'must count up'],
  ['probes.json', [0, 'phrasings'], ['Why?'], 'pack/probes.json at [0].phrasings'],
  ['questions/metrics.json', [0, 'kind'], 'quiz', 'pack/questions/metrics.json at [0].kind'],
  ['questions/metrics.json', [0, 'followUps'], [{ family: 'mood', prompt: 'How was it?' }], 'at [0].followUps[0].family'],
  ['questions/metrics.json', [0], other('questions/metrics.json', 1), 'is used twice'],
  ['questions/metrics.json', [0, 'principles'], ['ownership'], 'pack/questions/metrics.json at [0].principles'],
  ['questions/behavioural-ownership.json', [0, 'principles'], ['kindness'], 'the unknown principle "kindness"'],
  ['anchors/strategy.json', ['worked', 0, 'answers', 2, 'shows', 'risk'], 'Words nobody said.', 'at .worked[0].answers[2].shows'],
  ['anchors/strategy.json', ['worked', 0, 'question'], 'f-nothing-01', 'pack/anchors/strategy.json: no question'],
  ['anchors/strategy.json', ['scale'], [], 'pack/anchors/strategy.json at .scale'],
  ['faq.json', [], undefined, 'pack/faq.json'],
])('refuses %s changed at %j', (file, path, value, message) => {
  expect(() => readPlaybook(withChange(file, path, value), 'pack')).toThrow(message)
})

it('refuses a pack without a file and says which', () => {
  const { 'skills.json': _, ...rest } = PACK_FILES
  expect(() => readPlaybook(rest, 'pack')).toThrow('pack/skills.json: the file is missing')
})

it('takes a seventeenth principle as data', () => {
  const seventeenth = {
    ...(other('principles.json', 0) as object),
    id: 'keep-it-kind',
    name: 'Keep It Kind',
    order: 17,
    confusableWith: [],
  }
  const files = { ...PACK_FILES, 'principles.json': [...(PACK_FILES['principles.json'] as readonly unknown[]), seventeenth] }
  expect(readPlaybook(files, 'pack').principles.at(-1)?.id).toBe('keep-it-kind')
})

it('joins the question files in order', () => {
  const expected = Object.entries(PACK_FILES)
    .filter(([path]) => path.startsWith('questions/'))
    .flatMap(([, content]) => (content as readonly { readonly id: string }[]).map((question) => question.id))
  expect(readPlaybook(PACK_FILES, PACK_FOLDER).questions.map((question) => question.id)).toEqual(expected)
})

it('reads every file that lies in the folder', () => {
  const inFolder = readdirSync(PACK, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'))
  expect(inFolder.map((path) => path.replaceAll('\\', '/')).toSorted()).toEqual(Object.keys(PACK_FILES).toSorted())
})

it('names the folder in one file of code only', () => {
  const naming = readdirSync(SOURCE).filter((file) => readFileSync(new URL(file, SOURCE), 'utf8').includes(PACK_FOLDER))
  expect(naming).toEqual(['pack-files.ts'])
})
