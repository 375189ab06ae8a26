/** One recording in the page: from the wish to speak to the sound, its length and its measure. */
import type { Delivery } from '@inclined/core/delivery/delivery'
import { measureVoice } from '@inclined/core/delivery/find-speech'
import { useCallback, useEffect, useRef, useState } from 'react'
import { FRAME_SECONDS, readFrames } from './read-frames.ts'
import { type MicrophoneRefusal, type Recorded, type Recorder, recordVoice } from './record-voice.ts'

export type Recording =
  | { readonly kind: 'none' }
  /** The browser asks the person for the microphone. */
  | { readonly kind: 'asking' }
  | { readonly kind: 'refused'; readonly why: MicrophoneRefusal }
  | { readonly kind: 'running'; readonly recorder: Recorder }
  | {
      readonly kind: 'done'
      /** A blob address that only this page can open. */
      readonly url: string
      readonly recorded: Recorded
      /** `pending` while it is worked out; null where no voice stands out. */
      readonly delivery: Delivery | null | 'pending' | 'unwanted'
    }

/** Half an hour; an answer is long after five minutes. */
const LONGEST_MS = 30 * 60_000

async function measure(sound: Blob): Promise<Delivery | null> {
  const frames = await readFrames(sound)
  return frames && measureVoice(frames, FRAME_SECONDS)
}

export interface RecordingDesk {
  readonly state: Recording
  readonly start: () => Promise<void>
  readonly stop: () => void
}

export function useRecording(isMeasured: boolean, onRecorded: (delivery: Delivery | null) => void): RecordingDesk {
  const [state, setState] = useState<Recording>({ kind: 'none' })
  const recorder = useRef<Recorder | null>(null)
  const isGone = useRef(false)
  const tell = useRef(onRecorded)
  tell.current = onRecorded

  const finish = useCallback((recorded: Recorded) => {
    recorder.current = null
    setState({ kind: 'done', url: URL.createObjectURL(recorded.sound), recorded, delivery: 'unwanted' })
  }, [])

  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
      recorder.current?.discard()
    }
  }, [])

  const { url, sound } = state.kind === 'done' ? { url: state.url, sound: state.recorded.sound } : { url: null, sound: null }
  useEffect(() => (url === null ? undefined : () => URL.revokeObjectURL(url)), [url])

  useEffect(() => {
    if (sound === null) return
    let isStale = false
    const put = (delivery: Delivery | null | 'pending' | 'unwanted') =>
      setState((now) => (now.kind === 'done' && now.recorded.sound === sound ? { ...now, delivery } : now))
    const work = async () => {
      put('pending')
      const delivery = await measure(sound)
      if (isStale) return
      put(delivery)
      tell.current(delivery)
    }
    if (isMeasured) void work()
    else {
      put('unwanted')
      tell.current(null)
    }
    return () => {
      isStale = true
    }
  }, [sound, isMeasured])

  const start = async () => {
    if (recorder.current || state.kind === 'asking') return
    setState({ kind: 'asking' })
    tell.current(null)
    const opened = await recordVoice(finish)
    if (typeof opened === 'string') return setState({ kind: 'refused', why: opened })
    if (isGone.current) return opened.discard()
    recorder.current = opened
    setTimeout(opened.stop, LONGEST_MS)
    setState({ kind: 'running', recorder: opened })
  }
  return { state, start, stop: () => recorder.current?.stop() }
}
