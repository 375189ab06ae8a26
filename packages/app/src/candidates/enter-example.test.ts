/** The example candidate: entered once, left whole, never mixed with the person's own material. */
import { expect, it } from 'vitest'
import { listAllAnswers } from '../answers/list-all-answers.ts'
import { listAllStories } from '../stories/list-all-stories.ts'
import { bundle, openBench } from './bench.contract.ts'
import { enterExample } from './enter-example.ts'
import { leaveExample } from './leave-example.ts'
import { EXAMPLE_CANDIDATE_ID } from './own-candidate.ts'

it('makes the example once, whatever the number of clicks', async () => {
  const { ports, me } = await openBench()
  await Promise.all([enterExample(ports, bundle), enterExample(ports, bundle), enterExample(ports, bundle)])
  await enterExample(ports, bundle)
  expect(await listAllStories(ports, EXAMPLE_CANDIDATE_ID)).toHaveLength(1)
  expect(await listAllAnswers(ports, EXAMPLE_CANDIDATE_ID)).toHaveLength(2)
  expect(await listAllStories(ports, me)).toEqual([])
})

it('finishes a try that broke off, and leaves a finished one as the person changed it', async () => {
  const { ports } = await openBench()
  let calls = 0
  const create: typeof ports.answers.create = (...given) => {
    calls += 1
    return calls === 2 ? Promise.reject(new Error('power cut')) : ports.answers.create(...given)
  }
  const breaking = { ...ports, answers: { ...ports.answers, create } }
  await expect(enterExample(breaking, bundle)).rejects.toThrow('power cut')
  await enterExample(ports, bundle)
  expect(await listAllAnswers(ports, EXAMPLE_CANDIDATE_ID)).toHaveLength(2)
  await ports.answers.delete(EXAMPLE_CANDIDATE_ID, bundle.answers[0]!.id)
  await enterExample(ports, bundle)
  expect(await listAllAnswers(ports, EXAMPLE_CANDIDATE_ID)).toHaveLength(1)
})

it('leaves the example whole, twice without harm, and can enter again', async () => {
  const { ports } = await openBench()
  await enterExample(ports, bundle)
  expect([await leaveExample(ports), await leaveExample(ports)]).toEqual([true, false])
  expect(await ports.candidates.find(EXAMPLE_CANDIDATE_ID)).toBeNull()
  await enterExample(ports, bundle)
  expect(await listAllAnswers(ports, EXAMPLE_CANDIDATE_ID)).toHaveLength(2)
})
