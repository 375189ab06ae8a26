/** Words for bets beside levels: whole counts, never a mean, and nothing where there are too few. */
import { type BetRecord, type DatedBet, FEWEST_BETS, stepsOver } from '@inclined/core/interview/judge-bets'
import { wordDay } from '../../parts/word-day.ts'

/** Bets from which the latest are told apart from the rest. */
const ENOUGH_TO_LOOK_BACK = 2 * FEWEST_BETS

const bets = (number: number): string => (number === 1 ? '1 bet was' : `${number} bets were`)

/** One sentence with counts; for a record that has enough bets. */
export function wordRecord({ verdict, bets: all, over, right, under }: BetRecord): string {
  const of = `of ${all} bets`
  if (verdict === 'over') return `${over} ${of} were higher than what the words showed${under > 0 ? `, ${under} lower` : ''}.`
  if (verdict === 'under') return `${under} ${of} were lower than what the words showed${over > 0 ? `, ${over} higher` : ''}.`
  const missed = [over > 0 ? `${over} too high` : '', under > 0 ? `${under} too low` : ''].filter(Boolean).join(', ')
  // Misses that even out are no fit: then the counts stand without a claim.
  return right >= over + under
    ? `${right} ${of} were what the words showed${missed ? `; ${missed}` : ''}.`
    : `On the whole neither too sure nor too unsure: ${missed}, ${right} right.`
}

/** How the latest few went, where there are enough to tell them from the rest; else empty. In the order made. */
export function wordLatest(made: readonly DatedBet[]): string {
  if (made.length < ENOUGH_TO_LOOK_BACK) return ''
  const steps = made.slice(-FEWEST_BETS).map(stepsOver)
  const over = steps.filter((s) => s > 0).length
  const under = steps.filter((s) => s < 0).length
  const lead = `Of the last ${FEWEST_BETS}`
  if (over + under === 0) return `${lead}, every one was right.`
  return `${lead}, ${[over > 0 ? `${over} too high` : '', under > 0 ? `${under} too low` : ''].filter(Boolean).join(' and ')}.`
}

/** What is still needed before anything is said of a subject. */
export const wordMissing = (made: number): string => `${bets(made)} made; ${FEWEST_BETS - made} more to go.`

const shown = ({ predicted, actual }: DatedBet): string =>
  predicted === actual ? `${predicted}, as bet` : `bet ${predicted}, shown ${actual}`

/** The picture in words, the earliest first. */
export const wordPicture = (made: readonly DatedBet[]): string =>
  `Earliest first: ${made.map((bet) => `${wordDay(bet.at)} ${shown(bet)}`).join('; ')}.`
