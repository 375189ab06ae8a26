/** What a service costs and what cancelling gives back, before anything is booked. */
import type { MentorService } from '@inclined/core/mentoring/mentor'
import type { BookingPolicy } from '@inclined/core/mentoring/policy'
import { wordFee, wordPolicy } from '../money/money-wording.ts'
import { wordPrice } from './mentor-wording.ts'

export interface ServiceTermsProps {
  readonly service: MentorService
  readonly policy: BookingPolicy
  /** How what has a price is paid for here. */
  readonly way: 'none' | 'outside' | 'provider'
}

const WAYS = {
  none: 'Payments are not set up here, so this cannot be booked.',
  outside: 'You pay the mentor directly; they say how, and mark it here once they have it.',
  provider: 'It is held for ten minutes, and you pay on the next page.',
} as const

export function ServiceTerms({ service, policy, way }: ServiceTermsProps) {
  if (service.price.minor === 0) {
    return (
      <p className="mt-1 text-[14px] text-soft">
        {service.minutes === null
          ? 'Cancelling is up to you alone and free, as long as it is not delivered.'
          : `Cancelling is up to you alone and free; cancel ${policy.freeMoveHours} hours before, so that somebody else can have the time.`}
      </p>
    )
  }
  return (
    <div className="card mt-4 max-w-[68ch] text-[14px]">
      <p>
        <b className="font-semibold">{wordPrice(service.price)}.</b> {WAYS[way]}{' '}
        {way === 'provider' ? wordFee(policy.feeBasisPoints, 'candidate') : ''}
      </p>
      <p className="mt-2">If you cancel:</p>
      <ul className="mt-1 list-disc pl-5">
        {wordPolicy(policy).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
