/**
 * One call of the command line, from its arguments to its exit code. It knows no adapter and no process: main.ts gives it both.
 */
import { parseArgs } from 'node:util'
import { type Command, type ExitCode, InputRefused, type Io, WrongUsage } from './command.ts'
import { COMMANDS } from './command-list.ts'
import type { DataDoor } from './data-door.ts'
import { OutputClosed } from './output.ts'
import { wordCommand, wordOverview } from './word-help.ts'

export interface Surroundings {
  readonly io: Io
  readonly door: DataDoor
  readonly version: string
}

function parse(command: Command, args: readonly string[]) {
  const options = Object.fromEntries(Object.entries(command.options).map(([name, { type }]) => [name, { type }]))
  try {
    return parseArgs({ args: [...args], options: { ...options, help: { type: 'boolean' } }, allowPositionals: true, strict: true })
  } catch (error) {
    if (error instanceof TypeError) throw new WrongUsage(error.message)
    throw error
  }
}

async function runCommand(name: string, args: readonly string[], { io, door }: Surroundings): Promise<ExitCode> {
  if (!Object.hasOwn(COMMANDS, name)) throw new WrongUsage(`There is no command "${name}".`)
  const { command } = await COMMANDS[name]!.load()
  const { values, positionals } = parse(command, args)
  if (values['help']) {
    await io.stdout.write(wordCommand(command))
    return 0
  }
  if (positionals.length > command.mostArguments) throw new WrongUsage(`${name} takes no argument "${positionals[command.mostArguments]}".`)
  return command.run({ values: values as Readonly<Record<string, string | boolean | undefined>>, positionals, io, door })
}

async function runCall(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { io, version } = surroundings
  const [name, ...args] = argv
  if (name === undefined) {
    await io.stderr.write(wordOverview())
    return 2
  }
  if (name === '--version') await io.stdout.write(`${version}\n`)
  else if (name === '--help' || name === 'help') await io.stdout.write(wordOverview())
  else return runCommand(name, args, surroundings)
  return 0
}

/** Never throws for what a person did; a mistake of ours passes on. */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    return await runCall(argv, surroundings)
  } catch (error) {
    if (error instanceof OutputClosed) return 0
    if (error instanceof InputRefused) {
      await surroundings.io.stderr.write(`${error.message}\n`)
      return 1
    }
    if (!(error instanceof WrongUsage)) throw error
    const [name] = argv
    const page = name !== undefined && Object.hasOwn(COMMANDS, name) ? `inclined ${name} --help` : 'inclined --help'
    await surroundings.io.stderr.write(`${error.message}\nSee: ${page}\n`)
    return 2
  }
}
