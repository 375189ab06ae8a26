/**
 * The browser's own dictation, where it has one, and where the sound would go.
 *
 * Only what a browser says itself about working on the device is believed; everything else counts as sending the voice to the browser's
 * maker, and is offered as exactly that.
 */

export type DictationPlace =
  /** There is no dictation; the words are typed. */
  | 'none'
  | 'on-device'
  /** On the device after the browser has fetched a language pack. */
  | 'needs-pack'
  | 'sent-away'

interface RecognitionResult {
  readonly isFinal: boolean
  readonly 0: { readonly transcript: string }
}

interface RecognitionEvent extends Event {
  readonly resultIndex: number
  readonly results: ArrayLike<RecognitionResult>
}

interface Recognition extends EventTarget {
  lang: string
  continuous: boolean
  interimResults: boolean
  processLocally?: boolean
  start(): void
  stop(): void
  abort(): void
}

interface LocalWish {
  readonly langs: readonly string[]
  readonly processLocally: boolean
}

interface RecognitionMaker {
  new (): Recognition
  available?(wish: LocalWish): Promise<string>
  install?(wish: LocalWish): Promise<boolean>
}

function findMaker(): RecognitionMaker | null {
  const holder = window as unknown as Readonly<Record<string, RecognitionMaker | undefined>>
  return holder['SpeechRecognition'] ?? holder['webkitSpeechRecognition'] ?? null
}

/** Practice is in English, in the speaker's own kind where the browser names one. */
const language = (): string => navigator.languages.find((each) => each.startsWith('en-')) ?? 'en-US'

const localWish = (): LocalWish => ({ langs: [language()], processLocally: true })

/** Browsers without the service behind it never answer at all. */
const waitInVain = () => new Promise<'unavailable'>((resolve) => setTimeout(() => resolve('unavailable'), 1_500))

export async function findDictation(): Promise<DictationPlace> {
  const maker = findMaker()
  if (!maker) return 'none'
  // Called on the maker itself: browsers refuse it as a free function.
  const answer = maker.available?.(localWish()).catch(() => 'unavailable')
  const local = await Promise.race([answer, waitInVain()])
  if (local === 'available') return 'on-device'
  return local === 'downloadable' || local === 'downloading' ? 'needs-pack' : 'sent-away'
}

/** Whether the pack is there now. */
export async function fetchLanguagePack(): Promise<boolean> {
  return (
    (await findMaker()
      ?.install?.(localWish())
      .catch(() => false)) ?? false
  )
}

export interface Dictation {
  stop(): void
}

/** `onWords` gets each piece once it is settled; `onTrouble` the browser's code for what went wrong, and then nothing more comes. */
export function takeDictation(
  place: 'on-device' | 'sent-away',
  onWords: (words: string) => void,
  onTrouble: (code: string) => void,
): Dictation | null {
  const maker = findMaker()
  if (!maker) return null
  const recognition = new maker()
  recognition.lang = language()
  recognition.continuous = true
  recognition.interimResults = false
  if (place === 'on-device') recognition.processLocally = true
  let isWanted = true
  recognition.addEventListener('result', (event) => {
    const { results, resultIndex } = event as RecognitionEvent
    for (const result of Array.from(results).slice(resultIndex)) if (result.isFinal) onWords(result[0].transcript)
  })
  recognition.addEventListener('error', (event) => {
    const { error } = event as Event & { readonly error: string }
    if (error === 'no-speech' || error === 'aborted') return
    isWanted = false
    onTrouble(error)
  })
  // Browsers stop listening after a pause; whoever thinks for a while goes on talking.
  recognition.addEventListener('end', () => {
    if (isWanted) recognition.start()
  })
  recognition.start()
  const stop = () => {
    isWanted = false
    recognition.stop()
  }
  return { stop }
}
