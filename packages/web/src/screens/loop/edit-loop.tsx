/** Who is in the loop, what each is guessed to ask about, and the loop as a whole: name, seed, end. */
import { INTERVIEWER_ROLES, type KeptInterviewer, type LoopContent } from '@inclined/core/allocation/kept-loop'
import { Form } from 'react-router'
import { ChangeForm, useChange } from './change-form.tsx'
import { ROLE_NAME } from './loop-wording.ts'
import type { LoopView } from './loop-view.ts'

/** What the process lets one interviewer ask about. */
const GUESSES = 3

interface EditProps {
  readonly content: LoopContent
  readonly principles: LoopView['principles']
}

export function EditLoop({ content, principles }: EditProps) {
  const isDrawn = content.interviewers.some((each) => each.principles === null)
  return (
    <section aria-labelledby="who-title" className="mt-14" id="who">
      <h2 id="who-title" className="font-serif text-[23px] font-medium">
        Who is in the loop
      </h2>
      <p className="lede">
        Candidates are not told who asks about what. Guess where you have a reason to, and leave the rest unknown: it is drawn, one loop of
        many.
      </p>
      <ul className="mt-5 grid gap-4 md:grid-cols-2">
        {content.interviewers.map((each) => (
          <EditInterviewer key={each.id} interviewer={each} principles={principles} />
        ))}
      </ul>
      <div className="mt-5 flex flex-wrap items-end gap-x-8 gap-y-5">
        <ChangeForm intent="add-interviewer">
          <button type="submit" className="button button-quiet">
            Add an interviewer
          </button>
        </ChangeForm>
        {isDrawn ? <Redraw seed={content.seed} /> : null}
        <ChangeForm intent="rename" className="flex items-end gap-2">
          <label>
            <span className="field-label">Name of the loop</span>
            <input name="name" required maxLength={200} defaultValue={content.name} className="input" />
          </label>
          <button type="submit" className="button button-quiet">
            Rename
          </button>
        </ChangeForm>
        <DeleteLoop />
      </div>
    </section>
  )
}

function Redraw({ seed }: { readonly seed: number }) {
  return (
    <ChangeForm intent="redraw" className="flex items-end gap-2">
      <label>
        <span className="field-label">Seed</span>
        <input
          name="seed"
          inputMode="numeric"
          pattern="\d{1,10}"
          required
          defaultValue={(seed + 1) % 2 ** 32}
          key={seed}
          className="input max-w-[120px]"
        />
      </label>
      <button type="submit" className="button button-quiet">
        Draw what is unknown
      </button>
    </ChangeForm>
  )
}

interface InterviewerProps {
  readonly interviewer: KeptInterviewer
  readonly principles: EditProps['principles']
}

function AsksAbout({ interviewer, principles }: InterviewerProps) {
  const { label, kind } = interviewer
  const named = interviewer.principles ?? []
  const fields = Array.from({ length: Math.max(GUESSES, named.length) }, (_, i) => named[i] ?? '')
  return (
    <fieldset>
      <legend className="field-label">Asks about, your guess</legend>
      <div className="space-y-2">
        {fields.map((value, at) => (
          <select key={at} name="principle" defaultValue={value} className="input" aria-label={`${label}, principle ${at + 1}`}>
            <option value="">{at === 0 ? 'Unknown: draw it' : 'No more'}</option>
            {principles.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        ))}
      </div>
      <label className="mt-2 flex min-h-6 items-center gap-2 text-[14px]">
        <input type="checkbox" name="known" value="yes" defaultChecked={kind === 'known'} />
        Somebody told me so
      </label>
    </fieldset>
  )
}

function EditInterviewer({ interviewer, principles }: InterviewerProps) {
  const { id, label, role } = interviewer
  // A new key brings the form back to what is kept, after a save that changed it.
  return (
    <li className="card" key={JSON.stringify(interviewer)}>
      <ChangeForm intent="describe-interviewer" className="space-y-3">
        <input type="hidden" name="interviewer" value={id} />
        <div className="grid grid-cols-2 gap-3">
          <label>
            <span className="field-label">Called</span>
            <input name="label" required maxLength={100} defaultValue={label} className="input" />
          </label>
          <label>
            <span className="field-label">Role</span>
            <select name="role" defaultValue={role} className="input">
              {INTERVIEWER_ROLES.map((known) => (
                <option key={known} value={known}>
                  {ROLE_NAME[known]}
                </option>
              ))}
            </select>
          </label>
        </div>
        <AsksAbout interviewer={interviewer} principles={principles} />
        <button type="submit" className="button button-quiet">
          Keep
        </button>
      </ChangeForm>
      <ChangeForm intent="remove-interviewer" className="mt-2">
        <input type="hidden" name="interviewer" value={id} />
        <button type="submit" className="min-h-6 text-[13.5px] text-soft underline">
          Remove {label}
        </button>
      </ChangeForm>
    </li>
  )
}

function DeleteLoop() {
  const { loopId } = useChange()
  return (
    <details>
      <summary className="min-h-10 py-2 text-soft">Delete this loop</summary>
      <Form method="post" className="mt-1">
        <input type="hidden" name="intent" value="delete" />
        <input type="hidden" name="loop" value={loopId} />
        <p className="mb-2 text-[13.5px] text-soft">What was told goes with it; the stories stay.</p>
        <button type="submit" className="button button-danger">
          Delete it for good
        </button>
      </Form>
    </details>
  )
}
