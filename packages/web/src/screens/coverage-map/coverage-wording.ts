/** Sentences about coverage in plain words, never a share. */
import type { CoverageRow } from '@inclined/core/stories/coverage'
import type { Target } from '@inclined/core/questions/track'
import { TRACK_NAME } from '../../parts/names.ts'

const NUMBER_WORD = ['No', 'One', 'Two', 'Three']

/** What stands before the names of the holes that matter most. */
export function wordHoles(shown: number): string {
  return shown === 1 ? 'One hole matters most' : `${NUMBER_WORD[shown] ?? shown} holes matter most`
}

export const TIER_TITLE = { 1: 'Asked most', 2: 'Asked often', 3: 'Asked now and then' } as const

/** What a row has and lacks: "1 of 2 ready", "covered". */
export function wordRow({ ready, need, inProgress, weak }: CoverageRow): string {
  const has = ready.length >= need ? `${ready.length} ready` : `${ready.length} of ${need} ready`
  const coming = inProgress.length > 0 ? `, ${inProgress.length} in progress` : ''
  return ready.length + inProgress.length === 0 && weak.length > 0 ? `${has}, ${weak.length} only touching it` : has + coming
}

/** Which target the needs are counted for. */
export function wordTarget({ track, level, isPeopleManager }: Target): string {
  const job = [track ? TRACK_NAME[track] : null, level, isPeopleManager ? 'managing people' : null].filter(Boolean)
  return job.join(', ')
}
