/** The provider's books against ours: what only one side has, what differs, and what is too new to judge. */
import { expect, it } from 'vitest'
import { compareBooks, type ProviderMove } from './compare-books.ts'
import { bookCharge, bookPayout, bookRefundSent, bookReturn } from './ledger.ts'

const EUR = (minor: number) => ({ minor, currency: 'EUR' })
const span = { from: 100, until: 200 }
const charge = (id: string, minor: number, at = 150): ProviderMove => ({ kind: 'charge', id, money: EUR(minor), at })
const refund = (id: string, minor: number, at = 150): ProviderMove => ({ kind: 'refund', id, money: EUR(minor), at })
const post = (transaction: ReturnType<typeof bookCharge>, postedAt = 150) => ({ ...transaction!, postedAt })
const charged = (id: string, minor: number, at = 150) => post(bookCharge('b1', id, EUR(minor), 'provider'), at)
const refunded = (id: string, minor: number, at = 150) => post(bookRefundSent('ann', id, EUR(minor), 'provider'), at)

it.each([
  ['nothing on either side', [], [], []],
  ['the same on both', [charge('c1', 500), refund('r1', 200)], [charged('c1', 500), refunded('r1', 200)], []],
  ['a charge owed back whole', [charge('c1', 500)], [post(bookReturn('ann', 'c1', EUR(500), 'provider'))], []],
  ['a charge we never heard of', [charge('c1', 500)], [], [{ kind: 'charge', id: 'c1', provider: EUR(500), ledger: null }]],
  ['a refund made by hand there', [refund('r1', 200)], [], [{ kind: 'refund', id: 'r1', provider: EUR(200), ledger: null }]],
  ['a charge only we have', [], [charged('c1', 500)], [{ kind: 'charge', id: 'c1', provider: null, ledger: EUR(500) }]],
  ['another amount', [charge('c1', 499)], [charged('c1', 500)], [{ kind: 'charge', id: 'c1', provider: EUR(499), ledger: EUR(500) }]],
  ['written on the two sides of an edge', [charge('c1', 500, 99)], [charged('c1', 500, 101)], []],
  ['too new to judge', [charge('c1', 500, 200)], [charged('c2', 500, 200)], []],
  [
    'a payout, and what was paid outside',
    [],
    [post(bookPayout('milo', 'b1', EUR(5), 'provider')), post(bookCharge('b1', 'x', EUR(5), 'outside'))],
    [],
  ],
])('%s', (_, moves, posted, differences) => {
  expect(compareBooks(moves as ProviderMove[], posted, span)).toEqual(differences)
})
