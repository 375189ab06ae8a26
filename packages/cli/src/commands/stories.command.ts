/** `inclined stories import|export`: the story bank alone, in a form people can read and edit. */
import { type Call, choiceOf, type Command, WrongUsage } from '../command.ts'
import { openInput, readText } from '../input.ts'
import { DATA_OPTION, withMaterial } from '../with-material.ts'

const FORMATS = ['md', 'json'] as const
const FILE_LIMIT_BYTES = 20_000_000

/** What `--format` says, else the ending of the file's name, else what the text begins with. */
function formatOf(call: Call, text: string): (typeof FORMATS)[number] {
  const named = choiceOf(call, 'format', FORMATS)
  if (named !== undefined) return named
  const file = call.positionals[1] ?? ''
  if (/\.(md|markdown)$/i.test(file)) return 'md'
  if (/\.json$/i.test(file)) return 'json'
  return /^\s*[[{]/.test(text) ? 'json' : 'md'
}

async function importStories(call: Call): Promise<string> {
  const text = await readText(await openInput(call, 1), FILE_LIMIT_BYTES)
  const { ids, lowered } = await withMaterial(call, (material) => material.importStories(formatOf(call, text), text))
  if (call.values['json']) return `${JSON.stringify({ ids, lowered })}\n`
  const note =
    lowered.length === 0 ? '' : ` ${lowered.length} came in at a lower status than the file says, because something is missing in them.`
  return `Imported ${ids.length} stories.${note}\n`
}

export const command: Command = {
  name: 'stories',
  usage: ['export [--format md|json] [--data FOLDER] > FILE', 'import [FILE] [--format md|json] [--data FOLDER] [--json]'],
  says: `Writes the story bank as Markdown (for people, the default) or JSON (for programs), or takes such a file in: all of it or nothing.
On import the format is taken from the file's name or content unless it is given.`,
  options: {
    format: { type: 'string', value: 'FORMAT', says: 'md or json' },
    data: DATA_OPTION,
    json: { type: 'boolean', says: 'import: print {"ids", "lowered"}' },
  },
  examples: ['npx --no-install inclined stories export > ~/stories.md', 'npx --no-install inclined stories import ~/stories.md'],
  mostArguments: 2,
  async run(call) {
    const [action, file] = call.positionals
    if (action === 'import') await call.io.stdout.write(await importStories(call))
    else if (action === 'export') {
      if (file !== undefined) throw new WrongUsage('stories export prints; send its output to a file with > FILE.')
      const format = choiceOf(call, 'format', FORMATS) ?? 'md'
      await call.io.stdout.write(await withMaterial(call, (material) => material.exportStories(format)))
    } else
      throw new WrongUsage(
        action === undefined ? 'Say "stories import" or "stories export".' : `stories knows import and export; "${action}" is neither.`,
      )
    return 0
  },
}
