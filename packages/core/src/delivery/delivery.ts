/**
 * How an answer sounded, as far as the sound itself tells: where in a recording somebody spoke. Everything else (pauses, pace, the
 * share of each part) follows from it and the words, so it is worked out when it is shown and never stored twice.
 *
 * Delivery is for the candidate alone. No rating, level or vote may read it.
 */

/** Seconds from the start of the recording; `start` before `end`. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

export interface Delivery {
  /** Length of the recording in seconds. */
  readonly seconds: number
  /** Where somebody spoke, in order, apart from each other; at least one, because a recording without a voice is not measured at all. */
  readonly speech: readonly Stretch[]
}

/** Four hours. */
export const LONGEST_RECORDING_SECONDS = 14_400
/** More than speech has: one every three seconds for four hours. */
export const MOST_STRETCHES = 4_800

/** Whether numbers that came from outside can be a delivery: finite, in order, inside the recording and within the limits. */
export function isDelivery({ seconds, speech }: Delivery): boolean {
  if (!(seconds > 0 && seconds <= LONGEST_RECORDING_SECONDS)) return false
  if (speech.length === 0 || speech.length > MOST_STRETCHES) return false
  let before = 0
  for (const { start, end } of speech) {
    if (!(start >= before && end > start && end <= seconds)) return false
    before = end
  }
  return true
}

export const speakingSeconds = (speech: readonly Stretch[]): number => speech.reduce((sum, { start, end }) => sum + end - start, 0)
