import type { GuestBallot } from '@inclined/core/debrief/guest-ballot'
import { expect, it } from 'vitest'
import { createBallotKeeper, type Kept, QUIET_MS, RETRY_MS, type SaveReply } from './keep-ballot.ts'

const saying = (reason: string): GuestBallot => ({ marks: [], value: null, reason })
const OK: SaveReply = { status: 204, says: '' }

/** A form, a server and a clock that move when told. */
function openDesk() {
  let form: GuestBallot | null = saying('')
  let isPosting = false
  let due: { at: number; act: () => void } | null = null
  let now = 0
  let copy: string | null = null
  const told: Kept[] = []
  const sent: { readonly reason: string; readonly answer: (reply: SaveReply) => Promise<void> }[] = []
  const keeper = createBallotKeeper({
    read: () => form,
    put: ({ reason }) =>
      new Promise((resolve) => {
        sent.push({ reason, answer: async (reply) => void (resolve(reply), await Promise.resolve(), await Promise.resolve()) })
      }),
    isPosting: () => isPosting,
    keepCopy: ({ reason }) => (copy = reason),
    dropCopy: () => (copy = null),
    tell: (kept) => told.push(kept),
    later(ms, act) {
      const mine = { at: now + ms, act }
      due = mine
      return () => {
        if (due === mine) due = null
      }
    },
  })
  return {
    keeper,
    sent,
    reasons: () => sent.map(({ reason }) => reason),
    copy: () => copy,
    said: () => told.at(-1),
    write(reason: string) {
      form = saying(reason)
      keeper.changed()
    },
    post: (value: boolean) => (isPosting = value),
    close: () => (form = null),
    wait(ms: number) {
      now += ms
      const ready = due !== null && due.at <= now ? due : null
      if (ready) due = null
      ready?.act()
    },
  }
}

it('sends once after the last of several changes, and drops the copy when the server has it', async () => {
  const desk = openDesk()
  for (const reason of ['a', 'ab', 'abc']) desk.write(reason)
  expect([desk.reasons(), desk.copy(), desk.said()]).toEqual([[], 'abc', { state: 'saving' }])
  desk.wait(QUIET_MS - 1)
  expect(desk.reasons()).toEqual([])
  desk.wait(1)
  await desk.sent[0]!.answer(OK)
  expect([desk.reasons(), desk.copy(), desk.said()]).toEqual([['abc'], null, { state: 'saved' }])
  desk.keeper.leave()
  expect(desk.reasons()).toEqual(['abc'])
})

it('never has two drafts on the way that could overtake each other, and calls nothing saved that is newer', async () => {
  const desk = openDesk()
  desk.write('old')
  desk.wait(QUIET_MS)
  desk.write('new')
  desk.wait(QUIET_MS)
  expect(desk.reasons()).toEqual(['old'])
  await desk.sent[0]!.answer(OK)
  expect([desk.copy(), desk.said()]).toEqual(['new', { state: 'saving' }])
  desk.wait(QUIET_MS)
  expect(desk.reasons()).toEqual(['old', 'new'])
})

it.each<[string, SaveReply, Kept, boolean]>([
  ['nothing', null, { state: 'no-answer' }, true],
  ['a fault', { status: 500, says: 'Broken.' }, { state: 'refused', says: 'Broken.' }, true],
  ['wait', { status: 429, says: 'Wait.' }, { state: 'refused', says: 'Wait.' }, true],
  ['the link is gone', { status: 404, says: 'Gone.' }, { state: 'refused', says: 'Gone.' }, false],
  ['the vote is locked', { status: 409, says: 'Locked.' }, { state: 'refused', says: 'Locked.' }, false],
])('keeps the copy where the server says %s, and tries again only where that can help', async (_, reply, kept, isTriedAgain) => {
  const desk = openDesk()
  desk.write('words')
  desk.wait(QUIET_MS)
  await desk.sent[0]!.answer(reply)
  expect([desk.copy(), desk.said()]).toEqual(['words', kept])
  desk.wait(RETRY_MS)
  expect(desk.reasons()).toEqual(isTriedAgain ? ['words', 'words'] : ['words'])
})

it('waits while the form itself is on its way, and is silent when the form is gone', () => {
  const desk = openDesk()
  desk.write('words')
  desk.post(true)
  desk.wait(QUIET_MS)
  expect(desk.reasons()).toEqual([])
  desk.post(false)
  desk.wait(QUIET_MS)
  expect(desk.reasons()).toEqual(['words'])
  desk.write('more')
  desk.close()
  desk.wait(QUIET_MS)
  desk.keeper.changed()
  expect([desk.reasons(), desk.copy()]).toEqual([['words'], 'more'])
})

it('sends at once when the page goes, even with a draft on the way', () => {
  const desk = openDesk()
  desk.write('one')
  desk.wait(QUIET_MS)
  desk.write('two')
  desk.keeper.leave()
  expect(desk.reasons()).toEqual(['one', 'two'])
  desk.keeper.stop()
})
