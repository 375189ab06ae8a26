import { emptyStory } from '@inclined/core/stories/empty-story'
import { expect, it } from 'vitest'
import { changeRows, keptPositions, readStoryForm } from './read-story-form.ts'

function posted(...entries: readonly (readonly [string, string])[]): FormData {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

it('reads an empty form as the empty story', () => {
  expect(readStoryForm(posted())).toEqual({ content: emptyStory(), problems: [] })
})

it('leaves out rows with nothing in them, unless the form is shown again', () => {
  const form = posted(['actions', 'I read the tickets.'], ['actions', '  '], ['actions', 'I ran the test.'])
  expect(readStoryForm(form).content.actions).toEqual(['I read the tickets.', 'I ran the test.'])
  expect(readStoryForm(form, { keepBlankRows: true }).content.actions).toHaveLength(3)
})

it('keeps the columns of a row together and gives new rows an id of their own, the same each time', () => {
  const form = posted(
    ['metrics.id', 'm1'],
    ['metrics.name', 'returns'],
    ['metrics.after', '2.1'],
    ['metrics.approximate', 'no'],
    ['metrics.id', ''],
    ['metrics.name', 'tickets'],
    ['metrics.after', '40'],
    ['metrics.approximate', 'yes'],
  )
  const { metrics } = readStoryForm(form).content
  expect(metrics.map(({ id, name, after, approximate }) => [id, name, after, approximate])).toEqual([
    ['m1', 'returns', '2.1', false],
    ['m2', 'tickets', '40', true],
  ])
  expect(readStoryForm(form).content.metrics).toEqual(metrics)
})

it.each([
  ['', []],
  ['2024-03', []],
  ['2024-13', ['period-from']],
  ['March', ['period-from']],
])('the month %j has problems at %j', (month, fields) => {
  expect(readStoryForm(posted(['period.from', month])).problems.map(({ fieldId }) => fieldId)).toEqual(fields)
})

it('asks for the principle of a reason, and for nothing in an empty link', () => {
  const bare = posted(['principleLinks.principle', ''], ['principleLinks.strength', '2'], ['principleLinks.why', ''])
  expect(readStoryForm(bare).content.principleLinks).toEqual([])
  const orphan = posted(['principleLinks.principle', ''], ['principleLinks.strength', '2'], ['principleLinks.why', 'I checked.'])
  expect(readStoryForm(orphan).problems).toHaveLength(1)
})

it('turns posted line breaks into those that were typed', () => {
  expect(readStoryForm(posted(['result', 'one\r\ntwo'])).content.result).toBe('one\ntwo')
})

it.each([
  ['add-row:actions', ['a', 'b', '']],
  ['remove-row:actions:0', ['b']],
  ['remove-row:actions:7', ['a', 'b']],
])('%s leaves %j', (intent, actions) => {
  expect(changeRows({ ...emptyStory(), actions: ['a', 'b'] }, intent)?.actions).toEqual(actions)
})

it.each(['save', 'add-row:title', 'status:ready'])('%s changes no rows', (intent) => {
  expect(changeRows(emptyStory(), intent)).toBeNull()
})

it.each([
  [[], []],
  [[''], []],
  [
    ['', 'a', ' ', 'b'],
    [1, 3],
  ],
])('in %j the kept rows stand at %j', (actions, positions) => {
  expect(keptPositions({ ...emptyStory(), actions }, 'actions')).toEqual(positions)
})
