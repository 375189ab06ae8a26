/** The services of a mentor, and room for one more. Payments are not set up yet, so each is free. */
import { type MentorService, SERVICE_KINDS, type ServiceKind } from '@inclined/core/mentoring/mentor'
import { SERVICE_NAME } from './mentor-wording.ts'

/** Seats of workshops cannot be booked yet. */
const OFFERED_KINDS = (Object.keys(SERVICE_KINDS) as ServiceKind[]).filter((kind) => kind !== 'workshop')

export function ServiceFields({ services }: { readonly services: readonly MentorService[] }) {
  const rows: readonly (MentorService | null)[] = [...services, null]
  return (
    <section aria-labelledby="service-title">
      <h2 id="service-title" className="font-serif text-[21px] font-medium">
        What you offer
      </h2>
      <p className="lede">Everything is free here for now: payments are not set up. A service without a title is left out.</p>
      <input type="hidden" name="services" value={rows.length} />
      <div className="mt-4 grid gap-4">
        {rows.map((service, at) => (
          <OneService key={service?.id ?? 'new'} service={service} at={at} />
        ))}
      </div>
    </section>
  )
}

function OneService({ service, at }: { readonly service: MentorService | null; readonly at: number }) {
  const name = (field: string) => `service-${at}-${field}`
  return (
    <fieldset className="card grid gap-3">
      <legend className="sr-only">{service === null ? 'One more service' : service.title}</legend>
      <input type="hidden" name={name('id')} value={service?.id ?? ''} />
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_170px_130px]">
        <label>
          <span className="field-label">{service === null ? 'One more service' : 'Title'}</span>
          <input name={name('title')} className="input" maxLength={200} defaultValue={service?.title ?? ''} />
        </label>
        <label>
          <span className="field-label">Kind</span>
          <select name={name('kind')} className="input" defaultValue={service?.kind ?? 'mock-interview'}>
            {OFFERED_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {SERVICE_NAME[kind]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="field-label">Minutes, or hours for reviews</span>
          <input
            name={name('length')}
            className="input"
            inputMode="numeric"
            defaultValue={service?.minutes ?? service?.deliveryHours ?? 60}
          />
        </label>
      </div>
      <label>
        <span className="field-label">What happens in it</span>
        <textarea name={name('about')} className="input" rows={2} maxLength={4000} defaultValue={service?.about ?? ''} />
      </label>
      <div className="flex flex-wrap gap-x-6 gap-y-1">
        <label className="flex min-h-7 items-center gap-2">
          <input type="checkbox" name={name('instant')} value="yes" defaultChecked={service?.confirmation === 'instant'} />
          Confirm at once
        </label>
        <label className="flex min-h-7 items-center gap-2">
          <input type="checkbox" name={name('offered')} value="yes" defaultChecked={service?.isOffered ?? true} />
          Offered now
        </label>
      </div>
    </fieldset>
  )
}
