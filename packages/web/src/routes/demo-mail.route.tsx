/** The mail of a trial, read in the product: nothing is sent anywhere. Not there outside of a trial. */
import { data, Link } from 'react-router'
import { AccountFrame } from '../screens/account/account-frame.tsx'
import { accountSettings } from '../server/account-space.ts'
import { serverContext } from '../server/server-context.ts'
import { timeAgo } from '../parts/time-ago.ts'
import type { Route } from './+types/demo-mail.route'

export const meta = () => [{ title: 'Mail of the trial · Inclined' }]

const MOST = 50

export async function loader() {
  const { demo, outbox } = accountSettings()
  if (demo === null) throw data(null, { status: 404 })
  const mail = await outbox.listMail(MOST)
  return { now: serverContext().ports.clock.now(), mail: mail.map(({ id, message, createdAt }) => ({ id, createdAt, ...message })) }
}

/** Addresses of ours in the text become links; everything else stays text. */
function Linked({ text }: { readonly text: string }) {
  const parts = text.split(/(https?:\/\/localhost:\d+\/\S+)/)
  return (
    <>
      {parts.map((part, at) =>
        at % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text never move
          <Link key={at} to={part.replace(/^https?:\/\/[^/]+/, '')}>
            {part}
          </Link>
        ) : (
          part
        ),
      )}
    </>
  )
}

export default function DemoMailRoute({ loaderData }: Route.ComponentProps) {
  const { mail, now } = loaderData
  return (
    <AccountFrame title="Mail of the trial" lede="What would have been sent. Latest first.">
      {mail.length === 0 ? <p className="mt-8 text-soft">Nothing yet.</p> : null}
      <ul className="mt-8 grid gap-5">
        {mail.map(({ id, to, subject, text, createdAt, calendar }) => (
          <li key={id} className="card">
            <p className="text-soft">
              To {to} · {timeAgo(createdAt, now)}
              {calendar ? ' · with an invitation' : ''}
            </p>
            <h2 className="mt-1 font-semibold">{subject}</h2>
            <p className="mt-2 break-words whitespace-pre-wrap">
              <Linked text={text} />
            </p>
          </li>
        ))}
      </ul>
    </AccountFrame>
  )
}
