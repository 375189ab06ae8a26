/**
 * The person's material as the commands use it, the same whether the data folder is opened here or a running server is asked.
 */
import { InputRefused, type Call, stringOf } from './command.ts'
import { wordDataRefusal } from './data-door.ts'

export interface Counts {
  readonly stories: number
  readonly answers: number
  readonly claimMarks: number
}

export interface Material {
  /** Everything as one JSON document. */
  exportAll(): Promise<string>
  importAll(document: unknown, mode: 'empty' | 'add'): Promise<{ readonly added: Counts; readonly kept: Counts }>
  exportStories(format: 'md' | 'json'): Promise<string>
  /** Throws `InputRefused` when nothing was taken; `lowered` counts stories that came in at a lower status. */
  importStories(format: 'md' | 'json', text: string): Promise<{ readonly ids: readonly string[]; readonly lowered: readonly unknown[] }>
  close(): Promise<void>
}

export const DATA_OPTION = {
  type: 'string',
  value: 'FOLDER',
  says: 'the data folder; else INCLINED_DATA, else the usual place of the system',
} as const

async function openMaterial(call: Call): Promise<Material> {
  const outcome = await call.door.open(stringOf(call, 'data'))
  if (outcome.kind === 'refused') throw new InputRefused(wordDataRefusal(outcome.refusal))
  if (outcome.kind === 'served') return (await import('./served-material.ts')).servedMaterial(outcome.url)
  return (await import('./opened-material.ts')).openedMaterial(outcome.data)
}

/** Opens, works, and closes whatever happens. */
export async function withMaterial<T>(call: Call, work: (material: Material) => Promise<T>): Promise<T> {
  const material = await openMaterial(call)
  try {
    return await work(material)
  } finally {
    await material.close()
  }
}
