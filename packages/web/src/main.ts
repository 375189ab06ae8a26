/**
 * Starts the app: reads the settings, opens the database, wires the adapters, listens. The only file of this package
 * that knows adapters.
 */
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { serve } from '@hono/node-server'
import { openDatabase } from '@inclined/adapters/postgres/open-database'
import { systemClock } from '@inclined/adapters/system/clock'
import { dataFolder } from '@inclined/adapters/system/data-folder'
import { randomIds } from '@inclined/adapters/system/ids'
import { loadExample } from '@inclined/playbook/load-example'
import { loadPlaybook } from '@inclined/playbook/load-playbook'
import type { ServerBuild } from 'react-router'
import { createServer } from './server/create-server.ts'
import { readStartOptions, type StartOptions } from './server/start-options.ts'
import { wordStartRefusal } from './server/start-wording.ts'

const packageFolder = join(dirname(fileURLToPath(import.meta.url)), '..')

function stop(sentence: string, code: 1 | 2): never {
  console.error(sentence)
  process.exit(code)
}

async function openStores(options: StartOptions, holder: { url: string }) {
  const folder = dataFolder({ flag: options.data, env: process.env, platform: process.platform, home: homedir() })
  if (!folder.ok) return stop(wordStartRefusal(folder.error), 1)
  const opened = await openDatabase({ databaseUrl: process.env.DATABASE_URL || undefined, dataDir: folder.value, holder })
  if (!opened.ok) return stop(wordStartRefusal(opened.error), 1)
  return { database: opened.value, folder: folder.value }
}

async function start(options: StartOptions): Promise<void> {
  const holder = { url: '' }
  const { database, folder } = await openStores(options, holder)
  const build = (await import(pathToFileURL(join(packageFolder, 'build/server/index.js')).href)) as ServerBuild
  const place = database.kind === 'pglite' ? folder : 'the PostgreSQL database of DATABASE_URL'
  let port = options.port
  const app = createServer({
    context: {
      ports: { ...database.stores, clock: systemClock, ids: randomIds },
      playbook: loadPlaybook(),
      example: loadExample(),
      place,
    },
    build,
    clientFolder: join(packageFolder, 'build/client'),
    port: () => port,
    report: (error) => console.error(error),
  })
  const server = serve({ fetch: app.fetch, port: options.port, hostname: options.host }, (info) => {
    port = info.port
    const host = options.host.includes(':') ? `[${options.host}]` : options.host
    holder.url = `http://${host}:${info.port}`
    console.log(`Inclined is ready: ${holder.url}`)
    console.log(`Your data lies in ${place}`)
    console.log('Stop it with Ctrl+C.')
  })
  server.on('error', (error: NodeJS.ErrnoException) => {
    void database.close().then(() => {
      if (error.code === 'EADDRINUSE') stop(`Port ${options.port} is taken. Choose another one: npm start -- --port ${options.port + 1}`, 1)
      throw error
    })
  })
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      void database.close().then(() => process.exit(0))
    })
  }
}

const options = readStartOptions(process.argv.slice(2))
if (options.ok) await start(options.value)
else stop(options.error.sentence, 2)
