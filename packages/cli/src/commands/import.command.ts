/** `inclined import`: takes in what `inclined export` wrote. */
import { type Command, InputRefused } from '../command.ts'
import { openInput, readText } from '../input.ts'
import type { Counts } from '../material.ts'
import { DATA_OPTION, withMaterial } from '../with-material.ts'

const EXPORT_LIMIT_BYTES = 100_000_000

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InputRefused(`The file is not JSON: ${(error as Error).message}. Nothing was imported.`)
  }
}

const word = ({ stories, answers, sessions, loops, claimMarks }: Counts): string =>
  `${stories} stories, ${answers} answers, ${sessions} practice sessions, ${loops} loops, ${claimMarks} marks`

export const command: Command = {
  name: 'import',
  usage: ['[FILE] [--add] [--data FOLDER] [--json]'],
  says: `Takes in a document that "inclined export" wrote, from FILE or standard input: all of it or nothing.
Without --add there must be no material yet. With --add what is there stays, what is missing is added, and a piece that is there but differs is refused.`,
  options: {
    add: { type: 'boolean', says: 'add to the material that is there' },
    data: DATA_OPTION,
    json: { type: 'boolean', says: 'print the counts as one JSON object' },
  },
  examples: ['npx --no-install inclined import ~/inclined-backup.json', 'npx --no-install inclined import ~/inclined-backup.json --add'],
  mostArguments: 1,
  async run(call) {
    const document = parse(await readText(await openInput(call), EXPORT_LIMIT_BYTES))
    const outcome = await withMaterial(call, (material) => material.importAll(document, call.values['add'] ? 'add' : 'empty'))
    const said = `Imported ${word(outcome.added)}. There already: ${word(outcome.kept)}.`
    await call.io.stdout.write(`${call.values['json'] ? JSON.stringify(outcome) : said}\n`)
    return 0
  },
}
