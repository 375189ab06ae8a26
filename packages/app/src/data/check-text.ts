/**
 * Decides whether a text can be kept exactly as it was typed: not too long, and without characters no database can hold.
 *
 * A NUL and half a surrogate pair cannot be written as UTF-8 text. Dropping or replacing them would change what the person
 * typed without a word, so they are refused with the place they stand at.
 */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'

/** UTF-16 units, as everywhere in the product. The limit itself is still fine. */
export const TEXT_LIMIT = 200_000
export const QUESTION_TEXT_LIMIT = 2_000
export const NOTE_LIMIT = 2_000

export type TextRefusal =
  | { readonly code: 'too-long'; readonly field: string; readonly limit: number; readonly found: number }
  | { readonly code: 'unstorable-character'; readonly field: string; readonly at: number }

// oxlint-disable-next-line no-control-regex -- the control character is what is looked for
const UNSTORABLE = /\u0000|\p{Surrogate}/u

/** `field` names the input in the refusal. */
export function checkText(field: string, text: string, limit: number): Result<string, TextRefusal> {
  if (text.length > limit) return refuse({ code: 'too-long', field, limit, found: text.length })
  const at = text.search(UNSTORABLE)
  return at >= 0 ? refuse({ code: 'unstorable-character', field, at }) : accept(text)
}
