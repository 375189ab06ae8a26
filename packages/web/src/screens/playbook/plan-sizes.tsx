/** How many hours a plan of each length takes and where they go. A table: it is read across. */
import type { Plans } from '@inclined/playbook/schema-path'
import { FactList } from './fact-list.tsx'
import { PageSection } from './playbook-page.tsx'
import { ACTIVITY_NAME, wordRange } from './playbook-wording.ts'

export function PlanSizes({ plans }: { readonly plans: Plans }) {
  return (
    <PageSection id="plans" title="Plan sizes">
      <div className="grid gap-8">
        {plans.sizes.map((size) => (
          <section key={size.id} aria-labelledby={`plan-${size.id}`}>
            <h3 id={`plan-${size.id}`} className="font-semibold">
              {size.name}
              <span className="ml-2 font-normal text-soft">{wordRange(size.hours)} hours in all</span>
            </h3>
            <p className="font-serif text-[17px]">{size.fits}</p>
            <Mix mix={size.mix} />
            <FactList facts={size.facts} />
          </section>
        ))}
      </div>
      <h3 className="eyebrow mt-9 mb-3">Rules of a plan</h3>
      <FactList facts={plans.rules} />
    </PageSection>
  )
}

function Mix({ mix }: { readonly mix: Plans['sizes'][number]['mix'] }) {
  return (
    <ul className="my-3 grid max-w-[30rem] gap-1">
      {mix.map(({ activity, percent }) => (
        <li key={activity} className="grid grid-cols-[10.5rem_minmax(0,1fr)_2.5rem] items-center gap-3 text-[13.5px]">
          <span>{ACTIVITY_NAME[activity]}</span>
          <span aria-hidden="true" className="h-1.5 rounded-[3px] bg-line">
            <span className="block h-full rounded-[3px] bg-accent" style={{ width: `${percent}%` }} />
          </span>
          <span className="text-right text-soft tabular-nums">{percent} %</span>
        </li>
      ))}
    </ul>
  )
}
