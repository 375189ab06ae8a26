/** Where the story stands, where it can go, and what keeps it from there by name. */
import type { StoryLint } from '@inclined/core/stories/lints/story-lint'
import { STORY_STATUSES, type StoryStatus } from '@inclined/core/stories/story'
import { LintList } from './lint-panel.tsx'
import { count, STATUS_MEANING, STATUS_WORD } from './story-wording.ts'

interface StatusPanelProps {
  readonly status: StoryStatus
  /** Id of the form the buttons send: what is typed is saved first. */
  readonly form: string
  /** The status asked for and the lints that refused it, where one was refused just now. */
  readonly refused: { readonly to: StoryStatus; readonly sentence: string; readonly by: readonly StoryLint[] } | null
  readonly names: Readonly<Record<string, string>>
  /** Nothing blocks it as far as the page can tell: then being ready is the step that stands out. */
  readonly isClear: boolean
}

const VERB: Readonly<Record<StoryStatus, string>> = {
  draft: 'Back to draft',
  usable: 'Mark usable',
  ready: 'Mark ready',
  retired: 'Retire it',
}

export function StatusPanel({ status, form, refused, names, isClear }: StatusPanelProps) {
  return (
    <section aria-labelledby="status-title">
      <h2 id="status-title" className="eyebrow mb-2">
        Where it stands
      </h2>
      <p>
        <b className="font-semibold">{STATUS_WORD[status]}</b>
        <span className="text-soft">: {STATUS_MEANING[status]}.</span>
      </p>
      {refused ? (
        <div role="alert" className="mt-3 rounded-lg border border-bad px-4 py-3" data-testid="refused">
          <p className="font-semibold text-bad">
            Not {STATUS_WORD[refused.to].toLowerCase()} yet. {refused.sentence}
          </p>
          <LintList lints={refused.by} names={names} />
        </div>
      ) : null}
      <div className="mt-3 flex flex-wrap gap-2">
        {STORY_STATUSES.filter((to) => to !== status).map((to) => (
          <button
            key={to}
            type="submit"
            form={form}
            name="intent"
            value={`status:${to}`}
            className={`button ${to === 'ready' && isClear ? '' : 'button-quiet'}`}
          >
            {VERB[to]}
          </button>
        ))}
      </div>
    </section>
  )
}

/** "3 blocks, 2 warnings", or that there is nothing. */
export function wordCounts(blocks: number, warnings: number): string {
  if (blocks + warnings === 0) return 'nothing to mend'
  return [blocks ? count(blocks, 'block', 'blocks') : '', warnings ? count(warnings, 'warning', 'warnings') : ''].filter(Boolean).join(', ')
}
