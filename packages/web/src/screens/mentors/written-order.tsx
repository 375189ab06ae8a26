/** Books work that is delivered in writing: no time to choose, only how long it may take. */
import { Form } from 'react-router'
import { ServiceTerms, type ServiceTermsProps } from './service-terms.tsx'

interface WrittenOrderProps extends ServiceTermsProps {
  readonly isMe: boolean
  readonly bookingKey: string
}

export function WrittenOrder({ service, policy, way, isMe, bookingKey }: WrittenOrderProps) {
  const isPaidHere = service.price.minor > 0 && way === 'provider'
  return (
    <>
      <p className="mt-2 text-[14px] text-soft">
        {service.confirmation === 'instant'
          ? `The answer is due ${service.deliveryHours} hours after you book.`
          : `The mentor says yes or no within two days; the answer is due ${service.deliveryHours} hours after the yes.`}{' '}
        Next you say what it is about.
      </p>
      <ServiceTerms service={service} policy={policy} way={way} />
      {isMe ? null : (
        <Form method="post" className="mt-3">
          <input type="hidden" name="service" value={service.id} />
          <input type="hidden" name="key" value={bookingKey} />
          <button type="submit" className="button button-quiet">
            {isPaidHere ? 'Order and pay' : 'Order'}
            <span className="sr-only">: {service.title}</span>
          </button>
        </Form>
      )}
    </>
  )
}
