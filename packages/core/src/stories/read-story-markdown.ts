/**
 * Reads stories from the Markdown that `writeStoriesMarkdown` writes, edited by hand or not.
 *
 * Every fact and heading must be there once and no other may be; the order is free. The first problem by line refuses the
 * whole file, so nothing is filled in or dropped.
 */
import { accept, refuse, type Result } from '../kernel/result.ts'
import { LEVELS, type Level } from '../questions/track.ts'
import { FACTS, METRIC_FACTS, SECTIONS, type SectionField } from './markdown-names.ts'
import { isInstant, type MarkdownRefusal, type PortableStory, STORIES_FORMAT, STORIES_FORMAT_VERSION } from './portable-story.ts'
import {
  type Block,
  type Fact,
  type Facts,
  readBlocks,
  readFacts,
  readList,
  readRecords,
  readText,
  type Report,
} from './read-markdown-blocks.ts'
import { type Metric, STORY_STATUSES, type StoryContent, type StoryVersion } from './story.ts'
import { monthNumber } from './year-month.ts'

export function readStoriesMarkdown(text: string): Result<readonly PortableStory[], MarkdownRefusal> {
  const problems: MarkdownRefusal[] = []
  const report: Report = (line, problem) => problems.push({ ...problem, line })
  const [before, title, ...blocks] = readBlocks(text, report)
  const stray = before!.lines[0]
  if (stray !== undefined) report(stray.number, { code: 'wrong-format', expected: '# Stories', found: stray.text })
  else readTitle(title, report)
  const stories = problems.some((p) => p.code === 'wrong-format' || p.code === 'unsupported-version') ? [] : readStories(blocks, report)
  const first = problems.toSorted((a, b) => a.line - b.line)[0]
  return first === undefined ? accept(stories) : refuse(first)
}

function readTitle(title: Block | undefined, report: Report): void {
  const line = title?.heading.number ?? 1
  if (title?.level !== 1 || title.heading.text !== 'Stories') {
    report(line, { code: 'wrong-format', expected: '# Stories', found: title?.heading.text ?? '' })
    return
  }
  const [format, ...more] = title.lines
  const match = /^Format: (\S+) (\S+)$/u.exec(format?.text ?? '')
  if (match?.[1] !== STORIES_FORMAT)
    report(format?.number ?? line, {
      code: 'wrong-format',
      expected: `Format: ${STORIES_FORMAT} ${STORIES_FORMAT_VERSION}`,
      found: format?.text ?? '',
    })
  else if (match[2] !== String(STORIES_FORMAT_VERSION))
    report(format!.number, { code: 'unsupported-version', supported: STORIES_FORMAT_VERSION, found: match[2]! })
  const stray = more.find((l) => l.text.trim() !== '')
  if (stray !== undefined) report(stray.number, { code: 'unexpected-text', found: stray.text })
}

function readStories(blocks: readonly Block[], report: Report): readonly PortableStory[] {
  const seen = new Set<string>()
  return splitAt(blocks, 2, report).map(([head, ...rest]) => {
    const firstVersion = rest.findIndex((b) => b.level === 3 && b.heading.text.startsWith('Version '))
    const parts = firstVersion < 0 ? rest : rest.slice(0, firstVersion)
    const facts = readFacts(head!, report)
    const line = head!.heading.number
    const counted = facts.get('earlier versions')
    checkNames(facts, ['id', 'status', 'version', 'saved at', ...(counted ? ['earlier versions'] : []), ...FACTS], line, report)
    const id = facts.get('id')?.value ?? ''
    if (seen.has(id)) report(facts.get('id')?.line ?? line, { code: 'repeated-id', id })
    seen.add(id)
    const versions = firstVersion < 0 ? [] : splitAt(rest.slice(firstVersion), 3, report).map((v) => readVersion(v, report))
    if (counted !== undefined || versions.length > 0) checkCount(counted, versions.length, line, report)
    const story = {
      id,
      status: choose(facts, 'status', STORY_STATUSES, report),
      version: wholeNumber(facts.get('version')?.value ?? '1', facts.get('version')?.line ?? line, report),
      savedAt: instant(facts, report),
      content: readContent(head!.heading.text, facts, parts, line, 3, report),
    }
    return counted === undefined ? story : { ...story, versions }
  })
}

function readVersion([head, ...parts]: readonly Block[], report: Report): StoryVersion {
  const line = head!.heading.number
  const facts = readFacts(head!, report)
  checkNames(facts, ['saved at', 'title', ...FACTS], line, report)
  const version = wholeNumber(head!.heading.text.replace(/^Version /u, ''), line, report)
  return { version, savedAt: instant(facts, report), content: readContent(facts.get('title')?.value ?? '', facts, parts, line, 4, report) }
}

function readContent(title: string, facts: Facts, parts: readonly Block[], line: number, level: number, report: Report): StoryContent {
  const sections = new Map<SectionField, Block>()
  for (const part of parts) {
    const field = fieldNamed(part.heading.text)
    if (field === undefined || part.level !== level)
      report(part.heading.number, { code: 'unknown-field', field: part.heading.text, allowed: Object.values(SECTIONS) })
    else if (sections.has(field)) report(part.heading.number, { code: 'repeated-field', field: part.heading.text })
    else sections.set(field, part)
  }
  const section = (field: SectionField): Block => {
    const found = sections.get(field)
    if (found === undefined) report(line, { code: 'missing-field', field: SECTIONS[field] })
    return found ?? { level, heading: { text: '', number: line }, lines: [] }
  }
  const text = (field: SectionField) => readText(section(field), report)
  const list = (field: SectionField) => readList(section(field), report)
  return {
    title,
    role: facts.get('role')?.value ?? '',
    employerAlias: facts.get('employer alias')?.value ?? '',
    period: { from: month(facts, 'began', report), to: month(facts, 'ended', report) },
    stakes: text('stakes'),
    situation: text('situation'),
    task: text('task'),
    actions: list('actions'),
    result: text('result'),
    metrics: readMetrics(section('metrics'), report),
    alternatives: list('alternatives'),
    counterparts: list('counterparts'),
    reflection: text('reflection'),
    mechanism: text('mechanism'),
    failure: flag(facts, 'failure', report),
    conflict: flag(facts, 'conflict', report),
    levelEvidence: {
      scope: readLevel(facts, 'scope', report),
      ambiguity: readLevel(facts, 'ambiguity', report),
      impact: readLevel(facts, 'impact', report),
    },
    principleLinks: readLinks(section('principleLinks'), report),
    confidentiality: readRecords(section('confidentiality'), report).map((r) => {
      checkNames(r.facts, ['id', 'words', 'instead'], r.line, report)
      return { id: valueOf(r.facts, 'id'), words: valueOf(r.facts, 'words'), instead: valueOf(r.facts, 'instead') }
    }),
    exceptionalBecause: text('exceptionalBecause'),
  }
}

function readMetrics(block: Block, report: Report): readonly Metric[] {
  return readRecords(block, report).map(({ facts, line }) => {
    checkNames(
      facts,
      METRIC_FACTS.map(([name]) => name),
      line,
      report,
    )
    const texts = Object.fromEntries(METRIC_FACTS.map(([name, key]) => [key, valueOf(facts, name)])) as Record<keyof Metric, string>
    const confidence = choose(facts, 'confidence', ['none', 'low', 'medium', 'high'], report)
    return { ...texts, confidence: confidence === 'none' ? null : confidence, approximate: flag(facts, 'approximate', report) }
  })
}

function readLinks(block: Block, report: Report): StoryContent['principleLinks'] {
  return readRecords(block, report).map(({ facts, line }) => {
    checkNames(facts, ['principle', 'strength', 'why'], line, report)
    const strength = Number(choose(facts, 'strength', ['0', '1', '2', '3'], report)) as 0 | 1 | 2 | 3
    return { principle: valueOf(facts, 'principle'), strength, why: valueOf(facts, 'why') }
  })
}

const fieldNamed = (name: string) => Object.entries(SECTIONS).find(([, heading]) => heading === name)?.[0] as SectionField | undefined
const valueOf = (facts: Facts, name: string) => facts.get(name)?.value ?? ''

/** A missing fact is reported by `checkNames`; the value returned for it never leaves, because the file is refused. */
function choose<const T extends string>(facts: Facts, name: string, allowed: readonly T[], report: Report): T {
  const fact = facts.get(name)
  const found = allowed.find((value) => value === fact?.value)
  if (found === undefined && fact !== undefined) report(fact.line, { code: 'not-allowed', allowed, found: fact.value })
  return found ?? allowed[0]!
}

const flag = (facts: Facts, name: string, report: Report) => choose(facts, name, ['no', 'yes'], report) === 'yes'

function readLevel(facts: Facts, name: string, report: Report): Level | null {
  const level = choose(facts, name, ['none', ...LEVELS], report)
  return level === 'none' ? null : level
}

function month(facts: Facts, name: string, report: Report): string | null {
  const fact = facts.get(name)
  if (fact === undefined || fact.value === 'none') return null
  if (monthNumber(fact.value) === null) report(fact.line, { code: 'bad-month', found: fact.value })
  return fact.value
}

function instant(facts: Facts, report: Report): string {
  const fact = facts.get('saved at')
  if (fact !== undefined && !isInstant(fact.value)) report(fact.line, { code: 'bad-instant', found: fact.value })
  return fact?.value ?? ''
}

function wholeNumber(written: string, line: number, report: Report): number {
  if (!/^[1-9]\d{0,14}$/u.test(written)) report(line, { code: 'bad-number', found: written })
  return Number(written)
}

function checkNames(facts: Facts, allowed: readonly string[], line: number, report: Report): void {
  for (const [name, fact] of facts) if (!allowed.includes(name)) report(fact.line, { code: 'unknown-field', field: name, allowed })
  for (const name of allowed) if (!facts.has(name)) report(line, { code: 'missing-field', field: name })
}

function checkCount(counted: Fact | undefined, found: number, line: number, report: Report): void {
  const expected = /^\d{1,6}$/u.test(counted?.value ?? '0') ? Number(counted?.value ?? '0') : null
  if (expected === null) report(counted!.line, { code: 'bad-number', found: counted!.value })
  else if (expected !== found) report(counted?.line ?? line, { code: 'wrong-count', field: 'earlier versions', expected, found })
}

/** Groups that begin with a heading of this level; anything before the first is reported. */
function splitAt(blocks: readonly Block[], level: number, report: Report): readonly (readonly Block[])[] {
  const groups: Block[][] = []
  for (const block of blocks) {
    const begins = level === 2 ? block.level === 2 : block.level === 3 && block.heading.text.startsWith('Version ')
    if (begins) groups.push([block])
    else if (groups.length > 0 && block.level > 1) groups.at(-1)!.push(block)
    else report(block.heading.number, { code: 'unexpected-text', found: block.heading.text })
  }
  return groups
}
