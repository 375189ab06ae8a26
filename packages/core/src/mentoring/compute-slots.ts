/**
 * The slots as the library gives them to other programs: a plain list of instants, and an error where the case cannot be used.
 *
 * Code of ours that shows a person what is wrong asks `findSlots` instead, which answers with the refusal.
 */
import { findSlots } from './find-slots.ts'
import type { SlotCase, SlotRefusal } from './slot-case.ts'

/** The case was refused; `refusal` says which field and why. */
export class SlotCaseRefused extends RangeError {
  override readonly name = 'SlotCaseRefused'
  readonly refusal: SlotRefusal
  constructor(refusal: SlotRefusal) {
    super(`the case was refused: ${JSON.stringify(refusal)}`)
    this.refusal = refusal
  }
}

/** The starts as UTC instants "YYYY-MM-DDTHH:MM:SSZ", ascending, each once. Throws `SlotCaseRefused`. */
export function computeSlots(slotCase: SlotCase): readonly string[] {
  const found = findSlots(slotCase)
  if (!found.ok) throw new SlotCaseRefused(found.error)
  return found.value
}
