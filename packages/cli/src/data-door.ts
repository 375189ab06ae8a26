/**
 * What the commands know of the person's data before it is open: main.ts fits it with the adapters, tests with memory.
 *
 * A folder that a running server holds is never opened a second time; its holder's address comes back instead.
 */
import type { Ports } from '@inclined/app/ports/ports'

export type DataRefusal =
  | { readonly code: 'data-folder-empty-name' }
  | { readonly code: 'data-folder-in-checkout'; readonly folder: string; readonly checkout: string }
  | { readonly code: 'data-folder-in-use'; readonly pid: number; readonly url: string | null; readonly lockFile: string }
  | { readonly code: 'data-folder-other-version'; readonly found: unknown; readonly expected: unknown }
  | { readonly code: 'database-unreachable'; readonly reason: string }
  | { readonly code: 'database-too-old'; readonly found: number; readonly expected: number }

export interface OpenData {
  readonly kind: 'pglite' | 'postgres'
  readonly ports: Ports
  close(): Promise<void>
}

export type DoorOutcome =
  | { readonly kind: 'open'; readonly data: OpenData }
  | { readonly kind: 'served'; readonly url: string; readonly pid: number }
  | { readonly kind: 'refused'; readonly refusal: DataRefusal }

export interface DataDoor {
  /** Where the data lie; `null` with a database server. */
  locate(
    flag: string | undefined,
  ): Promise<{ readonly kind: 'at'; readonly folder: string | null } | { readonly kind: 'refused'; readonly refusal: DataRefusal }>
  /** Makes the folder and brings the database up to date where needed. */
  open(flag: string | undefined): Promise<DoorOutcome>
}

export function wordDataRefusal(refusal: DataRefusal): string {
  switch (refusal.code) {
    case 'data-folder-empty-name':
      return '--data needs the name of a folder.'
    case 'data-folder-in-checkout':
      return `The data folder ${refusal.folder} lies inside the source tree ${refusal.checkout}, where your stories could end up in a commit. Choose another one: --data FOLDER`
    case 'data-folder-in-use':
      return `The data folder is in use by ${refusal.pid === 0 ? 'another process' : `process ${refusal.pid}`}, which gives no address to ask. Stop it first${refusal.pid === 0 ? `; if it is certainly gone, remove ${refusal.lockFile}` : ''}.`
    case 'data-folder-other-version':
      return `The data folder was written by another version of the database (${JSON.stringify(refusal.found)}; this program reads ${JSON.stringify(refusal.expected)}). Export it with the version that wrote it, and import it into a new folder here.`
    case 'database-unreachable':
      return `The PostgreSQL server of DATABASE_URL does not answer (${refusal.reason}). Check the address and that it runs, or unset DATABASE_URL to use the data folder.`
    case 'database-too-old':
      return `The PostgreSQL server is version ${refusal.found}; at least ${refusal.expected} is needed.`
  }
}
