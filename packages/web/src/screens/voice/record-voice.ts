/**
 * Records the microphone into the memory of this page. Nothing is sent and nothing is stored: the recording goes with the page.
 *
 * The sound is taken as the microphone gives it. What browsers do for calls (lowering noise, turning the level up) would change the very
 * pauses that are measured.
 */

/** `no-way`: an old browser, or a page that is neither https nor on this machine. */
export type MicrophoneRefusal = 'no-way' | 'refused' | 'no-microphone' | 'busy' | 'failed'

export interface Recorder {
  /** By the wall clock, milliseconds since 1970: a tab that sleeps counts on. */
  readonly startedAt: number
  /** Loudness now, from 0 to 1. */
  readLevel(): number
  /** Ends the recording, and lets the microphone go. The sound comes through `onDone`. */
  stop(): void
  /** Lets everything go; `onDone` is not called. */
  discard(): void
}

export interface Recorded {
  readonly sound: Blob
  readonly seconds: number
}

const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus']

const REFUSALS: Readonly<Record<string, MicrophoneRefusal>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'no-microphone',
  OverconstrainedError: 'no-microphone',
  NotReadableError: 'busy',
}

async function openMicrophone(): Promise<MediaStream | MicrophoneRefusal> {
  if (!navigator.mediaDevices?.getUserMedia || typeof MediaRecorder === 'undefined') return 'no-way'
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
    })
  } catch (error) {
    return (error instanceof DOMException && REFUSALS[error.name]) || 'failed'
  }
}

function listenTo(stream: MediaStream): { readonly readLevel: () => number; readonly close: () => void } {
  const context = new AudioContext()
  const analyser = context.createAnalyser()
  analyser.fftSize = 1024
  context.createMediaStreamSource(stream).connect(analyser)
  const samples = new Float32Array(analyser.fftSize)
  const readLevel = (): number => {
    analyser.getFloatTimeDomainData(samples)
    return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)
  }
  return { readLevel, close: () => void context.close() }
}

/** `onDone` is called once: after `stop`, and where the microphone is unplugged. */
export async function recordVoice(onDone: (recorded: Recorded) => void): Promise<Recorder | MicrophoneRefusal> {
  const stream = await openMicrophone()
  if (typeof stream === 'string') return stream
  const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type))
  const recorder = new MediaRecorder(stream, mimeType === undefined ? {} : { mimeType })
  const { readLevel, close } = listenTo(stream)
  const chunks: Blob[] = []
  let isWanted = true
  const startedAt = Date.now()
  let stoppedAt = startedAt
  const letGo = () => {
    for (const track of stream.getTracks()) track.stop()
    close()
  }
  recorder.addEventListener('dataavailable', ({ data }) => chunks.push(data))
  recorder.addEventListener('stop', () => {
    letGo()
    const seconds = (Math.max(stoppedAt, startedAt) - startedAt) / 1000
    if (isWanted) onDone({ sound: new Blob(chunks, { type: recorder.mimeType }), seconds })
  })
  const stop = () => {
    if (recorder.state === 'inactive') return
    stoppedAt = Date.now()
    recorder.stop()
  }
  for (const track of stream.getTracks()) track.addEventListener('ended', stop)
  // Chunks of a second: a page that has been talking for ten minutes holds them already.
  recorder.start(1000)
  const discard = () => {
    isWanted = false
    stop()
    letGo()
  }
  return { startedAt, readLevel, stop, discard }
}
