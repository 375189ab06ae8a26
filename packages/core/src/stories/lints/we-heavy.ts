/**
 * Measures how much of actions and result is told as "we".
 *
 * Counts every first-person pronoun; the country "US" in capitals is none. Source: docs/sources.md#first-person.
 */
import { listTexts } from '../story-fields.ts'
import { lint, type LintRule } from './story-lint.ts'

/** Share of plural among first-person words, from 0 to 1: above it the lint warns, at it not. */
export const WE_WARN_SHARE = 0.4
/** Above it the story cannot be ready, at it it can. */
export const WE_BLOCK_SHARE = 0.7

const FIRST_PERSON = /(?<![\p{L}\p{N}])(?:(I|me|my|mine|myself)|(we|us|our|ours|ourselves))(?![\p{L}\p{N}])/giu

export const weHeavy: LintRule = (content) => {
  let single = 0
  let plural = 0
  for (const { text } of listTexts(content, ['actions', 'result'])) {
    for (const match of text.matchAll(FIRST_PERSON)) {
      if (match[1] !== undefined) single++
      else if (match[0] !== 'US') plural++
    }
  }
  const all = single + plural
  // Whole percents are compared, so that a share of exactly 70 % is not lost to a binary fraction.
  const exceeds = (share: number) => plural * 100 > all * Math.round(share * 100)
  if (!exceeds(WE_WARN_SHARE)) return []
  const blocks = exceeds(WE_BLOCK_SHARE)
  return [
    lint({
      rule: 'we-heavy',
      severity: blocks ? 'block-ready' : 'warn',
      field: 'actions',
      measured: plural / all,
      limit: blocks ? WE_BLOCK_SHARE : WE_WARN_SHARE,
      data: { plural, single },
    }),
  ]
}
