/** What is said about microphone, dictation and times. */
import type { MicrophoneRefusal } from './record-voice.ts'

export const MICROPHONE_WORDS: Readonly<Record<MicrophoneRefusal, string>> = {
  'no-way': 'This browser gives this page no microphone. It does so only on this machine or over https. Typing works everywhere.',
  refused: 'The browser keeps the microphone closed for this page. Open it beside the address, then record again. Typing works without it.',
  'no-microphone': 'No microphone was found. Plug one in and record again, or type.',
  busy: 'Something else holds the microphone, a call perhaps. Close it and record again, or type.',
  failed: 'The microphone did not start. Record again, or type.',
}

const DICTATION_WORDS: Readonly<Record<string, string>> = {
  'not-allowed': 'The browser does not allow dictation here.',
  'service-not-allowed': 'The browser does not allow dictation here.',
  'language-not-supported': 'The browser takes no dictation in English.',
  network: 'The browser cannot reach the service it dictates with.',
  'audio-capture': 'The browser’s dictation got no sound.',
}

export const sayDictationTrouble = (code: string): string =>
  `${DICTATION_WORDS[code] ?? 'The browser’s dictation stopped.'} The recording goes on; type what you said afterwards.`

/** `0:07`, `12:30`. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** `48 s`, `2 min 5 s`; to the second. */
export function sayLength(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  return whole % 60 === 0 ? `${whole / 60} min` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}

/** `0.8 s`; to the tenth. */
export const sayTenths = (seconds: number): string => `${(Math.round(seconds * 10) / 10).toFixed(1)} s`
