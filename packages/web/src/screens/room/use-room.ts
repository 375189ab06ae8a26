/** Keeps a window of the room in step with the server: asked every moment, as long as it answers; what was last known stays in view. */
import type { Booking } from '@inclined/core/mentoring/booking'
import type { Revised, Signal } from '@inclined/app/ports/room-store'
import type { RoomTable } from '@inclined/core/mentoring/room'
import { useEffect, useRef, useState } from 'react'

const EVERY_MS = 1500

export interface RoomState {
  readonly table: Revised<RoomTable>
  readonly state: Booking['state']
  readonly joinedAt: Booking['joinedAt']
  /** The server's time when it answered. */
  readonly now: number
}

export interface LiveRoom extends RoomState {
  /** What the server's clock is ahead of this one by, in milliseconds. */
  readonly ahead: number
  readonly isAnswering: boolean
}

export function useRoom(bookingId: string, first: RoomState, onSignals: (signals: readonly Signal[]) => void): LiveRoom {
  const [room, setRoom] = useState<LiveRoom>({ ...first, ahead: 0, isAnswering: true })
  const hear = useRef(onSignals)
  hear.current = onSignals
  useEffect(() => {
    let isOver = false
    let last = 0
    let timer: ReturnType<typeof setTimeout>
    const ask = async () => {
      try {
        const reply = await fetch(`/bookings/${bookingId}/room/state?after=${last}`)
        if (!reply.ok) throw new Error(`answered ${reply.status}`)
        const { signals, ...state } = (await reply.json()) as RoomState & { readonly signals: readonly Signal[] }
        if (isOver) return
        setRoom({ ...state, ahead: state.now - Date.now(), isAnswering: true })
        last = signals.at(-1)?.nr ?? last
        if (signals.length > 0) hear.current(signals)
      } catch {
        if (!isOver) setRoom((known) => ({ ...known, isAnswering: false }))
      }
      if (!isOver) timer = setTimeout(ask, EVERY_MS)
    }
    void ask()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [bookingId])
  // A form of this window may have changed the table since it was last asked for.
  return first.table.revision > room.table.revision ? { ...room, table: first.table } : room
}
