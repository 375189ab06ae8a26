/** Which status may follow which, and what counts for a principle. */
import { expect, it } from 'vitest'
import { soundStory } from './any-story.contract.ts'
import { countsFor, decideStatus } from './decide-status.ts'
import { lint } from './lints/story-lint.ts'
import { STORY_STATUSES, type StoryStatus } from './story.ts'

const missing = lint({ rule: 'missing-part', severity: 'block-ready', field: 'result' })
const noTask = lint({ rule: 'missing-part', severity: 'note', field: 'task' })
const noMetric = lint({ rule: 'no-metric', severity: 'block-ready', field: 'result' })
const warning = lint({ rule: 'stale', severity: 'warn', field: 'period' })
const blockedLink = lint({ rule: 'no-customer', severity: 'block-link', field: 'principleLinks', principle: 'customer-obsession' })

it.each<[StoryStatus, StoryStatus, ReturnType<typeof lint>[], string]>([
  ['draft', 'usable', [], 'usable'],
  ['draft', 'usable', [noTask, noMetric, warning, blockedLink], 'usable'],
  ['draft', 'usable', [missing, noMetric], 'blocked missing-part'],
  ['draft', 'ready', [], 'ready'],
  ['usable', 'ready', [warning, blockedLink, noTask], 'ready'],
  ['usable', 'ready', [missing, noMetric, warning], 'blocked missing-part no-metric'],
  ['ready', 'usable', [missing], 'usable'],
  ['ready', 'draft', [missing], 'draft'],
  ['draft', 'retired', [missing], 'retired'],
  ['ready', 'retired', [missing], 'retired'],
  ['retired', 'draft', [missing], 'draft'],
  ['retired', 'usable', [], 'back-to-draft-first'],
  ['retired', 'ready', [], 'back-to-draft-first'],
])('%s to %s with %o', (from, to, lints, expected) => {
  const decision = decideStatus(from, to, lints)
  const by = !decision.ok && decision.error.code === 'blocked' ? decision.error.by.map((l) => ` ${l.rule}`).join('') : ''
  expect(decision.ok ? decision.value : decision.error.code + by).toBe(expected)
})

it.each(STORY_STATUSES)('%s is no change from itself', (status) => {
  expect(decideStatus(status, status, [])).toEqual({ ok: false, error: { code: 'same-status', status } })
})

it.each([
  ['ready', 2, [], true],
  ['ready', 3, [missing, warning], true],
  ['ready', 1, [], false],
  ['ready', 0, [], false],
  ['usable', 3, [], false],
  ['retired', 3, [], false],
  ['ready', 3, [blockedLink], false],
  ['ready', 3, [{ ...blockedLink, principle: 'ownership' }], true],
] as const)('a %s story at strength %d with %o counts: %s', (status, strength, lints, expected) => {
  const content = { ...soundStory(), principleLinks: [{ principle: 'customer-obsession', strength, why: 'x' }] }
  expect(countsFor({ status, content }, 'customer-obsession', lints)).toBe(expected)
  expect(countsFor({ status, content }, 'dive-deep', lints)).toBe(false)
})
