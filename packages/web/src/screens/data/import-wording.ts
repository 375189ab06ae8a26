/** What to say, and what to do, when a file cannot be taken in. Nothing is written then, and what was pasted stays in the form. */
import type { ImportCandidateRefusal } from '@inclined/app/data/import-candidate'
import type { ImportStoriesRefusal } from '@inclined/app/stories/import-stories'
import type { JsonRefusal, MarkdownRefusal } from '@inclined/core/stories/portable-story'
import type { ImportTextRefusal } from './read-import.ts'

export type ImportRefusal = ImportTextRefusal | ImportCandidateRefusal | ImportStoriesRefusal

export interface ImportProblem {
  /** "Line 12", `stories[0].status`; empty where it is the file as a whole. */
  readonly where: string
  readonly says: string
}

type Facts = Readonly<Record<string, unknown>>

const listed = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value))

/** Codes of the readers of both formats; the facts differ a little between them. */
const READING: Readonly<Record<string, (facts: Facts) => string>> = {
  'not-json': () => 'This is not JSON. Use an exported file unchanged, or Markdown.',
  'not-json-object': () => 'The file should be one JSON object. Use an exported file.',
  'wrong-format': ({ expected, found }) =>
    expected
      ? `Expected “${listed(expected)}” and found “${listed(found)}”. A file of stories begins like one that was exported here.`
      : 'This is no export of Inclined.',
  'unsupported-version': ({ supported, found }) =>
    `The file says version ${listed(found)}; this program reads version ${listed(supported)}. Update the program, or export again.`,
  'unknown-field': ({ field, allowed }) =>
    `${field ? `“${listed(field)}” is not known here` : 'Not known here'}${allowed ? `. Known are: ${listed(allowed)}` : ''}. Remove it or correct its name.`,
  'missing-field': ({ field }) => `${field ? `“${listed(field)}”` : 'This part'} is missing. See in an exported file how it is written.`,
  'repeated-field': ({ field }) => `“${listed(field)}” stands here twice. Keep one.`,
  'wrong-type': ({ expected, found }) => `Expected ${listed(expected)}, found ${listed(found)}.`,
  'not-allowed': ({ allowed, found }) => `“${listed(found)}” is none of the choices${allowed ? `: ${listed(allowed)}` : ''}.`,
  'bad-month': ({ found }) => `“${listed(found)}” is no month. Write it as 2024-03.`,
  'bad-instant': ({ found }) => `“${listed(found)}” is no instant. Write it as 2026-11-23T21:00:00.000Z.`,
  'bad-number': ({ found }) => `“${listed(found)}” is no whole number from 1 on.`,
  'bad-id': () => 'The id should be a UUID in lower case, as in an exported file.',
  'repeated-id': () => 'Two entries carry the same id. Give one of them another.',
  'bad-escape': ({ found }) => `“${listed(found)}” is an unfinished escape. Write a backslash as two.`,
  'unexpected-text': ({ found }) => `“${listed(found)}” belongs to no part of a story. Put it under a heading, or remove it.`,
  'wrong-count': ({ field, expected, found }) =>
    `There should be ${listed(expected)} of “${listed(field)}”, and there are ${listed(found)}.`,
  'unknown-value': ({ allowed }) => `Not one of the choices${allowed ? `: ${listed(allowed)}` : ''}.`,
  'not-a-date': () => 'No day of the calendar. Write it as 2027-02-15.',
  'out-of-range': ({ least, most }) => `The number should be from ${listed(least)} to ${listed(most)}.`,
  'story-not-found': () => 'It names a story that is neither in the file nor here.',
  empty: () => 'Empty, where something must stand.',
  'bad-versions': () => 'The version numbers do not end before the current one.',
  'too-long': ({ limit, found }) => `${listed(found)} characters; at most ${listed(limit)} can be kept.`,
  'unstorable-character': ({ at }) => `The character at place ${listed(at)} cannot be kept. Delete it and type it again.`,
}

const read = (code: string, facts: Facts): string =>
  READING[code]?.(facts) ?? `It cannot be read (${code}). Use an exported file unchanged.`

function wordReading(problem: JsonRefusal | MarkdownRefusal | { readonly code: 'not-json' }): ImportProblem {
  const place = 'line' in problem ? `Line ${problem.line}` : 'path' in problem ? problem.path : ''
  return { where: place, says: read(problem.code, problem) }
}

const WHAT = {
  story: 'story',
  answer: 'answer',
  'claim-mark': 'note on a number',
  session: 'practice session',
  loop: 'loop',
  'guest-vote': 'vote of a guest',
} as const

export function wordImportRefusal(refusal: ImportRefusal): ImportProblem {
  switch (refusal.code) {
    case 'nothing-given':
      return { where: '', says: 'Choose a file, or paste its text.' }
    case 'not-utf-8':
      return { where: '', says: 'The file is not text in UTF-8. Save it as UTF-8 in your editor and choose it again.' }
    case 'broken-json':
      return { where: '', says: `The JSON is broken: ${refusal.says}. Use an exported file unchanged.` }
    case 'unreadable-stories':
      return wordReading(refusal.problem)
    case 'invalid-document':
      return { where: refusal.at, says: read(refusal.problem, refusal.facts) }
    case 'newer-document':
      return {
        where: 'version',
        says: `The file was written by a newer Inclined (${refusal.found}; this one reads ${refusal.supported}). Update, then import again.`,
      }
    case 'not-empty':
      return {
        where: '',
        says: `There is material here: ${refusal.stories} stories, ${refusal.answers} answers. Choose “Add to what is here”, or delete everything first.`,
      }
    case 'clash':
      return {
        where: refusal.id,
        says: `A ${WHAT[refusal.what]} with this id is here and differs. Delete the one that should go, then import again.`,
      }
    case 'story-exists':
      return { where: refusal.id, says: 'A story with this id is here already. Remove it from the file, or delete the one that is here.' }
    case 'candidate-not-found':
      return { where: '', says: 'Your material was deleted in another window. Send the form again.' }
    default:
      return { where: placeOf(refusal), says: read(refusal.code, refusal) }
  }
}

const placeOf = (refusal: { readonly code: string; readonly id?: string; readonly field?: string }): string =>
  refusal.id ?? refusal.field ?? ''
