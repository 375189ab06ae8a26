/**
 * What a delivery says together with the words: pauses, pace, the time of each part and the fillers written down.
 *
 * Measures, no marks: nothing here is good or bad, and nothing of it reaches a rating. People speak at different speeds, in a second
 * language, with a stammer; each measure is for the person's own comparison with themselves.
 */
import type { Section } from '../answers/report.ts'
import { countFillers, type FillerCount, type TranscriptSource } from './count-fillers.ts'
import { type Delivery, type Stretch, speakingSeconds } from './delivery.ts'
import { listWords, type PlacedPart, placeParts } from './place-parts.ts'

/** Seconds above which a pause counts as one a listener notices, and as a long one. */
export const NOTICED_PAUSE_SECONDS = 1
export const LONG_PAUSE_SECONDS = 3

/** Words in a minute of speaking outside of these belong to another recording, a summary or a script: no pace is told. */
const BELIEVABLE_PACE = { least: 40, most: 330 } as const

export interface Pause {
  readonly start: number
  /** In seconds. */
  readonly length: number
}

export interface DeliveryReading {
  /** From the first sound of the voice to the last, pauses included. */
  readonly wholeSeconds: number
  readonly speakingSeconds: number
  /** From the start of the recording. */
  readonly firstWordAfterSeconds: number
  /** Every gap between two stretches of speech, in order; silence before the first and after the last is none. */
  readonly pauses: readonly Pause[]
  readonly noticedPauses: number
  readonly longPauses: number
  readonly longestPause: Pause | null
  readonly words: number
  /** Null without words, and where words and recording cannot belong together. */
  readonly pace: {
    /** Words a minute while speaking, and with the pauses. */
    readonly speaking: number
    readonly whole: number
  } | null
  /** Estimated; none where no pace is told. */
  readonly parts: readonly PlacedPart[]
  readonly fillers: FillerCount
}

export function listPauses(speech: readonly Stretch[]): readonly Pause[] {
  return speech.slice(1).map(({ start }, at) => ({ start: speech[at]!.end, length: start - speech[at]!.end }))
}

function tellPace(words: number, speaking: number, whole: number): DeliveryReading['pace'] {
  const pace = { speaking: (words * 60) / speaking, whole: (words * 60) / whole }
  return pace.speaking >= BELIEVABLE_PACE.least && pace.speaking <= BELIEVABLE_PACE.most ? pace : null
}

export function readDelivery(
  delivery: Delivery,
  text: string,
  sections: readonly Section[],
  source: TranscriptSource = 'typed',
): DeliveryReading {
  const { speech } = delivery
  const first = speech[0]
  const last = speech.at(-1)
  if (!first || !last) throw new RangeError('a delivery without speech')
  const pauses = listPauses(speech)
  const speaking = speakingSeconds(speech)
  const wholeSeconds = last.end - first.start
  const words = listWords(text).length
  const pace = tellPace(words, speaking, wholeSeconds)
  return {
    wholeSeconds,
    speakingSeconds: speaking,
    firstWordAfterSeconds: first.start,
    pauses,
    noticedPauses: pauses.filter(({ length }) => length > NOTICED_PAUSE_SECONDS).length,
    longPauses: pauses.filter(({ length }) => length > LONG_PAUSE_SECONDS).length,
    longestPause: pauses.reduce<Pause | null>((most, pause) => (most && most.length >= pause.length ? most : pause), null),
    words,
    pace,
    parts: pace === null ? [] : placeParts(speech, text, sections),
    fillers: countFillers(text, source),
  }
}
