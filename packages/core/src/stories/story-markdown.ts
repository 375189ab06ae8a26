/**
 * Stories as Markdown that a person can read and edit: writes the file, and says where each field stands in it.
 *
 * The way back is `readStoriesMarkdown`, exported here with it: reading what was written gives the same stories to the last
 * character. Short facts are "- name: value" lines under the title, parts are headings with their text.
 */
import { escapeBlock, escapeLine } from './escape-markdown.ts'
import { FACTS, METRIC_FACTS, SECTIONS, type SectionField } from './markdown-names.ts'
import { type PortableStory, STORIES_FORMAT, STORIES_FORMAT_VERSION } from './portable-story.ts'
import type { StoryContent, StoryVersion } from './story.ts'

export { readStoriesMarkdown } from './read-story-markdown.ts'

export function writeStoriesMarkdown(stories: readonly PortableStory[]): string {
  const head = ['# Stories', '', `Format: ${STORIES_FORMAT} ${STORIES_FORMAT_VERSION}`]
  return `${[...head, ...stories.flatMap(writeStory)].join('\n')}\n`
}

function writeStory(story: PortableStory): readonly string[] {
  const own = [fact('id', story.id), fact('status', story.status), fact('version', String(story.version)), fact('saved at', story.savedAt)]
  const count = story.versions === undefined ? [] : [fact('earlier versions', String(story.versions.length))]
  return [
    '',
    heading('##', story.content.title),
    '',
    ...own,
    ...count,
    ...writeFacts(story.content),
    ...writeSections(story.content, '###'),
    ...(story.versions ?? []).flatMap(writeVersion),
  ]
}

function writeVersion(version: StoryVersion): readonly string[] {
  const own = [fact('saved at', version.savedAt), fact('title', version.content.title)]
  return ['', `### Version ${version.version}`, '', ...own, ...writeFacts(version.content), ...writeSections(version.content, '####')]
}

const heading = (marks: string, text: string) => (text === '' ? marks : `${marks} ${escapeLine(text)}`)
const fact = (name: string, value: string, lead = '- ') => (value === '' ? `${lead}${name}:` : `${lead}${name}: ${escapeLine(value)}`)
const yesNo = (value: boolean) => (value ? 'yes' : 'no')

function writeFacts(content: StoryContent): readonly string[] {
  const values: Readonly<Record<(typeof FACTS)[number], string>> = {
    role: content.role,
    'employer alias': content.employerAlias,
    began: content.period.from ?? 'none',
    ended: content.period.to ?? 'none',
    failure: yesNo(content.failure),
    conflict: yesNo(content.conflict),
    scope: content.levelEvidence.scope ?? 'none',
    ambiguity: content.levelEvidence.ambiguity ?? 'none',
    impact: content.levelEvidence.impact ?? 'none',
  }
  return FACTS.map((name) => fact(name, values[name]))
}

function writeSections(content: StoryContent, marks: string): readonly string[] {
  return Object.entries(SECTIONS).flatMap(([field, name]) => {
    const lines = writeSection(content, field as SectionField)
    return ['', `${marks} ${name}`, ...(lines.length === 0 ? [] : ['', ...lines])]
  })
}

function writeSection(content: StoryContent, field: SectionField): readonly string[] {
  switch (field) {
    case 'actions':
    case 'alternatives':
    case 'counterparts':
      return content[field].flatMap((item, i) => writeItem(item, i + 1))
    case 'metrics':
      return content.metrics.flatMap((metric) =>
        record(METRIC_FACTS.map(([name, key]) => [name, typeof metric[key] === 'boolean' ? yesNo(metric[key]) : (metric[key] ?? 'none')])),
      )
    case 'principleLinks':
      return content.principleLinks.flatMap((l) =>
        record([
          ['principle', l.principle],
          ['strength', String(l.strength)],
          ['why', l.why],
        ]),
      )
    case 'confidentiality':
      return content.confidentiality.flatMap((m) =>
        record([
          ['id', m.id],
          ['words', m.words],
          ['instead', m.instead],
        ]),
      )
    default:
      return content[field] === '' ? [] : escapeBlock(content[field])
  }
}

function writeItem(item: string, number: number): readonly string[] {
  if (item === '') return [`${number}.`]
  const [first, ...more] = escapeBlock(item)
  return [`${number}. ${first}`, ...more.map((line) => (line === '' ? '' : `   ${line}`))]
}

function record(facts: readonly (readonly [string, string])[]): readonly string[] {
  return facts.map(([name, value], i) => fact(name, value, i === 0 ? '- ' : '  '))
}
