/**
 * Reads an answer into units, and reads again only what an edit has touched.
 *
 * Blocks are known again by their words; in a block that changed, a unit is known again by its own words with those of its
 * neighbours that reading it may look at. What a unit says follows from these alone (read-block.ts), so a reading that remembers
 * and a fresh one are equal. Sentence ends are always found anew: they may depend on the whole block.
 */
import { splitBlocks } from '../text/split-blocks.ts'
import { tokenise } from '../text/tokenise.ts'
import type { Tokens } from '../text/tokens.ts'
import { moveUnit } from './move-unit.ts'
import { cutBlock, readUnit, type UnitPlace } from './read-block.ts'
import type { Unit } from './report-unit.ts'

/** Tokens before and behind a unit that reading it may look at. Readers look at one before and three behind. */
const LOOKED_AT_BEFORE = 1
const LOOKED_AT_BEHIND = 3

interface KeptUnit {
  /** Code units before the unit in the words it is known by. */
  readonly lead: number
  readonly length: number
  readonly isTail: boolean
  /** As it was placed last. */
  unit: Unit
}

interface KeptBlock {
  start: number
  number: number
  units: readonly Unit[]
  /** Whose words these units are known by, in their order. */
  readonly keys: readonly string[]
  readonly kept: readonly KeptUnit[]
}

/** What is remembered between two readings of one answer. Begins empty, and forgets what is gone from the answer. */
export interface ReadingMemory {
  blocks: Map<string, KeptBlock>
  units: Map<string, KeptUnit[]>
  kept: number
}

export const emptyMemory = (): ReadingMemory => ({ blocks: new Map(), units: new Map(), kept: 0 })

/** Units with words, in order, offsets in the whole text. Without `memory` nothing is remembered. */
export function readUnits(text: string, transcript: boolean, memory?: ReadingMemory): readonly Unit[] {
  const all: Unit[] = []
  const blocks = new Map<string, KeptBlock>()
  splitBlocks(text).forEach((span, number) => {
    const words = text.slice(span.start, span.end)
    if (!memory) {
      const tokens = tokenise(words)
      for (const place of cutBlock(tokens, transcript)) addTo(all, readUnit(tokens, place, span.start, number))
      return
    }
    const block = memory.blocks.get(words) ?? readKept(words, span.start, number, transcript, memory)
    blocks.set(words, block)
    placeBlock(block, span.start, number)
    for (const unit of block.units) addTo(all, unit)
  })
  if (memory) forget(memory, blocks)
  return all
}

function addTo(all: Unit[], unit: Unit): void {
  if (unit.words > 0) all.push(unit)
}

function placeBlock(block: KeptBlock, start: number, number: number): void {
  const by = start - block.start
  if (by === 0 && number === block.number) return
  block.units = block.units.map((unit, i) => {
    const moved = moveUnit(unit, by, unit.sentence, number)
    const kept = block.kept[i]
    if (kept) kept.unit = moved
    return moved
  })
  block.start = start
  block.number = number
}

function readKept(words: string, start: number, number: number, transcript: boolean, memory: ReadingMemory): KeptBlock {
  const tokens = tokenise(words)
  const units: Unit[] = []
  const keys: string[] = []
  const kept: KeptUnit[] = []
  for (const place of cutBlock(tokens, transcript)) {
    const { key, lead, length } = knownBy(tokens, place)
    const same = memory.units.get(key)
    let entry = same?.find((k) => k.lead === lead && k.length === length && k.isTail === place.isTail)
    if (entry) {
      const at = start + (tokens.start[place.from] ?? 0)
      entry.unit = moveUnit(entry.unit, at - entry.unit.start, place.sentence, number)
    } else {
      entry = { lead, length, isTail: place.isTail, unit: readUnit(tokens, place, start, number) }
      if (same) same.push(entry)
      else memory.units.set(key, [entry])
      memory.kept++
    }
    units.push(entry.unit)
    keys.push(key)
    kept.push(entry)
  }
  return { start, number, units, keys, kept }
}

function knownBy(tokens: Tokens, place: UnitPlace): { readonly key: string; readonly lead: number; readonly length: number } {
  const first = Math.max(0, place.from - LOOKED_AT_BEFORE)
  const last = Math.min(tokens.count, place.to + LOOKED_AT_BEHIND) - 1
  const from = tokens.start[first] ?? 0
  const start = tokens.start[place.from] ?? 0
  const end = tokens.end[place.to - 1] ?? start
  return { key: tokens.text.slice(from, tokens.end[last] ?? end), lead: start - from, length: end - start }
}

/** Units of blocks that changed stay known for a while (an undo finds them again), but never more than twice what is in use. */
function forget(memory: ReadingMemory, blocks: Map<string, KeptBlock>): void {
  memory.blocks = blocks
  let used = 0
  for (const block of blocks.values()) used += block.kept.length
  if (memory.kept <= used * 2 + 64) return
  memory.units = new Map()
  memory.kept = 0
  for (const block of blocks.values()) {
    block.kept.forEach((entry, i) => {
      const key = block.keys[i] ?? ''
      const same = memory.units.get(key)
      if (same?.includes(entry)) return
      memory.kept++
      if (same) same.push(entry)
      else memory.units.set(key, [entry])
    })
  }
}
