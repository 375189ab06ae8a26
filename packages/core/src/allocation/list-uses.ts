/** Reads from the ledgers of real loops where a story was told. A telling of no story of the bank is nobody's use. */
import type { StoryUse } from '../stories/story-log.ts'
import type { LoopContent } from './kept-loop.ts'

export interface NamedLoop {
  readonly id: string
  readonly content: LoopContent
}

/** In the order of the loops, then as told. `company`: whose loops these are. An interviewer deleted since keeps no name. */
export function listUses(story: string, loops: readonly NamedLoop[], company: string): readonly StoryUse[] {
  return loops.flatMap(({ id, content }) =>
    content.told
      .filter(({ storyId }) => storyId === story)
      .map(({ interviewer, asked, at }) => ({
        loop: id,
        loopName: content.name,
        company,
        interviewer: content.interviewers.find((each) => each.id === interviewer)?.label ?? '',
        asked,
        at,
      })),
  )
}
