/**
 * Gives out the example candidate that ships with the pack, checked once a process.
 *
 * Fixed ids make entering the example again safe. Broken data is a mistake of whoever edits it, so it throws: nobody at the
 * screen could act on it.
 */
import { z } from 'zod'
import { PACK_FILES, PACK_FOLDER } from './pack-files.ts'
import { type ExampleCandidate, exampleSchema } from './schema-example.ts'

const FILE = 'example.json'

let loaded: ExampleCandidate | null = null

/** Throws with the place that is wrong. */
export function readExample(data: unknown): ExampleCandidate {
  const outcome = exampleSchema.safeParse(data)
  if (!outcome.success) throw new Error(`${PACK_FOLDER}/${FILE}: ${z.prettifyError(outcome.error)}`)
  return outcome.data
}

/** The same value at every call; callers may not change it. */
export function loadExample(): ExampleCandidate {
  loaded ??= readExample(PACK_FILES[FILE])
  return loaded
}
