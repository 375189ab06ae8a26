/**
 * Words for the refusals that can end a start. The shapes are those of the adapters, told again here because only
 * `main.ts` may know an adapter; a code that is missing does not compile there.
 */

export type StartRefusal =
  | { readonly code: 'data-folder-empty-name' }
  | { readonly code: 'data-folder-in-checkout'; readonly folder: string; readonly checkout: string }
  | { readonly code: 'data-folder-in-use'; readonly pid: number | null; readonly url: string | null; readonly lockFile?: string | null }
  | { readonly code: 'data-folder-other-version'; readonly found: unknown; readonly expected: unknown }
  | { readonly code: 'database-unreachable'; readonly reason: string }
  | { readonly code: 'database-too-old'; readonly found: number; readonly expected: number }

export function wordStartRefusal(refusal: StartRefusal): string {
  switch (refusal.code) {
    case 'data-folder-empty-name':
      return '--data needs the name of a folder.'
    case 'data-folder-in-checkout':
      return `The data folder ${refusal.folder} lies inside the source tree ${refusal.checkout}, where your stories could end up in a commit. Choose another: --data FOLDER`
    case 'data-folder-in-use': {
      const who = refusal.pid === null ? 'another process' : `another process (${refusal.pid})`
      const open = refusal.url ? ` Open ${refusal.url}, or stop that one first.` : ' Stop that one first.'
      return `The data folder is in use by ${who}.${open} To share one database between processes, set DATABASE_URL.`
    }
    case 'data-folder-other-version':
      return `The data folder was written by another version of the database (${show(refusal.found)}; this one is ${show(refusal.expected)}). Start the version that wrote it, export there (“inclined export”), and import here into a new folder.`
    case 'database-unreachable':
      return `The PostgreSQL server of DATABASE_URL does not answer (${refusal.reason}). Check the address and that it is running, or unset DATABASE_URL to use the built-in database.`
    case 'database-too-old':
      return `The PostgreSQL server is version ${refusal.found}; at least ${refusal.expected} is needed.`
  }
}

const show = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))
