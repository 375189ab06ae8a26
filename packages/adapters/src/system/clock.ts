/** The clock of the machine. */
import type { Clock } from '@inclined/app/ports/clock'

export const systemClock: Clock = { now: () => Date.now() }
