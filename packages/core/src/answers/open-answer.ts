/**
 * An answer that is being written: each edit gives the same report, byte for byte, as a fresh analysis of the same text.
 *
 * Only reading is remembered (read-units.ts); the checks run each time, because they look across the whole answer.
 */
import { type AnswerMemory, analyseAnswer } from './analyse-answer.ts'
import { emptyMemory } from './read-units.ts'
import type { AnswerOptions, AnswerReport } from './report.ts'

export interface OpenAnswer {
  readonly text: string
  readonly report: AnswerReport
  /** Replaces UTF-16 units `from` (included) to `to` (not included) by `insert`. Throws where they do not lie in the text. */
  edit(from: number, to: number, insert: string): AnswerReport
}

export function openAnswer(initial: string, options: AnswerOptions = {}): OpenAnswer {
  const memory: AnswerMemory = emptyMemory()
  let text = initial
  let report = analyseAnswer(text, options, memory)
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
      report = analyseAnswer(text, options, memory)
      return report
    },
  }
}
