/** Takes a file or pasted text in. A refusal says where and what to do, and leaves the text in the form to be mended. */
import { Form } from 'react-router'
import { IdempotencyField } from '../../parts/idempotency-field.tsx'
import type { ImportProblem } from './import-wording.ts'

type ImportMode = 'empty' | 'add'

export interface ImportState {
  readonly text: string
  /** Differs from reply to reply: file, text and choice start afresh then, so that a mended text is not passed over for the file. */
  readonly reply: string
  /** What was chosen; `null` before the first try. */
  readonly mode: ImportMode | null
  readonly problem: ImportProblem | null
  /** What came in, a sentence each. */
  readonly done: readonly string[]
}

interface ImportFormProps {
  readonly state: ImportState
  readonly idempotencyKey: string
  readonly isEmpty: boolean
}

export function ImportForm({ state, idempotencyKey, isEmpty }: ImportFormProps) {
  const { text, problem, done } = state
  const mode = state.mode ?? (isEmpty ? 'empty' : 'add')
  return (
    <Form method="post" encType="multipart/form-data" className="grid gap-5" action="/data#import">
      <input type="hidden" name="intent" value="import" />
      <IdempotencyField value={idempotencyKey} />
      {done.length > 0 ? (
        <div className="border-l-2 border-accent pl-4" role="status">
          {done.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ) : null}
      <p className="max-w-[62ch] text-soft">A whole export, or stories in Markdown or JSON. All of it comes in, or nothing.</p>
      {problem ? <Problem problem={problem} /> : null}
      <div>
        <label className="field-label" htmlFor="import-file">
          File
        </label>
        <input
          className="input max-w-[30rem]"
          id="import-file"
          key={state.reply}
          type="file"
          name="file"
          accept=".json,.md,.txt,application/json,text/markdown,text/plain"
        />
      </div>
      <div>
        <label className="field-label" htmlFor="import-text">
          Or its text
        </label>
        <textarea
          className="input max-h-[26rem] font-mono text-[13.5px]"
          id="import-text"
          name="text"
          rows={5}
          key={state.reply}
          defaultValue={text}
          spellCheck={false}
          aria-invalid={problem !== null || undefined}
          aria-describedby={problem ? 'import-problem' : undefined}
        />
      </div>
      <ModeChoice key={`${state.reply} ${mode}`} mode={mode} />
      <div>
        <button className="button" type="submit">
          Import
        </button>
      </div>
    </Form>
  )
}

function Problem({ problem }: { readonly problem: ImportProblem }) {
  return (
    <div id="import-problem" role="alert" className="border-l-2 border-bad pl-4">
      <p>
        <b className="font-semibold">Nothing was imported.</b>{' '}
        {problem.where ? (
          <>
            <code className="font-mono text-[13.5px] break-all">{problem.where}</code>:{' '}
          </>
        ) : null}
        {problem.says}
      </p>
    </div>
  )
}

function ModeChoice({ mode }: { readonly mode: ImportMode }) {
  const choices = [
    ['empty', 'Restore', 'Only where nothing is here yet. Brings back what you prepare for, too.'],
    ['add', 'Add to what is here', 'Keeps what is here, and what you prepare for; what is the same is not doubled.'],
  ] as const
  return (
    <fieldset>
      <legend className="field-label">A whole export should</legend>
      {choices.map(([value, name, says]) => (
        <label key={value} className="flex cursor-pointer items-baseline gap-3 py-1">
          <input
            className="size-4 shrink-0 translate-y-[2px] accent-accent"
            type="radio"
            name="mode"
            value={value}
            defaultChecked={mode === value}
          />
          <span>
            {name}. <span className="text-soft">{says}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
