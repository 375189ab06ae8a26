/**
 * Asks before the browser takes dictation, and says where the voice goes. Never chosen beforehand, and never remembered where the voice
 * would leave the machine.
 */
import { useEffect, useState } from 'react'
import { type DictationPlace, fetchLanguagePack, findDictation } from './dictation-service.ts'

/** Where the words are taken down while somebody records; null: nowhere. */
export type DictationWish = 'on-device' | 'sent-away' | null

interface DictationChoiceProps {
  readonly wish: DictationWish
  readonly onWish: (wish: DictationWish) => void
  readonly isDisabled: boolean
}

export function DictationChoice({ wish, onWish, isDisabled }: DictationChoiceProps) {
  const [place, setPlace] = useState<DictationPlace | null>(null)
  const [isFetching, setFetching] = useState(false)
  useEffect(() => {
    let isGone = false
    const look = async () => {
      const found = await findDictation()
      if (!isGone) setPlace(found)
    }
    void look()
    return () => {
      isGone = true
    }
  }, [])
  const fetchPack = async () => {
    setFetching(true)
    const there = await fetchLanguagePack()
    setFetching(false)
    setPlace(there ? 'on-device' : 'sent-away')
  }
  if (place === null) return null
  if (place === 'none') return <Hint>This browser takes no dictation. Listen to the recording afterwards and type what you said.</Hint>
  if (place === 'needs-pack') {
    return (
      <Hint>
        For dictation on this device the browser must first fetch a language pack from its maker. Your voice stays here.
        <button type="button" className="button button-quiet mt-2 flex" disabled={isDisabled || isFetching} onClick={fetchPack}>
          {isFetching ? 'Fetching the pack …' : 'Let the browser fetch it'}
        </button>
      </Hint>
    )
  }
  return (
    <label className="flex items-start gap-2.5 text-[14px]">
      <input
        type="checkbox"
        className="mt-1"
        checked={wish !== null}
        disabled={isDisabled}
        onChange={(event) => onWish(event.currentTarget.checked ? place : null)}
      />
      {place === 'on-device' ? (
        <span>
          Write down what I say while I record. <span className="text-soft">The browser does it on this device.</span>
        </span>
      ) : (
        <span>
          Yes, send my voice to the maker of this browser for dictation.{' '}
          <span className="text-soft">
            Leave it off and nothing leaves this machine. This browser does not say that it can take dictation on the device; switched on,
            it sends what it hears to a service of its maker, and nobody here can see or undo that.
          </span>
        </span>
      )}
    </label>
  )
}

function Hint({ children }: { readonly children: React.ReactNode }) {
  return <p className="text-[14px] text-soft">{children}</p>
}
