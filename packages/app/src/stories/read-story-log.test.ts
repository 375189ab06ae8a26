/** The log of a story from the stores: rehearsals of practice, uses of loops, and nothing of another story. */
import { type Telling, unknownLoop } from '@inclined/core/allocation/kept-loop'
import { expect, it } from 'vitest'
import { bundle, codeOf, idAt, NOW, valueOf } from '../candidates/bench.contract.ts'
import { ANSWERS, answer, openSession, pieces } from '../interview/session-bench.contract.ts'
import type { KeptLoop } from '../ports/loop-store.ts'
import { createStory } from './create-story.ts'
import { readStoryLog } from './read-story-log.ts'

const guide = { probeFamilies: pieces.probeFamilies, questions: pieces.questions, company: { name: 'Acme' } }

async function openWithStory() {
  const bench = await openSession()
  const story = valueOf(await createStory(bench.ports, bench.me, { content: bundle.stories[0]!.content, idempotencyKey: 's' }))
  return { ...bench, story }
}

it('finds no log of a story that is not there', async () => {
  const { ports, me } = await openSession()
  expect(codeOf(await readStoryLog(ports, me, idAt(99), guide))).toBe('story-not-found')
})

it('keeps a rehearsal once its session is over, its probes once it is revealed', async () => {
  const { ports, me, act, goOn, story } = await openWithStory()
  const read = async () => valueOf(await readStoryLog(ports, me, story.id, guide)).log
  await act({ type: 'begin' })
  await goOn()
  await act(answer(ANSWERS[0]!, { storyId: story.id }))
  await goOn()
  await act({ type: 'pass' })
  expect((await read()).rehearsals).toEqual([])
  await act({ type: 'leave' })
  expect((await read()).rehearsals).toMatchObject([{ seconds: 60, at: Date.parse(NOW), probes: null }])
  await act({ type: 'reveal' })
  expect((await read()).rehearsals[0]?.probes).toMatchObject([{ held: false }])
})

it('reads uses from kept loops page by page, and says when it was told often enough', async () => {
  const { ports, me, story } = await openWithStory()
  const telling = (id: number): Telling => ({
    id: `t${id}`,
    interviewer: 'interviewer-1',
    storyId: story.id,
    asked: 'What?',
    principle: null,
    at: NOW,
  })
  const loopAt = (n: number): KeptLoop => ({
    id: idAt(n),
    revision: 1,
    createdAt: NOW,
    savedAt: NOW,
    content: { ...unknownLoop(`Loop ${n}`, 1, 1), told: n % 100 === 0 ? [telling(n)] : [] },
  })
  const kept = Array.from({ length: 501 }, (_, n) => loopAt(n))
  const loops = {
    ...ports.loops,
    list: async (_: string, { limit, offset }: { limit: number; offset: number }) => kept.slice(offset, offset + limit),
  }
  const { log } = valueOf(await readStoryLog({ ...ports, loops }, me, story.id, guide))
  expect(log.uses).toHaveLength(6)
  expect(log.retire).toEqual({ company: 'Acme', uses: 6 })
  expect(valueOf(await readStoryLog(ports, me, story.id, guide)).log).toEqual({ rehearsals: [], uses: [], retire: null })
})

it('names what the story cannot answer, with a drill on what it proves', async () => {
  const { ports, me } = await openSession()
  const content = {
    ...bundle.stories[0]!.content,
    situation: ANSWERS[2]!,
    actions: ['I rebuilt the form.', 'I moved the payment step to the front.'],
  }
  const story = valueOf(await createStory(ports, me, { content, idempotencyKey: 's' }))
  const { depth } = valueOf(await readStoryLog(ports, me, story.id, guide))
  expect(depth?.open.length).toBeGreaterThan(0)
  for (const { family, probes, drill } of depth?.open ?? []) {
    expect(probes).toHaveLength(2)
    const followUps = pieces.questions.find(({ id }) => id === drill?.id)?.followUps ?? []
    expect(drill === null || followUps.some((each) => each.family === family)).toBe(true)
  }
})
