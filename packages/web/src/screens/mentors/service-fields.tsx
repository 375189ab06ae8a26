/** The services of a mentor, and room for one more. */
import { type MentorService, SERVICE_KINDS, type ServiceKind } from '@inclined/core/mentoring/mentor'
import { CURRENCY_DECIMALS, writePrice } from '@inclined/core/mentoring/read-price'
import { wordFee } from '../money/money-wording.ts'
import { SERVICE_NAME } from './mentor-wording.ts'

const KINDS = Object.keys(SERVICE_KINDS) as readonly ServiceKind[]

export interface ServiceFieldsProps {
  readonly services: readonly MentorService[]
  /** As typed, by place, where the form was refused; else null. */
  readonly typedPrices: readonly string[] | null
  /** How what has a price is paid for here. */
  readonly way: 'none' | 'outside' | 'provider'
  readonly feeBasisPoints: number
}

const WAYS = {
  none: 'Everything is free here: payments are not set up.',
  outside: 'What has a price is paid to you directly; you mark it on the booking once you have it.',
  provider: 'What has a price is paid when a time is chosen, and paid out to you three days after the session.',
} as const

export function ServiceFields({ services, typedPrices, way, feeBasisPoints }: ServiceFieldsProps) {
  const rows: readonly (MentorService | null)[] = [...services, null]
  return (
    <section aria-labelledby="service-title">
      <h2 id="service-title" className="font-serif text-[21px] font-medium">
        What you offer
      </h2>
      <p className="lede">
        {WAYS[way]} {way === 'provider' ? wordFee(feeBasisPoints, 'mentor') : ''} A service without a title is left out.
      </p>
      <input type="hidden" name="services" value={rows.length} />
      <div className="mt-4 grid gap-4">
        {rows.map((service, at) => (
          <OneService key={service?.id ?? 'new'} service={service} at={at} price={typedPrices?.[at] ?? null} isPriced={way !== 'none'} />
        ))}
      </div>
    </section>
  )
}

interface OneServiceProps {
  readonly service: MentorService | null
  readonly at: number
  /** As typed, where the form was refused. */
  readonly price: string | null
  readonly isPriced: boolean
}

function OneService({ service, at, price, isPriced }: OneServiceProps) {
  const name = (field: string) => `service-${at}-${field}`
  return (
    <fieldset className="card grid gap-3">
      <legend className="sr-only">{service === null ? 'One more service' : service.title}</legend>
      <input type="hidden" name={name('id')} value={service?.id ?? ''} />
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_170px_130px_110px]">
        <label>
          <span className="field-label">{service === null ? 'One more service' : 'Title'}</span>
          <input name={name('title')} className="input" maxLength={200} defaultValue={service?.title ?? ''} />
        </label>
        <label>
          <span className="field-label">Kind</span>
          <select name={name('kind')} className="input" defaultValue={service?.kind ?? 'mock-interview'}>
            {KINDS.map((kind) => (
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
        <label>
          <span className="field-label">Seats of a workshop</span>
          <input name={name('seats')} className="input" inputMode="numeric" defaultValue={service?.seats ?? 1} />
        </label>
      </div>
      <label>
        <span className="field-label">What happens in it</span>
        <textarea name={name('about')} className="input" rows={2} maxLength={4000} defaultValue={service?.about ?? ''} />
      </label>
      <Price service={service} at={at} typed={price} isPriced={isPriced} />
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

interface PriceProps {
  readonly service: MentorService | null
  readonly at: number
  readonly typed: string | null
  readonly isPriced: boolean
}

/** Where nothing can be paid the price a service has is kept as it is. */
function Price({ service, at, typed, isPriced }: PriceProps) {
  const [name, currencyName] = [`service-${at}-price`, `service-${at}-currency`]
  const { currency } = service?.price ?? { currency: 'EUR' }
  const text = typed ?? (service === null || !Number.isSafeInteger(service.price.minor) ? '' : writePrice(service.price))
  if (!isPriced) {
    return (
      <>
        <input type="hidden" name={name} value={text} />
        <input type="hidden" name={currencyName} value={currency} />
      </>
    )
  }
  return (
    <div className="flex flex-wrap gap-3">
      <label>
        <span className="field-label">Price, empty for free</span>
        <input name={name} className="input max-w-[170px]" inputMode="decimal" maxLength={16} defaultValue={text} placeholder="49.50" />
      </label>
      <label>
        <span className="field-label">Currency</span>
        <select name={currencyName} className="input" defaultValue={currency}>
          {Object.keys(CURRENCY_DECIMALS).map((code) => (
            <option key={code}>{code}</option>
          ))}
        </select>
      </label>
    </div>
  )
}
