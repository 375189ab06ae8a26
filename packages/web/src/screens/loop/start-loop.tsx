/** Makes a loop: sampled whole, or one's own with as many interviewers as are expected. */
import { Form, Link } from 'react-router'
import { IdempotencyField } from '../../parts/idempotency-field.tsx'
import type { LoopView } from './loop-view.ts'

export function StartLoop({ formats, idempotencyKey, seed }: Pick<LoopView, 'formats' | 'idempotencyKey' | 'seed'>) {
  return (
    <Form method="post" className="card max-w-[680px]" aria-labelledby="start-title">
      <h2 id="start-title" className="font-serif text-[21px] font-medium">
        Make a loop
      </h2>
      <input type="hidden" name="intent" value="create" />
      <IdempotencyField value={idempotencyKey} />
      <fieldset className="mt-3 space-y-2">
        <legend className="field-label">How many will ask</legend>
        {formats.map(({ id, name, sessions }, at) => (
          <label key={id} className="flex min-h-7 items-center gap-2">
            <input type="radio" name="size" value={id} defaultChecked={at === 0} />
            {name}: {sessions} interviewers
          </label>
        ))}
        <label className="flex min-h-7 flex-wrap items-center gap-2">
          <input type="radio" name="size" value="own" />
          My own:
          <input
            name="count"
            type="number"
            min="1"
            max="12"
            defaultValue="4"
            className="input max-w-[84px]"
            aria-label="Interviewers of my own loop"
          />
          interviewers
        </label>
      </fieldset>
      <p className="mt-4 text-soft">
        Nobody tells you who asks about what, so it is sampled first. Your guesses come after, for each interviewer.
      </p>
      <div className="mt-4 flex flex-wrap items-end gap-4">
        <label>
          <span className="field-label">Seed</span>
          <input name="seed" inputMode="numeric" pattern="\d{1,10}" required defaultValue={seed} className="input max-w-[130px]" />
        </label>
        <button type="submit" className="button">
          Sample the loop
        </button>
      </div>
      <p className="mt-2 text-[13.5px] text-soft">The same seed samples the same loop again.</p>
    </Form>
  )
}

/** The other loops, and the way to a new one. */
export function LoopChoice({ base, loops, current }: Pick<LoopView, 'base' | 'loops'> & { readonly current: string | null }) {
  const others = loops.filter(({ id }) => id !== current)
  return (
    <>
      {others.length > 0 ? (
        <details className="relative">
          <summary className="button button-quiet">Other loops</summary>
          <ul className="other-loops card">
            {others.map(({ id, name }) => (
              <li key={id}>
                <Link to={`${base}/loop?loop=${id}`} className="block py-1">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {current === null ? null : (
        <Link to={`${base}/loop?new`} className="button button-quiet">
          New loop
        </Link>
      )}
    </>
  )
}
