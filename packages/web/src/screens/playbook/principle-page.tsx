/** One principle: what it means in our words, what speaks for and against it, what it is mistaken for, and its questions. */
import type { Principle, Tier } from '@inclined/core/questions/principle'
import { Link } from 'react-router'
import { type ShownRemark, RemarkList } from '../coaching/remark-list.tsx'
import { Lines, PageSection, PlaybookPage } from './playbook-page.tsx'
import { TIER_NAME, wordCount } from './playbook-wording.ts'

interface PrinciplePageProps {
  readonly base: string
  readonly principle: Pick<
    Principle,
    'id' | 'name' | 'order' | 'addedOn' | 'retiredOn' | 'gist' | 'signals' | 'antiSignals' | 'officialUrl'
  >
  readonly tier: Tier
  /** Stories that should be ready for it. */
  readonly storiesNeeded: number
  readonly confusables: readonly { readonly id: string; readonly name: string; readonly tieBreaker: string }[]
  readonly questions: readonly { readonly id: string; readonly text: string }[]
  readonly questionCount: number
  /** What mentors said of it about this candidate. */
  readonly remarks: readonly ShownRemark[]
}

export function PrinciplePage(props: PrinciplePageProps) {
  const { base, principle, tier, storiesNeeded, confusables, questions, questionCount, remarks } = props
  return (
    <PlaybookPage title={principle.name} parent={{ path: 'playbook/principles', name: 'Principles' }}>
      <p className="font-serif text-[20px] leading-[1.55]">{principle.gist}</p>
      <p className="mt-4 mb-10 text-soft">
        <b className="font-semibold text-ink">{wordCount(storiesNeeded, 'ready story', 'ready stories')}</b> should stand for it: it is{' '}
        {TIER_NAME[tier]}.
      </p>
      <div className="mb-12 grid gap-8 sm:grid-cols-2">
        <Lines title="Speaks for it" lines={principle.signals} heading="h2" />
        <Lines title="Sinks it" lines={principle.antiSignals} heading="h2" />
      </div>
      {remarks.length > 0 ? (
        <PageSection id="remarks" title="What your mentors said">
          <RemarkList remarks={remarks} names={{ [principle.id]: principle.name }} mayTick />
        </PageSection>
      ) : null}
      {confusables.length > 0 ? <Confusables base={base} confusables={confusables} /> : null}
      <Questions base={base} principleId={principle.id} questions={questions} questionCount={questionCount} />
      <p className="text-[13.5px] text-soft">
        Number {principle.order} in the official list{principle.addedOn ? `, added on ${principle.addedOn}` : ''}
        {principle.retiredOn ? `, retired on ${principle.retiredOn}` : ''}. The words above are ours;{' '}
        <a className="inline-block py-0.5 underline" href={principle.officialUrl} rel="noreferrer" target="_blank">
          read the official ones
        </a>
        .
      </p>
    </PlaybookPage>
  )
}

function Confusables({ base, confusables }: Pick<PrinciplePageProps, 'base' | 'confusables'>) {
  return (
    <PageSection id="confusables" title="Easily mistaken for">
      <ul className="grid gap-4">
        {confusables.map(({ id, name, tieBreaker }) => (
          <li key={id}>
            <Link className="inline-block py-0.5 font-semibold underline" to={`${base}/playbook/principles/${id}`}>
              {name}
            </Link>
            <p className="font-serif text-[17px] leading-[1.55]">{tieBreaker}</p>
          </li>
        ))}
      </ul>
    </PageSection>
  )
}

function Questions({
  base,
  principleId,
  questions,
  questionCount,
}: Pick<PrinciplePageProps, 'base' | 'questions' | 'questionCount'> & { readonly principleId: string }) {
  return (
    <PageSection id="questions" title="Asked like this">
      <ul className="divide-y divide-line border-y border-line">
        {questions.map(({ id, text }) => (
          <li key={id}>
            <Link
              className="block py-3 font-serif text-[17px] leading-snug no-underline hover:underline"
              to={`${base}/playbook/questions/${id}`}
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
      {questionCount > questions.length ? (
        <p className="mt-3">
          <Link className="inline-block py-1 underline" to={`${base}/playbook/questions?principle=${principleId}`}>
            All {questionCount} questions on it
          </Link>
        </p>
      ) : null}
    </PageSection>
  )
}
