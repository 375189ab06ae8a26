/**
 * Decides whether a number will be asked "compared with what?" and has no answer yet.
 *
 * A change always needs the value it came from, and so does a figure given as an outcome. A count, a duration or the size
 * of a team in the telling does not: nobody asks for the baseline of "forty tickets" or "two weeks". Our judgement.
 */
import type { Claim } from './claims.ts'
import { isTimeUnit } from './read-number.ts'

/** Fields in which a figure is an outcome; an answer has one field for everything. */
const OUTCOME_FIELDS: ReadonlySet<string> = new Set(['result', 'text'])

export function lacksBaseline(claim: Pick<Claim, 'baseline' | 'measure' | 'unit' | 'places'>): boolean {
  if (claim.baseline !== null) return false
  if (claim.measure === 'change' || claim.places.some(({ field }) => field === 'metrics')) return true
  const isCountOrTime = claim.unit === '' || isTimeUnit(claim.unit)
  return !isCountOrTime && claim.places.some(({ field }) => OUTCOME_FIELDS.has(field))
}
