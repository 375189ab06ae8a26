/**
 * The room of a session: its table for both, the mentor's notes, and the messages by which two browsers find each other. Every method
 * names the person and finds nothing for anybody who is not of the booking.
 */
import type { RoomNotes, RoomTable } from '@inclined/core/mentoring/room'

export interface Revised<Content> {
  readonly content: Content
  /** 0 where nothing was saved yet; rises by one with every save. */
  readonly revision: number
}

export interface KeptNotes extends Revised<RoomNotes> {
  /** ISO instant, UTC; from then on nothing changes. */
  readonly sealedAt: string | null
}

export interface Signal {
  /** Rises. */
  readonly nr: number
  readonly body: string
}

export interface RoomStore {
  /** Null for strangers; an empty table where nothing was saved. */
  readTable(person: string, bookingId: string): Promise<Revised<RoomTable> | null>
  /** By the mentor. */
  saveTable(mentor: string, bookingId: string, change: Revised<RoomTable>): Promise<'saved' | 'conflict' | 'not-found'>
  /** The mentor's always; the candidate's once it is sealed and the feedback was handed over. */
  readNotes(person: string, bookingId: string): Promise<KeptNotes | null>
  /** By the mentor, over `revision`. */
  saveNotes(mentor: string, bookingId: string, change: KeptNotes): Promise<'saved' | 'conflict' | 'sealed' | 'not-found'>
  /** For the other side, and kept some minutes only; `false` for strangers. */
  sendSignal(person: string, bookingId: string, body: string): Promise<boolean>
  /** Of the other side, after `nr`, in order. */
  listSignals(person: string, bookingId: string, after: number): Promise<readonly Signal[]>
}

/** UTF-16 units of one message between browsers. */
export const SIGNAL_LIMIT = 20_000
export const SIGNAL_MINUTES = 10
