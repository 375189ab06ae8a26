import { readCandidateDocument } from '@inclined/app/data/read-candidate-document'
import { readStoriesJson } from '@inclined/core/stories/story-json'
import { readStoriesMarkdown } from '@inclined/core/stories/story-markdown'
import { expect, it } from 'vitest'
import { wordImportRefusal } from './import-wording.ts'

it.each([
  ['# Notes', 'Line 1'],
  ['# Stories\n\nFormat: inclined-stories 9\n', 'Line 3'],
  // The heading is where the id is missed, before the unknown line.
  ['# Stories\n\nFormat: inclined-stories 1\n\n## Mine\n\n- shoe size: 9\n', 'Line 5'],
])('says the line of Markdown and what to do: %j', (text, where) => {
  const read = readStoriesMarkdown(text)
  if (read.ok) throw new Error('this should have been refused')
  const problem = wordImportRefusal({ code: 'unreadable-stories', problem: read.error })
  expect(problem.where).toBe(where)
  expect(problem.says).not.toMatch(/undefined|cannot be read \(/)
})

it.each([
  [[], ''],
  [{ format: 'other' }, 'format'],
  [{ format: 'inclined-stories', version: 1, stories: [{ id: 1 }] }, 'stories[0]'],
])('says the path in JSON and what to do: %j', (value, where) => {
  const read = readStoriesJson(value)
  if (read.ok) throw new Error('this should have been refused')
  const problem = wordImportRefusal({ code: 'unreadable-stories', problem: read.error })
  expect(problem.where.startsWith(where)).toBe(true)
  expect(problem.says).not.toMatch(/undefined|cannot be read \(/)
})

it.each([[null], [{ format: 'x' }], [{ format: 'inclined-candidate', version: 1 }], [{ format: 'inclined-candidate', version: 2 }]])(
  'words what is wrong with a whole export: %j',
  (value) => {
    const read = readCandidateDocument(value)
    if (read.ok) throw new Error('this should have been refused')
    expect(wordImportRefusal(read.error).says).not.toMatch(/undefined|cannot be read \(/)
  },
)
