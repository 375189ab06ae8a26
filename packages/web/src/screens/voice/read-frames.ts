/**
 * Turns a recording into loudness frames, here in the page.
 *
 * Read from the finished recording and not while it runs, because timers of a hidden tab sleep and would leave holes that look like
 * pauses. In slices with a breath between them, so that no task holds the page up.
 */

export const FRAME_SECONDS = 0.02
/** Enough for the loudness of a voice, and a sixth of the memory. */
const SAMPLE_RATE = 8_000
const SLICE_FRAMES = 2_000

/** Loudness around the mean: a microphone whose zero is off is no louder for it. */
function readLoudness(samples: Float32Array, from: number, to: number): number {
  let sum = 0
  let squares = 0
  for (let i = from; i < to; i++) {
    const sample = samples[i]!
    sum += sample
    squares += sample * sample
  }
  const mean = sum / (to - from)
  return Math.sqrt(Math.max(0, squares / (to - from) - mean * mean))
}

const breathe = () => new Promise<void>((resume) => setTimeout(resume))

/** Loudness from 0 to 1 for each 20 ms; a rest shorter than a frame is left out. */
export async function sliceLoudness(samples: Float32Array, sampleRate: number): Promise<readonly number[]> {
  const size = Math.round(sampleRate * FRAME_SECONDS)
  const count = Math.floor(samples.length / size)
  const frames: number[] = []
  for (let at = 0; at < count; at++) {
    if (at > 0 && at % SLICE_FRAMES === 0) await breathe()
    frames.push(readLoudness(samples, at * size, (at + 1) * size))
  }
  return frames
}

/** `null` where the browser cannot read its own recording. */
export async function readFrames(sound: Blob): Promise<readonly number[] | null> {
  try {
    const context = new OfflineAudioContext(1, 1, SAMPLE_RATE)
    const decoded = await context.decodeAudioData(await sound.arrayBuffer())
    return await sliceLoudness(decoded.getChannelData(0), decoded.sampleRate)
  } catch {
    return null
  }
}
