/** What a link shows that opens nothing: why, and the words this tab still holds, so that an end in the middle takes none away. */
import { useEffect, useState } from 'react'
import { readCopiedWords } from './ballot-copy.ts'

interface ClosedLinkProps {
  readonly token: string
  readonly title: string
  readonly sentence: string
}

export function ClosedLink({ token, title, sentence }: ClosedLinkProps) {
  const [words, setWords] = useState('')
  useEffect(() => setWords(readCopiedWords(token)), [token])
  return (
    <main className="page max-w-[560px]" id="content">
      <p className="font-serif text-[19px] font-semibold">Inclined</p>
      <h1 className="page-title mt-10">{title}</h1>
      <p className="lede">{sentence}</p>
      {words === '' ? null : (
        <label className="mt-8 block">
          <span className="field-label">What you wrote and could not be saved; copy it if you need it</span>
          <textarea readOnly rows={8} className="input" value={words} data-testid="unsaved-words" />
        </label>
      )}
    </main>
  )
}
