/**
 * Turns an answer labelled sentence by sentence into passages, one for each part, as an adviser marks a sample answer: every
 * sentence inside the passage of the action counts as action. Passages can then be told in another order or left out.
 */
import { SECTION_LABELS, type SectionLabel } from '@inclined/core/answers/report'
import type { CorpusAnswer, Segment } from './read-corpus.ts'

const PARTS: readonly SectionLabel[] = ['situation', 'task', 'action', 'result', 'learning']
const COUNT = PARTS.length

interface Reached {
  readonly cost: number
  readonly path: readonly number[]
}

/** For each segment the part of its passage: no part is told twice, and as few letters as can be change their label. */
function choosePassages(segments: readonly Segment[]): readonly number[] {
  let reached = new Map<number, Reached>([[COUNT, { cost: 0, path: [] }]])
  for (const { label, text } of segments) {
    const next = new Map<number, Reached>()
    for (const [state, { cost, path }] of reached) {
      const [seen, at] = [state >> 3, state & 7]
      const start = path.length === 0
      for (let k = 0; k < COUNT; k++) {
        if (start ? false : k !== at && seen & (1 << k)) continue
        const key = (((start ? 0 : seen) | (1 << k)) << 3) | k
        const worth = cost + (label === 'other' || label === PARTS[k] ? 0 : text.length)
        const before = next.get(key)
        if (!before || worth < before.cost) next.set(key, { cost: worth, path: [...path, k] })
      }
    }
    reached = next
  }
  let best: Reached | undefined
  for (const r of reached.values()) if (!best || r.cost < best.cost) best = r
  return best?.path ?? []
}

/** In the order told, neighbours joined; undefined where fewer than three of the four parts are told: nobody marks that as a sample. */
export function passagesOf(answer: CorpusAnswer): readonly Segment[] | undefined {
  const told = new Set(answer.segments.map((s) => s.label))
  if (['situation', 'task', 'action', 'result'].filter((l) => told.has(l as SectionLabel)).length < 3) return undefined
  const path = choosePassages(answer.segments)
  const passages: { label: SectionLabel; text: string }[] = []
  answer.segments.forEach(({ text }, i) => {
    const label = PARTS[path[i] ?? 0] ?? 'other'
    const last = passages.at(-1)
    if (last?.label === label) last.text += ` ${text}`
    else passages.push({ label, text })
  })
  return passages
}

/** Passages of the parts in the order given, each closed; what belongs to `learning` follows the result. */
export function tellInOrder(passages: readonly Segment[], order: readonly SectionLabel[]): readonly Segment[] {
  const all = order.flatMap((label) => (label === 'result' ? [label, 'learning' as const] : [label]))
  return all.flatMap((label) =>
    passages
      .filter((p) => p.label === label)
      .map((p) => ({ label, text: /[.!?;:]$/.test(p.text) ? p.text : `${p.text.replace(/[,\s]+$/, '')}.` })),
  )
}

export const LABEL_COUNT = SECTION_LABELS.length
