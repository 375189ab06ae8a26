/**
 * What the story page does with script: keeps unsaved typing in this browser, judges it while one types, and offers back what
 * a closed tab left. Without script none of it is needed: the form is posted and judged on the server.
 */
import type { LintContext, StoryLint } from '@inclined/core/stories/lints/story-lint'
import type { StoryContent } from '@inclined/core/stories/story'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { timeAgo } from '../../parts/time-ago.ts'
import { decideRecovery, dropCopiesOf, dropCopy, findCopies, keepCopy, tabName } from '../answers/draft-copy.ts'
import { keptPositions, ROW_LISTS, readStoryForm } from './read-story-form.ts'
import { copyName, readCopy, writeCopy } from './story-copy.ts'

export interface StoryFormStart {
  readonly storyId: string
  readonly version: number
  readonly saved: StoryContent
  readonly lints: readonly StoryLint[]
  readonly lintContext: LintContext
}

/** `untouched` until the first key: the page is as it came. */
export type KeptState = 'untouched' | 'saved' | 'kept' | 'only-here'

export interface Leftover {
  readonly content: StoryContent
  readonly baseVersion: number
  /** How long ago it was typed, in words. */
  readonly ago: string
  readonly tab: string
}

const QUIET_MS = 350

export function useStoryForm(form: RefObject<HTMLFormElement | null>, { storyId, version, saved, lints, lintContext }: StoryFormStart) {
  const [live, setLive] = useState<{ readonly content: StoryContent; readonly lints: readonly StoryLint[] }>({ content: saved, lints })
  const [kept, setKept] = useState<KeptState>('untouched')
  const [leftover, setLeftover] = useState<Leftover | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  // Each visit keeps a copy of its own, so that new typing never writes over a copy that waits to be brought back.
  const visit = useRef('')
  const latest = useRef({ saved, version, lints, lintContext })
  latest.current = { saved, version, lints, lintContext }

  const read = useCallback(() => {
    timer.current = null
    if (!form.current) return
    const typed = new FormData(form.current)
    const { content } = readStoryForm(typed)
    setKept(keepOrDrop(storyId, visit.current, content, latest.current))
    const shown = readStoryForm(typed, { keepBlankRows: true }).content
    void judge(content, latest.current.lintContext, latest.current.lints).then((found) =>
      setLive({ content, lints: found.map((lint) => placeOnPage(lint, shown)) }),
    )
  }, [form, storyId])

  const onInput = useCallback(() => {
    if (timer.current) clearTimeout(timer.current)
    timer.current = setTimeout(read, QUIET_MS)
  }, [read])

  useEffect(() => {
    visit.current = `${tabName()}.${Date.now().toString(36)}`
    setLeftover(findLeftover(storyId, latest.current))
    const leave = () => {
      if (timer.current) read()
    }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [storyId, read])

  // After a save the server has read the story again: what was kept is measured against the new version.
  const seen = useRef(version)
  useEffect(() => {
    if (seen.current === version) return
    seen.current = version
    read()
  }, [version, read])

  const settle = (left: Leftover) => {
    dropCopy(copyName(storyId), left.tab)
    setLeftover(null)
  }
  /** Nothing of it stays in this browser: the story is being deleted. */
  const forget = () => {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
    dropCopiesOf(copyName(storyId))
  }
  return { live, kept, leftover, onInput, settle, forget }
}

/** Drops the copy of this visit where the form says what is saved, keeps it where it does not. */
function keepOrDrop(
  storyId: string,
  visit: string,
  content: StoryContent,
  { saved, version }: { readonly saved: StoryContent; readonly version: number },
): KeptState {
  const text = writeCopy(content)
  if (text === writeCopy(saved)) {
    dropCopy(copyName(storyId), visit)
    return 'saved'
  }
  return keepCopy(copyName(storyId), { tab: visit, text, baseRevision: version, at: Date.now() }) ? 'kept' : 'only-here'
}

function findLeftover(storyId: string, { saved, version }: { readonly saved: StoryContent; readonly version: number }): Leftover | null {
  const copies = findCopies(copyName(storyId))
  // An earlier visit in this tab is over for sure; of another tab's it is known only after a while.
  const own = copies.find(({ tab }) => tab.startsWith(`${tabName()}.`))?.tab ?? ''
  const found = decideRecovery(copies, { text: writeCopy(saved), revision: version }, { tab: own, at: Date.now() })
  if (found.kind === 'none') return null
  const { text, baseRevision, at, tab } = found.copy
  const content = readCopy(text)
  return content && { content, baseVersion: baseRevision, ago: timeAgo(new Date(at).toISOString(), Date.now()), tab }
}

/** Other stories and earlier versions are not in the page; what was found against them stands until the next save. */
async function judge(content: StoryContent, context: LintContext, saved: readonly StoryLint[]): Promise<readonly StoryLint[]> {
  const { lintStory } = await import('@inclined/core/stories/lint-story')
  return [...lintStory(content, context), ...saved.filter(isAgainstOthers)]
}

/** A lint counts the rows that are kept; the page counts all it shows. */
function placeOnPage(lint: StoryLint, shown: StoryContent): StoryLint {
  const list = ROW_LISTS.find((known) => known === lint.field)
  const position = list && lint.index !== undefined ? keptPositions(shown, list)[lint.index] : undefined
  return position === undefined ? lint : { ...lint, index: position }
}

function isAgainstOthers({ rule, data }: StoryLint): boolean {
  return rule === 'changed-number' || (rule === 'contradiction' && data.story !== 'this')
}
