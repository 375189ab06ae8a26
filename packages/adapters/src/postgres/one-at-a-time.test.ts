/** Order within a key, none between keys, and a failure that keeps nobody waiting. */
import { expect, it } from 'vitest'
import { oneAtATime } from './one-at-a-time.ts'

const pause = (ms: number) => new Promise((goOn) => setTimeout(goOn, ms))

it('runs what has one key in order, what fails too, and other keys meanwhile', async () => {
  const queue = oneAtATime()
  const said: string[] = []
  const work =
    (name: string, ms: number, fails = false) =>
    async () => {
      said.push(`${name} begins`)
      await pause(ms)
      said.push(`${name} ends`)
      if (fails) throw new Error(name)
      return name
    }
  const all = [queue('m', work('one', 30, true)), queue('m', work('two', 0)), queue('n', work('other', 5))]
  const outcomes = await Promise.allSettled(all)
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
  expect(said).toEqual(['one begins', 'other begins', 'other ends', 'one ends', 'two begins', 'two ends'])
  expect(await queue('m', work('three', 0))).toBe('three')
})
