/**
 * What the server hands to every loader and action: the ports, the playbook and the nonce of this response.
 *
 * The server bundle and the page bundle are built apart, so a module-level context would exist twice; the ports live
 * on `globalThis` under a registered symbol, and the nonce travels with the request.
 */
import type { AccountSettings } from '@inclined/app/accounts/viewer'
import type { Ports } from '@inclined/app/ports/ports'
import type { Playbook } from '@inclined/playbook/playbook'
import type { ExampleBundle } from '@inclined/app/candidates/enter-example'

export interface ServerContext {
  readonly ports: Ports
  readonly playbook: Playbook
  readonly example: ExampleBundle
  /** Null where the installation is one person's. */
  readonly accounts: AccountSettings | null
  /** Where the data lies, in words for the page "Your data". */
  readonly place: string
}

const KEY = Symbol.for('inclined.server-context')
type Holder = { [KEY]?: ServerContext }

export function provideServerContext(context: ServerContext): void {
  const holder = globalThis as Holder
  holder[KEY] = context
}

/** Throws where the server forgot to provide it: a page cannot work without. */
export function serverContext(): ServerContext {
  const context = (globalThis as Holder)[KEY]
  if (!context) throw new Error('provideServerContext was not called before the first request')
  return context
}
