/** Shown when the same story was saved somewhere else in the meantime. What was typed stays in the form below until one is chosen. */
import type { FieldChange } from '@inclined/core/stories/diff-stories'
import { FIELD_NAME } from './story-wording.ts'
import { WordChanges } from './word-changes.tsx'

interface StoryConflictProps {
  readonly version: number
  readonly address: string
  /** From theirs to mine. */
  readonly changes: readonly FieldChange[]
}

export function StoryConflict({ version, address, changes }: StoryConflictProps) {
  const differing = changes.filter(({ kind }) => kind !== 'same')
  return (
    <section role="alert" className="card mb-8 border-warn" data-testid="conflict">
      <h2 className="font-serif text-[19px] font-medium">Version {version} was saved elsewhere</h2>
      <p className="mt-1 text-soft">
        Nothing is lost: what you typed is in the form below, and theirs is kept as version {version}. Where they differ, theirs is struck
        through and yours underlined:
      </p>
      <dl className="mt-4 max-h-80 space-y-3 overflow-auto" tabIndex={0} aria-label="Where the two differ">
        {differing.map(({ field, words }) => (
          <div key={field}>
            <dt className="eyebrow">{FIELD_NAME[field]}</dt>
            <dd>
              <WordChanges words={words} />
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 flex flex-wrap gap-3">
        <button type="submit" name="over" value={version} className="button">
          Save mine over it
        </button>
        <a className="button button-quiet" href={address}>
          Open theirs
        </a>
      </div>
    </section>
  )
}
