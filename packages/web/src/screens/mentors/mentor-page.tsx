/** One mentor: their words, what was checked, the services, and the open times in both people's time. */
import type { MentorContent, MentorService } from '@inclined/core/mentoring/mentor'
import type { BookingPolicy } from '@inclined/core/mentoring/policy'
import type { MentorRecord } from '@inclined/app/bookings/review-booking'
import type { Workshop } from '@inclined/app/ports/workshop-store'
import type { ShownBadge } from '@inclined/app/verification/read-badges'
import { Form, Link } from 'react-router'
import { PageHeader } from '../../parts/page-header.tsx'
import { BadgeList } from '../verification/badge-list.tsx'
import { SERVICE_NAME, wordLength, wordPrice, wordTime } from './mentor-wording.ts'
import { MentorRecordView } from './mentor-record.tsx'
import { ServiceTerms } from './service-terms.tsx'
import { useZone } from './use-zone.ts'
import { WorkshopDates } from './workshop-dates.tsx'
import { WrittenOrder } from './written-order.tsx'

interface MentorPageProps {
  readonly content: Omit<MentorContent, 'hours' | 'services'>
  readonly services: readonly MentorService[]
  /** Id of the service whose times are shown. */
  readonly chosen: string | null
  /** Milliseconds since 1970, in order. */
  readonly times: readonly number[]
  readonly record: MentorRecord
  /** Of all services, the next first. */
  readonly workshops: readonly Workshop[]
  readonly mentorZone: string
  /** Chosen in the address; null for the browser's. */
  readonly zone: string | null
  readonly isMe: boolean
  readonly badges: readonly ShownBadge[]
  readonly bookingKey: string
  /** How what has a price is paid for here. */
  readonly way: 'none' | 'outside' | 'provider'
  readonly policy: BookingPolicy
  readonly principleNames: Readonly<Record<string, string>>
  readonly problem: string | null
}

export function MentorPage(props: MentorPageProps) {
  const { content, services, chosen, badges, principleNames, problem } = props
  const service = services.find(({ id }) => id === chosen)
  return (
    <div className="page max-w-[980px]">
      <PageHeader title={content.name} lede={content.headline} actions={<Link to="/mentors">All mentors</Link>} />
      {problem === null ? null : (
        <p className="card mb-6 border-warn" role="alert">
          {problem}
        </p>
      )}
      <p className="max-w-[68ch] whitespace-pre-wrap">{content.about}</p>
      <p className="mt-3 text-soft">
        Speaks {content.languages.join(', ')}
        {content.principles.length > 0 ? ` · ${content.principles.map((id) => principleNames[id] ?? id).join(', ')}` : ''}
      </p>
      {badges.length === 0 ? null : (
        <div className="mt-5 max-w-[68ch]">
          <BadgeList badges={badges} />
        </div>
      )}
      <p className="mt-3 max-w-[68ch] text-[14px] text-soft">
        {badges.length === 0
          ? 'Nothing on this page was checked by anybody: it is the mentor’s own word.'
          : 'Everything else on this page is the mentor’s own word.'}{' '}
        They signed that no question of a real interview is told or asked for.
      </p>
      <section className="mt-8" aria-labelledby="services">
        <h2 id="services" className="font-serif text-[23px] font-medium">
          What they offer
        </h2>
        <ul className="mt-3 grid gap-3 md:grid-cols-2">
          {services.map((each) => (
            <Service key={each.id} {...props} service={each} isChosen={each.id === chosen} handle={content.handle} />
          ))}
        </ul>
      </section>
      {service === undefined || service.minutes === null ? null : <OpenTimes {...props} service={service} />}
      <MentorRecordView record={props.record} />
    </div>
  )
}

interface ServiceProps extends Pick<MentorPageProps, 'isMe' | 'bookingKey' | 'way' | 'policy' | 'workshops' | 'mentorZone' | 'zone'> {
  readonly service: MentorService
  readonly isChosen: boolean
  readonly handle: string
}

function Service(props: ServiceProps) {
  const { service, isChosen, handle } = props
  return (
    <li className={`card ${isChosen ? 'border-accent' : ''}`}>
      <h3 className="font-semibold">{service.title}</h3>
      <p className="text-soft">
        {SERVICE_NAME[service.kind]} · {wordLength(service)} · {wordPrice(service.price)}
      </p>
      <p className="mt-2 whitespace-pre-wrap">{service.about}</p>
      {service.minutes === null ? (
        <WrittenOrder {...props} />
      ) : service.kind === 'workshop' ? (
        <WorkshopDates {...props} />
      ) : (
        <p className="mt-2 text-[14px]">
          {isChosen ? (
            <span className="text-soft">Its times are below.</span>
          ) : (
            <Link to={`/mentors/${handle}?service=${service.id}`} preventScrollReset>
              See its times
            </Link>
          )}
        </p>
      )}
    </li>
  )
}

function OpenTimes(props: MentorPageProps & { readonly service: MentorService }) {
  const { service, times, mentorZone, zone: chosenZone, isMe } = props
  const zone = useZone(chosenZone)
  const says =
    service.confirmation === 'instant' ? 'It is confirmed at once.' : 'The mentor answers within two days; until then the time is yours.'
  return (
    <section className="mt-10" aria-labelledby="times">
      <h2 id="times" className="font-serif text-[23px] font-medium">
        Open times: {service.title}
      </h2>
      <p className="lede">
        The next two weeks, in your time ({zone}). {says}
      </p>
      <ServiceTerms {...props} />
      {times.length === 0 ? (
        <p className="mt-4 text-soft">No time is open in the next two weeks.</p>
      ) : isMe ? (
        <p className="mt-4 text-soft">This is your own page. Others see {times.length} open times.</p>
      ) : (
        <ul className="mt-4 grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
          {times.map((time) => (
            <li key={time}>
              <BookForm {...props} time={time} zone={zone} mentorZone={mentorZone} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface BookFormProps {
  readonly service: MentorService
  readonly time: number
  readonly zone: string
  readonly mentorZone: string
  readonly bookingKey: string
  readonly way: MentorPageProps['way']
}

function BookForm({ service, time, zone, mentorZone, bookingKey, way }: BookFormProps) {
  return (
    <Form method="post" className="card flex flex-wrap items-center justify-between gap-2 py-3">
      <input type="hidden" name="service" value={service.id} />
      <input type="hidden" name="start" value={time} />
      <input type="hidden" name="key" value={bookingKey} />
      <span>
        <b className="font-semibold">{wordTime(time, zone)}</b>
        <span className="block text-[13px] text-soft">
          {wordTime(time, mentorZone)} there ({mentorZone})
        </span>
      </span>
      <button type="submit" className="button button-quiet">
        {service.price.minor > 0 && way === 'provider' ? 'Hold and pay' : service.confirmation === 'instant' ? 'Book' : 'Ask for it'}
        <span className="sr-only">: {wordTime(time, zone)}</span>
      </button>
    </Form>
  )
}
