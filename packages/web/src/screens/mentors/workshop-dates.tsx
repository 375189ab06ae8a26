/** The dates of a workshop, with the seats left in each. */
import type { Workshop } from '@inclined/app/ports/workshop-store'
import { Form } from 'react-router'
import { wordTime } from './mentor-wording.ts'
import { ServiceTerms, type ServiceTermsProps } from './service-terms.tsx'
import { useZone } from './use-zone.ts'

interface WorkshopDatesProps extends ServiceTermsProps {
  readonly workshops: readonly Workshop[]
  readonly mentorZone: string
  /** Chosen in the address; null for the browser's. */
  readonly zone: string | null
  readonly isMe: boolean
  readonly bookingKey: string
}

const wordSeats = (count: number): string => (count === 0 ? 'full' : count === 1 ? '1 seat left' : `${count} seats left`)

export function WorkshopDates({ service, policy, way, workshops, mentorZone, zone: chosen, isMe, bookingKey }: WorkshopDatesProps) {
  const zone = useZone(chosen)
  const dates = workshops.filter(({ serviceId }) => serviceId === service.id)
  return (
    <>
      <ServiceTerms service={service} policy={policy} way={way} />
      {dates.length === 0 ? <p className="mt-3 text-[14px] text-soft">No date is set.</p> : null}
      <ul className="mt-3 grid gap-3">
        {dates.map(({ id, time, seats, taken }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2">
            <span>
              <b className="font-semibold">{wordTime(time.start, zone)}</b> · {wordSeats(seats - taken)}
              <span className="block text-[13px] text-soft">
                {wordTime(time.start, mentorZone)} there ({mentorZone})
              </span>
            </span>
            {isMe || taken >= seats ? null : (
              <Form method="post">
                <input type="hidden" name="service" value={service.id} />
                <input type="hidden" name="workshop" value={id} />
                <input type="hidden" name="key" value={bookingKey} />
                <button type="submit" className="button button-quiet">
                  {service.price.minor > 0 && way === 'provider' ? 'Hold a seat and pay' : 'Take a seat'}
                  <span className="sr-only">: {wordTime(time.start, zone)}</span>
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
