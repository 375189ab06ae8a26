/** Solves a kept loop with the story bank as it is now. Nothing of it is stored, so a story that changes changes the board. */
import type { AllocationRefusal } from '@inclined/core/allocation/allocation'
import { type Board, type BoardBank, solveBoard } from '@inclined/core/allocation/solve-board'
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { KeptLoop } from '../ports/loop-store.ts'
import type { Ports } from '../ports/ports.ts'
import type { JudgePorts, StoryGuide } from '../stories/judge-story.ts'
import { openLoopBank } from './open-loop-bank.ts'
import { type LoopNotFound, readLoop } from './read-loop.ts'

export type ShowBoardRefusal = LoopNotFound | { readonly code: 'loop-not-solvable'; readonly because: AllocationRefusal }

export interface ShownBoard {
  readonly loop: KeptLoop
  readonly board: Board
}

export async function showBoard(
  ports: JudgePorts & Pick<Ports, 'loops'>,
  candidate: CandidateId,
  wish: { readonly id: string; readonly principlesEach: BoardBank['principlesEach'] },
  guide: StoryGuide,
): Promise<Result<ShownBoard, ShowBoardRefusal>> {
  const read = await readLoop(ports, candidate, wish.id)
  if (!read.ok) return read
  const bank = await openLoopBank(ports, candidate, guide)
  const solved = solveBoard(read.value.content, { ...bank, principlesEach: wish.principlesEach })
  if (!solved.ok) return refuse({ code: 'loop-not-solvable', because: solved.error })
  return accept({ loop: read.value, board: solved.value })
}
