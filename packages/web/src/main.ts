/**
 * Starts the app: reads the settings, opens the database, wires the adapters, listens. The only file of this package
 * that knows adapters.
 */
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { calendarReader } from '@inclined/adapters/calendar/calendar-reader'
import { calendarWriter } from '@inclined/adapters/calendar/calendar-writer'
import { keptTransport, smtpTransport } from '@inclined/adapters/mail/smtp-transport'
import { stripePayments } from '@inclined/adapters/payments/stripe-payments'
import { type OpenDatabase, openDatabase } from '@inclined/adapters/postgres/open-database'
import { systemClock } from '@inclined/adapters/system/clock'
import { dataFolder } from '@inclined/adapters/system/data-folder'
import { randomIds } from '@inclined/adapters/system/ids'
import type { PaymentSettings } from '@inclined/app/ports/payments'
import { DEFAULT_POLICY } from '@inclined/core/mentoring/policy'
import { loadExample } from '@inclined/playbook/load-example'
import { loadPlaybook } from '@inclined/playbook/load-playbook'
import type { Context } from 'hono'
import type { ServerBuild } from 'react-router'
import { createServer } from './server/create-server.ts'
import { findFreePort } from './server/find-free-port.ts'
import { type HostedEnvironment, readHostedEnvironment } from './server/hosted-settings.ts'
import { type HostedRunning, runHosted } from './server/start-hosted.ts'
import { readStartOptions, type StartOptions } from './server/start-options.ts'
import { wordStartRefusal } from './server/start-wording.ts'

const packageFolder = join(dirname(fileURLToPath(import.meta.url)), '..')
/** A trial sends nothing anywhere. */
const NOBODYS_ADDRESS = 'inclined@example.test'
const report = (error: unknown): void => console.error(error)

function stop(sentence: string, code: 1 | 2): never {
  console.error(sentence)
  process.exit(code)
}

async function openStores(options: StartOptions, holder: { url: string }) {
  const folder = dataFolder({ flag: options.data, env: process.env, platform: process.platform, home: homedir() })
  if (!folder.ok) return stop(wordStartRefusal(folder.error), 1)
  // A trial never mixes with what somebody keeps on this machine.
  const dataDir = options.mode === 'demo' && options.data === undefined ? join(folder.value, 'demo') : folder.value
  const opened = await openDatabase({ databaseUrl: process.env.DATABASE_URL || undefined, dataDir, holder })
  if (!opened.ok) return stop(wordStartRefusal(opened.error), 1)
  return { database: opened.value, folder: dataDir }
}

function readWays({ payments, feeBasisPoints }: HostedEnvironment): Pick<PaymentSettings, 'ways' | 'policy'> {
  const policy = { ...DEFAULT_POLICY, feeBasisPoints }
  return payments.kind === 'stripe'
    ? { ways: { kind: 'provider', provider: stripePayments(payments) }, policy }
    : { ways: payments, policy }
}

async function openAccounts(
  options: StartOptions,
  environment: HostedEnvironment,
  database: OpenDatabase,
  url: string,
): Promise<HostedRunning> {
  const { hosts, smtp, google, github, iceServers, mayReadPrivateCalendars: mayBePrivate } = environment
  const opened = await database.openHosted({ url, google, github, isDemo: options.mode === 'demo' })
  const transport = smtp ? smtpTransport(smtp.url, smtp.from) : keptTransport
  const calendar = calendarWriter(smtp?.from ?? NOBODYS_ADDRESS)
  const ports = { ...database.stores, clock: systemClock }
  const doors = { transport, calendar, calendarReader: calendarReader({ mayBePrivate }) }
  return runHosted({ ...doors, opened, hosts, ports, iceServers, payments: readWays(environment), url, report })
}

/** The last entry of the list is the one the operator's own proxy wrote; what a client sent comes before it. */
function clientAddress(isBehindProxy: boolean) {
  return (context: Context): string => {
    const said = isBehindProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
    return said || (getConnInfo(context).remote.address ?? 'unknown')
  }
}

function readEnvironment(options: StartOptions): HostedEnvironment | null {
  if (options.mode === 'solo') return null
  const environment = readHostedEnvironment(process.env, options.mode === 'demo')
  return environment.ok ? environment.value : stop(environment.error.sentence, 1)
}

async function start(options: StartOptions): Promise<void> {
  const holder = { url: '' }
  const environment = readEnvironment(options)
  const { database, folder } = await openStores(options, holder)
  let port = environment && options.port === 0 ? await findFreePort(options.host) : options.port
  const url = environment ? (options.url ?? `http://localhost:${port}`) : null
  const hosted = environment && url ? await openAccounts(options, environment, database, url) : null
  const build = (await import(pathToFileURL(join(packageFolder, 'build/server/index.js')).href)) as ServerBuild
  const place = database.kind === 'pglite' ? folder : 'the PostgreSQL database of DATABASE_URL'
  const app = createServer({
    context: {
      ports: { ...database.stores, clock: systemClock, ids: randomIds },
      playbook: loadPlaybook(),
      example: loadExample(),
      accounts: hosted?.settings ?? null,
      place,
    },
    build,
    clientFolder: join(packageFolder, 'build/client'),
    port: () => port,
    url,
    clientAddress: clientAddress(environment?.isBehindProxy ?? false),
    report,
  })
  const server = serve({ fetch: app.fetch, port, hostname: options.host }, (info) => {
    port = info.port
    const host = options.host.includes(':') ? `[${options.host}]` : options.host
    holder.url = `http://${host}:${info.port}`
    console.log(`Inclined is ready: ${url ?? holder.url}`)
    console.log(options.mode === 'demo' ? 'A trial with invented people; mail stays in the product.' : `Your data lies in ${place}`)
    console.log('Stop it with Ctrl+C.')
  })
  endWith(
    server,
    async () => {
      await hosted?.stop()
      await database.close()
    },
    options.port,
  )
}

/** Closes everything once, at a signal or when the port cannot be had. */
function endWith(server: ReturnType<typeof serve>, close: () => Promise<void>, port: number): void {
  server.on('error', (error: NodeJS.ErrnoException) => {
    void close().then(() => {
      if (error.code === 'EADDRINUSE') stop(`Port ${port} is taken. Choose another one: npm start -- --port ${port + 1}`, 1)
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
      void close().then(() => process.exit(0))
    })
  }
}

const options = readStartOptions(process.argv.slice(2))
if (options.ok) await start(options.value)
else stop(options.error.sentence, 2)
