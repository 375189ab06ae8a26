/**
 * Shown when the same answer was saved somewhere else in the meantime. Both texts are there to read, and until one is
 * chosen nothing is saved. Keeping both loses neither; the other two ways say which text goes.
 */
interface ConflictPanelProps {
  readonly theirs: string
  /** Why keeping both did not work; `null` until it was tried. */
  readonly problem: string | null
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
  readonly onKeepBoth: () => void
}

export function ConflictPanel({ theirs, problem, onKeepMine, onTakeTheirs, onKeepBoth }: ConflictPanelProps) {
  return (
    <section role="alert" className="card mb-6 border-warn" data-testid="conflict">
      <h2 className="font-serif text-[19px] font-medium">This answer was saved in another place as well</h2>
      <p className="mt-1 text-soft">Your text below is kept in this browser and not saved yet. The other one reads:</p>
      <blockquote
        className="mt-3 max-h-48 overflow-auto border-l-[3px] border-line pl-4 font-serif whitespace-pre-wrap"
        tabIndex={0}
        aria-label="The text saved elsewhere"
      >
        {theirs || '(empty)'}
      </blockquote>
      {problem ? <p className="field-error mt-3">{problem}</p> : null}
      <div className="mt-4 flex flex-wrap gap-3">
        <button type="button" className="button" onClick={onKeepBoth}>
          Keep both
        </button>
        <button type="button" className="button button-quiet" onClick={onKeepMine}>
          Keep mine, drop the other
        </button>
        <button type="button" className="button button-quiet" onClick={onTakeTheirs}>
          Take the other, drop mine
        </button>
      </div>
    </section>
  )
}
