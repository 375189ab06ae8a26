/**
 * What a mentor is given to read before a session: two minutes of it, and nothing the candidate did not give them for it.
 *
 * The candidate chooses the parts, the stories and the day it ends; without that there is no brief. Confidential words are taken out of
 * every part, those of stories that are not shared too, because another part may speak of them. Built anew each time it is read, so that
 * a consent taken back takes effect at once.
 */
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { PrincipleId } from '../questions/principle.ts'
import type { Target } from '../questions/track.ts'
import { createRedactor, redact } from '../stories/redact.ts'
import type { ConfidentialMark, StoryContent } from '../stories/story.ts'
import type { Booking } from './booking.ts'
import { DAY, type EpochMs } from './instant.ts'

export const BRIEF_PARTS = ['target', 'stories', 'weak-words', 'gaps', 'ask'] as const
export type BriefPart = (typeof BRIEF_PARTS)[number]

export interface BriefConsent {
  readonly parts: readonly BriefPart[]
  readonly storyIds: readonly string[]
  /** Words to take out besides those marked in the stories. */
  readonly marks: readonly ConfidentialMark[]
  readonly until: EpochMs
  readonly isWithdrawn: boolean
}

export interface WeakWords {
  /** The candidate's own words, and in which story they stand; null where in none of the bank. */
  readonly words: string
  readonly storyId: string | null
  readonly why: string
}

export interface PrincipleGap {
  readonly principle: PrincipleId
  /** Stories needed and there. */
  readonly need: number
  readonly have: number
}

export interface BriefMaterial {
  readonly target: Target
  readonly stories: readonly { readonly id: string; readonly content: StoryContent }[]
  /** The weakest first. */
  readonly weakWords: readonly WeakWords[]
  readonly gaps: readonly PrincipleGap[]
  /** What the candidate wants of the session. */
  readonly ask: string
}

/** A part that was not given is null; one that was given may be empty. */
export interface Brief {
  readonly bookingId: string
  readonly until: EpochMs
  readonly target: Target | null
  readonly stories: BriefMaterial['stories'] | null
  readonly weakWords: readonly WeakWords[] | null
  readonly gaps: readonly PrincipleGap[] | null
  readonly ask: string | null
}

/** More cannot be read in two minutes. */
export const MOST_BRIEF_LINES = 5
/** However long the candidate allows it: after the session a mentor keeps nothing. */
export const MOST_BRIEF_DAYS = 30

export type BriefRefusal =
  | { readonly code: 'not-yours' }
  | { readonly code: 'not-on' }
  | { readonly code: 'no-consent' }
  | { readonly code: 'ended'; readonly at: EpochMs }

const READABLE: readonly Booking['state'][] = [
  'confirmed',
  'reschedule-requested',
  'in-progress',
  'reported',
  'completed',
  'reviewed',
  'disputed',
]

/** Checks the reader, the booking, the consent, then the time; reports the first that fails. */
export function composeBrief(
  booking: Booking,
  material: BriefMaterial,
  consent: BriefConsent | null,
  readerId: string,
  now: EpochMs,
): Result<Brief, BriefRefusal> {
  if (readerId !== booking.terms.mentorId) return refuse({ code: 'not-yours' })
  if (!READABLE.includes(booking.state)) return refuse({ code: 'not-on' })
  if (consent === null || consent.isWithdrawn) return refuse({ code: 'no-consent' })
  const until = Math.min(consent.until, booking.time.end + MOST_BRIEF_DAYS * DAY)
  if (now >= until) return refuse({ code: 'ended', at: until })
  return accept(fill(booking.terms.bookingId, until, material, consent))
}

function fill(bookingId: string, until: EpochMs, material: BriefMaterial, { parts, storyIds, marks }: BriefConsent): Brief {
  const all = [...marks, ...material.stories.flatMap(({ content }) => content.confidentiality)]
  const clean = createRedactor(all)
  const given = <T>(part: BriefPart, value: () => T): T | null => (parts.includes(part) ? value() : null)
  return {
    bookingId,
    until,
    target: given('target', () => material.target),
    stories: given('stories', () => chooseStories(material, storyIds, all)),
    weakWords: given('weak-words', () =>
      material.weakWords
        // Words of a story that was not given would be a piece of that story.
        .filter(({ storyId }) => storyId === null || (parts.includes('stories') && storyIds.includes(storyId)))
        .slice(0, MOST_BRIEF_LINES)
        .map(({ words, storyId, why }) => ({ words: clean(words), storyId, why: clean(why) })),
    ),
    gaps: given('gaps', () => widestGaps(material.gaps)),
    ask: given('ask', () => clean(material.ask)),
  }
}

/** In the candidate's order; a story that is not there any more is left out. */
function chooseStories(
  { stories }: BriefMaterial,
  storyIds: readonly string[],
  marks: readonly ConfidentialMark[],
): BriefMaterial['stories'] {
  return storyIds.flatMap((wanted) => {
    const story = stories.find(({ id }) => id === wanted)
    return story === undefined ? [] : [{ id: story.id, content: redact(story.content, marks) }]
  })
}

/** The most lacking first, then by name. */
function widestGaps(gaps: readonly PrincipleGap[]): readonly PrincipleGap[] {
  return gaps
    .filter(({ need, have }) => have < need)
    .toSorted((a, b) => b.need - b.have - (a.need - a.have) || (a.principle < b.principle ? -1 : 1))
    .slice(0, MOST_BRIEF_LINES)
}
