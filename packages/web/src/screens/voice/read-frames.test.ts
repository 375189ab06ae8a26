/** Loudness of samples that are made by hand, and a page that is never held up. */
import { expect, it } from 'vitest'
import { sliceLoudness } from './read-frames.ts'

const RATE = 8_000
const samples = (seconds: number, at: (time: number) => number) => Float32Array.from({ length: seconds * RATE }, (_, i) => at(i / RATE))
const tone = (level: number) => (time: number) => level * Math.sin(2 * Math.PI * 200 * time)

it.each<[name: string, sound: Float32Array, frames: number, loudness: number]>([
  ['a tone', samples(1, tone(0.5)), 50, 0.5 / Math.SQRT2],
  ['nothing', samples(1, () => 0), 50, 0],
  ['a microphone whose zero is off', samples(1, () => 0.3), 50, 0],
  ['a tone on such a microphone', samples(1, (time) => 0.3 + tone(0.1)(time)), 50, 0.1 / Math.SQRT2],
  ['a rest shorter than a frame', samples(0.039, tone(0.5)), 1, 0.5 / Math.SQRT2],
  ['no samples', new Float32Array(0), 0, 0],
])('reads %s', async (_, sound, count, loudness) => {
  const frames = await sliceLoudness(sound, RATE)
  expect(frames.length).toBe(count)
  for (const frame of frames) expect(frame).toBeCloseTo(loudness, 5)
})

it('lets the page breathe while it reads ten minutes', async () => {
  let breaths = 0
  const timer = setInterval(() => breaths++, 0)
  await sliceLoudness(samples(600, tone(0.1)), RATE)
  clearInterval(timer)
  expect(breaths).toBeGreaterThan(5)
})
