import type { ReactNode } from 'react'
import { Link } from 'react-router'

/** A page outside of the rooms: a name, a title, one thing to do. */
export function AccountFrame({
  title,
  lede,
  children,
}: {
  readonly title: string
  readonly lede: ReactNode
  readonly children: ReactNode
}) {
  return (
    <main className="page max-w-[560px]" id="content">
      <Link to="/" className="font-serif text-[19px] font-semibold no-underline">
        Inclined
      </Link>
      <h1 className="page-title mt-10">{title}</h1>
      <p className="lede">{lede}</p>
      {children}
    </main>
  )
}

interface AccountFieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly type: 'text' | 'email' | 'password'
  readonly autoComplete: string
  readonly value?: string
}

export function AccountField({ name, label, hint, type, autoComplete, value }: AccountFieldProps) {
  const hintId = `${name}-hint`
  return (
    <div>
      <label className="field-label" htmlFor={name}>
        {label}
      </label>
      {hint ? (
        <p className="field-hint" id={hintId}>
          {hint}
        </p>
      ) : null}
      <input
        className="input"
        id={name}
        name={name}
        type={type}
        autoComplete={autoComplete}
        defaultValue={value}
        aria-describedby={hint ? hintId : undefined}
        required
      />
    </div>
  )
}

/** What was refused, said once above the form. */
export function AccountProblem({ says }: { readonly says: string | null }) {
  return says === null ? null : (
    <p className="field-error mt-6 text-[15px]" role="alert">
      {says}
    </p>
  )
}
