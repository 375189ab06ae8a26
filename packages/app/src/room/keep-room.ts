/** What the mentor lays on the table of a session, and what they write down for themselves. */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import { checkNotes, checkTable, type RoomNotes, type RoomRefusal, type RoomTable } from '@inclined/core/mentoring/room'
import type { KeptNotes, Revised } from '../ports/room-store.ts'
import type { Ports } from '../ports/ports.ts'
import type { StoryGuide } from '../stories/judge-story.ts'

export type KeepRoomRefusal =
  | RoomRefusal
  | { readonly code: 'booking-not-found' }
  | { readonly code: 'room-changed-elsewhere' }
  | { readonly code: 'vote-sealed' }

export interface TableWish {
  readonly revision: number
  readonly question: string
  /** Minutes of a timer that starts now; null stops it, absent leaves it as it is. */
  readonly minutes?: number | null
}

export async function layTable(
  { rooms, clock }: Pick<Ports, 'rooms' | 'clock'>,
  mentor: string,
  bookingId: string,
  { revision, question, minutes }: TableWish,
): Promise<Result<null, KeepRoomRefusal>> {
  const there = await rooms.readTable(mentor, bookingId)
  if (there === null) return refuse({ code: 'booking-not-found' })
  const timer = minutes === undefined ? there.content.timer : minutes === null ? null : { startedAt: clock.now(), minutes }
  const content: RoomTable = { question, timer }
  const checked = checkTable(content)
  if (!checked.ok) return checked
  const outcome = await rooms.saveTable(mentor, bookingId, { content, revision })
  if (outcome === 'saved') return accept(null)
  return refuse({ code: outcome === 'conflict' ? 'room-changed-elsewhere' : 'booking-not-found' })
}

/** `seals`: from then on the vote stands. The revision it has now. */
export async function keepNotes(
  { rooms, clock }: Pick<Ports, 'rooms' | 'clock'>,
  mentor: string,
  bookingId: string,
  wish: Revised<RoomNotes> & { readonly seals: boolean },
  guide: StoryGuide,
): Promise<Result<number, KeepRoomRefusal>> {
  const { content, revision, seals } = wish
  const principles = guide.principles.map(({ id }) => id)
  const checked = checkNotes(content, principles, seals)
  if (!checked.ok) return checked
  const change: KeptNotes = { content, revision, sealedAt: seals ? new Date(clock.now()).toISOString() : null }
  const outcome = await rooms.saveNotes(mentor, bookingId, change)
  if (outcome === 'saved') return accept(revision + 1)
  if (outcome === 'not-found') return refuse({ code: 'booking-not-found' })
  return refuse({ code: outcome === 'sealed' ? 'vote-sealed' : 'room-changed-elsewhere' })
}
