/**
 * The `inclined` command: gives `run` the process and the adapters. The only file of this package that knows adapters, and it loads
 * them only when a command opens the data: a text is analysed in a fraction of the time a database takes to load.
 */
import { homedir } from 'node:os'
import type { DataDoor } from './data-door.ts'
import { outputTo } from './output.ts'
import { run } from './run.ts'
import manifest from '../package.json' with { type: 'json' }

const databaseUrl = process.env.DATABASE_URL || undefined

async function findFolder(flag: string | undefined) {
  const { dataFolder } = await import('@inclined/adapters/system/data-folder')
  return dataFolder({ flag, env: process.env, platform: process.platform, home: homedir() })
}

const door: DataDoor = {
  async locate(flag) {
    if (databaseUrl !== undefined) return { kind: 'at', folder: null }
    const found = await findFolder(flag)
    return found.ok ? { kind: 'at', folder: found.value } : { kind: 'refused', refusal: found.error }
  },
  async open(flag) {
    const found = await findFolder(flag)
    if (!found.ok) return { kind: 'refused', refusal: found.error }
    const [{ openDatabase }, { systemClock }, { randomIds }] = await Promise.all([
      import('@inclined/adapters/postgres/open-database'),
      import('@inclined/adapters/system/clock'),
      import('@inclined/adapters/system/ids'),
    ])
    const opened = await openDatabase({ databaseUrl, dataDir: found.value })
    if (opened.ok) {
      const { kind, stores, close } = opened.value
      return { kind: 'open', data: { kind, ports: { ...stores, clock: systemClock, ids: randomIds }, close } }
    }
    const { error } = opened
    if (error.code === 'data-folder-in-use' && error.url !== null) return { kind: 'served', url: error.url, pid: error.pid }
    return { kind: 'refused', refusal: error }
  },
}

process.exitCode = await run(process.argv.slice(2), {
  io: {
    stdin: process.stdin,
    isTyped: process.stdin.isTTY,
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    env: process.env,
  },
  door,
  version: manifest.version,
})
// A reader of standard input that was never drained (its output closed early) would keep the process waiting.
process.stdin.destroy()
