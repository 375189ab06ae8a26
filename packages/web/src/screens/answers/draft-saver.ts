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
  /** Starts in a conflict: an unsaved text was found, based on `baseRevision`, and something else was saved since. */
  meet(mine: string, baseRevision: number, theirs: { readonly text: string; readonly revision: number }): void
  /** Takes over what the server has; only sensible while nothing is unsaved. */
  adopt(text: string, revision: number): void
  /** Forgets what is unsaved; for an answer that is being deleted. */
  abandon(): void
  /** True as well while a conflict waits to be settled. */
  isDirty(): boolean
  /** The revision the next save is based on. */
  revision(): number
  stop(): void
}

interface Progress {
  text: string
  savedText: string
  revision: number
  inConflict: boolean
  /** A text that was sent and never acknowledged: the server may have it all the same. */
  unacknowledged: string | null
  sending: Promise<void> | null
  /** When the oldest unsaved key was pressed. */
  dirtySince: number | null
  retryMs: number
  cancelTimer: () => void
}

const isDirty = (progress: Progress): boolean => progress.text !== progress.savedText

function flushAfter(progress: Progress, parts: DraftSaverParts, ms: number): void {
  progress.cancelTimer()
  progress.cancelTimer = parts.schedule(() => void flush(progress, parts), ms)
}

function takeSaved(progress: Progress, parts: DraftSaverParts, revision: number, sent: string): void {
  progress.revision = revision
  progress.savedText = sent
  progress.retryMs = RETRY_FIRST_MS
  progress.unacknowledged = null
  if (!isDirty(progress)) {
    progress.dirtySince = null
    parts.drop()
    parts.onState({ kind: 'saved', at: parts.now() })
    return
  }
  progress.dirtySince = parts.now()
  parts.keep(progress.text, revision)
  parts.onState({ kind: 'unsaved' })
  flushAfter(progress, parts, QUIET_MS)
}

function takeOutcome(progress: Progress, parts: DraftSaverParts, outcome: SaveOutcome, sent: string): void {
  switch (outcome.kind) {
    case 'saved':
      return takeSaved(progress, parts, outcome.revision, sent)
    case 'unreachable':
      progress.unacknowledged = sent
      parts.onState({ kind: 'unreachable' })
      flushAfter(progress, parts, progress.retryMs)
      progress.retryMs = Math.min(progress.retryMs * 2, RETRY_MOST_MS)
      return
    case 'conflict':
      // The "other" text is our own when its acknowledgement was lost on the way.
      if (outcome.text === progress.unacknowledged) return takeSaved(progress, parts, outcome.revision, outcome.text)
      progress.inConflict = true
      progress.savedText = outcome.text
      return parts.onState({ kind: 'conflict', revision: outcome.revision, text: outcome.text })
    case 'refused':
      return parts.onState({ kind: 'refused', sentence: outcome.sentence })
  }
}

async function flush(progress: Progress, parts: DraftSaverParts): Promise<void> {
  progress.cancelTimer()
  if (progress.sending) {
    await progress.sending
    if (isDirty(progress) && !progress.inConflict) return flush(progress, parts)
    return
  }
  if (!isDirty(progress) || progress.inConflict) return
  const sent = progress.text
  progress.sending = parts.send(sent, progress.revision).then((outcome) => takeOutcome(progress, parts, outcome, sent))
  try {
    await progress.sending
  } finally {
    progress.sending = null
  }
}

function edit(progress: Progress, parts: DraftSaverParts, text: string): void {
  progress.text = text
  parts.keep(text, progress.revision)
  if (progress.inConflict) return
  if (!isDirty(progress)) {
    progress.dirtySince = null
    progress.cancelTimer()
    if (!progress.sending) parts.drop()
    parts.onState({ kind: 'saved', at: null })
    return
  }
  progress.dirtySince ??= parts.now()
  parts.onState({ kind: 'unsaved' })
  flushAfter(progress, parts, Math.max(0, Math.min(QUIET_MS, LONGEST_WAIT_MS - (parts.now() - progress.dirtySince))))
}

export function createDraftSaver(parts: DraftSaverParts): DraftSaver {
  const progress: Progress = {
    ...parts.start,
    savedText: parts.start.text,
    inConflict: false,
    unacknowledged: null,
    sending: null,
    dirtySince: null,
    retryMs: RETRY_FIRST_MS,
    cancelTimer: () => {},
  }
  return {
    edit: (text) => edit(progress, parts, text),
    flush: () => flush(progress, parts),
    settle(text, revision) {
      Object.assign(progress, { inConflict: false, text, revision })
      parts.keep(text, revision)
      if (isDirty(progress)) void flush(progress, parts)
      else takeSaved(progress, parts, revision, text)
    },
    adopt(text, revision) {
      Object.assign(progress, { inConflict: false, text, savedText: text, revision, dirtySince: null })
      parts.drop()
      parts.onState({ kind: 'saved', at: null })
    },
    meet(mine, baseRevision, theirs) {
      Object.assign(progress, { inConflict: true, text: mine, savedText: theirs.text, revision: baseRevision })
      // Kept under its old base, so that a reload asks again instead of saving over the other text.
      parts.keep(mine, baseRevision)
      parts.onState({ kind: 'conflict', text: theirs.text, revision: theirs.revision })
    },
    abandon() {
      progress.cancelTimer()
      progress.text = progress.savedText
      parts.drop()
    },
    isDirty: () => isDirty(progress) || progress.inConflict,
    revision: () => progress.revision,
    stop: () => progress.cancelTimer(),
  }
}
