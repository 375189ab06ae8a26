/**
 * Writes first-person interview prose from a seed: the texts every tool is timed on.
 *
 * One writer never writes a sentence twice, however many texts it is asked for, so that no cache of sentences can look quick by
 * repetition. The words are our own (interview-prose.json); the texts need to look like answers, not to make sense.
 */
import prose from './interview-prose.json' with { type: 'json' }

type Kind = keyof typeof prose.patterns

const SLOTS: Readonly<Record<string, readonly string[] | undefined>> = prose.slots
const LONGEST_PARAGRAPH_SENTENCES = 6
const SHORTEST_PARAGRAPH_SENTENCES = 3

/** Mulberry32: numbers from 0 (included) to 1 (not included), the same for the same seed everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length

export interface ProseWriter {
  /** At least `words` words (fewer than one sentence more), in paragraphs divided by an empty line, or in one where `isOneParagraph`. */
  write(words: number, isOneParagraph?: boolean): string
}

export function openProseWriter(seed: number): ProseWriter {
  const random = randomFrom(seed)
  const written = new Set<string>()
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T

  const fillSlot = (slot: string): string => {
    const range = /^n:(\d+)-(\d+)$/.exec(slot)
    if (range) return String(Number(range[1]) + Math.floor(random() * (Number(range[2]) - Number(range[1]) + 1)))
    if (slot.includes('|')) return pick(slot.split('|'))
    const words = SLOTS[slot]
    if (!words) throw new Error(`no slot "${slot}" in interview-prose.json`)
    return fill(pick(words))
  }
  const fill = (pattern: string): string => pattern.replace(/\{([^}]*)\}/g, (_, slot: string) => fillSlot(slot))

  let last = ''
  const writeSentence = (kind: Kind): string => {
    for (;;) {
      const pattern = pick(prose.patterns[kind])
      if (pattern === last) continue
      last = pattern
      const filled = fill(pattern)
      const sentence = filled.charAt(0).toUpperCase() + filled.slice(1)
      if (written.has(sentence)) continue
      written.add(sentence)
      return sentence
    }
  }

  return {
    write(words, isOneParagraph = false) {
      let text = ''
      let left = 0
      let place = 0
      for (let count = 0; count < words; ) {
        const sentence = writeSentence(prose.order[place++ % prose.order.length] as Kind)
        const isNewParagraph = left === 0 && !isOneParagraph
        if (text !== '') text += isNewParagraph ? '\n\n' : ' '
        if (isNewParagraph)
          left = SHORTEST_PARAGRAPH_SENTENCES + Math.floor(random() * (LONGEST_PARAGRAPH_SENTENCES - SHORTEST_PARAGRAPH_SENTENCES + 1))
        left--
        text += sentence
        count += countWords(sentence)
      }
      return text
    },
  }
}
