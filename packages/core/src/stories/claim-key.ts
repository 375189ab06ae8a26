/**
 * Gives each claim the key under which the candidate's own words about it are kept: stable while source, metric, value and
 * unit stay, unique within one list, and never longer than a store takes.
 *
 * The period is left out: dating a story must not lose what the candidate said about a claim. A metric or unit may be as
 * long as a whole story, so a long key is cut and ends in a hash of all of it. The hash guards no secret; should two long
 * keys share one, they are told apart by a number like any two claims with equal keys.
 */

/** Characters of a key before the number that tells equal ones apart; stores take 500. */
export const LONGEST_KEY = 400

/** What is kept of a longer key before its hash; whole characters, never half of a surrogate pair. */
const KEPT_CHARACTERS = 160

export interface KeyParts {
  readonly source: { readonly kind: 'story' | 'answer'; readonly id: string }
  readonly metricKey: string
  readonly measure: 'level' | 'change'
  readonly value: number
  readonly unit: string
}

/** A maker for one list of claims: equal parts get `/2`, `/3` and so on, in the order asked. */
export function claimKeyMaker(): (parts: KeyParts) => string {
  const taken = new Set<string>()
  const next = new Map<string, number>()
  return (parts) => {
    const base = boundKey(writeKey(parts))
    let key = base
    let number = next.get(base) ?? 2
    while (taken.has(key)) key = `${base}/${number++}`
    next.set(base, number)
    taken.add(key)
    return key
  }
}

function writeKey({ source, metricKey, measure, value, unit }: KeyParts): string {
  const id = source.id.replaceAll('%', '%25').replaceAll('/', '%2F')
  return `${source.kind}:${id}/${metricKey}/${measure}/${value}${unit}`
}

function boundKey(key: string): string {
  if (key.length <= LONGEST_KEY) return key
  return `${Array.from(key.slice(0, LONGEST_KEY)).slice(0, KEPT_CHARACTERS).join('')}…${hashText(key)}`
}

/** 64 bits as 16 hexadecimal digits: FNV-1a over UTF-16 units, forwards and backwards. */
function hashText(text: string): string {
  let ahead = 0x811c9dc5
  let back = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    ahead = Math.imul(ahead ^ text.charCodeAt(at), 0x01000193)
    back = Math.imul(back ^ text.charCodeAt(text.length - 1 - at), 0x01000193)
  }
  return [ahead, back].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
