/** What every part of the board needs. */
import type { LoopStory } from '@inclined/core/allocation/loop-story'
import { createContext, useContext } from 'react'
import type { LoopNames } from './loop-wording.ts'
import type { Carry } from './use-carry.ts'

export interface BoardParts {
  readonly base: string
  readonly names: LoopNames
  readonly carry: Carry
  /** Not told yet. */
  readonly stories: readonly LoopStory[]
  readonly isLive: boolean
  /** For each principle the stories that show it and do not count yet. */
  readonly near: Readonly<Record<string, number>>
}

const BoardContext = createContext<BoardParts | null>(null)
export const BoardProvider = BoardContext.Provider

export function useBoard(): BoardParts {
  const parts = useContext(BoardContext)
  if (!parts) throw new Error('a part of the board stands outside it')
  return parts
}
