/** One number: the sentence it stands in, what it lacks, where to find it, and whether it could be defended. */
import { Form, Link } from 'react-router'
import { FIELD_NAME } from '../stories/story-wording.ts'
import type { ClaimView } from './claim-view.ts'
import type { ClaimQuote } from './quote-claim.ts'

const DEFENCE = { yes: 'can be defended', no: 'cannot be defended yet', unsure: 'not sure it can be defended' } as const
const CHOICES = [
  ['yes', 'Yes'],
  ['unsure', 'Not sure'],
  ['no', 'No'],
] as const

interface ClaimItemProps {
  readonly claim: ClaimView
  /** Where the form is sent: this page with its filter. */
  readonly address: string
}

export function ClaimItem({ claim, address }: ClaimItemProps) {
  const { written, metric, approximate, baseline, when, canDefend } = claim
  return (
    <li id={claim.anchor} className="grid scroll-mt-6 gap-x-8 gap-y-1 py-5 target:bg-accent-wash md:grid-cols-[180px_minmax(0,1fr)]">
      <div>
        <p className="font-serif text-[24px] leading-tight tabular-nums">{written}</p>
        <p className="text-[14px] text-soft">{metric || 'what it measures is not said'}</p>
      </div>
      <div className="min-w-0">
        {claim.quote ? <QuoteLine quote={claim.quote} /> : null}
        <p className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-[14px] text-soft">
          <Sources claim={claim} />
          {baseline === 'told' ? <span>with its baseline</span> : null}
          {baseline === 'missing' ? <span className="text-warn">▲ no baseline</span> : null}
          {when ? <span>{when}</span> : <span className="text-warn">▲ no time</span>}
          {approximate ? <span>approximate</span> : null}
        </p>
        <details className="mt-2 text-[14px]">
          <summary>
            Can you defend it three questions deep?{' '}
            <b className={`font-semibold ${canDefend === 'yes' ? 'text-good' : canDefend === 'no' ? 'text-bad' : 'text-soft'}`}>
              {canDefend ? CHOICES.find(([value]) => value === canDefend)?.[1] : 'Not said yet'}
            </b>
          </summary>
          <Defence claim={claim} address={address} />
        </details>
      </div>
    </li>
  )
}

export function QuoteLine({ quote }: { readonly quote: ClaimQuote }) {
  return (
    <p className="font-serif text-[17px] leading-snug">
      {quote.before}
      <mark className="border-b-2 border-good bg-good/10 text-ink">{quote.words}</mark>
      {quote.after}
    </p>
  )
}

export function Sources({ claim: { title, places } }: { readonly claim: ClaimView }) {
  const [first, ...rest] = places
  if (!first) return null
  return (
    <span>
      <Link to={first.address} className="underline">
        {title}
      </Link>
      {first.field === 'text' ? '' : `, ${nameOf(first.field)}`}
      {rest.map(({ field, address }) => (
        <span key={field}>
          {' and '}
          <Link to={address} className="underline">
            {nameOf(field)}
          </Link>
        </span>
      ))}
    </span>
  )
}

const nameOf = (field: string) => (field in FIELD_NAME ? FIELD_NAME[field as keyof typeof FIELD_NAME].toLowerCase() : field)

function Defence({ claim, address }: ClaimItemProps) {
  return (
    <Form method="post" action={`${address}#${claim.anchor}`} preventScrollReset className="mt-3 max-w-[560px] space-y-3">
      <input type="hidden" name="key" value={claim.key} />
      <input type="hidden" name="anchor" value={claim.anchor} />
      <p className="text-soft">Where does it come from? How was it measured? Why is it your doing?</p>
      <fieldset className="flex flex-wrap gap-x-5">
        <legend className="sr-only">Can you defend {claim.written}?</legend>
        {CHOICES.map(([value, word]) => (
          <label key={value} className="inline-flex min-h-9 cursor-pointer items-center gap-2">
            <input
              type="radio"
              name="canDefend"
              value={value}
              defaultChecked={claim.canDefend === value}
              required
              className="size-4 accent-accent"
            />{' '}
            {word}
            <span className="sr-only">: {DEFENCE[value]}</span>
          </label>
        ))}
      </fieldset>
      <label className="block">
        <span className="field-label">With what</span>
        <textarea
          name="note"
          className="input"
          maxLength={2000}
          defaultValue={claim.note}
          placeholder="the weekly report; the tenth of traffic without the change stayed flat"
        />
      </label>
      <button type="submit" className="button button-quiet">
        Keep this
      </button>
    </Form>
  )
}
