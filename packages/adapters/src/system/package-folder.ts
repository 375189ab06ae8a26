/**
 * Finds the folders of data that this package ships (migrations, template), from the source as well as from a bundle.
 *
 * Walks up from the running file and looks beside each folder it passes: `packages/adapters/src/...` finds its own
 * package, `packages/web/dist/main.mjs` finds `packages/adapters` below the root it comes from, and an installed bundle
 * finds the package under `node_modules`.
 */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file that proves that the folder is ours. */
const PROOF = { migrations: 'meta/_journal.json', template: 'template.json' } as const

export type PackageFolder = keyof typeof PROOF

/** Path of the folder; throws when the package is incomplete. */
export function packageFolder(name: PackageFolder, from: string = fileURLToPath(import.meta.url)): string {
  for (let folder = dirname(from); ; folder = dirname(folder)) {
    for (const home of ['.', 'packages/adapters', 'node_modules/@inclined/adapters']) {
      const found = join(folder, home, name)
      if (existsSync(join(found, PROOF[name]))) return found
    }
    if (dirname(folder) === folder) throw new Error(`the ${name} folder of @inclined/adapters is missing`)
  }
}
