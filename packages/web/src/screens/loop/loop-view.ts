/** What the loop room is given by the server. */
import type { Readiness } from '@inclined/core/allocation/measure-readiness'
import type { BoardBank } from '@inclined/core/allocation/solve-board'
import type { LoopNames } from './loop-wording.ts'
import type { SavedLoop } from './loop-saver.ts'

export interface LoopView {
  readonly base: string
  readonly loop: SavedLoop | null
  readonly loops: readonly { readonly id: string; readonly name: string }[]
  readonly bank: BoardBank
  readonly readiness: Readiness
  /** Principles in force, in their order. */
  readonly principles: readonly { readonly id: string; readonly name: string }[]
  /** Names of all principles, retired ones too. */
  readonly principleNames: Readonly<Record<string, string>>
  /** For each principle the stories that show it and do not count yet. */
  readonly near: Readonly<Record<string, number>>
  readonly formats: readonly { readonly id: string; readonly name: string; readonly sessions: number }[]
  readonly idempotencyKey: string
  readonly seed: number
  /** Asked for in the address, where no script runs. */
  readonly asked: { readonly principle: string | null; readonly interviewer: string | null }
}

/** `interviewers` of the loop as it is on the page. */
export function namesOf(
  { bank, principleNames }: Pick<LoopView, 'bank' | 'principleNames'>,
  interviewers: readonly { readonly id: string; readonly label: string }[],
): LoopNames {
  return {
    principle: (id) => principleNames[id] ?? id,
    story: (id) => {
      const story = bank.stories.find((each) => each.id === id)
      return story === undefined ? 'A deleted story' : story.title || 'Without a title'
    },
    interviewer: (id) => interviewers.find((each) => each.id === id)?.label ?? id,
  }
}
