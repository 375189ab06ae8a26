/**
 * Runs axe-core in a page and fails on what would stop somebody: serious and critical violations of WCAG 2.2 A and AA.
 *
 * The source goes in through the debugger, not through a script tag, so the page's content security policy stays on.
 */
import axeCore, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']
const STOPPERS = new Set(['serious', 'critical'])

/** Throws with rule, element and reason of every violation; needs scripts to be on in the page. */
export async function checkAccessibility(page: Page): Promise<void> {
  await page.evaluate(axeCore.source)
  const results = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(TAGS)}, resultTypes: ['violations'] })`,
  )) as AxeResults
  const lines = results.violations
    .filter((violation) => STOPPERS.has(violation.impact ?? ''))
    .flatMap((violation) =>
      violation.nodes.map(
        (node) =>
          `${violation.id} (${violation.impact}): ${node.target.join(' ')}\n    ${node.failureSummary?.replaceAll('\n', '\n    ') ?? ''}`,
      ),
    )
  if (lines.length > 0) throw new Error(`axe found ${lines.length} violations on ${page.url()}\n  ${lines.join('\n  ')}`)
}
