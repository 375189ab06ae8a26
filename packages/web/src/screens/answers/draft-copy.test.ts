import { expect, it } from 'vitest'
import { ABANDONED_AFTER_MS, decideRecovery, type DraftCopy } from './draft-copy.ts'

const NOW = 1_000_000
const copy = (over: Partial<DraftCopy> = {}): DraftCopy => ({ tab: 'here', text: 'mine', baseRevision: 3, at: NOW - 1000, ...over })
const saved = { text: 'saved', revision: 3 }

it.each([
  // copies, expected
  ['no copy', [], 'none'],
  ['this tab, same base', [copy()], 'restore'],
  ['this tab, but the text is what was saved', [copy({ text: 'saved' })], 'none'],
  ['this tab, something was saved in between', [copy({ baseRevision: 2 })], 'conflict'],
  ['another tab that is still alive', [copy({ tab: 'there' })], 'none'],
  ['another tab, exactly at the limit', [copy({ tab: 'there', at: NOW - ABANDONED_AFTER_MS })], 'none'],
  ['another tab, just past the limit', [copy({ tab: 'there', at: NOW - ABANDONED_AFTER_MS - 1 })], 'restore'],
  ['another tab, abandoned, saved in between', [copy({ tab: 'there', at: 0, baseRevision: 1 })], 'conflict'],
  ['living tab first, then mine', [copy({ tab: 'there' }), copy()], 'restore'],
] as const)('%s', (_name, copies, kind) => {
  expect(decideRecovery(copies, saved, { tab: 'here', at: NOW }).kind).toBe(kind)
})
