import { emptyStory } from '@inclined/core/stories/empty-story'
import { expect, it } from 'vitest'
import { readCopy, writeCopy } from './story-copy.ts'

it('reads the same whatever the order of the keys', () => {
  const story = { ...emptyStory(), title: 'Size chart' }
  const turned = Object.fromEntries(Object.entries(story).reverse()) as unknown as typeof story
  expect(writeCopy(turned)).toBe(writeCopy(story))
  expect(writeCopy({ ...story, title: 'size chart' })).not.toBe(writeCopy(story))
})

it('gives back what was kept', () => {
  const story = { ...emptyStory(), actions: ['I read.', ''] }
  expect(readCopy(writeCopy(story))).toEqual(story)
})

it.each(['', 'null', '{', '"text"', '{"title":"x"}'])('takes %j for no copy', (text) => {
  expect(readCopy(text)).toBeNull()
})
