/** The real program, started as a person starts it. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const BIN = fileURLToPath(new URL('../bin/inclined.mjs', import.meta.url))
const LIMIT_MS = 60_000

it('prints only answers on standard output', { timeout: LIMIT_MS }, () => {
  const { status, stdout } = spawnSync(process.execPath, [BIN, 'classify', '--jsonl'], {
    input: '{"id":1,"question":"Why Amazon?"}\nx\n',
    encoding: 'utf8',
  })
  expect(status).toBe(0)
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: unknown }).id),
  ).toEqual([1, null])
})

it('passes the exit code of wrong usage on', { timeout: LIMIT_MS }, () => {
  expect(spawnSync(process.execPath, [BIN, 'nothing']).status).toBe(2)
})

it('ends quietly when its reader leaves', { timeout: LIMIT_MS }, async () => {
  const child = spawn(process.execPath, [BIN, 'classify', '--jsonl'], { stdio: ['pipe', 'pipe', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')))
  child.stdin.on('error', () => undefined) // the program may stop reading before all is written
  child.stdout.once('data', () => child.stdout.destroy())
  child.stdin.end('{"id":1,"question":"Why Amazon?"}\n'.repeat(50_000))
  const [code] = (await once(child, 'exit')) as [number]
  expect(code).toBe(0)
  expect(said).not.toContain('Error')
})
