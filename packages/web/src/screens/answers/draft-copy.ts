/**
 * A copy of unsaved text in the browser, so that a closed tab, a crashed browser or a stopped server loses nothing.
 *
 * Each tab keeps its own copy. A copy is removed when the server has acknowledged exactly that text. What `localStorage`
 * refuses (private windows, full disk) is reported by `keep` returning false; the page then says that only this tab holds the text.
 */

export interface DraftCopy {
  readonly tab: string
  readonly text: string
  /** The revision the text was based on. */
  readonly baseRevision: number
  /** Milliseconds since 1970. */
  readonly at: number
}

/** Everything that is kept of unsaved text begins with this, in practice as well. */
export const COPY_PREFIX = 'inclined.draft.'
const keyOf = (answerId: string, tab: string) => `${COPY_PREFIX}${answerId}.${tab}`

/** This tab's name: it survives a reload and dies with the tab. */
export function tabName(): string {
  try {
    const known = sessionStorage.getItem('inclined.tab')
    if (known) return known
    const fresh = crypto.randomUUID()
    sessionStorage.setItem('inclined.tab', fresh)
    return fresh
  } catch {
    return 'only'
  }
}

export function keepCopy(answerId: string, copy: DraftCopy): boolean {
  try {
    localStorage.setItem(keyOf(answerId, copy.tab), JSON.stringify(copy))
    return true
  } catch {
    return false
  }
}

export function dropCopy(answerId: string, tab: string): void {
  try {
    localStorage.removeItem(keyOf(answerId, tab))
  } catch {
    // Nothing was kept where storage is refused, so there is nothing to drop.
  }
}

/** `null` for an entry that is not a copy: one broken entry must not hide the others. */
function readCopy(stored: string | null): DraftCopy | null {
  try {
    const copy = JSON.parse(stored ?? 'null') as Partial<DraftCopy> | null
    const isCopy =
      typeof copy?.text === 'string' && typeof copy.tab === 'string' && Number.isInteger(copy.baseRevision) && Number.isFinite(copy.at)
    return isCopy ? (copy as DraftCopy) : null
  } catch {
    return null
  }
}

function keysOf(answerId: string): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(`${COPY_PREFIX}${answerId}.`))
  } catch {
    return []
  }
}

/** Copies of this answer, newest first. */
export function findCopies(answerId: string): readonly DraftCopy[] {
  return keysOf(answerId)
    .map((key) => readCopy(localStorage.getItem(key)))
    .filter((copy) => copy !== null)
    .toSorted((a, b) => b.at - a.at)
}

/** Removes the copies of every tab: the answer itself is being deleted. */
export function dropCopiesOf(answerId: string): void {
  for (const key of keysOf(answerId)) localStorage.removeItem(key)
}

/** Removes every copy of every answer: part of deleting everything. */
export function dropAllCopies(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(COPY_PREFIX)) localStorage.removeItem(key)
  } catch {
    // As above.
  }
}

/** A copy of another tab is taken for abandoned after this long without a save; a living tab saves within seconds. */
export const ABANDONED_AFTER_MS = 10_000

export type Recovery =
  | { readonly kind: 'none' }
  | { readonly kind: 'restore'; readonly copy: DraftCopy }
  | { readonly kind: 'conflict'; readonly copy: DraftCopy }

/**
 * Decides what to do with copies found when an answer is opened: restore where nothing was saved in between, ask where
 * something was, and leave a living tab's copy alone.
 */
export function decideRecovery(
  copies: readonly DraftCopy[],
  saved: { readonly text: string; readonly revision: number },
  now: { readonly tab: string; readonly at: number },
): Recovery {
  const copy = copies.find((c) => c.text !== saved.text && (c.tab === now.tab || now.at - c.at > ABANDONED_AFTER_MS))
  if (!copy) return { kind: 'none' }
  return copy.baseRevision === saved.revision ? { kind: 'restore', copy } : { kind: 'conflict', copy }
}
