/** Opens the material a command works on, here or at the server that holds it, and closes it whatever happens. */
import { type Call, InputRefused, stringOf } from './command.ts'
import { wordDataRefusal } from './data-door.ts'
import type { Material } from './material.ts'

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
