/**
 * How an answer sounded, in measures without marks, beside its words. Apart from what the answer earns, and gone with one switch.
 */
import type { Section } from '@inclined/core/answers/report'
import type { Delivery } from '@inclined/core/delivery/delivery'
import { type DeliveryReading, LONG_PAUSE_SECONDS, NOTICED_PAUSE_SECONDS, readDelivery } from '@inclined/core/delivery/read-delivery'
import { useId, useMemo } from 'react'
import { useDeliveryChoice } from './delivery-choice.ts'
import { DeliveryPicture } from './delivery-picture.tsx'
import { MeasureChoice } from './measure-choice.tsx'
import { clock, sayLength, sayTenths } from './voice-wording.ts'

interface DeliveryNoteProps {
  /** Null where nothing was measured; then nothing is shown. */
  readonly delivery: Delivery | null
  readonly text: string
  /** Of the report on exactly this text. */
  readonly sections: readonly Section[]
  /** False where the recorder beside it shows the switch. */
  readonly hasSwitch?: boolean
}

export function DeliveryNote({ delivery, text, sections, hasSwitch = true }: DeliveryNoteProps) {
  const [isMeasured] = useDeliveryChoice()
  const heading = useId()
  const reading = useMemo(
    () => (delivery && isMeasured ? readDelivery(delivery, text, sections) : null),
    [delivery, isMeasured, text, sections],
  )
  if (delivery === null) return null
  return (
    <section aria-labelledby={heading} className="card grid gap-4">
      <div>
        <h3 id={heading} className="font-serif text-[19px]">
          How it sounded
        </h3>
        <p className="text-[14px] text-soft">For you alone. It is no part of any level or vote, and no measure here is good or bad.</p>
      </div>
      {reading === null ? null : (
        <>
          <DeliveryPicture delivery={delivery} reading={reading} />
          <Measures reading={reading} />
        </>
      )}
      {hasSwitch ? (
        <div className="border-t border-line pt-3">
          <MeasureChoice />
        </div>
      ) : null}
    </section>
  )
}

function Measures({ reading }: { readonly reading: DeliveryReading }) {
  const { fillers } = reading
  return (
    <dl className="grid gap-x-6 gap-y-2.5 text-[14.5px] sm:grid-cols-[9rem_minmax(0,1fr)]">
      <Row name="Length">
        about {sayLength(reading.wholeSeconds)} from first word to last, {sayLength(reading.speakingSeconds)} of it speaking
        <Soft>first word after about {sayTenths(reading.firstWordAfterSeconds)}</Soft>
      </Row>
      <Row name="Pauses">
        {sayPauses(reading)}
        <Soft>from the recording itself; a pause to think is welcome</Soft>
      </Row>
      <Row name="Pace">
        {reading.pace === null ? (
          <>not told: the words do not fit the length of the recording</>
        ) : (
          <>
            about {Math.round(reading.pace.speaking)} words a minute while speaking, {Math.round(reading.pace.whole)} with the pauses
            <Soft>{reading.words} words of the text over the recorded time</Soft>
          </>
        )}
      </Row>
      {reading.parts.length === 0 ? null : (
        <Row name="Time for each part">
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {reading.parts.map(({ label, share, seconds }) => (
              <li key={label} className="inline-flex items-center gap-1.5">
                <i aria-hidden="true" className="inline-block size-2.5 rounded-[3px]" style={{ background: `var(--${label})` }} />
                {label} {Math.round(share * 100)} % <span className="text-soft">({sayLength(seconds)})</span>
              </li>
            ))}
          </ul>
          <Soft>estimated: the words are spread evenly over the time you spoke</Soft>
        </Row>
      )}
      <Row name="Fillers">
        {fillers.atLeast === 0 ? 'none in the text' : `at least ${fillers.atLeast}`}
        <Soft>counted in the text: typed words usually leave fillers out, and a browser’s dictation drops most of them</Soft>
      </Row>
    </dl>
  )
}

function sayPauses({ noticedPauses, longPauses, longestPause }: DeliveryReading): string {
  if (longestPause === null || noticedPauses === 0) return `none over ${NOTICED_PAUSE_SECONDS} s`
  const long = longPauses === 0 ? `none over ${LONG_PAUSE_SECONDS} s` : `${longPauses} of them over ${LONG_PAUSE_SECONDS} s`
  return `${noticedPauses} over ${NOTICED_PAUSE_SECONDS} s, ${long}; the longest about ${sayTenths(longestPause.length)}, at ${clock(longestPause.start)}`
}

function Row({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt className="font-semibold">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  )
}

function Soft({ children }: { readonly children: React.ReactNode }) {
  return <span className="block text-[13px] text-soft">{children}</span>
}
