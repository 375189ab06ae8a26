/**
 * The dates of a recurrence rule by ical.js, with an end to every search: its own search for a date that never comes, such as a daily
 * 30 February, would go on for ever.
 */
import ICAL from 'ical.js'

/** Steps left for all rules of one calendar, so that many small rules are no way round the limit. */
export interface Budget {
  steps: number
}

export class TooManyTimes extends Error {}
class PastTheEnd extends Error {}

/** Longest step of a rule, in its own unit; what is beyond is a way to keep us busy. */
const MOST_INTERVAL = 10_000

function boundedIterator(budget: Budget, lastYear: number) {
  const spend = (year: number) => {
    if (year > lastYear) throw new PastTheEnd()
    budget.steps -= 1
    if (budget.steps < 0) throw new TooManyTimes()
  }
  // Every search of the library passes through one of these; its constructor searches too.
  return class extends ICAL.RecurIterator {
    override check_contracting_rules() {
      spend(this.last.year)
      return super.check_contracting_rules()
    }
    override increment_month() {
      spend(this.last.year)
      super.increment_month()
    }
    override increment_year(by: number) {
      spend(this.last.year)
      super.increment_year(by)
    }
  }
}

/** Wall-clock times (as if they were UTC, in milliseconds) from `dtstart` to `until`, in order. `dtstart` names no zone. */
export function expandRule(rule: ICAL.Recur, dtstart: ICAL.Time, until: number, budget: Budget): readonly number[] {
  // The library knows no weeks of a year: it would find such events free.
  if ('BYWEEKNO' in rule.parts || rule.interval > MOST_INTERVAL) throw new TooManyTimes()
  const times: number[] = []
  try {
    const iterator = new (boundedIterator(budget, new Date(until).getUTCFullYear() + 1))({ rule, dtstart })
    for (let next = iterator.next() as ICAL.Time | null; next; next = iterator.next() as ICAL.Time | null) {
      const at = wallOf(next)
      if (at > until) break
      times.push(at)
    }
  } catch (error) {
    if (!(error instanceof PastTheEnd)) throw error
  }
  return times
}

export const wallOf = ({ year, month, day, hour, minute, second }: ICAL.Time): number =>
  Date.UTC(year, month - 1, day, hour, minute, second)
