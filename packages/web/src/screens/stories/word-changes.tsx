/** What changed in a text: taken out words struck through, new ones underlined, so that colour is not needed to read it. */
import type { WordChange } from '@inclined/core/stories/diff-words'

export function WordChanges({ words }: { readonly words: readonly WordChange[] }) {
  return (
    <p className="font-serif text-[17px] leading-relaxed whitespace-pre-wrap">
      {words.map(({ op, text }, index) => {
        const key = `${index}-${op}`
        if (op === 'removed')
          return (
            <del key={key} className="rounded-sm bg-bad/10 text-bad decoration-2">
              {text}
            </del>
          )
        if (op === 'added')
          return (
            <ins key={key} className="rounded-sm bg-good/10 text-good decoration-2 underline-offset-4">
              {text}
            </ins>
          )
        return <span key={key}>{text}</span>
      })}
    </p>
  )
}
