/**
 * Rewrites every free text of a story with one function, ids and choices left as they are.
 */
import type { Metric, StoryContent } from './story.ts'
import { METRIC_TEXT_FIELDS } from './story-fields.ts'

/** Includes titles, lists, the texts of metrics, reasons of links and confidentiality marks; months are no texts. */
export function mapTexts(content: StoryContent, rewrite: (text: string) => string): StoryContent {
  const list = (texts: readonly string[]) => texts.map(rewrite)
  return {
    ...content,
    title: rewrite(content.title),
    role: rewrite(content.role),
    employerAlias: rewrite(content.employerAlias),
    stakes: rewrite(content.stakes),
    situation: rewrite(content.situation),
    task: rewrite(content.task),
    actions: list(content.actions),
    result: rewrite(content.result),
    metrics: content.metrics.map((metric) => mapMetric(metric, rewrite)),
    alternatives: list(content.alternatives),
    counterparts: list(content.counterparts),
    reflection: rewrite(content.reflection),
    mechanism: rewrite(content.mechanism),
    principleLinks: content.principleLinks.map((link) => ({ ...link, why: rewrite(link.why) })),
    confidentiality: content.confidentiality.map((mark) => ({ ...mark, words: rewrite(mark.words), instead: rewrite(mark.instead) })),
    exceptionalBecause: rewrite(content.exceptionalBecause),
  }
}

function mapMetric(metric: Metric, rewrite: (text: string) => string): Metric {
  const texts = Object.fromEntries(METRIC_TEXT_FIELDS.map((field) => [field, rewrite(metric[field])]))
  return { ...metric, ...texts }
}
