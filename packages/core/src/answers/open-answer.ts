/**
 * An answer that is being written: each edit gives the same report, byte for byte, as a fresh analysis of the same text.
 *
 * Keeps what was read of each block by the block's own words, and forgets the blocks that are gone. Only reading is kept;
 * the checks run each time, because they look across blocks.
 */
import { analyseWith } from './analyse-answer.ts'
import { readBlock } from './read-block.ts'
import type { AnswerOptions, AnswerReport } from './report.ts'
import type { Unit } from './report-unit.ts'

export interface OpenAnswer {
  readonly text: string
  readonly report: AnswerReport
  /** Replaces UTF-16 units `from` (included) to `to` (not included) by `insert`. Throws where they do not lie in the text. */
  edit(from: number, to: number, insert: string): AnswerReport
}

export function openAnswer(initial: string, options: AnswerOptions = {}): OpenAnswer {
  let kept = new Map<string, readonly Unit[]>()

  const analyse = (text: string): AnswerReport => {
    const seen = new Map<string, readonly Unit[]>()
    const report = analyseWith(
      (block, transcript) => {
        const units = seen.get(block) ?? kept.get(block) ?? readBlock(block, transcript)
        seen.set(block, units)
        return units
      },
      text,
      options,
    )
    kept = seen
    return report
  }

  let text = initial
  let report = analyse(text)
  return {
    get text() {
      return text
    },
    get report() {
      return report
    },
    edit(from, to, insert) {
      if (!(from >= 0 && from <= to && to <= text.length)) throw new RangeError(`no such place in the text: ${from} to ${to}`)
      text = text.slice(0, from) + insert + text.slice(to)
      report = analyse(text)
      return report
    },
  }
}
