/** Words that must not be said aloud, what to say instead, and the telling as somebody else would then see it. */
import type { ConfidentialMark, StoryContent } from '@inclined/core/stories/story'
import { Rows } from './rows.tsx'

const BLANK: ConfidentialMark = { id: '', words: '', instead: '' }

export function UnsaidFields({ content, safe }: { readonly content: StoryContent; readonly safe: StoryContent }) {
  return (
    <div id="confidentiality" tabIndex={-1}>
      <Rows list="confidentiality" start={content.confidentiality} blank={BLANK} least={0} addLabel="Mark words" className="space-y-2">
        {(mark, index, remove) => (
          <div className="flex flex-wrap items-center gap-2 text-soft">
            <input type="hidden" name="confidentiality.id" value={mark.id} />
            <span>Never say</span>
            <input
              id={`confidentiality-${index}`}
              name="confidentiality.words"
              className="in-line wide"
              defaultValue={mark.words}
              aria-label="Words that must stay unsaid"
              placeholder="the very words"
              autoComplete="off"
            />
            <span>but</span>
            <input
              name="confidentiality.instead"
              className="in-line wide"
              defaultValue={mark.instead}
              aria-label="What to say instead; empty leaves them out"
              placeholder="a neutral word, or nothing"
              autoComplete="off"
            />
            {remove}
          </div>
        )}
      </Rows>
      <SafeTelling safe={safe} />
    </div>
  )
}

const PARTS = [
  ['stakes', 'stakes'],
  ['situation', 'situation'],
  ['task', 'task'],
  ['actions', 'action'],
  ['result', 'result'],
  ['reflection', 'learning'],
] as const

/** Of the version last saved: what somebody else would be shown. */
function SafeTelling({ safe }: { readonly safe: StoryContent }) {
  return (
    <details className="mt-6">
      <summary className="font-semibold">Say it safe: the saved story as somebody else would see it</summary>
      <div className="mt-4 rounded-lg bg-sunk px-5 py-4" data-testid="safe-telling">
        <p className="mb-3 font-serif text-[19px] font-medium">{safe.title || 'Without a title'}</p>
        {PARTS.map(([field, part]) => {
          const value = safe[field]
          const text = typeof value === 'string' ? value : value.join('\n')
          return text.trim() === '' ? null : (
            <p
              key={field}
              data-part={part}
              className="mb-2.5 border-l-[3px] pl-3 font-serif text-[16px] leading-relaxed whitespace-pre-wrap"
              style={{ borderColor: 'var(--part)' }}
            >
              {text}
            </p>
          )
        })}
      </div>
    </details>
  )
}
