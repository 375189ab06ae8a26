/** Reads what was uploaded or pasted and hands it to the use case it is for. */
import { importCandidate, type ImportMode } from '@inclined/app/data/import-candidate'
import type { CandidateId } from '@inclined/app/ports/candidate-store'
import type { Ports } from '@inclined/app/ports/ports'
import { importStories } from '@inclined/app/stories/import-stories'
import type { StoryGuide } from '@inclined/app/stories/judge-story'
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import { field } from '../../server/form-fields.ts'
import { wordCounts } from './data-counts.ts'
import type { ImportRefusal } from './import-wording.ts'
import { decodeFile, type ImportTextRefusal, readImport } from './read-import.ts'

/** A chosen file goes before pasted text: choosing it is the later, deliberate act. */
export async function readImportText(form: FormData): Promise<Result<string, ImportTextRefusal>> {
  const file = form.get('file')
  if (file instanceof File && file.size > 0) return decodeFile(await file.arrayBuffer())
  return accept(field(form, 'text'))
}

interface ImportWish {
  readonly text: string
  readonly mode: ImportMode
  readonly idempotencyKey: string
}

/** What came in, a sentence each. */
export async function takeIn(
  ports: Ports,
  candidate: CandidateId,
  wish: ImportWish,
  guide: StoryGuide,
): Promise<Result<readonly string[], ImportRefusal>> {
  const read = readImport(wish.text)
  if (!read.ok) return read
  if (read.value.kind === 'candidate') {
    const imported = await importCandidate(ports, candidate, { document: read.value.document, mode: wish.mode })
    if (!imported.ok) return refuse(imported.error)
    const { added, kept } = imported.value
    const same =
      kept.stories + kept.answers + kept.sessions + kept.loops + kept.claimMarks > 0
        ? [`Already here, just the same: ${wordCounts(kept)}.`]
        : []
    return accept([`Imported: ${wordCounts(added)}.`, ...same])
  }
  const imported = await importStories(ports, candidate, { ...read.value, idempotencyKey: wish.idempotencyKey }, guide)
  if (!imported.ok) return refuse(imported.error)
  const { ids, lowered } = imported.value
  const lower =
    lowered.length > 0 ? [`${lowered.length} came in with a lower status, because the checks do not carry the one in the file.`] : []
  return accept([`Imported: ${ids.length} ${ids.length === 1 ? 'story' : 'stories'}.`, ...lower])
}
