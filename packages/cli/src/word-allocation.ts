/** Words an allocation, its refusals and the readiness for people at a terminal. */
import type { Allocation, AllocationRefusal, Assignment, NewStory, UncoveredSlot } from '@inclined/core/allocation/allocation'
import type { Slot } from '@inclined/core/allocation/loop'
import type { LoopStory } from '@inclined/core/allocation/loop-story'
import type { Readiness } from '@inclined/core/allocation/measure-readiness'

const REFUSALS: { readonly [Code in AllocationRefusal['code']]: (refusal: Extract<AllocationRefusal, { code: Code }>) => string } = {
  'too-many-stories': ({ limit, found }) => `There are ${found} stories; at most ${limit} are placed.`,
  'too-many-slots': ({ limit, found }) => `The loop has ${found} slots; at most ${limit} are filled.`,
  'repeated-story': ({ story }) => `The story "${story}" is there twice.`,
  'bad-strength': ({ story, principle, found }) => `The story "${story}" shows ${principle} with strength ${found}; it is 0, 1, 2 or 3.`,
  'repeated-interviewer': ({ interviewer }) => `The interviewer "${interviewer}" is there twice.`,
  'repeated-principle': ({ interviewer, principle }) => `"${interviewer}" asks about ${principle} twice.`,
  'fixed-unknown-story': ({ story }) => `The fixed story "${story}" is not among the stories.`,
  'fixed-unknown-slot': ({ interviewer, principle }) =>
    `A story is fixed where "${interviewer}" asks about ${principle}; the loop has no such slot.`,
  'fixed-place-twice': ({ interviewer, principle, role }) => `Two stories are fixed as ${role} for ${principle} with "${interviewer}".`,
  'fixed-story-twice': ({ story }) => `The story "${story}" is fixed in two places; it can be told once in a loop.`,
  'fixed-story-does-not-count': ({ story, principle, status, strength }) =>
    status === null || status === 'ready'
      ? `The story "${story}" shows ${principle} with strength ${strength}; it counts from 2.`
      : `The story "${story}" is ${status}; only a ready story is told.`,
}

export function wordAllocationRefusal(refusal: AllocationRefusal): string {
  const word = REFUSALS[refusal.code] as (refusal: AllocationRefusal) => string
  return word(refusal)
}

const WHY: Readonly<Record<UncoveredSlot['why'], string>> = {
  'no-story': 'no story counts for it',
  'told-elsewhere': 'the stories that count are told elsewhere',
}

const slots = (count: number): string => `${count} ${count === 1 ? 'slot' : 'slots'}`
const signed = (count: number): string => (count > 0 ? `+${count}` : String(count))

function wordAssignment({ principle, story, strength, reserve, reserveStrength }: Assignment, titleOf: (id: string) => string): string {
  const first = story === null ? '-' : `${titleOf(story)} (${strength})`
  return `  ${principle}: ${first}${reserve === null ? '' : `, in reserve ${titleOf(reserve)} (${reserveStrength})`}\n`
}

function wordNewStory({ principles, takes, fills, rise }: NewStory): string {
  const place = `${takes.role === 'first' ? 'told first to' : 'in reserve for'} ${takes.interviewer} on ${takes.principle}`
  const filled = fills.map(({ interviewer, principle }) => `${interviewer} on ${principle}`)
  const gain = [
    `${signed(rise.covered)} covered${filled.length === 0 ? '' : ` (${filled.join(', ')})`}`,
    `${signed(rise.strength)} strength`,
    `${signed(rise.reserves)} in reserve`,
    `${signed(rise.reserveStrength)} strength in reserve`,
  ].filter((part) => !part.startsWith('0'))
  return `\nThe one new story that helps most shows ${principles.join(' or ')}: ${place}, ${gain.join(', ')}.\n`
}

function wordReadiness({ seed, loops, fullyCovered, short, bestNewStory }: Readiness): string {
  const rows = short.map((each) => `  ${each.principle}: short in ${each.short} of the ${each.asked} loops that ask about it\n`)
  const best =
    bestNewStory === null
      ? ''
      : `A new story that shows ${bestNewStory.principles.join(', ')} would help in ${bestNewStory.helps} loops and cover ${bestNewStory.fullyCovered} whole.\n`
  return `\n${fullyCovered} of ${loops} sampled full loops have a story for every question and every second example (seed ${seed}). It counts stories and says nothing about an offer.\n${rows.join('')}${best}`
}

export interface WordedAllocation {
  readonly allocation: Allocation
  readonly stories: readonly LoopStory[]
  /** Every slot in the order of the loop. */
  readonly slots: readonly Slot[]
  /** Interviewers whose principles were drawn. */
  readonly sampled: { readonly seed: number; readonly interviewers: readonly string[] } | null
  readonly readiness: Readiness | null
}

/** Ends with a line feed. */
export function wordAllocation({ allocation, stories, slots: all, sampled, readiness }: WordedAllocation): string {
  const { assignments, uncovered, total, bestNewStory } = allocation
  const titles = new Map(stories.map(({ id, title }) => [id, title === undefined || title === '' ? id : title]))
  const at = (slot: Slot) => (each: Slot) => each.interviewer === slot.interviewer && each.principle === slot.principle
  const lines = all.map((slot, i) => {
    const head = all[i - 1]?.interviewer === slot.interviewer ? '' : `\n${slot.interviewer}\n`
    const told = assignments.find(at(slot))
    const open = uncovered.find(at(slot))
    return `${head}${told ? wordAssignment(told, (id) => titles.get(id) ?? id) : ''}${open ? `  ${open.principle}: uncovered, ${WHY[open.why]}\n` : ''}`
  })
  const drawn =
    sampled === null
      ? ''
      : `Nobody knows what ${sampled.interviewers.join(', ')} will ask: drawn with seed ${sampled.seed}, one loop of many.\n`
  return [
    `${total.covered} of ${slots(all.length)} covered, ${total.reserves} with a reserve.\n`,
    drawn,
    ...lines,
    bestNewStory === null ? '' : wordNewStory(bestNewStory),
    readiness === null ? '' : wordReadiness(readiness),
  ].join('')
}
