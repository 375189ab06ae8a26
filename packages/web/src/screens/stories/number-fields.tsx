/** The numbers of a story, each written as the sentence it will be said in. */
import type { Metric, StoryContent } from '@inclined/core/stories/story'
import type { HTMLAttributes } from 'react'
import { blankRow } from './read-story-form.ts'
import { Rows } from './rows.tsx'

export function NumberFields({ content }: { readonly content: StoryContent }) {
  return (
    <div id="metrics" tabIndex={-1}>
      <Rows
        list="metrics"
        start={content.metrics}
        blank={{ ...(blankRow(content, 'metrics') as Metric), id: '' }}
        addLabel="Add a number"
        className="space-y-3"
      >
        {(metric, index, remove) => (
          <fieldset className="card relative min-w-0 py-4 pr-12">
            <legend className="sr-only">Number {index + 1}</legend>
            <input type="hidden" name="metrics.id" value={metric.id} />
            <div className="flex flex-wrap items-center gap-x-2 gap-y-2 text-soft">
              <Cell id={`metrics-${index}`} name="name" metric={metric} label="What was measured" placeholder="returns" wide />
              <span>went from</span>
              <Cell name="before" metric={metric} label="Before" placeholder="3.4" inputMode="decimal" />
              <span>to</span>
              <Cell name="after" metric={metric} label="After" placeholder="2.1" inputMode="decimal" />
              <Cell name="unit" metric={metric} label="Unit" placeholder="% of orders" />
              <span>over</span>
              <Cell name="window" metric={metric} label="Over what time" placeholder="six weeks" />
            </div>
            <Proof metric={metric} />
            <div className="absolute top-2.5 right-2.5">{remove}</div>
          </fieldset>
        )}
      </Rows>
    </div>
  )
}

/** What one needs when asked where the number comes from. */
function Proof({ metric }: { readonly metric: Metric }) {
  const said = metric.source || metric.attribution || metric.baselineDate || metric.confidence || metric.approximate
  return (
    <details className="mt-2.5 text-[14px]" open={said ? true : undefined}>
      <summary className="text-soft">Where it comes from, and why it is your doing</summary>
      <div className="mt-2.5 grid gap-3 sm:grid-cols-2">
        <Labelled name="source" metric={metric} label="Source" placeholder="the weekly returns report" />
        <Labelled name="baselineDate" metric={metric} label="Baseline taken" placeholder="the week before launch" />
        <div className="sm:col-span-2">
          <Labelled name="attribution" metric={metric} label="Why it is your doing" placeholder="only the pages with the new chart moved" />
        </div>
        <label>
          <span className="field-label">How sure are you?</span>
          <select name="metrics.confidence" className="input" defaultValue={metric.confidence ?? ''}>
            <option value="">not said</option>
            <option value="low">not very</option>
            <option value="medium">fairly</option>
            <option value="high">very</option>
          </select>
        </label>
        <label>
          <span className="field-label">Exact or about?</span>
          <select name="metrics.approximate" className="input" defaultValue={metric.approximate ? 'yes' : 'no'}>
            <option value="no">exact</option>
            <option value="yes">about</option>
          </select>
        </label>
      </div>
    </details>
  )
}

type TextName = 'name' | 'before' | 'after' | 'unit' | 'window' | 'baselineDate' | 'source' | 'attribution'

interface CellProps {
  readonly name: TextName
  readonly metric: Metric
  readonly label: string
  readonly placeholder: string
  readonly id?: string
  readonly wide?: boolean
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
}

function Cell({ name, metric, label, placeholder, wide = false, ...rest }: CellProps) {
  return (
    <input
      name={`metrics.${name}`}
      className={wide ? 'in-line wide' : 'in-line'}
      aria-label={label}
      placeholder={placeholder}
      defaultValue={metric[name]}
      autoComplete="off"
      {...rest}
    />
  )
}

function Labelled({ name, metric, label, placeholder }: CellProps) {
  return (
    <label className="block">
      <span className="field-label">{label}</span>
      <input name={`metrics.${name}`} className="input" placeholder={placeholder} defaultValue={metric[name]} autoComplete="off" />
    </label>
  )
}
