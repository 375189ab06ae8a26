/** What an interviewer would ask on that the story does not answer: two questions of each family, and a drill that comes to them. */
import type { StoryRecord } from '@inclined/app/stories/read-story-log'
import type { ProbeFamily } from '@inclined/core/questions/question'
import { Form } from 'react-router'
import { IdempotencyField } from '../../parts/idempotency-field.tsx'
import { count } from './story-wording.ts'

interface ProbesPanelProps {
  readonly depth: StoryRecord['depth']
  readonly address: string
  readonly idempotencyKey: string
  readonly familyNames: Readonly<Record<string, string>>
}

type OpenFamilies = NonNullable<StoryRecord['depth']>['open']

const SHOWN = 3

export function ProbesPanel(props: ProbesPanelProps) {
  const { depth } = props
  if (depth === null) return null
  const { written, spoken, open } = depth
  const all = written.length + spoken.length + open.length
  return (
    <section aria-labelledby="probes-title" data-testid="probes">
      <h2 id="probes-title" className="eyebrow mb-2">
        {open.length > 0 ? 'What it cannot answer yet' : 'What it can answer'}
      </h2>
      <p>
        It answers {written.length + spoken.length} of {all} kinds of follow-up.
        {spoken.length > 0 ? <Spoken {...props} spoken={spoken} /> : null}
      </p>
      <Families {...props} open={open.slice(0, SHOWN)} />
      {open.length > SHOWN ? (
        <details className="mt-3 text-[14px]">
          <summary className="text-soft">{count(open.length - SHOWN, 'more kind', 'more kinds')}</summary>
          <Families {...props} open={open.slice(SHOWN)} />
        </details>
      ) : null}
    </section>
  )
}

function Spoken({ spoken, familyNames }: ProbesPanelProps & { readonly spoken: readonly ProbeFamily[] }) {
  const names = spoken.map((family) => (familyNames[family] ?? family).toLowerCase()).join(', ')
  return <span className="text-soft"> Only aloud so far: {names}. Write it down while you remember how you said it.</span>
}

function Families({ open, ...props }: ProbesPanelProps & { readonly open: OpenFamilies }) {
  return (
    <ul className="mt-3 space-y-4 text-[14px]">
      {open.map((each) => (
        <Family key={each.family} each={each} {...props} />
      ))}
    </ul>
  )
}

function Family({ each, address, idempotencyKey, familyNames }: ProbesPanelProps & { readonly each: OpenFamilies[number] }) {
  const { family, gap, probes, drill } = each
  const name = familyNames[family] ?? family
  return (
    <li>
      <b className="font-semibold">{name}</b> <span className="text-soft">{gap}</span>
      <ul className="mt-1 space-y-1">
        {probes.map((probe) => (
          <li key={probe} className="font-serif text-[15.5px]">
            “{probe}”
          </li>
        ))}
      </ul>
      {drill ? (
        <Form method="post" action={address} className="mt-1">
          <IdempotencyField value={`${idempotencyKey}:${family}`} />
          <input type="hidden" name="questionId" value={drill.id} />
          <button type="submit" name="intent" value="practise" className="py-1 font-semibold underline underline-offset-3">
            Practise this<span className="sr-only">: {name}</span>
          </button>
        </Form>
      ) : null}
    </li>
  )
}
