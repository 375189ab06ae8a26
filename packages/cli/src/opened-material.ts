/** The material in a database this process has opened itself: calls the use cases and words what they refuse. */
import { openLoopBank } from '@inclined/app/allocation/open-loop-bank'
import { openOwnCandidate } from '@inclined/app/candidates/own-candidate'
import { exportCandidate } from '@inclined/app/data/export-candidate'
import { type ImportCandidateRefusal, importCandidate } from '@inclined/app/data/import-candidate'
import { exportStories } from '@inclined/app/stories/export-stories'
import { type ImportStoriesRefusal, importStories } from '@inclined/app/stories/import-stories'
import type { Result } from '@inclined/core/kernel/result'
import { loadPlaybook } from '@inclined/playbook/load-playbook'
import { InputRefused } from './command.ts'
import type { OpenData } from './data-door.ts'
import type { Material } from './material.ts'

type Refusal = ImportCandidateRefusal | ImportStoriesRefusal

/** `facts` in the order in which they were given: `expected 1, found 2`. */
function wordFacts(facts: object): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ')
}

const WORDS: { readonly [Code in Refusal['code']]: (refusal: Extract<Refusal, { code: Code }>) => string } = {
  'invalid-document': ({ at, problem, facts }) =>
    `The file is not an export of Inclined as it should be: ${at || 'at the top'}: ${problem} ${wordFacts(facts)}`,
  'newer-document': ({ supported, found }) =>
    `The file is of version ${found}; this program reads up to ${supported}. Update Inclined first.`,
  'candidate-not-found': () => 'There is no candidate in this database.',
  'not-empty': ({ stories, answers, sessions, loops, claimMarks }) =>
    `There is material here already (${stories} stories, ${answers} answers, ${sessions} practice sessions, ${loops} loops, ${claimMarks} marks). Use --add to keep it and add what is missing, or another data folder.`,
  clash: ({ what, id }) => `A ${what} of the same id is here already and differs: ${id}. Nothing was imported.`,
  'unreadable-stories': ({ problem: { code, ...facts } }) =>
    `The file holds no stories that can be read: ${code} (${wordFacts(facts)}). Nothing was imported.`,
  'story-exists': ({ id }) => `The story ${id} is here already. Nothing was imported.`,
  'too-long': ({ field, limit, found }) => `${field} has ${found} characters; at most ${limit} are kept.`,
  'unstorable-character': ({ field, at }) => `${field} holds a character that cannot be kept, at ${at}.`,
  'bad-id': ({ id }) => `"${id}" is no id of a story. Nothing was imported.`,
  'bad-instant': ({ id, found }) => `The story ${id} has the instant "${found}", which is none. Nothing was imported.`,
  'bad-versions': ({ id, versions }) => `The story ${id} has versions that are out of line: ${versions.join(', ')}. Nothing was imported.`,
}

function orRefuse<T>(outcome: Result<T, Refusal>): T {
  if (outcome.ok) return outcome.value
  const word = WORDS[outcome.error.code] as (refusal: Refusal) => string
  throw new InputRefused(word(outcome.error))
}

export async function openedMaterial({ ports, close }: OpenData): Promise<Material> {
  const { id } = await openOwnCandidate(ports)
  return {
    exportAll: async () => `${JSON.stringify(orRefuse(await exportCandidate(ports, id)), null, 2)}\n`,
    importAll: async (document, mode) => orRefuse(await importCandidate(ports, id, { document, mode })),
    exportStories: (format) => exportStories(ports, id, format),
    importStories: async (format, text) =>
      orRefuse(await importStories(ports, id, { format, text, idempotencyKey: ports.ids.next() }, loadPlaybook())),
    openLoopBank: () => openLoopBank(ports, id, loadPlaybook()),
    close,
  }
}
