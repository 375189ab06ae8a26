/** One's own account: where one is signed in, passkeys, and the ways out. */
import type { PasskeyRow, SignInRow } from '@inclined/app/ports/accounts'
import { useEffect, useState } from 'react'
import { Form, Link, useRevalidator } from 'react-router'
import { timeAgo } from '../../parts/time-ago.ts'
import { addPasskey, hasPasskeys } from './passkey.ts'

export interface AccountPageProps {
  readonly name: string
  readonly email: string
  readonly isHost: boolean
  readonly now: number
  readonly signIns: readonly SignInRow[]
  readonly passkeys: readonly PasskeyRow[]
  readonly problem: string | null
}

const SECTION = 'mt-10 border-t border-line pt-7'

export function AccountPage({ name, email, isHost, now, signIns, passkeys, problem }: AccountPageProps) {
  return (
    <div className="page max-w-[760px]">
      <h1 className="page-title">Your account</h1>
      <p className="lede">
        {name} · {email}
        {isHost ? (
          <>
            {' '}
            · host, <Link to="/host/money">money of this place</Link>, <Link to="/host/verification">claims of mentors</Link>,{' '}
            <Link to="/host/disputes">disputes</Link>
          </>
        ) : null}
      </p>
      <Form method="post" className="mt-6">
        <button className="button button-quiet" type="submit" name="intent" value="sign-out">
          Sign out
        </button>
      </Form>
      <SignIns rows={signIns} now={now} />
      <Passkeys rows={passkeys} />
      <DeleteAccount problem={problem} />
    </div>
  )
}

/** "Chrome on Linux": enough to know one's own devices by. */
export function nameDevice(userAgent: string): string {
  const browser = /Edg\//.test(userAgent)
    ? 'Edge'
    : /Firefox\//.test(userAgent)
      ? 'Firefox'
      : /Chrome\//.test(userAgent)
        ? 'Chrome'
        : /Safari\//.test(userAgent)
          ? 'Safari'
          : 'A program'
  const system = ['iPhone', 'iPad', 'Android', 'Windows', 'Mac OS', 'Linux'].find((known) => userAgent.includes(known))
  return system ? `${browser} on ${system}` : browser
}

function SignIns({ rows, now }: { readonly rows: readonly SignInRow[]; readonly now: number }) {
  return (
    <section className={SECTION} aria-labelledby="sign-ins">
      <h2 id="sign-ins" className="font-serif text-[21px] font-medium">
        Where you are signed in
      </h2>
      <ul className="mt-4 grid gap-3">
        {rows.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center justify-between gap-3">
            <span>
              {nameDevice(row.userAgent)} <span className="text-soft">since {timeAgo(row.createdAt, now)}</span>
              {row.isThis ? <b className="font-semibold"> · here</b> : null}
            </span>
            {row.isThis ? null : (
              <Form method="post">
                <input type="hidden" name="id" value={row.id} />
                <button className="button button-quiet" type="submit" name="intent" value="revoke">
                  Sign out there
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Passkeys({ rows }: { readonly rows: readonly PasskeyRow[] }) {
  const [isAble, setIsAble] = useState(false)
  const [says, setSays] = useState('')
  const revalidator = useRevalidator()
  useEffect(() => setIsAble(hasPasskeys()), [])
  const add = async () => {
    const outcome = await addPasskey(nameDevice(navigator.userAgent))
    setSays(
      outcome === 'done'
        ? 'Added.'
        : outcome === 'stopped'
          ? 'Stopped. Nothing was changed.'
          : 'It could not be added. Sign in afresh and try again.',
    )
    if (outcome === 'done') await revalidator.revalidate()
  }
  return (
    <section className={SECTION} aria-labelledby="passkeys">
      <h2 id="passkeys" className="font-serif text-[21px] font-medium">
        Passkeys
      </h2>
      <p className="mt-1 text-soft">Sign in with a fingerprint, a face or the screen lock of this device, without a password.</p>
      <ul className="mt-4 grid gap-3">
        {rows.map(({ id, name }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3">
            <span>{name || 'A passkey'}</span>
            <Form method="post">
              <input type="hidden" name="id" value={id} />
              <button className="button button-quiet" type="submit" name="intent" value="delete-passkey">
                Remove
              </button>
            </Form>
          </li>
        ))}
      </ul>
      {isAble ? (
        <button className="button button-quiet mt-4" type="button" onClick={() => void add()}>
          Add a passkey
        </button>
      ) : null}
      <p role="status" className="mt-2 text-soft">
        {says}
      </p>
    </section>
  )
}

function DeleteAccount({ problem }: { readonly problem: string | null }) {
  return (
    <section className={SECTION} aria-labelledby="delete-account">
      <h2 id="delete-account" className="font-serif text-[21px] font-medium">
        Delete the account
      </h2>
      <p className="mt-1 text-soft">
        Account, stories, answers and sessions go for good. <Link to="/data">Export first</Link> if you may want them again.
      </p>
      <Form method="post" className="mt-4 grid max-w-[320px] gap-3">
        <label className="field-label" htmlFor="confirm">
          Type the word “delete”
        </label>
        <input className="input" id="confirm" name="confirm" autoComplete="off" aria-invalid={problem ? true : undefined} />
        {problem ? (
          <p className="field-error" role="alert">
            {problem}
          </p>
        ) : null}
        <button className="button button-danger" type="submit" name="intent" value="delete-account">
          Delete the account
        </button>
      </Form>
    </section>
  )
}
