/** A folder of its own for a test, gone afterwards. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface ScratchFolder {
  /** Not made yet: the code under test makes it. */
  readonly path: string
  remove(): void
}

export function scratchFolder(): ScratchFolder {
  const above = mkdtempSync(join(tmpdir(), 'inclined-test-'))
  return { path: join(above, 'data'), remove: () => rmSync(above, { recursive: true, force: true }) }
}
