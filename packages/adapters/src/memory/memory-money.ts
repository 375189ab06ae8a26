/** Money in memory, over the same bookings and ledger as the bookings' own store. */
import {
  type AccountBalance,
  type MoneyEffect,
  MONEY_TASKS,
  type MoneyStore,
  type MoneyTask,
  type MoneyTaskKind,
} from '@inclined/app/ports/money-store'
import { balanceOf } from '@inclined/core/mentoring/ledger'
import { assertPage } from '../storable/identifier.ts'
import { assertStorableText } from '../storable/storable-text.ts'
import type { BookingRow, MemoryBooks } from './memory-bookings.ts'
import { copy } from './memory-state.ts'

interface Tried {
  readonly attempts: number
  readonly dueAt: number
  readonly lastError: string | null
  readonly done: MoneyTask['done']
}

const UNTRIED: Tried = { attempts: 0, dueAt: 0, lastError: null, done: null }

function kindOf(effect: MoneyEffect): MoneyTaskKind {
  if (effect.kind !== 'refund') return effect.kind
  return effect.purse === 'outside' || effect.chargeId === null ? 'refund-by-hand' : 'refund'
}

const tasksIn = ({ booking, effects }: BookingRow): { effect: MoneyEffect; booking: BookingRow['booking'] }[] =>
  effects.flatMap((effect) =>
    'kind' in effect && MONEY_TASKS.some((kind) => kind === effect.kind) ? [{ effect: effect as MoneyEffect, booking }] : [],
  )

const OPEN = ['requested', 'confirmed', 'reschedule-requested', 'in-progress', 'completed']

const isUnmarked = ({ state, charge, terms: { payment } }: BookingRow['booking']): boolean =>
  payment.kind === 'money' && payment.purse === 'outside' && charge === null && OPEN.includes(state)

/** The sums and lines of the ledger, and the bookings behind them. */
function ledgerPart(rows: MemoryBooks['rows'], ledger: MemoryBooks['ledger']) {
  return {
    async balances() {
      const lines = ledger.posted().flatMap((transaction) => transaction.lines)
      const keys = [...new Set(lines.map(({ account, currency }) => `${account} ${currency}`))].toSorted()
      const sums = keys.map((key): AccountBalance => {
        const line = lines.find(({ account, currency }) => `${account} ${currency}` === key)
        if (line === undefined) throw new Error('a line vanished')
        return { account: line.account, currency: line.currency, minor: balanceOf(ledger.posted(), line.account, line.currency) }
      })
      return sums.filter(({ minor }) => minor !== 0)
    },
    async transactionsOf(account, since) {
      return copy(ledger.posted().filter(({ lines, postedAt }) => postedAt >= since && lines.some((line) => line.account === account)))
    },
    async listUnmarked(limit) {
      assertPage({ limit, offset: 0 })
      const unmarked = [...rows.values()].map(({ booking }) => booking).filter(isUnmarked)
      return copy(
        unmarked.toSorted((a, b) => a.time.start - b.time.start || (a.terms.bookingId < b.terms.bookingId ? -1 : 1)).slice(0, limit),
      )
    },
    findBooking: async (id) => copy(rows.get(id)?.booking ?? null),
  } satisfies Partial<MoneyStore>
}

export function memoryMoney({ rows, ledger }: MemoryBooks): MoneyStore {
  const tried = new Map<string, Tried>()
  const triedOf = (id: string): Tried => tried.get(id) ?? UNTRIED
  const all = () => [...rows.values()].flatMap(tasksIn)
  const toTask = ({ effect, booking }: ReturnType<typeof all>[number]): MoneyTask => {
    const { attempts, lastError, done } = triedOf(effect.id)
    return { effect, booking, attempts, lastError, done }
  }
  const page = (limit: number) => assertPage({ limit, offset: 0 })
  return {
    async listTasks(kinds, { isDue, limit }) {
      page(limit)
      const open = all().filter(({ effect }) => triedOf(effect.id).done === null && kinds.includes(kindOf(effect)))
      return copy(open.filter(({ effect }) => !isDue || triedOf(effect.id).dueAt <= Date.now()).slice(0, limit)).map(toTask)
    },
    async findTask(effectId) {
      const found = all().find(({ effect }) => effect.id === effectId && effect.kind !== 'end-checkout')
      return found === undefined ? null : copy(toTask(found))
    },
    async listTasksOf(person, limit) {
      page(limit)
      const isTheirs = ({ booking: { terms } }: ReturnType<typeof all>[number]) => terms.mentorId === person || terms.candidateId === person
      const theirs = all().filter((task) => task.effect.kind !== 'end-checkout' && isTheirs(task))
      return copy(theirs.toReversed().slice(0, limit)).map(toTask)
    },
    async taskDone(effectId, { reference, by, posts }) {
      assertStorableText('reference', reference)
      if (!all().some(({ effect }) => effect.id === effectId) || triedOf(effectId).done !== null) return false
      if (posts !== null) ledger.post(posts)
      tried.set(effectId, { ...triedOf(effectId), lastError: null, done: { at: Date.now(), reference, by } })
      return true
    },
    async taskFailed(effectId, { reason, againSeconds }) {
      const before = triedOf(effectId)
      tried.set(effectId, {
        ...before,
        attempts: before.attempts + 1,
        lastError: reason.slice(0, 500),
        dueAt: Date.now() + againSeconds * 1000,
      })
    },
    ...ledgerPart(rows, ledger),
  }
}
