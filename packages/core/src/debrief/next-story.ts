/**
 * The one story to write next: for the principle that was asked and brought least, with what an answer to it lacked.
 *
 * Looks at what was heard in one loop, each question by its best example; what a whole bank of stories lacks is the allocation's.
 */
import type { PrincipleId } from '../questions/principle.ts'
import { listGains } from './change-evidence.ts'
import changes from './change-rules.json' with { type: 'json' }
import type { LoopEvidence, SlotEvidence } from './evidence.ts'
import { weighSlot } from './write-notes.ts'

export interface NextStory {
  readonly principle: PrincipleId
  /** Whether anything was told for it at all. */
  readonly isHeard: boolean
  /** Up to three, as ends of a sentence: what would have counted and was not there. */
  readonly shows: readonly string[]
}

const MOST_SHOWN = 3

/** What is missing, without the answer it was missing in: the next story is told anew. */
function wordMissing(kind: string): string | null {
  const text = changes.gains.find((gain) => gain.kind === kind)?.text
  return text?.replace(/,? in \{where\}$/, '') ?? null
}

interface Weighed {
  readonly slot: SlotEvidence
  readonly principle: PrincipleId
  readonly points: number
}

/** Null where no question asked for a principle. Among equals the one asked first. */
export function chooseNextStory(loop: LoopEvidence): NextStory | null {
  const again = new Set(loop.shared.flatMap(({ kind, slots }) => (kind === 'told-again' ? [slots[1]] : [])))
  const asked = loop.interviews.flatMap(({ slots }) =>
    slots.flatMap((slot): Weighed[] => {
      if (slot.subject.kind !== 'principle') return []
      const isOwn = slot.threads.length > 0 && !again.has(slot.slot)
      const points = isOwn ? weighSlot(slot, loop.level).reduce((all, one) => all + one.points, 0) : Number.NEGATIVE_INFINITY
      return [{ slot, principle: slot.subject.id, points }]
    }),
  )
  const [least] = asked.toSorted((a, b) => (a.points === b.points ? a.slot.slot - b.slot.slot : a.points < b.points ? -1 : 1))
  if (!least) return null
  const isExample = (kind: string): boolean => kind === 'second-example' || kind === 'first-example' || kind === 'another-story'
  const gains = listGains(loop).filter((gain) => gain.slot === least.slot.slot && !isExample(gain.kind))
  const missing = gains.map(({ kind }) => wordMissing(kind)).filter((words) => words !== null)
  const shows = [...new Set(missing)].slice(0, MOST_SHOWN)
  return { principle: least.principle, isHeard: least.slot.threads.length > 0, shows }
}
