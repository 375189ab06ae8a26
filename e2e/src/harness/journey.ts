/**
 * How a journey is written down: a name, what a person does, and the kind of screen they hold.
 *
 * A journey file (`journeys/<name>.journey.ts`) calls `journey(...)` at its top; `run.ts` imports the files and plays the journeys
 * one after another, each in a browser profile, on a server and in a data folder of its own. Journeys share nothing.
 *
 *   journey('writes a first answer', async ({ page, server, step, shot, axe }) => {
 *     await step('opens the answer room', async () => {
 *       await page.goto(`${server.url}/answers/new`)
 *       await axe()
 *       await shot('empty-room')
 *     })
 *   })
 */
import type { Page } from 'playwright-core'

export interface Screen {
  /** 1280 x 800 unless told. */
  readonly viewport?: { readonly width: number; readonly height: number }
  /** Light unless told. */
  readonly colorScheme?: 'light' | 'dark'
  /** On unless told. */
  readonly javaScript?: boolean
  /** `reduce` unless told, so that pictures and contrast checks never catch a thing in motion. */
  readonly reducedMotion?: 'reduce' | 'no-preference'
  /** IANA name; `UTC` unless told. */
  readonly timezone?: string
  /** Acts as a touch screen with a mobile browser; off unless told. */
  readonly mobile?: boolean
}

export interface JourneyOptions extends Screen {
  /** Flags of the server besides port and folder, such as `--demo`. */
  readonly serverFlags?: readonly string[]
  /** 90 unless told. A journey that takes longer fails. */
  readonly limitSeconds?: number
  /** Played once more on PostgreSQL with two server processes where there is one: it needs nothing of one process or its folder. */
  readonly isForTwoServers?: boolean
  /** Makes the WAV file that the microphone plays, for a journey that is spoken; it gets a browser of its own. */
  readonly microphone?: () => Uint8Array
}

export interface JourneyServer {
  /** `http://127.0.0.1:<port>` (`localhost` where the journey gives flags), without a slash at the end; the same after a restart. */
  readonly url: string
  readonly dataDir: string
  /** Everything the server printed so far. */
  output(): string
}

export interface Journey {
  /** A fresh page of this journey's profile. */
  readonly page: Page
  readonly server: JourneyServer
  /** Runs a part of the journey, prints one line for it, and names it when it fails. Steps may not be nested. */
  step<T>(name: string, act: () => Promise<T>): Promise<T>
  /** Saves the whole page as `<journey>-<name>.png` among the shots and returns the file's path. */
  shot(name: string, page?: Page): Promise<string>
  /** Fails on serious and critical accessibility violations of WCAG 2.2 A and AA, naming the elements. */
  axe(page?: Page): Promise<void>
  /** Another tab of the same profile; with a `screen`, a new profile (other cookies) on the same server. */
  newPage(screen?: Screen): Promise<Page>
  /** Stops the server as a person would (SIGTERM) if it runs, and starts it on the same port and data. */
  restartServer(): Promise<void>
  /** SIGKILL: nothing is saved on the way out. Start it again with `restartServer`. */
  killServer(): Promise<void>
  /**
   * Every error in a page's console fails the journey at its end, except those that match an allowed pattern: say beforehand which
   * refusals the journey provokes, for instance `allowErrors(/status of 409/)`. While the server is down, failed connections are
   * allowed by themselves.
   */
  allowErrors(pattern: RegExp): void
}

export interface RegisteredJourney {
  readonly name: string
  readonly play: (journey: Journey) => Promise<void>
  readonly options: JourneyOptions
}

const registered: RegisteredJourney[] = []

/** Throws when the name is taken: it also names the pictures. */
export function journey(name: string, play: (journey: Journey) => Promise<void>, options: JourneyOptions = {}): void {
  if (registered.some((known) => known.name === name)) throw new Error(`two journeys are called "${name}"`)
  registered.push({ name, play, options })
}

/** In the order in which they were registered. */
export function registeredJourneys(): readonly RegisteredJourney[] {
  return registered
}
