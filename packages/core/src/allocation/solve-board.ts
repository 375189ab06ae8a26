/**
 * The board of a kept loop: every slot with its stories, what was told there already, which choices hold, and what is missing.
 *
 * A story that was told is used up, and a question that was answered asks for no story any more: both leave the allocation. A choice
 * that no longer holds (its story was told, changed or deleted, its principle is drawn no more) is reported with the reason and
 * solved without; it stays in the loop until the candidate releases it.
 */
import { accept, refuse, type Result } from '../kernel/result.ts'
import { createRandom } from '../kernel/seeded-random.ts'
import { allocateStories } from './allocate-stories.ts'
import type { AllocationRefusal, Assignment, NewStory, Placement, Role, UncoveredSlot } from './allocation.ts'
import { checkAllocation } from './check-allocation.ts'
import type { KeptInterviewer, LoopContent, Telling } from './kept-loop.ts'
import type { LoopBank } from './loop-bank.ts'
import type { Loop, Slot } from './loop.ts'
import type { LoopStory } from './loop-story.ts'
import { type LoopTemplate, sampleLoop } from './sample-loop.ts'

/** What the board is solved with besides the loop. */
export interface BoardBank extends LoopBank {
  /** How many principles are drawn for an interviewer of whom nothing is known. */
  readonly principlesEach: LoopTemplate['principlesEach']
}

export type ChoiceRefusal = AllocationRefusal | { readonly code: 'story-told'; readonly story: string; readonly interviewer: string }

export interface BoardPlace {
  readonly story: string | null
  /** 2 or 3; 0 without a story. */
  readonly strength: number
  /** The candidate's own choice. */
  readonly isFixed: boolean
}

export interface BoardSlot extends Slot {
  /** What was told here, in order; then `first` holds nothing and needs nothing. */
  readonly told: readonly Telling[]
  readonly first: BoardPlace
  readonly reserve: BoardPlace
  /** Why nothing stands first, where a story is still needed. */
  readonly uncovered: UncoveredSlot['why'] | null
}

export interface BoardRow {
  readonly interviewer: KeptInterviewer
  /** The principles were drawn: nobody knows them. */
  readonly isDrawn: boolean
  readonly slots: readonly BoardSlot[]
}

export interface Board {
  readonly rows: readonly BoardRow[]
  /** Slots that still need a story, and how many of them have one. */
  readonly open: number
  readonly covered: number
  readonly lost: readonly { readonly placement: Placement; readonly refusal: ChoiceRefusal }[]
  readonly bestNewStory: NewStory | null
  /** Stories that were not told yet, in the order of the bank. */
  readonly unused: readonly LoopStory[]
}

/** The loop with what is unknown drawn. The same seed draws the same while the interviewers and the pool stay. */
export function drawLoop(content: LoopContent, bank: BoardBank): Loop {
  const { pool, principlesEach } = bank
  return sampleLoop({ interviewers: content.interviewers, pool, principlesEach }, createRandom(content.seed))
}

/** What is left of a loop and of the stories once some of it is over. */
export function leftOver(content: LoopContent, bank: BoardBank): { readonly loop: Loop; readonly stories: readonly LoopStory[] } {
  const used = new Set(content.told.map(({ storyId }) => storyId))
  const isAnswered = (interviewer: string, principle: string) =>
    content.told.some((each) => each.interviewer === interviewer && each.principle === principle)
  const interviewers = drawLoop(content, bank).interviewers.map(({ id, principles }) => ({
    id,
    principles: principles.filter((principle) => !isAnswered(id, principle)),
  }))
  return { loop: { interviewers }, stories: bank.stories.filter(({ id }) => !used.has(id)) }
}

interface SiftedChoices {
  readonly held: readonly Placement[]
  readonly lost: Board['lost']
}

function siftChoices(content: LoopContent, left: ReturnType<typeof leftOver>): SiftedChoices {
  const held: Placement[] = []
  const lost: Board['lost'][number][] = []
  for (const placement of content.fixed) {
    const heard = content.told.find(({ storyId }) => storyId === placement.story)
    const checked = checkAllocation({ ...left, fixed: [...held, placement] })
    if (heard !== undefined)
      lost.push({ placement, refusal: { code: 'story-told', story: placement.story, interviewer: heard.interviewer } })
    else if (checked.ok) held.push(placement)
    else lost.push({ placement, refusal: checked.error })
  }
  return { held, lost }
}

const isSlot = (a: Slot, b: Slot): boolean => a.interviewer === b.interviewer && a.principle === b.principle

function toPlace(slot: Slot, role: Role, assignment: Assignment | undefined, held: readonly Placement[]): BoardPlace {
  const story = (role === 'first' ? assignment?.story : assignment?.reserve) ?? null
  const strength = (role === 'first' ? assignment?.strength : assignment?.reserveStrength) ?? 0
  return { story, strength, isFixed: held.some((each) => isSlot(each, slot) && each.role === role) }
}

/** Refused only where no loop of this size or shape can be solved at all. */
export function solveBoard(content: LoopContent, bank: BoardBank): Result<Board, AllocationRefusal> {
  const left = leftOver(content, bank)
  const bare = checkAllocation(left)
  if (!bare.ok) return bare
  const { held, lost } = siftChoices(content, left)
  const solved = allocateStories({ ...left, fixed: held })
  if (!solved.ok) return refuse(solved.error)
  const { assignments, uncovered, total, bestNewStory } = solved.value
  const drawn = drawLoop(content, bank)
  const rows = content.interviewers.map((interviewer): BoardRow => {
    const principles = drawn.interviewers.find(({ id }) => id === interviewer.id)!.principles
    const slots = principles.map((principle): BoardSlot => {
      const slot = { interviewer: interviewer.id, principle }
      const assignment = assignments.find((each) => isSlot(each, slot))
      return {
        ...slot,
        told: content.told.filter((each) => each.interviewer === interviewer.id && each.principle === principle),
        first: toPlace(slot, 'first', assignment, held),
        reserve: toPlace(slot, 'reserve', assignment, held),
        uncovered: uncovered.find((each) => isSlot(each, slot))?.why ?? null,
      }
    })
    return { interviewer, isDrawn: interviewer.principles === null, slots }
  })
  return accept({ rows, open: total.covered + uncovered.length, covered: total.covered, lost, bestNewStory, unused: left.stories })
}

/** Why a story cannot be chosen for a place, or `null`. Other choices for the story or the place give way and are no reason. */
export function refuseChoice(content: LoopContent, bank: BoardBank, placement: Placement): ChoiceRefusal | null {
  return siftChoices({ ...content, fixed: [placement] }, leftOver(content, bank)).lost[0]?.refusal ?? null
}
