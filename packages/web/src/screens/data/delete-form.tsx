/** Deletes everything. The word has to be typed, because no click alone should end months of work. */
import { Form } from 'react-router'
import { CONFIRM_WORD } from './confirm-word.ts'
import { type DataCounts, wordCounts } from './data-counts.ts'

interface DeleteFormProps {
  readonly problem: string | null
  readonly counts: DataCounts
}

export function DeleteForm({ problem, counts }: DeleteFormProps) {
  return (
    <Form method="post" action="/data" className="grid gap-4">
      <input type="hidden" name="intent" value="delete" />
      <p className="max-w-[62ch] text-soft">
        Here now: {wordCounts(counts)}. With them go every earlier version, the profile, the example, and drafts kept in this browser. It
        cannot be undone; files you exported stay yours.
      </p>
      <div className="max-w-[18rem]">
        <label className="field-label" htmlFor="confirm">
          Type “{CONFIRM_WORD}” to confirm
        </label>
        <input
          className="input"
          id="confirm"
          name="confirm"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={problem !== null || undefined}
          aria-describedby={problem ? 'confirm-problem' : undefined}
        />
        {problem ? (
          <p className="field-error" id="confirm-problem">
            {problem}
          </p>
        ) : null}
      </div>
      <div>
        <button className="button button-danger" type="submit">
          Delete everything
        </button>
      </div>
    </Form>
  )
}
