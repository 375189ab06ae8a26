/** `inclined export`: everything of the person as one JSON document. */
import type { Command } from '../command.ts'
import { DATA_OPTION, withMaterial } from '../with-material.ts'

export const command: Command = {
  name: 'export',
  usage: ['[--data FOLDER] > FILE'],
  says: `Prints everything that is yours as one JSON document: profile, stories with all versions, answers, marks on claims.
Works while the app runs. The document holds your confidential stories: keep it where nobody else reads it.`,
  options: { data: DATA_OPTION },
  examples: ['npx --no-install inclined export > ~/inclined-backup.json'],
  mostArguments: 0,
  async run(call) {
    await call.io.stdout.write(await withMaterial(call, (material) => material.exportAll()))
    return 0
  },
}
