/**
 * Decides when the text being written is sent to the server, and what the page says about it.
 *
 * One save is under way at a time; each names the revision it is based on. A save that finds a newer revision stops
 * saving and asks the person. A server that does not answer is tried again, ever more slowly, while the browser's copy holds the text.
 */

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly revision: number }
  | { readonly kind: 'conflict'; readonly revision: number; readonly text: string }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'unreachable' }

export type DraftState =
  | { readonly kind: 'saved'; readonly at: number | null }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'conflict'; readonly revision: number; readonly text: string }

export interface DraftSaverParts {
  readonly start: { readonly text: string; readonly revision: number }
  readonly send: (text: string, baseRevision: number) => Promise<SaveOutcome>
  /** Keeps the browser's copy of a text not yet saved. */
  readonly keep: (text: string, baseRevision: number) => void
  /** Drops the browser's copy: the server has exactly this text. */
  readonly drop: () => void
  readonly now: () => number
  readonly schedule: (run: () => void, afterMs: number) => () => void
  readonly onState: (state: DraftState) => void
}

/** Quiet time after the last key before a save, and the longest wait while somebody types on. */
export const QUIET_MS = 700
export const LONGEST_WAIT_MS = 3_000
const RETRY_FIRST_MS = 1_000
const RETRY_MOST_MS = 15_000

export interface DraftSaver {
  edit(text: string): void
  /** Saves at once whatever is not saved yet. */
  flush(): Promise<void>
  /** Goes on after a conflict: `text` is what the person chose, based on the revision they saw. */
  settle(text: string, baseRevision: number): void
  /** Takes over what the server has; only sensible while nothing is unsaved. */
  adopt(text: string, revision: number): void
  isDirty(): boolean
  /** The revision the next save is based on. */
  revision(): number
  stop(): void
}

export function createDraftSaver(parts: DraftSaverParts): DraftSaver {
  let text = parts.start.text
  let savedText = text
  let revision = parts.start.revision
  let inConflict = false
  let sending: Promise<void> | null = null
  let cancelTimer = () => {}
  let dirtySince: number | null = null
  let retryMs = RETRY_FIRST_MS

  const isDirty = () => text !== savedText
  const wait = (ms: number) => {
    cancelTimer()
    cancelTimer = parts.schedule(() => void flush(), ms)
  }

  function take(outcome: SaveOutcome, sent: string): void {
    if (outcome.kind === 'saved') {
      revision = outcome.revision
      savedText = sent
      retryMs = RETRY_FIRST_MS
      dirtySince = isDirty() ? parts.now() : null
      if (!isDirty()) parts.drop()
      else parts.keep(text, revision)
      parts.onState(isDirty() ? { kind: 'unsaved' } : { kind: 'saved', at: parts.now() })
      if (isDirty()) wait(QUIET_MS)
    } else if (outcome.kind === 'unreachable') {
      parts.onState({ kind: 'unreachable' })
      wait(retryMs)
      retryMs = Math.min(retryMs * 2, RETRY_MOST_MS)
    } else if (outcome.kind === 'conflict') {
      inConflict = true
      parts.onState({ kind: 'conflict', revision: outcome.revision, text: outcome.text })
    } else parts.onState({ kind: 'refused', sentence: outcome.sentence })
  }

  async function flush(): Promise<void> {
    cancelTimer()
    if (sending) {
      await sending
      if (isDirty() && !inConflict) return flush()
      return
    }
    if (!isDirty() || inConflict) return
    const sent = text
    sending = parts.send(sent, revision).then((outcome) => take(outcome, sent))
    try {
      await sending
    } finally {
      sending = null
    }
  }

  return {
    edit(next) {
      text = next
      parts.keep(text, revision)
      if (inConflict) return
      if (!isDirty()) {
        dirtySince = null
        cancelTimer()
        return
      }
      dirtySince ??= parts.now()
      parts.onState({ kind: 'unsaved' })
      wait(Math.max(0, Math.min(QUIET_MS, LONGEST_WAIT_MS - (parts.now() - dirtySince))))
    },
    flush,
    settle(chosen, baseRevision) {
      inConflict = false
      revision = baseRevision
      text = chosen
      void flush()
    },
    adopt(theirs, theirRevision) {
      inConflict = false
      text = theirs
      savedText = theirs
      revision = theirRevision
      dirtySince = null
      parts.drop()
      parts.onState({ kind: 'saved', at: null })
    },
    isDirty,
    revision: () => revision,
    stop: () => cancelTimer(),
  }
}
