/** Words for two attempts at one question. The compiler lists a verdict or a rubric point that has none. */
import type { AttemptComparison, AttemptVerdict } from '@inclined/core/interview/compare-attempts'
import type { Evidence } from '@inclined/core/interview/judge-attempt'
import { RUBRIC_POINTS, type RubricPoint } from '@inclined/core/interview/session-event'
import type { KeptAttempt } from '@inclined/app/interview/list-attempts'

export const VERDICT_TITLE: Readonly<Record<AttemptVerdict, string>> = {
  'not-comparable': 'These two cannot be compared',
  'same-words': 'The same words twice',
  'stronger-by-evidence': 'Stronger, by evidence',
  'stronger-by-wording': 'Stronger, but not by evidence',
  'weaker-by-evidence': 'Weaker: evidence went missing',
  'weaker-by-wording': 'Weaker, though no evidence is missing that carried it',
  'more-evidence': 'More evidence, same level',
  'less-evidence': 'Less evidence, same level',
  'longer-not-stronger': 'Longer, not stronger',
  'shorter-as-strong': 'Shorter, and as strong',
  'same-strength': 'Other words, same strength',
}

/** What the verdict rests on, in a sentence or two. */
export function wordVerdict({ verdict, before, after, levelWithout }: AttemptComparison): string {
  const without = levelWithout ?? 'too little to judge'
  const flaws = before.flaws - after.flaws
  switch (verdict) {
    case 'not-comparable':
      return 'One of them says too little, or is no answer, so there is no level to compare.'
    case 'same-words':
      return 'Nothing was changed.'
    case 'stronger-by-evidence':
      return `From ${before.level} to ${after.level}. Put the earlier words back where the new facts stand, and it is ${without} again.`
    case 'stronger-by-wording':
      return `From ${before.level} to ${after.level}. Put the earlier words back where new facts stand, and it is still ${without}${flaws > 0 ? ': what helped is what you left out' : ''}.`
    case 'weaker-by-evidence':
      return `From ${before.level} to ${after.level}. Without what only the first one says, the first one would be ${without} too.`
    case 'weaker-by-wording':
      return `From ${before.level} to ${after.level}. ${flaws < 0 ? 'What was added costs more than it brings.' : 'The same facts are spread over more words.'}`
    case 'more-evidence':
      return `Still ${after.level}. The new facts are worth keeping; they fill a gap that was not the widest.`
    case 'less-evidence':
      return `Still ${after.level}, with less behind it when an interviewer asks on.`
    case 'longer-not-stronger':
      return `Still ${after.level}, with ${after.words - before.words} words more and no new fact.`
    case 'shorter-as-strong':
      return `Still ${after.level}, with ${before.words - after.words} words less. Keep it short.`
    case 'same-strength':
      return `Still ${after.level}. The facts are the same.`
  }
}

const POINT_NAME: Readonly<Record<RubricPoint, string>> = {
  clarify: 'You clear up what is asked.',
  customer: 'You say whom it is for.',
  options: 'You name more than one way.',
  decision: 'You decide.',
  metric: 'You say how you would measure it.',
  risk: 'You name a risk.',
}

const asPoint = (kind: string): RubricPoint | undefined => RUBRIC_POINTS.find((point) => point === kind)

function nameEvidence({ kind, message }: Evidence): string {
  const point = asPoint(kind)
  return point ? POINT_NAME[point] : message
}

/** Evidence of one name together, each quote once, in the order of the text. */
export function groupEvidence(
  own: readonly Evidence[],
  text: string,
): readonly { readonly name: string; readonly quotes: readonly string[] }[] {
  const groups = new Map<string, string[]>()
  for (const each of own) {
    const name = nameEvidence(each)
    const quotes = groups.get(name) ?? []
    for (const { start, end } of each.places) {
      const quote = text.slice(start, end).trim()
      if (!quotes.includes(quote)) quotes.push(quote)
    }
    groups.set(name, quotes)
  }
  return [...groups].map(([name, quotes]) => ({ name, quotes }))
}

export const wordLevel = (level: KeptAttempt['level']): string => level ?? 'not judged'

/** "1:35", minutes and seconds. */
export const wordSeconds = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`

/** Where the facts ran out. */
export function wordDepth({ session, ranOutAt, probes }: KeptAttempt): string {
  if (session === null) return 'nobody asked on'
  if (ranOutAt === 0) return 'no fact in the first answer'
  if (ranOutAt !== null) return `facts ran out at follow-up ${ranOutAt} of ${probes.length}`
  return probes.length === 0
    ? 'not asked on'
    : `facts held through ${probes.length === 1 ? 'the follow-up' : `all ${probes.length} follow-ups`}`
}
