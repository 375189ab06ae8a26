/**
 * Keeps `docs/sources.md` in step with the data and the engine: every address that a fact, an answer or a resource gives is
 * listed there, and every section that a rule or a comment cites has its heading.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { listFacts } from './check-playbook.ts'
import { loadPlaybook } from './load-playbook.ts'
import { GRADES, JUDGEMENT_URL } from './schema-fact.ts'

const text = readFileSync(new URL('../../../docs/sources.md', import.meta.url), 'utf8')
const ENGINE = '\n## What the engine builds on\n'
const [facts = '', engine = ''] = text.split(ENGINE)
const book = loadPlaybook()

const packages = new URL('../../', import.meta.url)

/** Every file of ours that may cite a section, with its text. */
const cited = ['core/src', 'app/src', 'adapters/src', 'web/src', 'cli/src', 'playbook'].flatMap((folder) =>
  readdirSync(new URL(folder, packages), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|json)$/.test(file) && !/node_modules|\.test\.tsx?$/.test(file))
    .map((file) => ({ file: `${folder}/${file}`, text: readFileSync(new URL(`${folder}/${file}`, packages), 'utf8') })),
)
const anchors = cited.flatMap(({ file, text: content }) =>
  [...content.matchAll(/sources\.md(?:#([a-z0-9-]*))?/g)].map((match) => ({ file, anchor: match[1] ?? '' })),
)

/** The heading as a link names it. */
const slugs = [...text.matchAll(/^#{2,} (.+)$/gm)].map((match) =>
  (match[1] ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-'),
)

it('lists every address', () => {
  const addresses = [
    ...listFacts(book).map((fact) => fact.source.url),
    ...book.formats.voteScales.map((scale) => scale.source.url),
    ...book.faq.map((entry) => entry.source.url),
    ...book.resources.map((resource) => resource.url),
  ]
  expect([...new Set(addresses)].filter((url) => url !== JUDGEMENT_URL && !facts.includes(`<${url}>`))).toEqual([])
})

it('lists no address that the data does not use', () => {
  const used = JSON.stringify(book)
  expect([...facts.matchAll(/<(https:[^>]+)>/g)].map((match) => match[1] ?? '').filter((url) => !used.includes(`"${url}"`))).toEqual([])
})

it('explains every grade, and where our judgement comes from', () => {
  for (const grade of GRADES) expect(text).toMatch(new RegExp(`^\\| ${grade} \\|`, 'm'))
  expect(text).toContain('\n## Our judgement\n')
})

it('has a heading for every section that is cited', () => {
  expect(anchors.length).toBeGreaterThan(80)
  expect(anchors.filter(({ anchor }) => !slugs.includes(anchor))).toEqual([])
})

it('gives no two sections one name', () => {
  expect(slugs.filter((slug, at) => slugs.indexOf(slug) !== at)).toEqual([])
})

it.each(
  engine
    .split('\n### ')
    .slice(1)
    .map((section) => [section.split('\n')[0] ?? '', section] as const),
)('says under %s what is claimed, and gives each source its grade and address', (_, section) => {
  const [claim = '', ...rows] = section.split('\n| ')
  expect(claim.split(/\s+/).length).toBeGreaterThan(20)
  expect(rows.length).toBeGreaterThan(2)
  for (const row of rows.slice(2)) expect(row.trim()).toMatch(/ \| [ABCDP] \| <https:\/\/[^>]+> \|$/)
})
