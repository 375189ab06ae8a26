/** Uses of a story out of the ledgers of loops. */
import { expect, it } from 'vitest'
import { type LoopContent, type Telling, unknownLoop } from './kept-loop.ts'
import { listUses } from './list-uses.ts'

const telling = (id: string, storyId: string | null, interviewer = 'interviewer-1'): Telling => ({
  id,
  interviewer,
  storyId,
  asked: `Asked ${id}`,
  principle: null,
  at: '2026-11-23T09:00:00.000Z',
})
const loop = (...told: readonly Telling[]): LoopContent => ({ ...unknownLoop('Autumn', 2, 1), told })

it.each([
  ['no loop', [], []],
  ['nothing told', [loop()], []],
  ['another story and none', [loop(telling('a', 's2'), telling('b', null))], []],
  ['told twice', [loop(telling('a', 's1'), telling('b', 's2'), telling('c', 's1', 'interviewer-2'))], ['Asked a', 'Asked c']],
  ['told in two loops', [loop(telling('a', 's1')), loop(telling('b', 's1'))], ['Asked a', 'Asked b']],
])('%s', (_, loops, asked) => {
  const uses = listUses(
    's1',
    loops.map((content, i) => ({ id: `l${i}`, content })),
    'Amazon',
  )
  expect(uses.map((use) => use.asked)).toEqual(asked)
})

it('names the interviewer, and nobody where the interviewer is gone', () => {
  const content = loop(telling('a', 's1'), telling('b', 's1', 'gone'))
  const uses = listUses('s1', [{ id: 'l1', content }], 'Amazon')
  expect(uses.map(({ loop: id, loopName, interviewer, company }) => [id, loopName, interviewer, company])).toEqual([
    ['l1', 'Autumn', 'Interviewer 1', 'Amazon'],
    ['l1', 'Autumn', '', 'Amazon'],
  ])
})
