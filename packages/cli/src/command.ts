/**
 * What a command is, and what it is given: its arguments, the streams of the process, and late doors to what is heavy.
 *
 * A command parses, calls and words; it decides nothing about answers, questions or stories.
 */
import type { DataDoor } from './data-door.ts'
import type { Output } from './output.ts'

/** 0 fine, 1 the input was refused or something is wrong, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2

export interface Option {
  readonly type: 'string' | 'boolean'
  /** What stands for the value in the help: `FILE`. */
  readonly value?: string
  readonly says: string
}

export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>
  /** Whether a person sits at standard input. */
  readonly isTyped: boolean
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
}

export interface Call {
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  readonly positionals: readonly string[]
  readonly io: Io
  readonly door: DataDoor
}

export interface Command {
  readonly name: string
  /** What stands after the name: `[FILE] [--json]`. */
  readonly usage: readonly string[]
  readonly says: string
  readonly options: Readonly<Record<string, Option>>
  readonly examples: readonly string[]
  /** At most this many arguments beside options; the command checks the least. */
  readonly mostArguments: number
  run(call: Call): Promise<ExitCode>
}

/** The caller used the command wrongly: printed with a hint at `--help`, exit 2. */
export class WrongUsage extends Error {}

/** The input cannot be used: printed as it is, exit 1. */
export class InputRefused extends Error {}

export function stringOf(call: Call, name: string): string | undefined {
  const value = call.values[name]
  return typeof value === 'string' ? value : undefined
}

/** The option's value when it is one of `allowed`, `undefined` when it is not given; throws `WrongUsage` on any other. */
export function choiceOf<T extends string>(call: Call, name: string, allowed: readonly T[]): T | undefined {
  const value = stringOf(call, name)
  if (value === undefined) return undefined
  const known = allowed.find((each) => each === value)
  if (known === undefined) throw new WrongUsage(`--${name} takes one of ${allowed.join(', ')}; "${value}" is none of them.`)
  return known
}
