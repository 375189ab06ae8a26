/** Stretches of speech against those that were made; and what may not change them. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isDelivery, LONGEST_RECORDING_SECONDS, MOST_STRETCHES, type Stretch } from './delivery.ts'
import { measureVoice } from './find-speech.ts'
import { FRAME, speakFrames } from './spoken-frames.contract.ts'

const s = (start: number, end: number): Stretch => ({ start, end })
const rounded = (speech: readonly Stretch[] | undefined) => speech?.map(({ start, end }) => [start, end].map((t) => Math.round(t * 5) / 5))
const flat = (seconds: number, level: number): number[] => Array.from({ length: seconds / FRAME }, () => level)
const click = (frames: readonly number[], at: number, length: number) =>
  frames.map((level, i) => (i * FRAME >= at && i * FRAME < at + length ? 0.5 : level))

it.each<[name: string, frames: readonly number[], found: readonly (readonly number[])[] | null]>([
  [
    'two stretches and a pause',
    speakFrames(10, [s(1, 4), s(6, 9)]),
    [
      [1, 4],
      [6, 9],
    ],
  ],
  [
    'a voice from the first frame to the last',
    speakFrames(6, [s(0, 2), s(3, 6)]),
    [
      [0, 2],
      [3, 6],
    ],
  ],
  ['a gap inside a word', speakFrames(6, [s(1, 3), s(3.2, 5)]), [[1, 5]]],
  [
    'a gap that is a pause',
    speakFrames(6, [s(1, 3), s(3.4, 5)]),
    [
      [1, 3],
      [3.4, 5],
    ],
  ],
  [
    'a click in a pause',
    click(speakFrames(8, [s(1, 3), s(5, 7)]), 4, 0.04),
    [
      [1, 3],
      [5, 7],
    ],
  ],
  [
    'a room fifteen decibels under the voice',
    speakFrames(10, [s(1, 4), s(6, 9)], { room: 0.02 }),
    [
      [1, 4],
      [6, 9],
    ],
  ],
  [
    'a quiet microphone',
    speakFrames(10, [s(1, 4), s(6, 9)], { voice: 0.004, room: 0.00008 }),
    [
      [1, 4],
      [6, 9],
    ],
  ],
  [
    'a word that trails off and rises again',
    [...flat(2, 0.004), ...flat(1, 0.2), ...flat(1, 0.009), ...flat(1, 0.2), ...flat(2, 0.004)],
    [[2, 5]],
  ],
  [
    'no voice in a sound as soft as that alone',
    [...flat(2, 0.004), ...flat(1, 0.2), ...flat(1, 0.004), ...flat(1, 0.009), ...flat(2, 0.004)],
    [[2, 3]],
  ],
  ['no frames', [], null],
  ['a muted track', flat(5, 0), null],
  ['a steady room', speakFrames(20, []), null],
  ['a steady hum', flat(20, 0.2), null],
  ['a room as loud as the voice', speakFrames(10, [s(1, 4), s(6, 9)], { room: 0.15 }), null],
  ['one click', click(speakFrames(20, []), 4, 0.04), null],
  ['a word too short to be an answer', speakFrames(20, [s(4, 4.4)]), null],
])('finds %s', (_, frames, found) => {
  expect(rounded(measureVoice(frames, FRAME)?.speech) ?? null).toEqual(found)
})

it('measures nothing in a recording longer than can be kept', () => {
  const day = speakFrames(60, [s(1, 20), s(25, 50)])
  const frames = Array.from({ length: (LONGEST_RECORDING_SECONDS + 1) / FRAME }, (_, i) => day[i % day.length]!)
  expect(measureVoice(frames, FRAME)).toBeNull()
  expect(measureVoice(frames.slice(0, 600 / FRAME), FRAME)?.seconds).toBe(600)
})

/** Stretches of at least 0.6 s with pauses of at least 0.6 s between them, and the length of all. */
const anySpeech = fc
  .array(fc.record({ pause: fc.integer({ min: 6, max: 40 }), length: fc.integer({ min: 6, max: 60 }) }), { minLength: 2, maxLength: 8 })
  .map((pieces) => {
    let at = 0
    const speech = pieces.map(({ pause, length }) => {
      const start = at + pause / 10
      at = start + length / 10
      return s(start, at)
    })
    return { speech, seconds: at + 0.6 }
  })
const spokenShareOf = (speech: readonly Stretch[], seconds: number) =>
  speech.reduce((sum, { start, end }) => sum + end - start, 0) / seconds
/** A tenth of the recording must be room, or nobody can know how the room sounds. */
const withRoom = anySpeech.filter(({ speech, seconds }) => spokenShareOf(speech, seconds) < 0.88)
const LAW = { seed: 20261124, numRuns: 150 }

it('finds every stretch that was made, each edge within a tenth of a second, as a valid delivery', () => {
  fc.assert(
    fc.property(withRoom, fc.nat(1000), ({ speech, seconds }, seed) => {
      const found = measureVoice(speakFrames(seconds, speech, { seed }), FRAME)
      expect(found?.speech.length).toBe(speech.length)
      for (const [i, { start, end }] of speech.entries()) {
        expect(Math.abs(found!.speech[i]!.start - start)).toBeLessThan(0.1)
        expect(Math.abs(found!.speech[i]!.end - end)).toBeLessThan(0.1)
      }
      expect(isDelivery(found!)).toBe(true)
    }),
    LAW,
  )
})

it('does not care how far the microphone is turned up', () => {
  fc.assert(
    fc.property(withRoom, fc.nat(1000), fc.double({ min: 0.02, max: 4, noNaN: true }), ({ speech, seconds }, seed, gain) => {
      const frames = speakFrames(seconds, speech, { seed })
      const louder = frames.map((level) => level * gain)
      expect(measureVoice(louder, FRAME)).toEqual(measureVoice(frames, FRAME))
    }),
    LAW,
  )
})

it('hears no speech in silence that is appended, of the room or of a muted track', () => {
  fc.assert(
    fc.property(withRoom, fc.nat(1000), fc.integer({ min: 1, max: 90 }), fc.boolean(), ({ speech, seconds }, seed, more, muted) => {
      const before = speakFrames(seconds, speech, { seed })
      const silence = muted ? flat(more, 0) : speakFrames(more, [], { seed: seed + 1 })
      const [short, long] = [measureVoice(before, FRAME)!, measureVoice([...before, ...silence], FRAME)!]
      expect(long.speech.length).toBe(short.speech.length)
      expect(long.speech.at(-1)!.end).toBeLessThan(seconds)
      const [a, b] = [short, long].map(({ speech }) => spokenShareOf(speech, 1))
      expect(Math.abs(a! - b!)).toBeLessThan(0.1 * short.speech.length)
    }),
    LAW,
  )
})

it.each([
  [{ seconds: 5, speech: [s(1, 2), s(2, 5)] }, true],
  [{ seconds: 5, speech: [] }, false],
  [{ seconds: 5, speech: [s(1, 5.01)] }, false],
  [{ seconds: 5, speech: [s(-1, 2)] }, false],
  [{ seconds: 5, speech: [s(2, 2)] }, false],
  [{ seconds: 5, speech: [s(1, 3), s(2, 4)] }, false],
  [{ seconds: 5, speech: [s(1, Number.NaN)] }, false],
  [{ seconds: Number.POSITIVE_INFINITY, speech: [s(1, 2)] }, false],
  [{ seconds: 0, speech: [s(0, 0)] }, false],
  [{ seconds: LONGEST_RECORDING_SECONDS, speech: [s(1, 2)] }, true],
  [{ seconds: LONGEST_RECORDING_SECONDS + 1, speech: [s(1, 2)] }, false],
  [{ seconds: 14_000, speech: Array.from({ length: MOST_STRETCHES }, (_, i) => s(i, i + 0.5)) }, true],
  [{ seconds: 14_000, speech: Array.from({ length: MOST_STRETCHES + 1 }, (_, i) => s(i, i + 0.5)) }, false],
])('row %#: a delivery from outside holds together or not', (delivery, holds) => {
  expect(isDelivery(delivery)).toBe(holds)
})
