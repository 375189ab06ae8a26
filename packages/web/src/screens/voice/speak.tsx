/**
 * Speak an answer: record it in this page, listen to it, and have or type its words. The words themselves stand in the field of whoever
 * shows this; the recording is never sent or stored, only its measure is handed over where the candidate wants one.
 */
import type { Delivery } from '@inclined/core/delivery/delivery'
import { type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { useDeliveryChoice } from './delivery-choice.ts'
import { DictationChoice, type DictationWish } from './dictation-choice.tsx'
import { type Dictation, takeDictation } from './dictation-service.ts'
import { LevelMeter } from './level-meter.tsx'
import { MeasureChoice } from './measure-choice.tsx'
import { type Recording, useRecording } from './use-recording.ts'
import { clock, MICROPHONE_WORDS, sayDictationTrouble } from './voice-wording.ts'

interface SpeakProps {
  readonly text: string
  /** The text with what was dictated at its end. */
  readonly onText: (text: string) => void
  /** The measure of the newest recording; null when another begins, where nothing could be measured and where it is switched off. */
  readonly onRecorded: (delivery: Delivery | null) => void
  readonly isDisabled: boolean
}

export function Speak({ text, onText, onRecorded, isDisabled }: SpeakProps) {
  const [isMeasured] = useDeliveryChoice()
  const { state, start, stop } = useRecording(isMeasured, onRecorded)
  const [wish, setWish] = useState<DictationWish>(null)
  const isRunning = state.kind === 'running'
  const recordButton = useRef<HTMLButtonElement>(null)
  // The stop button that was pressed is gone.
  useEffect(() => {
    if (state.kind === 'done' && document.activeElement === document.body) recordButton.current?.focus()
  }, [state.kind])
  const trouble = useDictation(isRunning ? wish : null, text, onText)
  return (
    <section aria-label="Speaking" className="card grid gap-4">
      {isRunning ? (
        <Running recorder={state.recorder} onStop={stop} />
      ) : (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <button ref={recordButton} type="button" className="button" onClick={start} disabled={isDisabled || state.kind === 'asking'}>
            <Dot /> {state.kind === 'done' ? 'Record again' : 'Record'}
          </button>
          <span className="text-[14px] text-soft">
            The recording stays in this page. It is not sent, not stored, and gone when you leave.
          </span>
        </div>
      )}
      {state.kind === 'asking' ? <p role="status">The browser asks you for the microphone.</p> : null}
      {state.kind === 'refused' ? (
        <p role="alert" className="text-bad">
          {MICROPHONE_WORDS[state.why]}
        </p>
      ) : null}
      {trouble === null ? null : (
        <p role="alert" className="text-warn">
          {sayDictationTrouble(trouble)}
        </p>
      )}
      {state.kind === 'done' ? <Done state={state} /> : null}
      {isRunning ? null : (
        <div className="grid gap-2 border-t border-line pt-3">
          <DictationChoice wish={wish} onWish={setWish} isDisabled={isDisabled} />
          <MeasureChoice />
        </div>
      )}
    </section>
  )
}

const Dot = () => <span aria-hidden="true" className="inline-block size-2.5 rounded-full bg-current" />

function Running({
  recorder,
  onStop,
}: {
  readonly recorder: Extract<Recording, { kind: 'running' }>['recorder']
  readonly onStop: () => void
}) {
  const seconds = useSeconds(recorder.startedAt)
  const button = useRef<HTMLButtonElement>(null)
  // The button that was pressed is gone; whoever works by keyboard must not be lost.
  useEffect(() => button.current?.focus(), [])
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
      <button ref={button} type="button" className="button" onClick={onStop}>
        <span aria-hidden="true" className="inline-block size-2.5 rounded-[2px] bg-current" /> Stop
      </button>
      <span className="font-mono text-[15px] tabular-nums" role="timer" aria-label="Recorded so far">
        {clock(seconds)}
      </span>
      <LevelMeter readLevel={recorder.readLevel} />
    </div>
  )
}

/** By the wall clock: a tab that slept shows the right time when it wakes. */
function useSeconds(startedAt: number): number {
  const [now, setNow] = useState(startedAt)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  return (now - startedAt) / 1000
}

function Done({ state }: { readonly state: Extract<Recording, { kind: 'done' }> }) {
  const { url, recorded, delivery } = state
  return (
    <div className="grid gap-2">
      <Playback url={url} seconds={recorded.seconds} />
      <p className="text-[14px] text-soft" role="status">
        {delivery === 'pending'
          ? 'Listening for pauses …'
          : delivery === null
            ? 'No voice stands out from the room, so nothing is measured. Type what you said all the same.'
            : 'Listen again and type what you said, or correct it. Only the words count for what an answer earns.'}
      </p>
    </div>
  )
}

function Playback({ url, seconds }: { readonly url: string; readonly seconds: number }) {
  /** Browsers write no length into what they record; sent to the end once, they find it. */
  const findLength = ({ currentTarget: audio }: SyntheticEvent<HTMLAudioElement>) => {
    if (Number.isFinite(audio.duration)) return
    audio.addEventListener('durationchange', () => (audio.currentTime = 0), { once: true })
    audio.currentTime = 1e7
  }
  // The words of one's own recording are what is typed beside it, so there is no caption track.
  // oxlint-disable-next-line jsx-a11y/media-has-caption
  return <audio controls src={url} onLoadedMetadata={findLength} className="w-full" aria-label={`Your recording, ${clock(seconds)}`} />
}

/** Adds settled words to the newest text while `wish` says so. Gives the code of what went wrong. */
function useDictation(wish: DictationWish, text: string, onText: (text: string) => void): string | null {
  const [trouble, setTrouble] = useState<string | null>(null)
  const newest = useRef({ text, onText })
  newest.current = { text, onText }
  useEffect(() => {
    if (wish === null) return
    setTrouble(null)
    const add = (words: string) => {
      const { text, onText } = newest.current
      const joined = text.trim() === '' ? words.trim() : `${text.trimEnd()} ${words.trim()}`
      newest.current = { text: joined, onText }
      onText(joined)
    }
    const dictation: Dictation | null = takeDictation(wish, add, setTrouble)
    return () => dictation?.stop()
  }, [wish])
  return trouble
}
