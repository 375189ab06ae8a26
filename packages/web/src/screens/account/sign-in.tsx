/** The way in: password, mailed link, passkey, other services; in a trial one click as an invented person. */
import { useEffect, useState } from 'react'
import { Form, Link } from 'react-router'
import { AccountField, AccountFrame, AccountProblem } from './account-frame.tsx'
import { hasPasskeys, signInWithPasskey } from './passkey.ts'

export interface SignInProps {
  readonly next: string
  readonly email: string
  readonly problem: string | null
  /** What was done instead of signing in. */
  readonly done: string | null
  readonly providers: readonly string[]
  readonly demo: readonly { readonly id: string; readonly name: string; readonly role: string }[]
}

const ROLE_LINE: Readonly<Record<string, string>> = {
  candidate: 'writes stories, practises, books a mentor',
  mentor: 'publishes hours and services, holds sessions',
  host: 'checks what mentors claim',
}

export function SignIn({ next, email, problem, done, providers, demo }: SignInProps) {
  return (
    <AccountFrame title="Sign in" lede="Your stories are yours: nobody else here reads them, the host included.">
      {demo.length > 0 ? <DemoPeople people={demo} next={next} /> : null}
      <AccountProblem says={problem} />
      {done ? (
        <p className="card mt-6" role="status">
          {done}
        </p>
      ) : null}
      <Form method="post" className="mt-7 grid gap-5">
        <input type="hidden" name="next" value={next} />
        <AccountField name="email" label="Mail address" type="email" autoComplete="username webauthn" value={email} />
        <AccountField name="password" label="Password" type="password" autoComplete="current-password" />
        <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
          <button className="button" type="submit" name="way" value="password">
            Sign in
          </button>
          <button className="button button-quiet" type="submit" name="way" value="link" formNoValidate>
            Mail me a link instead
          </button>
        </div>
      </Form>
      <OtherWays next={next} providers={providers} />
      <p className="mt-8 text-soft">
        <Link to="/account/sign-up">Make an account</Link> · <Link to="/account/forgot">Forgot the password</Link>
      </p>
    </AccountFrame>
  )
}

function OtherWays({ next, providers }: { readonly next: string; readonly providers: readonly string[] }) {
  const [canPasskey, setCanPasskey] = useState(false)
  const [says, setSays] = useState('')
  useEffect(() => setCanPasskey(hasPasskeys()), [])
  const enter = async () => {
    const outcome = await signInWithPasskey()
    if (outcome === 'done') window.location.assign(next)
    else setSays(outcome === 'stopped' ? 'Stopped. Nothing was changed.' : 'This passkey is not known here.')
  }
  if (!canPasskey && providers.length === 0) return null
  return (
    <div className="mt-5 flex flex-wrap items-center gap-3">
      {canPasskey ? (
        <button className="button button-quiet" type="button" onClick={() => void enter()}>
          Use a passkey
        </button>
      ) : null}
      {providers.map((name) => (
        <Form key={name} method="post">
          <input type="hidden" name="next" value={next} />
          <input type="hidden" name="provider" value={name} />
          <button className="button button-quiet capitalize" type="submit" name="way" value="provider">
            {name}
          </button>
        </Form>
      ))}
      <span className="text-soft" role="status">
        {says}
      </span>
    </div>
  )
}

function DemoPeople({ people, next }: { readonly people: SignInProps['demo']; readonly next: string }) {
  return (
    <section className="card mt-7" aria-labelledby="demo">
      <h2 id="demo" className="font-serif text-[19px] font-medium">
        This is a trial
      </h2>
      <p className="mt-1 text-soft">The people are invented. Try every side; mail stays here.</p>
      <Form method="post" className="mt-4 grid gap-3">
        <input type="hidden" name="next" value={next} />
        <input type="hidden" name="way" value="demo" />
        {people.map(({ id, name, role }) => (
          <button
            key={id}
            className="button button-quiet h-auto justify-start text-left whitespace-normal"
            type="submit"
            name="demo"
            value={id}
          >
            <span>
              {name} <span className="block font-normal text-soft">{ROLE_LINE[role]}</span>
            </span>
          </button>
        ))}
      </Form>
      <p className="mt-4">
        <Link to="/demo/mail">Read the mail of the trial</Link>
      </p>
    </section>
  )
}
