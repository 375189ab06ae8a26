/**
 * Every relative link of the documents leads to a file that is there, and a link to a section to its heading.
 *
 * Addresses of other sites are not asked for: a test works without a network.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { expect, it } from 'vitest'

const root = new URL('../../../', import.meta.url)
const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...readdirSync(new URL('docs/', root), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file.replaceAll('\\', '/')}`),
]

/** Where links point, written `[words](target)`, `![words](target)`, `[words]: target` or as HTML; code is no link. */
function listTargets(text: string): readonly string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '')
  const patterns = [/\]\(\s*<?([^)\s>]+)/g, /^\[[^\]]+\]:\s*<?(\S+?)>?$/gm, /\b(?:src|href)="([^"]+)"/g]
  return patterns.flatMap((pattern) => [...prose.matchAll(pattern)].map((match) => match[1] ?? ''))
}

const slugsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

function isDead(document: string, target: string): boolean {
  if (/^[a-z][a-z+.-]*:/i.test(target)) return false
  const [path = '', section] = target.split('#')
  const place = path === '' ? new URL(document, root) : new URL(path, new URL(document, root))
  if (!existsSync(place)) return true
  return section !== undefined && statSync(place).isFile() && !slugsOf(readFileSync(place, 'utf8')).includes(section)
}

it.each([
  ['[a](b.md) and ![c](d.png "title")', ['b.md', 'd.png']],
  ['[a]: b.md', ['b.md']],
  ['<img src="docs/a.png" alt="">', ['docs/a.png']],
  ['`[a](b.md)` is how a link is written', []],
  ['', []],
])('finds the links of %j', (text, targets) => {
  expect(listTargets(text)).toEqual(targets)
})

it.each([
  ['README.md', 'docs/sources.md#our-judgement', false],
  ['docs/sources.md', '../README.md', false],
  ['docs/sources.md', '#grades', false],
  ['README.md', 'https://example.com/nowhere', false],
  ['README.md', 'docs/sources.md#no-such-section', true],
  ['README.md', 'docs/no-such-file.md', true],
])('in %s the link %s is dead: %s', (document, target, dead) => {
  expect(isDead(document, target)).toBe(dead)
})

it.each(documents)('%s has no dead link', (document) => {
  expect(listTargets(readFileSync(new URL(document, root), 'utf8')).filter((target) => isDead(document, target))).toEqual([])
})
