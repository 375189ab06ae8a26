import { expect, it } from 'vitest'
import type { OutboxStore, TakenEffect } from '../ports/outbox.ts'
import { deliverEffects, waitAfter } from './deliver-effects.ts'

it.each([
  [1, 30],
  [2, 60],
  [3, 120],
  [10, 15_360],
  [11, 21_600],
  [12, null],
  [13, null],
])('after %d tries waits %s seconds', (attempts, seconds) => {
  expect(waitAfter(attempts)).toBe(seconds)
})

const taken = (id: string, attempts: number): TakenEffect => ({
  id,
  attempts,
  lease: `lease-${id}`,
  effect: { kind: 'mail', message: { to: `${id}@example.org`, subject: '', text: '', calendar: null } },
})

it('marks what was taken as done, and puts back what was not with its reason', async () => {
  const said: unknown[] = []
  const outbox = {
    take: async () => [taken('one', 1), taken('two', 2), taken('three', 12)],
    done: async (...all: unknown[]) => said.push(['done', ...all]) > 0,
    failed: async (...all: unknown[]) => said.push(['failed', ...all]) > 0,
  } as unknown as OutboxStore
  const transport = { deliver: async ({ to }: { readonly to: string }) => (to.startsWith('one') ? null : 'busy') }
  expect(await deliverEffects(outbox, transport, false)).toBe(3)
  expect(said).toEqual([
    ['done', 'one', 'lease-one', false],
    ['failed', 'two', 'lease-two', 'busy', 60],
    ['failed', 'three', 'lease-three', 'busy', null],
  ])
})
