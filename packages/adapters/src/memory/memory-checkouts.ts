/** Checkouts and notices in memory. */
import type { Checkout, CheckoutStore, Notice } from '@inclined/app/ports/checkout-store'
import { assertIdentifier } from '../storable/identifier.ts'
import { copy } from './memory-state.ts'

interface NoticeRow {
  readonly notice: Notice
  readonly receivedAt: number
  readonly isHandled: boolean
}

export function memoryCheckouts(): CheckoutStore {
  const rows: Checkout[] = []
  const notices = new Map<string, NoticeRow>()
  const of = (bookingId: string) => rows.filter((row) => row.bookingId === bookingId)
  const change = (bookingId: string, attempt: number, next: Partial<Checkout>) => {
    const at = rows.findIndex((row) => row.bookingId === bookingId && row.attempt === attempt)
    const row = rows[at]
    if (row !== undefined) rows[at] = { ...row, ...next }
  }
  return {
    async begin(bookingId, { seconds, leastLeftSeconds }) {
      assertIdentifier('bookingId', bookingId)
      const last = of(bookingId).at(-1)
      const isUnderWay = last?.state === 'new' || last?.state === 'open'
      if (last !== undefined && isUnderWay && last.expiresAt > Date.now() + leastLeftSeconds * 1000) return copy(last)
      const expiresAt = Math.floor(Date.now() / 1000) * 1000 + seconds * 1000
      const made: Checkout = { bookingId, attempt: (last?.attempt ?? 0) + 1, sessionId: null, url: null, state: 'new', expiresAt }
      rows.push(made)
      return copy(made)
    },
    async opened(bookingId, attempt, { id, url }) {
      if (of(bookingId).find((row) => row.attempt === attempt)?.state === 'new')
        change(bookingId, attempt, { sessionId: id, url, state: 'open' })
    },
    async setState(bookingId, attempt, state) {
      if (of(bookingId).find((row) => row.attempt === attempt)?.state !== 'paid') change(bookingId, attempt, { state })
    },
    findBySession: async (sessionId) => copy(rows.find((row) => row.sessionId === sessionId) ?? null),
    list: async (bookingId) => copy(of(bookingId)),
    async receive(notice) {
      const there = notices.get(notice.id)
      if (there === undefined) notices.set(notice.id, { notice: copy(notice), receivedAt: Date.now(), isHandled: false })
      return !there?.isHandled
    },
    async handled(noticeId) {
      const there = notices.get(noticeId)
      if (there !== undefined) notices.set(noticeId, { ...there, isHandled: true })
    },
    async listOpenNotices(olderThanSeconds, limit) {
      const until = Date.now() - olderThanSeconds * 1000
      const open = [...notices.values()].filter(({ isHandled, receivedAt }) => !isHandled && receivedAt <= until)
      return copy(open.slice(0, limit).map(({ notice }) => notice))
    },
  }
}
