import { expect, it } from 'vitest'
import { EXAMPLE_CANDIDATE_ID, exampleIdOf, OWN_CANDIDATE_ID } from '../candidates/own-candidate.ts'
import type { AccountsPort, Person } from '../ports/accounts.ts'
import { exampleOf, ownCandidateOf, readViewer } from './viewer.ts'

const ANNA: Person = { id: '0a000000-0000-4000-8000-000000000001', name: 'Anna', email: 'anna@example.org', isVerified: true }
const accountsOf = (person: Person | null) =>
  ({ personOf: async () => (person ? { person, signInId: 's' } : null) }) as unknown as AccountsPort

it.each([
  ['no accounts', null, 'solo', OWN_CANDIDATE_ID, EXAMPLE_CANDIDATE_ID],
  ['nobody signed in', { accounts: accountsOf(null), hosts: [] }, 'visitor', null, null],
  ['somebody signed in', { accounts: accountsOf(ANNA), hosts: [] }, 'person', ANNA.id, '0a000000-0000-8000-8000-000000000001'],
])('%s', async (_, settings, kind, own, example) => {
  const viewer = await readViewer(settings, new Headers())
  expect([viewer.kind, ownCandidateOf(viewer), exampleOf(viewer)]).toEqual([kind, own, example])
})

it.each([
  ['a verified address that is named', ANNA, ['anna@example.org'], true],
  ['an address that is not verified', { ...ANNA, isVerified: false }, ['anna@example.org'], false],
  ['another address', ANNA, ['ben@example.org'], false],
])('%s: host %s', async (_, person, hosts, isHost) => {
  const viewer = await readViewer({ accounts: accountsOf(person), hosts }, new Headers())
  expect(viewer).toMatchObject({ isHost })
})

it('gives each person an example of their own, which is nobody’s own material', () => {
  const ids = Array.from({ length: 50 }, (_, i) => `0a000000-0000-4000-8000-${String(i).padStart(12, '0')}`)
  const examples = ids.map(exampleIdOf)
  expect(new Set([...ids, ...examples]).size).toBe(100)
})
