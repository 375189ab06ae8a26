/** What 1 to 4 mean for each kind of product question, and the questions that were answered at three levels. */
import type { AnchorKind, AnchorSet } from '@inclined/playbook/schema-anchor'
import { Link } from 'react-router'
import { PageSection, PlaybookPage } from './playbook-page.tsx'
import { ANCHOR_KIND_NAME } from './playbook-wording.ts'

interface WorkedListProps {
  readonly base: string
  readonly sets: readonly {
    readonly kind: AnchorKind
    readonly scale: AnchorSet['scale']
    readonly questions: readonly { readonly id: string; readonly text: string }[]
  }[]
}

export function WorkedList({ base, sets }: WorkedListProps) {
  return (
    <PlaybookPage
      title="Worked answers"
      lede="Product questions answered weakly, half well and strongly, with the words that decide it. Six points are looked for: does the answer clarify, see a customer, compare options, decide, measure, and name a risk."
      entries={sets.map(({ kind }) => ({ id: kind, name: ANCHOR_KIND_NAME[kind] }))}
    >
      {sets.map(({ kind, scale, questions }) => (
        <PageSection key={kind} id={kind} title={ANCHOR_KIND_NAME[kind]}>
          <ol className="grid gap-3">
            {scale.map(({ level, means }) => (
              <li key={level} className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2">
                <span className="font-semibold tabular-nums">{level}</span>
                <span>{means}</span>
              </li>
            ))}
          </ol>
          <h3 className="eyebrow mt-6 mb-1">A weak, a mixed and a strong answer to</h3>
          <ul className="divide-y divide-line border-y border-line">
            {questions.map(({ id, text }) => (
              <li key={id}>
                <Link
                  className="block py-3 font-serif text-[17px] leading-snug no-underline underline-offset-4 hover:underline"
                  to={`${base}/playbook/questions/${id}#worked-title`}
                >
                  {text}
                </Link>
              </li>
            ))}
          </ul>
        </PageSection>
      ))}
    </PlaybookPage>
  )
}
