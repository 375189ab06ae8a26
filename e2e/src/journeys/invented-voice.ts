/** A sound like a voice, made from a seed: syllables that swell and fade over the noise of a room, with pauses of known length. */

export interface VoicePlan {
  /** Seconds of room noise before the first word. */
  readonly lead: number
  /** Seconds of speech and the pause after each, in turn: [3, 1.6, 2.5]. Ends with speech. */
  readonly talk: readonly number[]
  /** Seconds of room noise after the last word. */
  readonly rest: number
}

const RATE = 48_000
const SYLLABLE_SECONDS = 0.25

/** Numbers from -1 to 1, the same for the same seed (a linear congruential generator, for noise only). */
function createNoise(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 31 - 1
  }
}

function speakSamples({ lead, talk, rest }: VoicePlan, seed: number): Float32Array {
  const noise = createNoise(seed)
  const stretches: { start: number; end: number }[] = []
  let at = lead
  for (const [i, length] of talk.entries()) {
    if (i % 2 === 0) stretches.push({ start: at, end: at + length })
    at += length
  }
  return Float32Array.from({ length: Math.round((at + rest) * RATE) }, (_, i) => {
    const time = i / RATE
    const room = 0.002 * noise()
    const stretch = stretches.find(({ start, end }) => time >= start && time < end)
    if (!stretch) return room
    const swell = 0.2 + 0.8 * Math.abs(Math.sin(((time - stretch.start) / SYLLABLE_SECONDS + 0.25) * Math.PI))
    const pitch = 130 + 25 * Math.sin(2 * Math.PI * 0.7 * time)
    const tone = Math.sin(2 * Math.PI * pitch * time) + 0.5 * Math.sin(4 * Math.PI * pitch * time) + 0.3 * noise()
    return 0.2 * swell * tone + room
  })
}

/** 16 bits, one channel. */
export function makeVoice(plan: VoicePlan, seed = 20_261_124): Uint8Array {
  const samples = speakSamples(plan, seed)
  const bytes = samples.length * 2
  const wav = Buffer.alloc(44 + bytes)
  wav.write('RIFF', 0)
  wav.writeUInt32LE(36 + bytes, 4)
  wav.write('WAVEfmt ', 8)
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20)
  wav.writeUInt16LE(1, 22)
  wav.writeUInt32LE(RATE, 24)
  wav.writeUInt32LE(RATE * 2, 28)
  wav.writeUInt16LE(2, 32)
  wav.writeUInt16LE(16, 34)
  wav.write('data', 36)
  wav.writeUInt32LE(bytes, 40)
  for (const [i, sample] of samples.entries()) wav.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), 44 + i * 2)
  return wav
}
