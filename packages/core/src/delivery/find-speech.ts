/**
 * Finds where somebody speaks in a row of loudness frames.
 *
 * The line between voice and room is drawn for each recording: above its own quiet, below its own loud, in decibels, so that a quiet
 * microphone and a loud one give the same stretches. A voice is entered at one level and left at a lower one, so that a level near
 * the line does not flicker. Where quiet and loud lie too near each other (nobody spoke, or the room is as loud as the voice) nothing is
 * found: better no measure than a made-up one.
 */
import { type Delivery, LONGEST_RECORDING_SECONDS, MOST_STRETCHES, type Stretch, speakingSeconds } from './delivery.ts'

/** Frames below this are a muted track and say nothing about the room: about a third of one step of 16-bit sound. */
const NOTHING = 1e-5
/** This share of the frames, at least, is taken for the room. */
const QUIET_SHARE = 0.1
/** The loud level is reached for this long in all; counted in seconds and not in shares, so that more silence does not lower it. */
const LOUD_SECONDS = 0.4
/** Decibels between quiet and loud below which voice and room cannot be told apart. */
const LEAST_RANGE = 14
const ABOVE_QUIET = 9
/** The entry level lies at least and at most this far below the loud level. */
const BELOW_LOUD = { least: 10, most: 36 } as const
const HYSTERESIS = 4

/** A click of a key or a chair. */
const SHORTEST_BURST_SECONDS = 0.06
/** Shorter gaps belong to a word: closed lips before a "p". */
export const SHORTEST_PAUSE_SECONDS = 0.25
const SHORTEST_STRETCH_SECONDS = 0.12
/** Less voice than this in a whole recording is no answer. */
const LEAST_SPEECH_SECONDS = 0.5

const decibels = (level: number): number => 20 * Math.log10(level)

interface Levels {
  readonly enter: number
  readonly leave: number
}

function drawLine(frames: readonly number[], frameSeconds: number): Levels | null {
  // A typed array sorts numbers by itself, and half an hour of frames without holding the page up.
  const heard = Float64Array.from(frames.filter((level) => level >= NOTHING)).sort()
  const loudFrames = Math.ceil(LOUD_SECONDS / frameSeconds)
  if (heard.length < loudFrames) return null
  const loud = decibels(heard[heard.length - loudFrames]!)
  const quiet = decibels(heard[Math.floor(heard.length * QUIET_SHARE)]!)
  if (loud - quiet < LEAST_RANGE) return null
  const enter = Math.min(Math.max(quiet + ABOVE_QUIET, loud - BELOW_LOUD.most), loud - BELOW_LOUD.least)
  return { enter: 10 ** (enter / 20), leave: 10 ** ((enter - HYSTERESIS) / 20) }
}

/** Runs of frames, half open, by entering and leaving level. */
function findRuns(frames: readonly number[], { enter, leave }: Levels): Stretch[] {
  const runs: Stretch[] = []
  let start: number | null = null
  for (const [at, level] of frames.entries()) {
    if (start === null) {
      if (level >= enter) start = at
    } else if (!(level >= leave)) {
      runs.push({ start, end: at })
      start = null
    }
  }
  if (start !== null) runs.push({ start, end: frames.length })
  return runs
}

const longerThan =
  (frames: number) =>
  ({ start, end }: Stretch): boolean =>
    end - start >= frames

function joinNear(runs: readonly Stretch[], nearFrames: number): Stretch[] {
  const joined: Stretch[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last && run.start - last.end < nearFrames) joined[joined.length - 1] = { start: last.start, end: run.end }
    else joined.push(run)
  }
  return joined
}

const hundredths = (seconds: number): number => Math.round(seconds * 100) / 100

/**
 * What a recording tells of the delivery; null where no voice stands out, and where the recording is longer than can be kept.
 * `frames` are loudness values from 0 to 1, one after the other, of `frameSeconds` (about 0.02) each.
 */
export function measureVoice(frames: readonly number[], frameSeconds: number): Delivery | null {
  const seconds = hundredths(frames.length * frameSeconds)
  if (seconds > LONGEST_RECORDING_SECONDS) return null
  const line = drawLine(frames, frameSeconds)
  if (line === null) return null
  const inFrames = (length: number) => length / frameSeconds - 1e-6
  const bursts = findRuns(frames, line).filter(longerThan(inFrames(SHORTEST_BURST_SECONDS)))
  const stretches = joinNear(bursts, inFrames(SHORTEST_PAUSE_SECONDS)).filter(longerThan(inFrames(SHORTEST_STRETCH_SECONDS)))
  const speech = stretches.map(({ start, end }) => ({
    start: hundredths(start * frameSeconds),
    end: Math.min(hundredths(end * frameSeconds), seconds),
  }))
  return speakingSeconds(speech) < LEAST_SPEECH_SECONDS || speech.length > MOST_STRETCHES ? null : { seconds, speech }
}
