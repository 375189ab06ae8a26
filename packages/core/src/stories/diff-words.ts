/**
 * The difference between two texts in words and the blanks between them, by longest common subsequence.
 *
 * Cost is bounded: common ends are cut off first, and where what is left would need more than `MOST_CELLS` comparisons
 * the middle is shown as removed and added whole, which is true though coarse.
 */

export interface WordChange {
  readonly op: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Cells of the comparison table: two bytes each. Stories of 700 words need about half. */
export const MOST_CELLS = 4_000_000

/** Neighbours of one kind are joined, none is empty, and what is removed stands before what is added in its place. */
export function diffWords(before: string, after: string, mostCells = MOST_CELLS): readonly WordChange[] {
  const old = tokens(before)
  const now = tokens(after)
  let head = 0
  while (head < old.length && head < now.length && old[head] === now[head]) head++
  let tail = 0
  while (tail < old.length - head && tail < now.length - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++
  const oldMiddle = old.slice(head, old.length - tail)
  const newMiddle = now.slice(head, now.length - tail)
  const tooLarge = (oldMiddle.length + 1) * (newMiddle.length + 1) > mostCells
  const middle = tooLarge ? replaceAll(oldMiddle, newMiddle) : compare(oldMiddle, newMiddle)
  return join([
    ...old.slice(0, head).map((text) => ({ op: 'same' as const, text })),
    ...middle,
    ...old.slice(old.length - tail).map((text) => ({ op: 'same' as const, text })),
  ])
}

function tokens(text: string): readonly string[] {
  return text.match(/\s+|[^\s]+/gu) ?? []
}

function replaceAll(old: readonly string[], now: readonly string[]): readonly WordChange[] {
  return [...old.map((text) => ({ op: 'removed' as const, text })), ...now.map((text) => ({ op: 'added' as const, text }))]
}

/** Lengths of the longest common subsequence of the two rests, row by row, then one walk from the start. */
function compare(old: readonly string[], now: readonly string[]): readonly WordChange[] {
  const width = now.length + 1
  const lengths = new Uint16Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const here = i * width + j
      lengths[here] = old[i] === now[j] ? lengths[here + width + 1]! + 1 : Math.max(lengths[here + width]!, lengths[here + 1]!)
    }
  }
  const changes: WordChange[] = []
  let i = 0
  let j = 0
  while (i < old.length && j < now.length) {
    const here = i * width + j
    if (old[i] === now[j]) {
      changes.push({ op: 'same', text: old[i]! })
      i++
      j++
    } else if (lengths[here + width]! >= lengths[here + 1]!) changes.push({ op: 'removed', text: old[i++]! })
    else changes.push({ op: 'added', text: now[j++]! })
  }
  return [...changes, ...replaceAll(old.slice(i), now.slice(j))]
}

function join(changes: readonly WordChange[]): readonly WordChange[] {
  const joined: WordChange[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed !== '') joined.push({ op: 'removed', text: removed })
    if (added !== '') joined.push({ op: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const change of changes) {
    if (change.op === 'removed') removed += change.text
    else if (change.op === 'added') added += change.text
    else {
      flush()
      const last = joined.at(-1)
      if (last?.op === 'same') joined[joined.length - 1] = { op: 'same', text: last.text + change.text }
      else joined.push(change)
    }
  }
  flush()
  return joined
}
