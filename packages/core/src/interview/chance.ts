/**
 * Choices that look like chance and repeat: the same seed and the same key give the same choice on every machine.
 *
 * A draw in order (planning) uses `kernel/seeded-random.ts`; a choice in a running session hashes what it is about, so that it does
 * not depend on how often the process was asked or restarted.
 */

/** From 0 to 2^32 - 1. FNV-1a with a final mix, so that near keys give far numbers. */
export function hashKey(seed: number, ...key: readonly (string | number)[]): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0
  for (const part of key.join('|')) hash = Math.imul(hash ^ (part.codePointAt(0) ?? 0), 0x01000193)
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x7feb352d)
  hash ^= hash >>> 15
  return hash >>> 0
}

/** Throws on an empty list: a programmer's mistake. */
export function pickBy<T>(hash: number, list: readonly T[]): T {
  const picked = list[hash % list.length]
  if (picked === undefined) throw new RangeError('nothing to pick from')
  return picked
}

/** The list from a hashed place on, then from its start: every element once. */
export function startAt<T>(hash: number, list: readonly T[]): readonly T[] {
  const at = list.length === 0 ? 0 : hash % list.length
  return [...list.slice(at), ...list.slice(0, at)]
}
