/**
 * Finds out what a file or a pasted text is, before a use case takes it in: a whole export, stories as JSON, or stories as
 * Markdown. It looks only at how the text begins and which format it names; what is wrong inside is the use case's to say.
 */
import { CANDIDATE_FORMAT } from '@inclined/app/data/candidate-document'
import { accept, type Result, refuse } from '@inclined/core/kernel/result'

export type ReadImport =
  | { readonly kind: 'candidate'; readonly document: unknown }
  | { readonly kind: 'stories'; readonly format: 'md' | 'json'; readonly text: string }

export type ImportTextRefusal =
  | { readonly code: 'nothing-given' }
  | { readonly code: 'not-utf-8' }
  | { readonly code: 'broken-json'; readonly says: string }

/** A byte order mark at the start is dropped; any other byte that is no UTF-8 refuses the file rather than changing it. */
export function decodeFile(bytes: ArrayBuffer): Result<string, ImportTextRefusal> {
  try {
    return accept(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (error instanceof TypeError) return refuse({ code: 'not-utf-8' })
    throw error
  }
}

export function readImport(text: string): Result<ReadImport, ImportTextRefusal> {
  const start = text.trimStart().charAt(0)
  if (start === '') return refuse({ code: 'nothing-given' })
  if (start !== '{' && start !== '[') return accept({ kind: 'stories', format: 'md', text })
  try {
    const document: unknown = JSON.parse(text)
    const names = typeof document === 'object' && document !== null && 'format' in document ? document.format : null
    return accept(names === CANDIDATE_FORMAT ? { kind: 'candidate', document } : { kind: 'stories', format: 'json', text })
  } catch (error) {
    if (error instanceof SyntaxError) return refuse({ code: 'broken-json', says: error.message })
    throw error
  }
}
