/**
 * Keeps the loop on the page and on the server the same: changes show at once and are sent one batch after another, each over the
 * revision the one before it made.
 *
 * A save that finds a newer revision drops what was not sent, shows what is there, and says so; a server that does not answer is
 * tried again while the changes wait here.
 */
import { changeLoop, type LoopChange } from '@inclined/core/allocation/change-loop'
import type { LoopContent } from '@inclined/core/allocation/kept-loop'

export interface SavedLoop {
  readonly id: string
  readonly content: LoopContent
  readonly revision: number
}

export type SendOutcome =
  | { readonly kind: 'saved'; readonly loop: SavedLoop }
  | { readonly kind: 'conflict'; readonly current: SavedLoop }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'unreachable' }

export interface SaverState {
  readonly content: LoopContent
  readonly revision: number
  readonly isSaving: boolean
  /** What went wrong last, in a sentence; `null` where nothing did. */
  readonly sentence: string | null
}

export interface LoopSaverParts {
  readonly start: SavedLoop
  readonly send: (content: LoopContent, baseRevision: number) => Promise<SendOutcome>
  readonly wait: (run: () => void) => void
  readonly onState: (state: SaverState) => void
}

export interface LoopSaver {
  /** Takes a change that `changeLoop` accepts. */
  apply(change: LoopChange): void
  /** Takes over what the server has, unless something waits to be sent. */
  adopt(loop: SavedLoop): void
}

export const CHANGED_ELSEWHERE =
  'This loop was changed in another window. It is shown as it is now; your last change was not kept. Make it again.'
const UNREACHABLE = 'The server does not answer. Your changes wait here and are sent again; keep this page open.'

const applyAll = (content: LoopContent, changes: readonly LoopChange[]): LoopContent =>
  changes.reduce((current, change) => {
    const outcome = changeLoop(current, change)
    return outcome.ok ? outcome.value : current
  }, content)

export function createLoopSaver({ start, send, wait, onState }: LoopSaverParts): LoopSaver {
  let saved = start
  let waiting: readonly LoopChange[] = []
  let isSaving = false
  let sentence: string | null = null
  const tell = () =>
    onState({ content: applyAll(saved.content, waiting), revision: saved.revision, isSaving: waiting.length > 0, sentence })

  const settle = (outcome: SendOutcome, sent: number): void => {
    if (outcome.kind === 'unreachable') {
      sentence = UNREACHABLE
      wait(() => void flush())
      return
    }
    waiting = outcome.kind === 'conflict' ? [] : waiting.slice(sent)
    if (outcome.kind === 'saved') saved = outcome.loop
    if (outcome.kind === 'conflict') saved = outcome.current
    sentence = outcome.kind === 'saved' ? null : outcome.kind === 'conflict' ? CHANGED_ELSEWHERE : outcome.sentence
  }

  async function flush(): Promise<void> {
    if (isSaving) return
    isSaving = true
    let goesOn = waiting.length > 0
    while (goesOn) {
      const batch = waiting
      const outcome = await send(applyAll(saved.content, batch), saved.revision)
      settle(outcome, batch.length)
      goesOn = outcome.kind !== 'unreachable' && waiting.length > 0
      tell()
    }
    isSaving = false
  }

  return {
    apply(change) {
      waiting = [...waiting, change]
      tell()
      void flush()
    },
    adopt(loop) {
      if (waiting.length > 0 || loop.revision <= saved.revision) return
      saved = loop
      tell()
    },
  }
}
