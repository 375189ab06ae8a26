import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createDraftSaver, type DraftState, LONGEST_WAIT_MS, QUIET_MS, type SaveOutcome } from './draft-saver.ts'

/** A server that compares and sets, a clock moved by hand, and timers that run when the clock passes them. */
function bench(start = { text: '', revision: 1 }) {
  let now = 0
  let timers: { at: number; run: () => void }[] = []
  const server = { ...start, up: true, saves: 0 }
  const states: DraftState[] = []
  let copy: string | null = null
  let copyBase: number | null = null
  let repliesAreLost = false
  const saver = createDraftSaver({
    start,
    send: async (text, base): Promise<SaveOutcome> => {
      if (!server.up) return { kind: 'unreachable' }
      if (base !== server.revision) return { kind: 'conflict', revision: server.revision, text: server.text }
      server.text = text
      server.revision++
      server.saves++
      if (repliesAreLost) return { kind: 'unreachable' }
      return { kind: 'saved', revision: server.revision }
    },
    keep: (text, base) => {
      copy = text
      copyBase = base
    },
    drop: () => {
      copy = null
    },
    now: () => now,
    schedule: (run, afterMs) => {
      const timer = { at: now + afterMs, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((t) => t !== timer)
      }
    },
    onState: (state) => states.push(state),
  })
  const pass = async (ms: number) => {
    now += ms
    for (const timer of timers.filter((t) => t.at <= now)) {
      timers = timers.filter((t) => t !== timer)
      timer.run()
    }
    for (let i = 0; i < 10; i++) await Promise.resolve()
  }
  return {
    saver,
    server,
    states,
    pass,
    copy: () => copy,
    copyBase: () => copyBase,
    loseReplies: (lost: boolean) => void (repliesAreLost = lost),
    last: () => states.at(-1)?.kind,
  }
}

it('saves after a quiet moment, not before, and drops the copy', async () => {
  const b = bench()
  b.saver.edit('a')
  await b.pass(QUIET_MS - 1)
  expect([b.server.saves, b.copy()]).toEqual([0, 'a'])
  await b.pass(1)
  expect([b.server.text, b.copy(), b.last()]).toEqual(['a', null, 'saved'])
})

it('saves in the middle of long typing', async () => {
  const b = bench()
  for (let ms = 0; ms <= LONGEST_WAIT_MS; ms += 500) {
    b.saver.edit(`typed for ${ms}`)
    await b.pass(500)
  }
  expect(b.server.saves).toBeGreaterThan(0)
})

it('does not swallow what another tab saved, and keeps the copy until the person has chosen', async () => {
  const b = bench()
  b.server.text = 'theirs'
  b.server.revision = 2
  b.saver.edit('mine')
  await b.pass(QUIET_MS)
  expect([b.server.text, b.last(), b.copy()]).toEqual(['theirs', 'conflict', 'mine'])
  b.saver.edit('mine, longer')
  await b.pass(60_000)
  expect([b.server.text, b.copy()]).toEqual(['theirs', 'mine, longer'])
  b.saver.settle('mine, longer', 2)
  await b.pass(0)
  expect([b.server.text, b.last(), b.copy()]).toEqual(['mine, longer', 'saved', null])
})

it('asks again after a reload in the middle of a conflict, and never saves unasked', async () => {
  const b = bench({ text: 'theirs', revision: 5 })
  b.saver.meet('mine', 3, { text: 'theirs', revision: 5 })
  b.saver.edit('mine, longer')
  await b.pass(60_000)
  expect([b.server.text, b.copy(), b.copyBase(), b.last(), b.saver.isDirty()]).toEqual(['theirs', 'mine, longer', 3, 'conflict', true])
})

it('keeps mine also where mine is what was there before', async () => {
  const b = bench({ text: 'old', revision: 1 })
  b.saver.edit('new')
  b.server.text = 'theirs'
  b.server.revision = 2
  await b.pass(QUIET_MS)
  b.saver.settle('old', 2)
  await b.pass(0)
  expect([b.server.text, b.last(), b.copy()]).toEqual(['old', 'saved', null])
})

it('does not take its own text for another one when the acknowledgement was lost', async () => {
  const b = bench()
  b.loseReplies(true)
  b.saver.edit('sent')
  await b.pass(QUIET_MS)
  b.saver.edit('sent, and more')
  b.loseReplies(false)
  for (let i = 0; i < 4; i++) await b.pass(20_000)
  expect([b.server.text, b.last(), b.states.some(({ kind }) => kind === 'conflict')]).toEqual(['sent, and more', 'saved', false])
})

it('forgets what was unsaved of an answer that is deleted', async () => {
  const b = bench()
  b.saver.edit('secret')
  b.saver.abandon()
  await b.pass(60_000)
  expect([b.server.text, b.copy()]).toEqual(['', null])
})

it('goes on trying while the server is away', async () => {
  const b = bench()
  b.server.up = false
  b.saver.edit('kept')
  for (let i = 0; i < 8; i++) await b.pass(5_000)
  expect([b.last(), b.copy()]).toEqual(['unreachable', 'kept'])
  b.server.up = true
  await b.pass(15_000)
  expect([b.server.text, b.copy()]).toEqual(['kept', null])
})

it('never loses the newest text, whatever happens in whatever order', async () => {
  const event = fc.oneof(
    fc.string({ minLength: 1, maxLength: 4 }).map((text) => ({ do: 'edit' as const, text })),
    fc.integer({ min: 0, max: 4_000 }).map((ms) => ({ do: 'pass' as const, ms })),
    fc.boolean().map((up) => ({ do: 'server' as const, up })),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 30 }), async (events) => {
      const b = bench()
      let newest = ''
      for (const e of events) {
        if (e.do === 'edit') {
          newest = e.text
          b.saver.edit(e.text)
        } else if (e.do === 'server') b.server.up = e.up
        else await b.pass(e.ms)
        if (b.server.text !== newest && b.copy() !== newest) return false
      }
      b.server.up = true
      for (let i = 0; i < 4; i++) await b.pass(20_000)
      return b.server.text === newest
    }),
    { seed: 20261123, numRuns: 300 },
  )
})
