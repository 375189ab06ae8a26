/** Loudness frames of an invented speaker in an invented room, with stretches of speech that are known. For tests. */
import { createRandom } from '../kernel/seeded-random.ts'
import type { Stretch } from './delivery.ts'

export const FRAME = 0.02

interface Room {
  readonly seed?: number
  /** Loudness of the voice and of the room, from 0 to 1. */
  readonly voice?: number
  readonly room?: number
}

/** Syllables of a quarter of a second that swell and fade, over the steady noise of a room. */
export function speakFrames(seconds: number, speech: readonly Stretch[], { seed = 1, voice = 0.2, room = 0.004 }: Room = {}): number[] {
  const random = createRandom(seed)
  const unit = () => random.below(1_000_000) / 1_000_000
  return Array.from({ length: Math.round(seconds / FRAME) }, (_, i) => {
    const at = i * FRAME
    const noise = room * (0.9 + 0.2 * unit())
    const stretch = speech.find(({ start, end }) => at >= start - 1e-9 && at < end - 1e-9)
    if (!stretch) return noise
    const swell = 0.25 + 0.75 * Math.abs(Math.sin(((at - stretch.start) / 0.25 + 0.25) * Math.PI))
    return Math.hypot(voice * swell * (0.8 + 0.4 * unit()), noise)
  })
}
