/** A slow reader is waited for; one that has left ends the run without an error. */
import { Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { OutputClosed, outputTo } from './output.ts'

const failing = (code: string) => new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) })

it('waits for room instead of piling up', async () => {
  let waiting = 0
  let most = 0
  const slow = new Writable({
    highWaterMark: 10,
    write(_chunk, _encoding, done) {
      setTimeout(() => {
        waiting -= 1
        done()
      }, 1)
    },
  })
  const output = outputTo(slow)
  for (let line = 0; line < 50; line += 1) {
    waiting += 1
    most = Math.max(most, waiting)
    await output.write('twelve bytes')
  }
  expect(most).toBeLessThanOrEqual(2)
})

it.each([
  ['EPIPE', OutputClosed],
  ['ENOSPC', Error],
])('turns %s into its own error', async (code, kind) => {
  const output = outputTo(failing(code))
  const write = async () => {
    for (let line = 0; line < 3; line += 1) {
      await output.write('x'.repeat(100_000))
      await sleep(0)
    }
  }
  const error = await write().then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(kind)
  if (code !== 'EPIPE') expect(error).not.toBeInstanceOf(OutputClosed)
})

it('refuses to write to what is destroyed', async () => {
  const stream = new Writable({ write: (_chunk, _encoding, done) => done() })
  const output = outputTo(stream)
  stream.destroy()
  await expect(output.write('x')).rejects.toBeInstanceOf(OutputClosed)
})
