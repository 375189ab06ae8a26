/**
 * Keeps `docs/sources.md` in step with the data: every address that a fact, an answer or a resource gives is listed there.
 */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { listFacts } from './check-playbook.ts'
import { loadPlaybook } from './load-playbook.ts'
import { GRADES, JUDGEMENT_URL } from './schema-fact.ts'

const text = readFileSync(new URL('../../../docs/sources.md', import.meta.url), 'utf8')
const book = loadPlaybook()

it('lists every address', () => {
  const addresses = [
    ...listFacts(book).map((fact) => fact.source.url),
    ...book.formats.voteScales.map((scale) => scale.source.url),
    ...book.faq.map((entry) => entry.source.url),
    ...book.resources.map((resource) => resource.url),
  ]
  expect([...new Set(addresses)].filter((url) => url !== JUDGEMENT_URL && !text.includes(`<${url}>`))).toEqual([])
})

it('lists no address that the data does not use', () => {
  const used = JSON.stringify(book)
  expect([...text.matchAll(/<(https:[^>]+)>/g)].map((match) => match[1] ?? '').filter((url) => !used.includes(`"${url}"`))).toEqual([])
})

it('explains every grade, and where our judgement comes from', () => {
  for (const grade of GRADES) expect(text).toMatch(new RegExp(`^\\| ${grade} \\|`, 'm'))
  expect(text).toContain('\n## Our judgement\n')
})
