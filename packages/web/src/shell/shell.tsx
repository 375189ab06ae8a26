/**
 * The frame around every room: name, rooms, days left, and in the sample candidate's space a strip that says so.
 */
import { Form, Link, NavLink, Outlet } from 'react-router'
import { daysUntil, localDate } from '../server/local-date.ts'
import { openSpace } from '../server/space.ts'
import type { Route } from './+types/shell'

const ROOMS = [
  ['answers', 'Answers'],
  ['stories', 'Stories'],
  ['practice', 'Practice'],
  ['coverage', 'Coverage'],
  ['loop', 'Loop'],
  ['claims', 'Claims'],
  ['playbook', 'Playbook'],
] as const

/** Where several people have accounts. The same from the example: nobody invented is booked. */
const PEOPLE_ROOMS = [
  ['/mentors', 'Mentors'],
  ['/bookings', 'Bookings'],
] as const

export async function loader({ request }: Route.LoaderArgs) {
  const { base, candidate, ports, viewer } = await openSpace(request)
  const { loopDate } = candidate.profile
  return {
    base,
    personName: viewer.kind === 'person' ? viewer.person.name : null,
    loopDate,
    daysLeft: loopDate ? daysUntil(loopDate, localDate(ports.clock.now())) : null,
  }
}

export default function Shell({ loaderData }: Route.ComponentProps) {
  const { base, personName, loopDate, daysLeft } = loaderData
  return (
    <>
      <a className="skip-link" href="#content">
        Skip to the page
      </a>
      {base ? <ExampleStrip /> : null}
      <header className="no-print flex flex-wrap items-baseline gap-x-7 gap-y-2 border-b border-line px-[18px] py-3.5 md:px-8 md:py-[18px]">
        <Link to={base || '/'} className="font-serif text-[19px] font-semibold no-underline">
          Inclined
        </Link>
        <nav aria-label="Rooms" className="order-last flex w-full flex-wrap gap-x-3 gap-y-1 md:order-none md:w-auto md:gap-x-5">
          {(personName === null ? ROOMS : [...ROOMS, ...PEOPLE_ROOMS]).map(([path, name]) => (
            <NavLink
              key={path}
              to={path.startsWith('/') ? path : `${base}/${path}`}
              className={({ isActive }) =>
                `py-1 no-underline ${isActive ? 'border-b-2 border-accent text-ink' : 'text-soft hover:text-ink'}`
              }
            >
              {name}
            </NavLink>
          ))}
        </nav>
        <div className="ml-auto flex items-baseline gap-5 text-soft">
          <DaysLeft loopDate={loopDate} daysLeft={daysLeft} />
          <NavLink
            to={`${base}/data`}
            className={({ isActive }) => `py-1 no-underline ${isActive ? 'border-b-2 border-accent text-ink' : 'hover:text-ink'}`}
          >
            Your data
          </NavLink>
          {personName === null ? null : (
            <Link to="/account" className="max-w-[14ch] truncate py-1 no-underline hover:text-ink" title="Your account">
              {personName}
            </Link>
          )}
        </div>
      </header>
      <main id="content" tabIndex={-1} className="outline-none">
        <Outlet />
      </main>
    </>
  )
}

function DaysLeft({ loopDate, daysLeft }: { readonly loopDate: string | null; readonly daysLeft: number | null }) {
  if (loopDate === null || daysLeft === null) return null
  const text = daysLeft > 1 ? `${daysLeft} days` : daysLeft === 1 ? 'tomorrow' : daysLeft === 0 ? 'today' : 'behind you'
  return (
    <span className="hidden sm:inline" title={loopDate}>
      Loop {daysLeft > 1 ? 'in ' : ''}
      <b className="font-semibold text-ink">{text}</b>
    </span>
  )
}

function ExampleStrip() {
  return (
    <aside
      className="no-print flex flex-wrap items-center justify-center gap-x-4 gap-y-1 bg-accent-wash px-4 py-2 text-sm"
      aria-label="Example candidate"
    >
      <span>
        You are looking at an <b>invented example candidate</b>. Nothing here mixes with your own material.
      </span>
      <Form method="post" action="/leave-example">
        <button type="submit" className="cursor-pointer font-semibold underline underline-offset-3">
          Leave and remove it
        </button>
      </Form>
    </aside>
  )
}
