/** The help: the overview, and the page of one command. */
import type { Command } from './command.ts'
import { COMMANDS } from './command-list.ts'

const indent = (lines: readonly string[]): string => lines.map((line) => `  ${line}\n`).join('')

export function wordOverview(): string {
  const lines = Object.entries(COMMANDS).map(([name, { says }]) => `${name.padEnd(10)} ${says}`)
  return `inclined: preparation for product-manager loops at Amazon, on your own machine. Not affiliated with Amazon.

Usage: inclined COMMAND [OPTIONS]

${indent(lines)}
Every command prints text for people, with --json for programs; "inclined COMMAND --help" says more.
Exit codes: 0 fine, 1 the input was refused or something is wrong, 2 wrong usage.
In a checkout, call it as: npx --no-install inclined COMMAND
`
}

export function wordCommand({ name, usage, says, options, examples }: Command): string {
  const rows = Object.entries({ ...options, help: { type: 'boolean', says: 'print this' } as const }).map(
    ([option, { says: text, ...rest }]) => {
      const value = 'value' in rest && rest.value !== undefined ? ` ${rest.value}` : ''
      return `${`--${option}${value}`.padEnd(20)} ${text}`
    },
  )
  return `${says}

Usage:
${indent(usage.map((line) => `inclined ${name} ${line}`))}
Options:
${indent(rows)}
Examples:
${indent(examples)}`
}
