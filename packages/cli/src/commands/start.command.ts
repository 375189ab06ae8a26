/**
 * `inclined start`: runs the app as `npm start` does. The server reads and checks its own flags.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Call, Command, ExitCode } from '../command.ts'
import { DATA_OPTION } from '../with-material.ts'

const START = fileURLToPath(new URL('../../../scripts/start.mjs', import.meta.url))
const PASSED_ON = ['port', 'host', 'data', 'url'] as const
const SWITCHES = ['hosted', 'demo', 'no-open'] as const

function flagsOf({ values }: Call): readonly string[] {
  const flags = PASSED_ON.flatMap((name) => (typeof values[name] === 'string' ? [`--${name}`, values[name]] : []))
  return [...flags, ...SWITCHES.flatMap((name) => (values[name] ? [`--${name}`] : []))]
}

export const command: Command = {
  name: 'start',
  usage: ['[--port NUMBER] [--host 127.0.0.1] [--data FOLDER] [--no-open] [--hosted --url https://HOST] [--demo]'],
  says: 'Runs the app on this machine and prints its address; opens it in the browser when you sit at a terminal. Stop it with Ctrl+C.',
  options: {
    port: { type: 'string', value: 'NUMBER', says: '4114 unless told; 0 takes any free one' },
    host: { type: 'string', value: 'ADDRESS', says: '127.0.0.1 unless told' },
    data: DATA_OPTION,
    'no-open': { type: 'boolean', says: 'do not open the browser' },
    hosted: { type: 'boolean', says: 'for several people, with accounts; needs SMTP_URL and MAIL_FROM' },
    demo: { type: 'boolean', says: 'a trial with invented people, in a folder of its own; mail stays in the product' },
    url: { type: 'string', value: 'ADDRESS', says: 'where people reach a hosted one; http://localhost and the port unless told' },
  },
  examples: ['npx --no-install inclined start', 'npx --no-install inclined start --port 4000 --data ~/inclined-data'],
  mostArguments: 0,
  async run(call): Promise<ExitCode> {
    const server = spawn(process.execPath, [START, ...flagsOf(call)], { stdio: 'inherit' })
    const pass = (signal: NodeJS.Signals) => server.kill(signal)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, pass)
    const [code] = (await once(server, 'exit')) as [number | null]
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, pass)
    return code === 0 ? 0 : code === 2 ? 2 : 1
  },
}
