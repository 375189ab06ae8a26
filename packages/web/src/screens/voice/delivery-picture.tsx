/** The recording as one line: speech in the colour of its part, pauses as gaps, the long ones with their length. */
import type { Delivery } from '@inclined/core/delivery/delivery'
import { type DeliveryReading, LONG_PAUSE_SECONDS, NOTICED_PAUSE_SECONDS } from '@inclined/core/delivery/read-delivery'
import { clock, sayLength, sayTenths } from './voice-wording.ts'

interface DeliveryPictureProps {
  readonly delivery: Delivery
  readonly reading: DeliveryReading
}

export function DeliveryPicture({ delivery, reading }: DeliveryPictureProps) {
  const place = (start: number, end: number) => ({
    left: `${(start / delivery.seconds) * 100}%`,
    width: `${((end - start) / delivery.seconds) * 100}%`,
  })
  const stretches =
    reading.parts.length > 0
      ? reading.parts.flatMap(({ label, stretches }) => stretches.map((stretch) => ({ ...stretch, colour: `var(--${label})` })))
      : delivery.speech.map((stretch) => ({ ...stretch, colour: 'var(--soft)' }))
  return (
    <div
      role="img"
      aria-label={`Time line of ${sayLength(delivery.seconds)}: ${delivery.speech.length} stretches of speech, ${reading.noticedPauses} pauses over ${NOTICED_PAUSE_SECONDS} s`}
    >
      <div className="relative h-8 overflow-hidden rounded-md bg-sunk">
        {stretches.map(({ start, end, colour }) => (
          <i key={start} className="absolute inset-y-1" style={{ ...place(start, end), background: colour }} />
        ))}
      </div>
      <div className="relative mt-1 h-4 text-[12px] leading-4 text-soft">
        <span className="absolute left-0">0:00</span>
        <span className="absolute right-0">{clock(delivery.seconds)}</span>
        {labelPauses(delivery, reading).map(({ start, length }) => (
          <span key={start} className="absolute -translate-x-1/2" style={{ left: `${((start + length / 2) / delivery.seconds) * 100}%` }}>
            {sayTenths(length)}
          </span>
        ))}
      </div>
    </div>
  )
}

/** Share of the line a label needs for itself, on a narrow screen. */
const LABEL_SHARE = 0.14

/** The long pauses that have room for a label, longest first. */
function labelPauses(delivery: Delivery, reading: DeliveryReading) {
  const taken = [0, 1]
  return reading.pauses
    .filter(({ length }) => length > LONG_PAUSE_SECONDS)
    .toSorted((a, b) => b.length - a.length)
    .filter(({ start, length }) => {
      const middle = (start + length / 2) / delivery.seconds
      if (taken.some((other) => Math.abs(other - middle) < LABEL_SHARE)) return false
      taken.push(middle)
      return true
    })
}
