/** Stays at the foot of the window: save, how long it takes to tell, and whether it is kept. */
import { countTold, WORDS_PER_MINUTE } from '@inclined/core/stories/count-words'
import type { StoryContent } from '@inclined/core/stories/story'
import { useNavigation } from 'react-router'
import { minutes } from '../answers/answer-wording.ts'
import type { KeptState } from './use-story-form.ts'

interface SaveBarProps {
  readonly content: StoryContent
  readonly pace: number | undefined
  readonly kept: KeptState
  readonly version: number
  readonly savedAgo: string
  /** Things to mend; on a narrow screen they stand far below, so the bar leads there. */
  readonly toMend: number
}

export function SaveBar({ content, pace = WORDS_PER_MINUTE, kept, version, savedAgo, toMend }: SaveBarProps) {
  const busy = useNavigation().state === 'submitting'
  const words = countTold(content)
  return (
    <div className="save-bar">
      <button type="submit" name="intent" value="save" className="button min-w-[84px]">
        {busy ? 'Saving …' : 'Save'}
      </button>
      <span className="tabular-nums">
        about {minutes((words * 60) / pace)} spoken<span className="hidden sm:inline">; aim for 2:00 to 4:00</span>
      </span>
      {toMend > 0 ? (
        <a href="#lints-title" className="underline min-[1000px]:hidden">
          {toMend} to mend
        </a>
      ) : null}
      <span className="ml-auto">{wordKept(kept, version, savedAgo)}</span>
    </div>
  )
}

function wordKept(kept: KeptState, version: number, savedAgo: string) {
  switch (kept) {
    case 'untouched':
      return `version ${version}, saved ${savedAgo}`
    case 'saved':
      return `version ${version} is saved`
    case 'kept':
      return 'not saved yet; kept in this browser'
    case 'only-here':
      return <b className="text-warn">not saved yet, and this browser keeps no copy</b>
  }
}
