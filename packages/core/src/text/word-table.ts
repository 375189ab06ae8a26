/**
 * Finds a known word in a text by its code units, without cutting the word out of the text first.
 *
 * Open addressing over FNV-1a of the lower-case code units with straight apostrophes; an equal hash is never believed, the letters
 * are compared. Holds the words of the lexicon only, so it does not grow with what a person types.
 */

export const HASH_START = 0x811c9dc5
const HASH_PRIME = 0x01000193

export const hashUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, HASH_PRIME)

/** Lower case of an ASCII letter, and the straight apostrophe for a curly one; -1 for other units above ASCII, all else as it is. */
export function foldUnit(unit: number): number {
  if (unit < 128) return unit >= 65 && unit <= 90 ? unit + 32 : unit
  return unit === 0x2019 || unit === 0x02bc ? 39 : -1
}

const FREE = -1

export class WordTable {
  private readonly words: string[] = []
  private readonly hashes: number[] = []
  private slots = new Int32Array(1024).fill(FREE)

  /** `word` is new, folded, and gets the number of words before it. */
  add(word: string): void {
    let hash = HASH_START
    for (let i = 0; i < word.length; i++) hash = hashUnit(hash, word.charCodeAt(i))
    this.words.push(word)
    this.hashes.push(hash | 0)
    if (this.words.length * 2 > this.slots.length) this.grow()
    else this.place(this.words.length - 1)
  }

  private place(id: number): void {
    const mask = this.slots.length - 1
    let slot = (this.hashes[id] ?? 0) & mask
    while (this.slots[slot] !== FREE) slot = (slot + 1) & mask
    this.slots[slot] = id
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(FREE)
    for (let id = 0; id < this.words.length; id++) this.place(id)
  }

  /** Number of the word written from `start` (included) to `end` (not included), or -1. `hash` is that of its folded units. */
  find(text: string, start: number, end: number, hash: number): number {
    const mask = this.slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.slots[slot] ?? FREE
      if (id === FREE) return FREE
      if (this.hashes[id] === (hash | 0) && isWritten(this.words[id] ?? '', text, start, end)) return id
    }
  }
}

function isWritten(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let i = 0; i < word.length; i++) if (foldUnit(text.charCodeAt(start + i)) !== word.charCodeAt(i)) return false
  return true
}
