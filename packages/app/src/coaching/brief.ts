/** What a mentor is given to read before a session: chosen by the candidate, built anew at each reading, over when the candidate says so. */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import { BRIEF_PARTS, type Brief, type BriefPart, type BriefRefusal, composeBrief, MOST_BRIEF_DAYS } from '@inclined/core/mentoring/brief'
import type { KeptBrief } from '../ports/coaching-store.ts'
import type { Ports } from '../ports/ports.ts'
import type { StoryGuide } from '../stories/judge-story.ts'
import { gatherMaterial, type MaterialPorts } from './brief-material.ts'

const DAY = 86_400_000
/** UTF-16 units: room for a résumé or a six-pager. */
export const ASK_LIMIT = 30_000
const MOST_STORIES = 20

export type BriefPorts = MaterialPorts & Pick<Ports, 'bookings' | 'coaching'>

export type ReadBriefRefusal = BriefRefusal | { readonly code: 'booking-not-found' }

/** As the mentor reads it now; the candidate may look too. */
export async function readBrief(
  ports: BriefPorts,
  person: string,
  bookingId: string,
  guide: StoryGuide,
): Promise<Result<Brief, ReadBriefRefusal>> {
  const read = await ports.bookings.read(person, bookingId)
  if (read === null) return refuse({ code: 'booking-not-found' })
  const { mentorId, candidateId } = read.booking.terms
  const kept = await ports.coaching.readBrief(person, bookingId)
  // Without a yes nothing of the candidate's is even looked at.
  if (kept === null || kept.consent.isWithdrawn) return refuse({ code: 'no-consent' })
  const material = await gatherMaterial(ports, candidateId, guide, kept.ask)
  return composeBrief(read.booking, material, kept.consent, mentorId, ports.clock.now())
}

export interface BriefChoice {
  readonly baseRevision: number
  readonly parts: readonly string[]
  readonly storyIds: readonly string[]
  readonly ask: string
  /** After the end of the session. */
  readonly days: number
  readonly isWithdrawn: boolean
}

export type SaveBriefRefusal =
  | { readonly code: 'booking-not-found' }
  | { readonly code: 'brief-changed-elsewhere'; readonly current: KeptBrief | null }
  | { readonly code: 'brief-too-long'; readonly limit: number }
  | { readonly code: 'brief-days'; readonly most: number }
  | { readonly code: 'brief-stories'; readonly most: number }

const isPart = (part: string): part is BriefPart => (BRIEF_PARTS as readonly string[]).includes(part)

/** What is chosen again replaces what was chosen before. */
export async function saveBrief(
  ports: BriefPorts,
  candidate: string,
  bookingId: string,
  { baseRevision, parts, storyIds, ask, days, isWithdrawn }: BriefChoice,
): Promise<Result<null, SaveBriefRefusal>> {
  const read = await ports.bookings.read(candidate, bookingId)
  if (read === null || read.booking.terms.candidateId !== candidate) return refuse({ code: 'booking-not-found' })
  if (ask.length > ASK_LIMIT) return refuse({ code: 'brief-too-long', limit: ASK_LIMIT })
  if (!Number.isInteger(days) || days < 1 || days > MOST_BRIEF_DAYS) return refuse({ code: 'brief-days', most: MOST_BRIEF_DAYS })
  if (storyIds.length > MOST_STORIES) return refuse({ code: 'brief-stories', most: MOST_STORIES })
  const until = read.booking.time.end + days * DAY
  const consent = { parts: parts.filter(isPart), storyIds, marks: [], until, isWithdrawn }
  const outcome = await ports.coaching.saveBrief(candidate, bookingId, { consent, ask, baseRevision })
  if (outcome === 'saved') return accept(null)
  if (outcome === 'not-found') return refuse({ code: 'booking-not-found' })
  return refuse({ code: 'brief-changed-elsewhere', current: await ports.coaching.readBrief(candidate, bookingId) })
}
