/** What the saver shows and sends: batches over the revision before, another window, a refusal, a server that is away. */
import { unknownLoop } from '@inclined/core/allocation/kept-loop'
import { expect, it } from 'vitest'
import { CHANGED_ELSEWHERE, createLoopSaver, type SaverState, type SavedLoop, type SendOutcome } from './loop-saver.ts'

const START: SavedLoop = { id: 'l', content: unknownLoop('one', 2, 1), revision: 1 }
const named = (name: string, revision: number): SavedLoop => ({ ...START, content: { ...START.content, name }, revision })
const rename = (name: string) => ({ kind: 'rename', name }) as const

function openSaver() {
  const sent: { readonly name: string; readonly over: number; readonly answer: (outcome: SendOutcome) => void }[] = []
  const states: SaverState[] = []
  const waits: (() => void)[] = []
  const saver = createLoopSaver({
    start: START,
    send: (content, over) => new Promise((answer) => sent.push({ name: content.name, over, answer })),
    wait: (run) => waits.push(run),
    onState: (state) => states.push(state),
  })
  const answer = async (outcome: SendOutcome) => {
    sent.at(-1)!.answer(outcome)
    await new Promise((done) => setTimeout(done, 0))
  }
  return { saver, sent, waits, answer, now: () => states.at(-1)! }
}

it('shows a change at once and sends what came meanwhile as one batch over the revision made before', async () => {
  const { saver, sent, answer, now } = openSaver()
  for (const name of ['two', 'three', 'four']) saver.apply(rename(name))
  expect(now()).toMatchObject({ content: { name: 'four' }, revision: 1, isSaving: true })
  await answer({ kind: 'saved', loop: named('two', 2) })
  expect(sent.map(({ name, over }) => [name, over])).toEqual([
    ['two', 1],
    ['four', 2],
  ])
  await answer({ kind: 'saved', loop: named('four', 3) })
  expect(now()).toEqual({ content: named('four', 3).content, revision: 3, isSaving: false, sentence: null })
})

it('shows what another window made, and says that the change was not kept', async () => {
  const { saver, answer, now } = openSaver()
  saver.apply(rename('mine'))
  await answer({ kind: 'conflict', current: named('theirs', 5) })
  expect(now()).toEqual({ content: named('theirs', 5).content, revision: 5, isSaving: false, sentence: CHANGED_ELSEWHERE })
})

it('drops a change that is refused, with the sentence', async () => {
  const { saver, answer, now } = openSaver()
  saver.apply(rename('bad'))
  await answer({ kind: 'refused', sentence: 'No.' })
  expect(now()).toMatchObject({ content: { name: 'one' }, isSaving: false, sentence: 'No.' })
})

it('keeps a change while the server is away and sends it again', async () => {
  const { saver, sent, waits, answer, now } = openSaver()
  saver.apply(rename('mine'))
  await answer({ kind: 'unreachable' })
  expect(now()).toMatchObject({ content: { name: 'mine' }, isSaving: true, sentence: expect.stringContaining('does not answer') })
  waits.shift()!()
  await answer({ kind: 'saved', loop: named('mine', 2) })
  expect([sent.length, now().sentence, now().isSaving]).toEqual([2, null, false])
})

it.each([
  [1, 'one'],
  [2, 'newer'],
])('adopts revision %i from the page only where it is newer', (revision, name) => {
  const { saver, now } = openSaver()
  saver.adopt(named('newer', revision))
  saver.apply(rename('x'))
  expect(now().revision).toBe(name === 'newer' ? 2 : 1)
})
