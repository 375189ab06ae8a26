import { expect, it } from 'vitest'
import { readStartOptions, USUAL_PORT } from './start-options.ts'

it.each([
  [[], { port: USUAL_PORT, host: '127.0.0.1', data: undefined }],
  [['--port', '0', '--data', 'here', '--no-open'], { port: 0, host: '127.0.0.1', data: 'here' }],
  [['--port', '65535', '--host', '::1'], { port: 65535, host: '::1', data: undefined }],
])('%j is understood', (args, expected) => {
  const options = readStartOptions(args)
  expect(options.ok && options.value).toEqual(expected)
})

it.each([
  [['--port', '65536'], '0 to 65535'],
  [['--port', '-1'], 'Known flags'],
  [['--port', '80.5'], '0 to 65535'],
  [['--host', '0.0.0.0'], 'other machines'],
  [['--host', '192.168.1.4'], 'other machines'],
  [['--colour'], 'Known flags'],
  [['extra'], 'Known flags'],
])('%j is refused with what to do', (args, words) => {
  const options = readStartOptions(args)
  expect(options.ok ? '' : options.error.sentence).toContain(words)
})
