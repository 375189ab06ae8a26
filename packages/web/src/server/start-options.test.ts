import { expect, it } from 'vitest'
import { readStartOptions, USUAL_PORT } from './start-options.ts'

it.each([
  [[], { port: USUAL_PORT, host: '127.0.0.1', data: undefined, mode: 'solo', url: null }],
  [['--port', '0', '--data', 'here', '--no-open'], { port: 0, host: '127.0.0.1', data: 'here', mode: 'solo', url: null }],
  [['--port', '65535', '--host', '::1'], { port: 65535, host: '::1', data: undefined, mode: 'solo', url: null }],
  [['--demo', '--port', '0'], { port: 0, host: '127.0.0.1', data: undefined, mode: 'demo', url: null }],
  [
    ['--hosted', '--host', '0.0.0.0', '--url', 'https://prep.example/'],
    { port: USUAL_PORT, host: '0.0.0.0', data: undefined, mode: 'hosted', url: 'https://prep.example' },
  ],
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
  [['--demo', '--host', '0.0.0.0'], 'other machines'],
  [['--url', 'https://prep.example'], 'goes with --hosted'],
  [['--hosted', '--url', 'https://prep.example/app'], 'without a path'],
  [['--hosted', '--url', 'prep.example'], 'without a path'],
  [['--hosted', '--url', 'https://me@prep.example'], 'without a path'],
  [['--colour'], 'Known flags'],
  [['extra'], 'Known flags'],
])('%j is refused with what to do', (args, words) => {
  const options = readStartOptions(args)
  expect(options.ok ? '' : options.error.sentence).toContain(words)
})
