/**
 * Reads one line of a megabyte (1,048,576 code units) in a process of its own: `node main.mjs <line>`; prints {ms, why}.
 *
 * A single kind of character, and the same after 40,000 characters of ordinary prose: an engine that judges a long text by its beginning
 * must not fall over what comes after.
 */
import { pathToFileURL } from 'node:url'
import { openProseWriter } from './write-prose.ts'

const LENGTH = 1_048_576
const BEGINNING = 40_000

const fillings: Readonly<Record<string, string>> = { dots: '.', quotes: '"', digits: '7', spaces: ' ', letters: 'a' }

function makeLine(name: string): string {
  if (name === 'prose') return openProseWriter(7).write(200_000, true).slice(0, LENGTH)
  const filling = fillings[name.replace('prose, then ', '')]
  if (filling === undefined) throw new Error(`no line is called "${name}"`)
  const beginning = name.startsWith('prose, then ') ? openProseWriter(7).write(9_000, true).slice(0, BEGINNING) : ''
  return beginning.padEnd(LENGTH, filling)
}

const path = process.env['INCLINED_TEXT_ENGINE']
const line = makeLine(process.argv[2] ?? '')
const { analyseAnswer } = await import(pathToFileURL(path ?? '').href)
const began = performance.now()
const { why } = analyseAnswer(line)
process.stdout.write(JSON.stringify({ ms: performance.now() - began, why }))
