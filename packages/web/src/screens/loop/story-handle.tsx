/** The grip of a story: a press picks it up, a second lets it go. Without script there is nothing to grip. */
import { useBoard } from './board-context.tsx'

export function Handle({ story }: { readonly story: string }) {
  const { names, carry, isLive } = useBoard()
  if (!isLive) return null
  const isCarried = carry.story === story
  return (
    <button type="button" className="handle" data-handle={story} aria-pressed={isCarried} onClick={() => carry.pick(story)}>
      <svg width="10" height="16" viewBox="0 0 10 16" aria-hidden="true" fill="currentColor">
        {[3, 8, 13].flatMap((y) => [2, 8].map((x) => <circle key={`${x}-${y}`} cx={x} cy={y} r="1.5" />))}
      </svg>
      <span className="sr-only">
        {isCarried ? 'Let go of' : 'Move'} “{names.story(story)}”
      </span>
    </button>
  )
}
