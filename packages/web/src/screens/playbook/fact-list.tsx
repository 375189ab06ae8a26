/**
 * Facts with where they come from. Where sources disagree, the one the product goes by is shown and the others are one
 * click away, each with its own source: a page never pretends to more agreement than there is.
 */
import { SourceNote } from '../../parts/source-note.tsx'
import type { Fact } from '@inclined/playbook/schema-fact'
import { Summary } from './playbook-page.tsx'
import { groupFacts } from './group-facts.ts'

export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <ul className="grid gap-4">
      {groupFacts(facts).map(({ about, lead, rivals }) => (
        <li key={about}>
          <FactText fact={lead} />
          {rivals.length > 0 ? (
            <details className="mt-1">
              <Summary className="py-1 text-[13.5px] text-soft hover:text-ink">
                We go by this; {rivals.length === 1 ? 'one other account differs' : `${rivals.length} other accounts differ`}
              </Summary>
              <ul className="mt-2 grid gap-3 border-l-2 border-line pl-4">
                {rivals.map((fact) => (
                  <li key={fact.id}>
                    <FactText fact={fact} />
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function FactText({ fact }: { readonly fact: Fact }) {
  return (
    <>
      <p className="font-serif text-[17px] leading-[1.55]">{fact.text}</p>
      <FactSource {...fact} />
    </>
  )
}

/** Our own judgement is explained in the documents that come with the product, so it has no web address to link to. */
export function FactSource({ source, grade, asOf }: Pick<Fact, 'source' | 'grade' | 'asOf'>) {
  return (
    <span className="[&_a]:underline">
      <SourceNote title={source.title} url={source.url.startsWith('https://') ? source.url : null} grade={grade} asOf={asOf} />
    </span>
  )
}
