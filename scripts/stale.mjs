/**
 * Decides whether something built is older than what it was built from, by the content of the inputs and not by their dates: a fresh
 * clone or a change of branch gives every file a new date.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { ROOT } from './run-command.mjs'

const NOT_INPUT = /(^|\/)(node_modules|dist|build|\.react-router|\.shots)(\/|$)|\.(test|contract)\.tsx?$/

function listFiles(path) {
  if (NOT_INPUT.test(relative(ROOT, path)) || !existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => listFiles(join(path, name)))
}

/** @param {string[]} inputs files and folders, from the root */
export function hashInputs(inputs) {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap((input) => listFiles(join(ROOT, input)))) {
    hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** Whether `stamp` carries this hash and every output is there. */
export function isFresh(stamp, hash, outputs) {
  const path = join(ROOT, stamp)
  return existsSync(path) && readFileSync(path, 'utf8') === hash && outputs.every((output) => existsSync(join(ROOT, output)))
}

/** Writes the stamp even where it is the same, so that its date says when the inputs were last looked at. */
export function writeStamp(stamp, hash) {
  const path = join(ROOT, stamp)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, hash)
}
