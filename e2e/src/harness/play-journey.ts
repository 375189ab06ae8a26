/**
 * Plays one journey: gives it a server, a profile and its tools, prints its steps, and says in the end whether it passed.
 */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { checkAccessibility } from './accessibility.ts'
import { launchSpeakingBrowser, openProfile } from './browser.ts'
import { collectConsoleErrors } from './console-errors.ts'
import type { Journey, RegisteredJourney } from './journey.ts'
import { createServerPair } from './server-pair.ts'
import { type ServerProcess, createServerProcess } from './server-process.ts'

export interface Outcome {
  readonly name: string
  readonly passed: boolean
  /** Why it failed, empty when it passed. */
  readonly reason: string
  readonly milliseconds: number
}

interface Stage {
  readonly browser: Browser
  readonly shotsDir: string
  readonly print: (line: string) => void
  /** Of a PostgreSQL server on which two server processes share a database; null for one process with its own. */
  readonly postgresUrl: string | null
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

const worded = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))

async function withLimit(work: Promise<void>, seconds: number): Promise<void> {
  const limit = new AbortController()
  const late = sleep(seconds * 1000, undefined, { signal: limit.signal }).then(() => {
    throw new Error(`took longer than ${seconds} s`)
  })
  try {
    await Promise.race([work, late])
  } finally {
    limit.abort()
    late.catch(() => undefined)
  }
}

function prepareTools({ name, options }: RegisteredJourney, stage: Stage, server: ServerProcess, profile: BrowserContext, page: Page) {
  const errors = collectConsoleErrors()
  const profiles = [profile]
  errors.watch(profile)
  const shotOf = (label: string, of: Page): Promise<string> => {
    const path = join(stage.shotsDir, `${slug(name)}-${slug(label)}.png`)
    return of.screenshot({ path, fullPage: true }).then(() => path)
  }
  const journey: Journey = {
    page,
    server,
    async step(label, act) {
      const began = performance.now()
      try {
        const value = await act()
        stage.print(`  ok   ${label} (${Math.round(performance.now() - began)} ms)`)
        return value
      } catch (error) {
        stage.print(`  FAIL ${label}`)
        await shotOf(`failed-${label}`, page).catch(() => undefined)
        throw error
      }
    },
    shot: (label, of = page) => shotOf(label, of),
    axe: (of = page) => checkAccessibility(of),
    async newPage(screen) {
      if (!screen) return profile.newPage()
      const other = await openProfile(stage.browser, { ...options, ...screen })
      errors.watch(other)
      profiles.push(other)
      return other.newPage()
    },
    async restartServer() {
      errors.expectServerDown()
      await server.stop()
      await server.start()
    },
    async killServer() {
      errors.expectServerDown()
      await server.kill()
    },
    allowErrors: errors.allow,
  }
  return { journey, errors, closeProfiles: () => Promise.all(profiles.map((each) => each.close())) }
}

async function play(registered: RegisteredJourney, stage: Stage, server: ServerProcess): Promise<void> {
  const { microphone } = registered.options
  if (!microphone) return playIn(registered, stage, server)
  const { browser, close } = await launchSpeakingBrowser(microphone())
  try {
    await playIn(registered, { ...stage, browser }, server)
  } finally {
    await close()
  }
}

async function playIn(registered: RegisteredJourney, stage: Stage, server: ServerProcess): Promise<void> {
  await server.start()
  const profile = await openProfile(stage.browser, registered.options)
  const tools = prepareTools(registered, stage, server, profile, await profile.newPage())
  try {
    await withLimit(registered.play(tools.journey), registered.options.limitSeconds ?? 90)
    const left = tools.errors.unexplained()
    if (left.length > 0) throw new Error(`the pages reported ${left.length} errors:\n${left.join('\n')}`)
  } finally {
    await tools.closeProfiles()
  }
  await server.stop()
}

/** Never throws: whatever goes wrong is the journey's failure. */
export async function playJourney(registered: RegisteredJourney, stage: Stage): Promise<Outcome> {
  const began = performance.now()
  stage.print(stage.postgresUrl === null ? registered.name : `${registered.name}, with two servers`)
  const { serverFlags = [] } = registered.options
  const { postgresUrl } = stage
  const server = await (postgresUrl === null ? createServerProcess(serverFlags) : createServerPair(serverFlags, postgresUrl))
  let reason = ''
  try {
    await play(registered, stage, server)
  } catch (error) {
    const said = server.output().trim()
    reason = worded(error) + (said ? `\n  the server said:\n${said.split('\n').slice(-30).join('\n')}` : '')
    stage.print(reason.replaceAll(/^/gm, '    '))
  }
  await server.remove()
  return { name: registered.name, passed: reason === '', reason, milliseconds: Math.round(performance.now() - began) }
}
