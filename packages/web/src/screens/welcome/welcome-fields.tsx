/** The fields of the welcome form. Each shows its own refusal and names it to assistive technology. */
import type { Track } from '@inclined/core/questions/track'
import type { FieldProblem, TypedProfile } from './welcome-form.ts'

/** Told so that nobody takes one job for another: two of them share an abbreviation's letters. */
export const TRACK_LINE: Readonly<Record<Track, string>> = {
  pm: 'Decides what to build and answers for the result. Business and customers first.',
  pmt: 'The same for technical products: developers, platforms, data. Expect questions on technology.',
  tpm: 'Runs engineering programs across teams. A different job from PM-T, with system design.',
  pmm: 'Takes a product to its market: audience, message, price, launch.',
  program: 'Runs a process or a program across teams, without engineering depth.',
}

interface Choice {
  readonly value: string
  readonly name: string
  readonly says: string
}

interface ChoicesProps {
  readonly name: 'track' | 'level'
  readonly legend: string
  readonly chosen: string
  readonly problem: FieldProblem | null
  readonly choices: readonly Choice[]
}

export function Choices({ name, legend, chosen, problem, choices }: ChoicesProps) {
  const all: readonly Choice[] = [...choices, { value: '', name: 'Not sure yet', says: '' }]
  return (
    <fieldset aria-describedby={problem?.field === name ? `${name}-problem` : undefined}>
      <legend className="mb-2 font-serif text-[19px] font-medium">{legend}</legend>
      <div className="divide-y divide-line border-y border-line">
        {all.map(({ value, name: label, says }) => (
          <label
            key={value}
            className="grid cursor-pointer grid-cols-[24px_minmax(0,1fr)] gap-x-3 gap-y-0.5 py-2.5 has-checked:bg-accent-wash sm:grid-cols-[24px_12.5rem_minmax(0,1fr)] sm:px-2"
          >
            <input
              className="mt-[3px] size-4 justify-self-center accent-accent"
              type="radio"
              name={name}
              value={value}
              defaultChecked={chosen === value}
            />
            <span className="font-semibold">{label}</span>
            <span className="col-start-2 text-soft sm:col-start-auto">{says}</span>
          </label>
        ))}
      </div>
      {problem?.field === name ? (
        <p id={`${name}-problem`} className="field-error">
          {problem.says}
        </p>
      ) : null}
    </fieldset>
  )
}

interface TypedProps {
  readonly typed: TypedProfile
  readonly problem: FieldProblem | null
}

export function LoopFields({ typed, problem }: TypedProps) {
  return (
    <div className="grid gap-6">
      <label className="flex cursor-pointer items-baseline gap-3 py-1">
        <input
          className="size-4 translate-y-[2px] accent-accent"
          type="checkbox"
          name="isPeopleManager"
          defaultChecked={typed.isPeopleManager}
        />
        <span>
          <span className="font-semibold">I would manage people.</span>{' '}
          <span className="text-soft">Hiring and developing them is asked about more then.</span>
        </span>
      </label>
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField name="loopDate" label="Day of the loop" hint="Or of the next interview." typed={typed} problem={problem} type="date" />
        <TextField
          name="weeklyHours"
          label="Hours a week for it"
          hint="An honest guess will do."
          typed={typed}
          problem={problem}
          inputMode="decimal"
        />
      </div>
    </div>
  )
}

interface TextFieldProps extends TypedProps {
  readonly name: 'loopDate' | 'weeklyHours' | 'wordsPerMinute'
  readonly label: string
  readonly hint: string
  readonly type?: 'date' | 'text'
  readonly inputMode?: 'decimal' | 'numeric'
}

/** Numbers are typed as text: a number field would drop what it cannot read before the server can say so. */
export function TextField({ name, label, hint, typed, problem, type = 'text', inputMode }: TextFieldProps) {
  const isWrong = problem?.field === name
  return (
    <div className="max-w-[18rem]">
      <label className="field-label" htmlFor={name}>
        {label}
      </label>
      <p className="field-hint" id={`${name}-hint`}>
        {hint}
      </p>
      <input
        className="input"
        id={name}
        name={name}
        // A refused day is shown as text, because a date field shows only days that exist.
        type={type === 'date' && isWrong ? 'text' : type}
        inputMode={inputMode}
        defaultValue={typed[name]}
        autoComplete="off"
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${name}-hint ${name}-problem` : `${name}-hint`}
      />
      {isWrong ? (
        <p className="field-error" id={`${name}-problem`}>
          {problem.says}
        </p>
      ) : null}
    </div>
  )
}
