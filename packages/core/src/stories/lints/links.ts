/**
 * Checks the links from a story to principles: a reason for each, not too many, each principle known and linked once,
 * and what Customer Obsession and the principles of judgement need besides.
 *
 * Which principles need a customer or rejected options is data (`link-needs.json`). Source: docs/sources.md#story-bank.
 */
import { listTexts } from '../story-fields.ts'
import type { PrincipleLink, StoryContent } from '../story.ts'
import needs from './link-needs.json' with { type: 'json' }
import { COUNTING_STRENGTH, lint, type LintContext, type LintRule, type StoryLint } from './story-lint.ts'

/** Most links that count, included. A story that proves everything proves nothing. */
export const MOST_LINKS = 4

const CUSTOMER = new RegExp(`(?<![\\p{L}\\p{N}])(?:${needs.customerWords.join('|')})(?![\\p{L}\\p{N}])`, 'iu')

export const linkRules: LintRule = (content, context) => {
  const counting = content.principleLinks.filter((link) => link.strength >= COUNTING_STRENGTH)
  const perLink = content.principleLinks.flatMap((link, index) => lintLink(content, context, link, index))
  if (counting.length <= MOST_LINKS) return perLink
  return [
    lint({ rule: 'over-linked', severity: 'warn', field: 'principleLinks', measured: counting.length, limit: MOST_LINKS }),
    ...perLink,
  ]
}

function lintLink(content: StoryContent, context: LintContext, link: PrincipleLink, index: number): readonly StoryLint[] {
  const found: StoryLint[] = []
  const principle = link.principle
  const place = { field: 'principleLinks', index, principle } as const
  const entry = context.principles.find((p) => p.id === principle)
  if (entry === undefined || entry.retiredOn !== null) {
    found.push(lint({ rule: 'unknown-principle', severity: 'block-link', ...place, data: { retired: entry !== undefined } }))
  }
  if (content.principleLinks.findIndex((l) => l.principle === principle) < index) {
    found.push(lint({ rule: 'duplicate-link', severity: 'warn', ...place }))
  }
  if (link.strength < COUNTING_STRENGTH) return found
  if (link.why.trim() === '')
    found.push(lint({ rule: 'link-without-why', severity: 'block-link', ...place, data: { strength: link.strength } }))
  if (needs.customer.includes(principle) && !namesCustomer(content))
    found.push(lint({ rule: 'no-customer', severity: 'block-link', ...place }))
  if (needs.alternatives.includes(principle) && content.alternatives.every((a) => a.trim() === '')) {
    found.push(lint({ rule: 'no-alternative', severity: 'warn', field: 'alternatives', principle }, duplicateMark(content, index)))
  }
  return found
}

function namesCustomer(content: StoryContent): boolean {
  return listTexts(content, ['stakes', 'situation', 'task', 'actions', 'result', 'counterparts']).some((part) => CUSTOMER.test(part.text))
}

/** Keeps ids unique where one principle is linked twice. */
function duplicateMark(content: StoryContent, index: number): string | undefined {
  const first = content.principleLinks.findIndex((l) => l.principle === content.principleLinks[index]!.principle)
  return first === index ? undefined : String(index)
}
