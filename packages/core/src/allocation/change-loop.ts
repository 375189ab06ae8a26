/**
 * One change to a kept loop, and the loop after it. The page and the server make the same changes with this.
 *
 * A story stands in one place and a place holds one story, so a choice moves both out of where they were. Whether a story counts for
 * a place depends on the bank and is `solve-board.ts`'s to say.
 */
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { PrincipleId } from '../questions/principle.ts'
import type { Placement } from './allocation.ts'
import { type InterviewerRole, type LoopContent, newInterviewer, type Telling } from './kept-loop.ts'
import type { Place } from './place-stories.ts'

export type LoopChange =
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'redraw'; readonly seed: number }
  | { readonly kind: 'add-interviewer' }
  | { readonly kind: 'remove-interviewer'; readonly interviewer: string }
  | {
      readonly kind: 'describe-interviewer'
      readonly interviewer: string
      readonly label: string
      readonly role: InterviewerRole
      /** `null` leaves them unknown. */
      readonly principles: readonly PrincipleId[] | null
      /** Somebody said so; else they are the candidate's guess. */
      readonly isKnown: boolean
    }
  | { readonly kind: 'fix'; readonly placement: Placement }
  | { readonly kind: 'release'; readonly place: Place }
  | { readonly kind: 'tell'; readonly telling: Omit<Telling, 'id'> }
  | { readonly kind: 'untell'; readonly id: string }

export type LoopChangeRefusal =
  | { readonly code: 'interviewer-not-found'; readonly interviewer: string }
  /** What was told to somebody stays in the ledger, so they stay in the loop. */
  | { readonly code: 'interviewer-has-heard'; readonly interviewer: string; readonly count: number }
  | { readonly code: 'last-interviewer' }

const isAt = (a: Place, b: Place): boolean => a.interviewer === b.interviewer && a.principle === b.principle && a.role === b.role

/** `told-7` after `told-6`, also where earlier ones are gone. */
function nextNumber(ids: readonly string[]): number {
  return 1 + Math.max(0, ...ids.map((id) => Number(/-(\d{1,9})$/.exec(id)?.[1] ?? 0)))
}

function removeInterviewer(loop: LoopContent, id: string): Result<LoopContent, LoopChangeRefusal> {
  const heard = loop.told.filter(({ interviewer }) => interviewer === id).length
  if (heard > 0) return refuse({ code: 'interviewer-has-heard', interviewer: id, count: heard })
  if (loop.interviewers.length === 1) return refuse({ code: 'last-interviewer' })
  return accept({
    ...loop,
    interviewers: loop.interviewers.filter((each) => each.id !== id),
    fixed: loop.fixed.filter(({ interviewer }) => interviewer !== id),
  })
}

function describeInterviewer(loop: LoopContent, change: Extract<LoopChange, { kind: 'describe-interviewer' }>): LoopContent {
  const { interviewer, label, role, principles, isKnown } = change
  const kind = principles === null ? 'sampled' : isKnown ? 'known' : 'guessed'
  return {
    ...loop,
    interviewers: loop.interviewers.map((each) => (each.id === interviewer ? { ...each, label, role, principles, kind } : each)),
    // A choice for a principle that is no longer named would hold nothing.
    fixed: loop.fixed.filter((each) => each.interviewer !== interviewer || (principles?.includes(each.principle) ?? true)),
  }
}

function tell(loop: LoopContent, telling: Omit<Telling, 'id'>): LoopContent {
  const isDone = ({ story, interviewer, principle, role }: Placement) =>
    story === telling.storyId || (role === 'first' && interviewer === telling.interviewer && principle === telling.principle)
  return {
    ...loop,
    fixed: loop.fixed.filter((each) => !isDone(each)),
    told: [...loop.told, { id: `told-${nextNumber(loop.told.map(({ id }) => id))}`, ...telling }],
  }
}

/** The interviewer a change is about; `null` where it is about none. */
function interviewerOf(change: LoopChange): string | null {
  switch (change.kind) {
    case 'remove-interviewer':
    case 'describe-interviewer':
      return change.interviewer
    case 'fix':
      return change.placement.interviewer
    case 'tell':
      return change.telling.interviewer
    default:
      return null
  }
}

/** Taking back or releasing what is not there changes nothing. */
export function changeLoop(loop: LoopContent, change: LoopChange): Result<LoopContent, LoopChangeRefusal> {
  const about = interviewerOf(change)
  if (about !== null && !loop.interviewers.some(({ id }) => id === about))
    return refuse({ code: 'interviewer-not-found', interviewer: about })
  switch (change.kind) {
    case 'rename':
      return accept({ ...loop, name: change.name })
    case 'redraw':
      return accept({ ...loop, seed: change.seed })
    case 'add-interviewer':
      return accept({ ...loop, interviewers: [...loop.interviewers, newInterviewer(nextNumber(loop.interviewers.map(({ id }) => id)))] })
    case 'remove-interviewer':
      return removeInterviewer(loop, change.interviewer)
    case 'describe-interviewer':
      return accept(describeInterviewer(loop, change))
    case 'fix': {
      const { placement } = change
      const others = loop.fixed.filter((each) => each.story !== placement.story && !isAt(each, placement))
      return accept({ ...loop, fixed: [...others, placement] })
    }
    case 'release':
      return accept({ ...loop, fixed: loop.fixed.filter((each) => !isAt(each, change.place)) })
    case 'tell':
      return accept(tell(loop, change.telling))
    case 'untell':
      return accept({ ...loop, told: loop.told.filter(({ id }) => id !== change.id) })
  }
}
